import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'

test('a page that crashes comes back by itself', async () => {
  const { app, userData, close } = await launchApp()
  const pageProcess = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  const crashed = await pageProcess()
  process.kill(crashed, 'SIGKILL')
  await expect.poll(pageProcess).not.toBe(crashed)
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
      ),
    )
    .toContain('Dialoogmeter')
  await close()
  await removeUserData(userData)
})
