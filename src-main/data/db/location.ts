import { AppError } from '../appError.ts'

/**
 * Folder names of the usual sync clients. A live SQLite file in one is copied half-written and comes back damaged, and
 * on a network share its locks cannot be trusted (sqlite.org/howtocorrupt.html, sections 2.1 and 1.2).
 */
const syncedFolder =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|googledrive-.*|my drive|mijn drive|icloud ?drive|mobile documents|cloudstorage|box|box sync|nextcloud|owncloud|pclouddrive|sharepoint)$/i

function isNetworkPath(path: string): boolean {
  if (/^\\\\\?\\UNC\\/i.test(path)) return true
  if (/^\\\\[?.]\\/.test(path)) return false
  return /^(\\\\|\/\/)[^\\/]/.test(path)
}

/** @throws AppError dossierOnNetworkOrCloud for a UNC path or a folder that a sync client keeps */
export function assertLocalFolder(path: string, syncRoots: readonly string[] = []): void {
  const lower = path.toLowerCase()
  const isUnderRoot = syncRoots.some((root) => root !== '' && lower.startsWith(root.toLowerCase()))
  const isSynced = path.split(/[\\/]/).some((segment) => syncedFolder.test(segment))
  if (isNetworkPath(path) || isSynced || isUnderRoot) throw new AppError('dossierOnNetworkOrCloud')
}

/** What the OneDrive client says about its own folders (Windows). */
export function syncRootsFrom(env: NodeJS.ProcessEnv): string[] {
  return [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((root) => root !== undefined)
}
