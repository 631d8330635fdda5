import path from 'node:path'
import { app } from 'electron'

export interface AppPaths {
  readonly userData: string
  readonly logs: string
  readonly resources: string
  readonly renderer: string
  readonly preload: string
}

/**
 * Settles where the app's own files lie; must run before Electron is ready.
 *
 * On Windows user data go to Local: a roaming profile would copy residents' messages to a server at every log-off.
 * DIALOOGMETER_USER_DATA names another folder, in unpackaged starts only (development and tests).
 */
export function settlePaths(builtFolder: string): AppPaths {
  const userData = chosenUserData() ?? defaultUserData()
  app.setPath('userData', userData)
  app.setPath('sessionData', path.join(userData, 'browser'))
  app.setAppLogsPath(path.join(userData, 'logs'))
  return {
    userData,
    logs: path.join(userData, 'logs'),
    resources: app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources'),
    renderer: path.join(builtFolder, '..', 'renderer'),
    preload: path.join(builtFolder, '..', 'preload', 'index.cjs'),
  }
}

function chosenUserData(): string | null {
  const chosen = process.env['DIALOOGMETER_USER_DATA']
  return app.isPackaged || !chosen ? null : path.resolve(chosen)
}

function defaultUserData(): string {
  const localAppData = process.env['LOCALAPPDATA']
  const base = process.platform === 'win32' && localAppData ? localAppData : app.getPath('appData')
  return path.join(base, 'Dialoogmeter')
}
