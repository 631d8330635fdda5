import { mkdtempSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { portablePlace } from './portable.ts'
import type { PortablePlace } from './portable.ts'

export interface AppPaths {
  readonly userData: string
  readonly logs: string
  readonly resources: string
  readonly renderer: string
  readonly preload: string
  /** All data stand beside the program and travel with it; nothing may be tied to this computer or account. */
  readonly isPortable: boolean
  /** A portable copy that cannot write beside itself: the folder it tried. It must not go on. */
  readonly refusedFolder: string | null
}

/**
 * Settles where the app's own files lie; must run before Electron is ready.
 *
 * On Windows user data go to Local: a roaming profile would copy residents' messages to a server at every log-off.
 * A packaged app with portable.txt beside its program keeps them beside the program.
 * DIALOOGMETER_USER_DATA names another folder, in unpackaged starts only (development and tests).
 */
export function settlePaths(builtFolder: string): AppPaths {
  const portable = placeBesideProgram()
  const userData = folderFor(portable)
  app.setPath('userData', userData)
  app.setPath('sessionData', path.join(userData, 'browser'))
  app.setAppLogsPath(path.join(userData, 'logs'))
  return {
    userData,
    logs: path.join(userData, 'logs'),
    resources: resourcesFolder(),
    renderer: path.join(builtFolder, '..', 'renderer'),
    preload: path.join(builtFolder, '..', 'preload', 'index.cjs'),
    isPortable: portable.kind === 'beside',
    refusedFolder: portable.kind === 'notWritable' ? portable.folder : null,
  }
}

/** What comes with the app and is read from the disk: reference data, the example, the icon. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources')
}

function placeBesideProgram(): PortablePlace {
  if (!app.isPackaged) return { kind: 'usual' }
  return portablePlace(path.dirname(app.getPath('exe')), userInfo().username)
}

function folderFor(portable: PortablePlace): string {
  if (portable.kind === 'beside') return portable.folder
  // Whoever carries the app along wants nothing left on this computer, not even Chromium's own files.
  if (portable.kind === 'notWritable') return mkdtempSync(path.join(tmpdir(), 'dialoogmeter-'))
  return chosenUserData() ?? defaultUserData()
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
