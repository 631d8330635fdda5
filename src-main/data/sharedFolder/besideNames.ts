import { basename, dirname, extname, join } from 'node:path'

/** Says who works on the dossier of a shared folder. */
export function lockFilePath(sharedPath: string): string {
  return `${sharedPath}.in-gebruik.json`
}

/** The version that the last saving replaced. */
export function previousPath(sharedPath: string): string {
  const ending = extname(sharedPath)
  return join(dirname(sharedPath), `${basename(sharedPath, ending)} (vorige versie)${ending}`)
}

/** What is on its way: of one copy always the same name, so that a later attempt takes the place of one that broke off. */
export function partPath(path: string, copyId: string): string {
  return join(dirname(path), `.${basename(path)}.${copyId.slice(0, 8)}.part`)
}

/** SQLite's log of a file that was not closed well. */
export function walPath(path: string): string {
  return `${path}-wal`
}
