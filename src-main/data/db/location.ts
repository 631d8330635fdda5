import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { AppError } from '../appError.ts'
import { mountOf, networkTypeOf } from './mounts.ts'

/**
 * local: SQLite may work in it · network: a share or a network drive · synced: a folder that a sync client keeps. A live
 * SQLite file in a synced folder is copied half-written and comes back damaged, and on a share its locks cannot be trusted
 * (sqlite.org/howtocorrupt.html, sections 2.1 and 1.2).
 */
export type PlaceKind = 'local' | 'network' | 'synced'

/** What the machine tells of a place; tests invent it. */
export interface PlaceProbe {
  readonly platform: NodeJS.Platform
  /** The place itself, behind links and drive letters: of a mapped drive Windows gives the share's own path. */
  readonly realPath: (path: string) => string
  /** `statfs`'s number of the file system; null where the system gives none that means anything. */
  readonly fileSystemType: (path: string) => number | null
  /** /proc/mounts; null where there is none. */
  readonly mounts: () => string | null
  /** Folders that a sync client says it keeps. */
  readonly syncRoots: readonly string[]
  /** Folders that are taken for a share: development and tests only. */
  readonly sharedFolders: readonly string[]
}

/** Folder names of the usual sync clients. */
const syncedFolder =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|googledrive-.*|my drive|mijn drive|icloud ?drive|mobile documents|cloudstorage|box|box sync|nextcloud|owncloud|pclouddrive|sharepoint)$/i

function isNetworkPath(path: string): boolean {
  if (/^\\\\\?\\UNC\\/i.test(path)) return true
  if (/^\\\\[?.]\\/.test(path)) return false
  return /^(\\\\|\/\/)[^\\/]/.test(path)
}

function isUnder(path: string, root: string): boolean {
  if (root === '') return false
  const [lower, above] = [path.toLowerCase(), root.toLowerCase().replace(/[\\/]+$/, '')]
  return lower === above || lower.startsWith(`${above}/`) || lower.startsWith(`${above}\\`)
}

function isMounted(path: string, probe: PlaceProbe): boolean {
  if (probe.platform !== 'linux') return false
  const byNumber = networkTypeOf(probe.fileSystemType(path))
  if (byNumber !== 'depends') return byNumber === 'network'
  const table = probe.mounts()
  return table !== null && mountOf(path, table) === 'network'
}

/** @param path of a file or folder, which need not be there yet */
export function placeOf(path: string, probe: PlaceProbe = machineProbe()): PlaceKind {
  const real = isNetworkPath(path) ? path : probe.realPath(path)
  const both = [path, real]
  if (both.some((one) => isNetworkPath(one) || probe.sharedFolders.some((root) => isUnder(one, root)))) {
    return 'network'
  }
  if (isMounted(real, probe)) return 'network'
  const isSynced = both.some(
    (one) =>
      one.split(/[\\/]/).some((segment) => syncedFolder.test(segment)) ||
      probe.syncRoots.some((root) => isUnder(one, root)),
  )
  return isSynced ? 'synced' : 'local'
}

/** @throws AppError dossierOnNetworkOrCloud where SQLite may not work */
export function assertLocalFolder(path: string, probe: PlaceProbe = machineProbe()): void {
  if (placeOf(path, probe) !== 'local') throw new AppError('dossierOnNetworkOrCloud')
}

/** What the OneDrive client says about its own folders (Windows). */
export function syncRootsFrom(env: NodeJS.ProcessEnv): string[] {
  return [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((root) => root !== undefined)
}

/** The nearest folder above that is there, so that a file to be made is told by its folder. */
function realPathOf(path: string): string {
  const whole = resolve(path)
  const missing: string[] = []
  let present = whole
  while (!existsSync(present) && dirname(present) !== present) {
    missing.unshift(basename(present))
    present = dirname(present)
  }
  try {
    return join(realpathSync.native(present), ...missing)
  } catch {
    return whole
  }
}

function fileSystemTypeOf(path: string): number | null {
  let present = path
  while (!existsSync(present) && dirname(present) !== present) present = dirname(present)
  try {
    return statfsSync(present).type
  } catch {
    return null
  }
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return null
  }
}

/** This computer. A share that does not answer is asked about its path only where the path itself does not tell. */
export function machineProbe(env: NodeJS.ProcessEnv = process.env): PlaceProbe {
  return {
    platform: process.platform,
    realPath: realPathOf,
    fileSystemType: fileSystemTypeOf,
    mounts: readMounts,
    syncRoots: syncRootsFrom(env),
    sharedFolders: (env.DIALOOGMETER_SHARED_FOLDERS ?? '').split(delimiter).filter((root) => root !== ''),
  }
}
