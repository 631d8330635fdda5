import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { words } from '../support/firstRun.ts'
import { launchPackaged, packagedFolder, removeHome } from '../support/packagedApp.ts'
import type { PackagedApp } from '../support/packagedApp.ts'

let running: PackagedApp

test.beforeAll(async () => {
  running = await launchPackaged()
})

test.afterAll(async () => {
  await running.close()
  await removeHome(running.home)
})

test('the packaged app opens its own page, as a user who cannot write to its folder', async () => {
  expect(process.getuid?.()).not.toBe(0)
  expect(() => writeFileSync(path.join(packagedFolder(), 'x'), '')).toThrow(/EACCES/)
  expect(() => writeFileSync(path.join(packagedFolder(), 'resources', 'app.asar'), '')).toThrow(/EACCES/)
  expect(running.page.url()).toMatch(/^app:\/\/dialoogmeter\/index\.html/)
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  expect(existsSync(running.userData)).toBe(true)
})
