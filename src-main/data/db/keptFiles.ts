import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { momentStamp } from './backupNames.ts'

/** A damaged dossier that was replaced by a backup and is kept beside it. */
export interface KeptFile {
  readonly path: string
  /** With the log of writes that belongs to it. */
  readonly paths: readonly string[]
  readonly sizeBytes: number
}

/** Files that SQLite keeps beside a database and without which it may not be whole. */
export const companionSuffixes = ['-wal', '-journal'] as const

function stem(dossierPath: string): string {
  return `${basename(dossierPath, extname(dossierPath))}-kept-`
}

/** A free name beside the dossier that tells what it is, such as `dossier-kept-2026-03-01T09-00-00-000Z.dialoogmeter`. */
export function keptFilePath(dossierPath: string, nowMs: number): string {
  const place = (momentMs: number): string =>
    join(dirname(dossierPath), `${stem(dossierPath)}${momentStamp(momentMs)}${extname(dossierPath)}`)
  let momentMs = Math.trunc(nowMs)
  while (existsSync(place(momentMs))) momentMs += 1
  return place(momentMs)
}

/** Oldest first. */
export function keptFilesOf(dossierPath: string): KeptFile[] {
  const folder = dirname(dossierPath)
  if (!existsSync(folder)) return []
  const begin = stem(dossierPath)
  const end = extname(dossierPath)
  return readdirSync(folder)
    .filter((name) => name.startsWith(begin) && name.endsWith(end))
    .filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name.slice(begin.length, name.length - end.length)))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const companions = companionSuffixes
        .map((suffix) => `${path}${suffix}`)
        .filter((one) => existsSync(one))
      return { path, paths: [path, ...companions], sizeBytes: statSync(path).size }
    })
}
