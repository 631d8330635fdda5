import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason } from '#shared/domain/backupReasons.ts'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { backupFileName, backupFolder, parseBackupName } from './backupNames.ts'
import type { BackupName } from './backupNames.ts'
import { namesToRemove } from './backupsKept.ts'
import type { Database } from './connection.ts'
import { noteErasedInCopy } from './erasedSinceSaved.ts'
import { readErasureMark, writeErasureMark } from './erasureMark.ts'
import type { ExpectedErasure } from './erasureMark.ts'
import { failpoint } from './failpoint.ts'
import { keptFilesOf } from './keptFiles.ts'
import { isSoundCopy, keyCheckIn } from './soundness.ts'

const unfinished = '.part'
/** Stands in the folder while older backups may hold what was erased. */
const erasureMark = 'renew-pending'

export interface BackupOrder {
  /** UTC epoch milliseconds. */
  readonly nowMs: number
  readonly reason: BackupReason
  readonly appVersion?: string
  /** Asked between two steps of the copying. */
  readonly isCancelled?: () => boolean
  /** @param fraction 0-1 of the pages copied */
  readonly onProgress?: (fraction: number) => void
  /** The copy is whole, and is checked now. */
  readonly onCopied?: () => void
}

/** Oldest first. What was not finished is none. */
export function backupsOf(dossierPath: string): BackupName[] {
  const folder = backupFolder(dossierPath)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((fileName) => parseBackupName(dossierPath, fileName))
    .filter((backup) => backup !== null)
}

/** Takes away what a backup left that was broken off. Nobody may be making one. */
export function sweepUnfinishedBackups(dossierPath: string): void {
  const folder = backupFolder(dossierPath)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!/\.part(-journal|-wal|-shm)?$/.test(name)) continue
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      // Another thread still reads it (Windows): the next sweep takes it.
    }
  }
}

/** For this user only, as the dossier itself; also where an earlier backup has made the folder. */
function makeFolder(dossierPath: string): string {
  const folder = backupFolder(dossierPath)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** Never that of another backup: two within a millisecond are told apart by the next one. */
function freeMomentMs(dossierPath: string, nowMs: number): number {
  const taken = new Set(backupsOf(dossierPath).map(({ madeAtMs }) => madeAtMs))
  let momentMs = Math.trunc(nowMs)
  while (taken.has(momentMs)) momentMs += 1
  return momentMs
}

/** In steps, so that what else this thread does goes on between them. */
async function copyPages(database: Database, target: string, order: BackupOrder): Promise<void> {
  await database.backup(target, {
    progress: ({ totalPages, remainingPages }) => {
      if (order.isCancelled?.() === true) throw new CancelledError()
      order.onProgress?.(totalPages === 0 ? 0 : 1 - remainingPages / totalPages)
      return pagesAStep
    },
  })
}
const pagesAStep = 200

/**
 * Copies a dossier with SQLite's own backup (a plain copy would miss the write-ahead log) and verifies the copy before
 * it counts: it gets its name only then. Afterwards what need not be kept any longer is removed, never the new one.
 *
 * @returns path of the backup
 * @throws AppError dossierDamaged when the copy does not pass its check; CancelledError. The dossier and the earlier
 *   backups are untouched then
 */
export async function backUp(database: Database, dossierPath: string, order: BackupOrder): Promise<string> {
  sweepUnfinishedBackups(dossierPath)
  const folder = makeFolder(dossierPath)
  const madeAtMs = freeMomentMs(dossierPath, order.nowMs)
  const schemaVersion = Number(database.pragma('user_version', { simple: true }))
  const { reason, appVersion = null } = order
  const fileName = backupFileName(dossierPath, { madeAtMs, schemaVersion, reason, appVersion })
  const part = join(folder, `${fileName}${unfinished}`)
  try {
    await copyPages(database, part, order)
    chmodSync(part, 0o600)
    failpoint('backup.copied')
    order.onCopied?.()
    if (!isSoundCopy(part, keyCheckIn(database))) throw new AppError('dossierDamaged')
    failpoint('backup.verified')
    renameSync(part, join(folder, fileName))
  } catch (error) {
    sweepUnfinishedBackups(dossierPath)
    throw error
  }
  failpoint('backup.settled')
  for (const name of namesToRemove(backupsOf(dossierPath), fileName, order.nowMs)) rmSync(join(folder, name))
  return join(folder, fileName)
}

function markPath(dossierPath: string): string {
  return join(backupFolder(dossierPath), erasureMark)
}

/**
 * To be called before something is erased on purpose: should the app stop between the erasure and `renewBackups`, the
 * backups are renewed when the dossier opens again. Should the dossier have to be put back from one of them, what is told
 * here is erased from that as well.
 */
export function expectErasure(dossierPath: string, more: Partial<ExpectedErasure> = {}): void {
  noteErasedInCopy(dossierPath)
  if (backupsOf(dossierPath).length === 0 && keptFilesOf(dossierPath).length === 0) return
  const { people, textKeeping } = readErasureMark(markPath(dossierPath))
  makeFolder(dossierPath)
  writeErasureMark(markPath(dossierPath), {
    people: [...people, ...(more.people ?? [])],
    textKeeping: more.textKeeping ?? textKeeping,
  })
}

/** What was not erased after all is not to be erased later. The backups are renewed all the same. */
export function forgetExpectedPeople(dossierPath: string, keys: readonly Buffer[]): void {
  if (!awaitsRenewal(dossierPath)) return
  const { people, textKeeping } = readErasureMark(markPath(dossierPath))
  const left = people.filter((key) => !keys.some((other) => other.equals(key)))
  writeErasureMark(markPath(dossierPath), { people: left, textKeeping })
}

/** null where no older backup is to be renewed. */
export function expectedErasure(dossierPath: string): ExpectedErasure | null {
  return awaitsRenewal(dossierPath) ? readErasureMark(markPath(dossierPath)) : null
}

/** Whether older backups may still hold what was erased. */
export function awaitsRenewal(dossierPath: string): boolean {
  return existsSync(markPath(dossierPath))
}

/**
 * After something was erased on purpose, and the file was settled: what was erased must not live on in older backups nor
 * in damaged files that were kept. One new verified backup takes the place of all. Nothing happens where there are none.
 *
 * @param database the dossier; nobody may be writing in it
 * @throws AppError dossierDamaged; SqliteError. The older backups stand then, and `awaitsRenewal` tells of it
 */
export async function renewBackups(database: Database, dossierPath: string, nowMs: number): Promise<void> {
  expectErasure(dossierPath)
  if (!awaitsRenewal(dossierPath)) return
  failpoint('renew.marked')
  const older = backupsOf(dossierPath)
  await backUp(database, dossierPath, { nowMs, reason: 'afterErasure' })
  failpoint('renew.made')
  const folder = backupFolder(dossierPath)
  for (const { fileName } of older) rmSync(join(folder, fileName), { force: true })
  for (const { paths } of keptFilesOf(dossierPath)) for (const path of paths) rmSync(path, { force: true })
  failpoint('renew.removed')
  rmSync(markPath(dossierPath), { force: true })
}

/** Removes what was made here, kept damaged files too, and the folder when nothing of another hand lies in it. */
export function removeBackups(dossierPath: string): void {
  for (const { paths } of keptFilesOf(dossierPath)) for (const path of paths) rmSync(path, { force: true })
  const folder = backupFolder(dossierPath)
  if (!existsSync(folder)) return
  sweepUnfinishedBackups(dossierPath)
  for (const { fileName } of backupsOf(dossierPath)) rmSync(join(folder, fileName))
  for (const mark of [markPath(dossierPath), `${markPath(dossierPath)}.new`]) rmSync(mark, { force: true })
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
