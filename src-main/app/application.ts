import path from 'node:path'
import { app, Menu } from 'electron'
import type { BrowserWindow } from 'electron'
import type { DataProcessState } from '#shared/contract/bridge.ts'
import { DataHost } from '../dataHost/dataHost.ts'
import { appPage, serveApp } from '../security/appProtocol.ts'
import { lockSession } from '../security/lockDown.ts'
import { serveBridge } from './bridgeServer.ts'
import { channels } from './channels.ts'
import { fatalPageNames, fatalPages } from './fatalPage.ts'
import type { Log } from './log.ts'
import type { AppPaths } from './paths.ts'
import { quitGate } from './quitGate.ts'
import { bringToFront, openWindow, reviveCrashedPage } from './window.ts'

/** Runs the app once Electron is ready: the closed session, the data process, the window, and the way out. */
export function runApplication(paths: AppPaths, dataProgram: string, log: Log): void {
  let window: BrowserWindow | null = null
  const data = new DataHost({
    program: dataProgram,
    settings: dataSettings(paths),
    env: dataEnvironment(),
    log,
    onState: (state) => reportState(window, state),
  })

  lockSession()
  serveApp(paths.renderer, fatalPages(paths.logs))
  serveBridge(() => window, data)
  // The bar would be empty; macOS needs one for copy and paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  data.start()
  window = openWindow(paths.preload)
  reviveCrashedPage(window, log)
  window.once('closed', () => (window = null))

  app.on('second-instance', () => window && bringToFront(window))
  app.on('window-all-closed', () => app.quit())
  const onRequest = quitGate(
    () => data.shutdown(),
    () => app.quit(),
    () => log.write('shutdownFailed'),
  )
  app.on('before-quit', onRequest)
  log.write('started', { version: app.getVersion(), electron: process.versions.electron })
}

function dataSettings(paths: AppPaths): Record<string, string> {
  return {
    userDataFolder: paths.userData,
    resourcesFolder: paths.resources,
    appVersion: app.getVersion(),
  }
}

/** Only development and tests bring a native file of their own; a packaged app has the right one inside. */
function dataEnvironment(): NodeJS.ProcessEnv {
  const { DIALOOGMETER_SQLITE_BINDING: binding, ...rest } = process.env
  return app.isPackaged || !binding ? rest : { ...rest, DIALOOGMETER_SQLITE_BINDING: binding }
}

function reportState(window: BrowserWindow | null, state: DataProcessState): void {
  if (window === null || window.isDestroyed()) return
  window.webContents.send(channels.state, state)
  if (state === 'stopped') void showFatalPage(window)
}

/** In the language of the page that is shown: only the page knows what its user has chosen. */
async function showFatalPage(window: BrowserWindow): Promise<void> {
  const language: unknown = await window.webContents
    .executeJavaScript('document.documentElement.lang')
    .catch(() => null)
  await window.loadURL(appPage(language === 'en-GB' ? fatalPageNames.en : fatalPageNames.nl))
}

/** The data process stands beside the main program in out/main. */
export function dataProgramIn(builtFolder: string): string {
  return path.join(builtFolder, 'dataProcess.js')
}
