import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'

const crashesInAll = 4

function pageProcess(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
}

function title(app: ElectronApplication): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow }): Promise<string> =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title') ??
      Promise.resolve(''),
  )
}

/** Ends the page's process, and waits for the one that comes after it. */
async function crash(app: ElectronApplication): Promise<void> {
  const crashed = await pageProcess(app)
  process.kill(crashed, 'SIGKILL')
  await expect.poll(async () => [0, crashed].includes(await pageProcess(app))).toBe(false)
}

test('a page that crashes comes back by itself', async () => {
  const { app, userData, close } = await launchApp()
  await crash(app)
  await expect.poll(() => title(app)).toContain('Dialoogmeter')
  await close()
  await removeUserData(userData)
})

test('a page that keeps crashing makes way for a screen that says what to do', async () => {
  const { app, userData, close } = await launchApp()
  for (let crashed = 0; crashed < crashesInAll; crashed += 1) {
    await expect.poll(() => title(app)).toContain('Dialoogmeter')
    await crash(app)
  }
  await expect.poll(() => title(app)).toBe('Dialoogmeter kan dit venster nu niet tonen')
  await close()
  await removeUserData(userData)
})
