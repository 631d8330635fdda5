import path from 'node:path'
import { app, Menu, safeStorage } from 'electron'
import type { BrowserWindow } from 'electron'
import type { DataProcessState } from '#shared/contract/bridge.ts'
import type { WithoutGraphicsCard } from '#shared/domain/graphicsChoice.ts'
import { DataHost } from '../dataHost/dataHost.ts'
import { serveApp } from '../security/appProtocol.ts'
import { contentPolicy } from '../security/contentPolicy.ts'
import { KeychainDesk, noStorage } from '../security/keychain.ts'
import { lockSession } from '../security/lockDown.ts'
import { serveBridge } from './bridgeServer.ts'
import { channels } from './channels.ts'
import { fatalPages } from './fatalPage.ts'
import { watchHanging } from './hangingPage.ts'
import { PageFaults } from './pageFaults.ts'
import { PageWatch } from './pageWatch.ts'
import { PageDrawer } from '../pageWindow/pageDrawer.ts'
import type { Log } from '../supervision/log.ts'
import type { AppPaths } from './paths.ts'
import { quitGate } from './quitGate.ts'
import { bringToFront, openWindow } from './window.ts'

/** Runs the app once Electron is ready: the closed session, the data process, the window, and the way out. */
export function runApplication(
  paths: AppPaths,
  dataProgram: string,
  graphics: WithoutGraphicsCard | null,
  log: Log,
): void {
  let window: BrowserWindow | null = null
  let watch: PageWatch | null = null
  const keychain = new KeychainDesk(paths.isPortable ? noStorage : safeStorage, process.platform, log)
  const drawer = new PageDrawer(paths.renderer, log)
  const data = new DataHost({
    program: dataProgram,
    settings: dataSettings(paths, graphics),
    env: dataEnvironment(),
    log,
    onState: (state) => {
      if (state !== 'ready') drawer.stop()
      reportState(window, state)
      if (state === 'stopped') watch?.giveUp('data', log.writeIncident('dataProcessGivenUp'))
    },
    onRequest: (message, reply) => {
      if (!keychain.receive(message, reply)) drawer.receive(message, reply)
    },
  })

  lockSession()
  serveApp(
    paths.renderer,
    fatalPages(paths.logs, () => watch?.incidentId ?? null),
  )
  serveBridge(
    () => window,
    data,
    (language) => watch?.drawn(language),
    (told) => watch?.fault(told) ?? null,
  )
  // The bar would be empty; macOS needs one for copy and paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  data.start()
  window = openWindow(paths.preload)
  watch = new PageWatch(window, new PageFaults(paths.renderer, log), log)
  watchHanging(window, () => watch?.language ?? 'nl', log)
  watch.start()
  window.once('closed', () => {
    window = null
    // The app ends with its window, and a hidden one would keep it.
    drawer.stop()
  })

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

const wishesOfTests: readonly string[] = [
  'DIALOOGMETER_SQLITE_BINDING',
  'DIALOOGMETER_FAILPOINT',
  'DIALOOGMETER_MAX_PAGES',
  'DIALOOGMETER_SHARED_FOLDERS',
]

function dataSettings(paths: AppPaths, graphics: WithoutGraphicsCard | null): Record<string, string> {
  const programFacts = {
    isPackaged: app.isPackaged,
    isSandboxed: !app.commandLine.hasSwitch('no-sandbox'),
    contentPolicy,
    withoutGraphicsCard: graphics,
  }
  return {
    userDataFolder: paths.userData,
    resourcesFolder: paths.resources,
    appVersion: app.getVersion(),
    programFacts: JSON.stringify(programFacts),
  }
}

/** Only development and tests bring a native file of their own or end the process; an installed app takes no such wishes. */
function dataEnvironment(): NodeJS.ProcessEnv {
  if (!app.isPackaged) return process.env
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !wishesOfTests.includes(name)))
}

function reportState(window: BrowserWindow | null, state: DataProcessState): void {
  if (window === null || window.isDestroyed()) return
  window.webContents.send(channels.state, state)
}

/** The data process stands beside the main program in out/main. */
export function dataProgramIn(builtFolder: string): string {
  return path.join(builtFolder, 'dataProcess.js')
}
