import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'

test('a second start brings the first window forward and ends by itself', async () => {
  const { app, userData, close } = await launchApp()
  const program = process.env['DIALOOGMETER_ELECTRON_PROGRAM'] ?? ''
  const second = spawn(program, [process.cwd()], {
    env: { ...process.env, DIALOOGMETER_USER_DATA: userData },
    stdio: 'ignore',
  })
  const [code] = (await once(second, 'exit')) as [number | null]
  expect(code).toBe(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await close()
  await removeUserData(userData)
})
