import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../appError.ts'
import { assertSoundArrival } from '../db/consistentCopy.ts'
import { failpoint } from '../db/failpoint.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import type { CopyState } from './copyState.ts'
import { writeCopyState } from './copyState.ts'
import { copyVerified, keepFolder } from './copyVerified.ts'
import type { CopyWatch } from './copyVerified.ts'
import { isThere } from './reach.ts'
import { takeKeys } from './sharedKeys.ts'

/** What SQLite leaves beside a file that was not closed well. Its -shm is made anew. */
const logSuffixes = ['-wal', '-journal'] as const

/** Hash of what lies beside the shared file and belongs to it; '' = nothing. */
export async function logsMark(sharedPath: string, at: (suffix: string) => Promise<string>): Promise<string> {
  const found: string[] = []
  for (const suffix of logSuffixes) {
    if (await isThere(`${sharedPath}${suffix}`, sharedPath)) found.push(`${suffix}:${await at(suffix)}`)
  }
  return found.length === 0 ? '' : createHash('sha256').update(found.join('\n')).digest('hex')
}

function removeFile(path: string): void {
  for (const suffix of ['', ...logSuffixes, '-shm']) rmSync(`${path}${suffix}`, { force: true })
}

/**
 * Brings the dossier of a shared folder here whole: copied, read back, checked by SQLite, and only then in the place of an
 * earlier copy, in which no work may be left. Its key comes along. Whoever is to work on it holds the lock already.
 *
 * @param state of the copy that is to be; its `taken` counts for nothing
 * @returns the state, kept beside the copy
 * @throws AppError sharedUnreachable, fileNotWritable, sharedChanged (written to meanwhile), diskFull, dossierNotFound,
 *   dossierDamaged, dossierKeyMissing; CancelledError. An earlier copy stands then
 */
export async function takeCopy(
  localPath: string,
  state: CopyState,
  watch: CopyWatch,
  keeper: KeyKeeper,
): Promise<CopyState> {
  const { sharedPath } = state
  mkdirSync(dirname(localPath), { recursive: true, mode: 0o700 })
  if (!(await isThere(sharedPath, sharedPath))) throw new AppError('dossierNotFound')
  const part = `${localPath}.part`
  removeFile(part)
  try {
    const taken = await copyVerified(sharedPath, part, watch)
    const takenLogs = await logsMark(sharedPath, async (suffix) => {
      return (await copyVerified(`${sharedPath}${suffix}`, `${part}${suffix}`, watch)).sha256
    })
    failpoint('share.copied')
    await takeKeys(localPath, watch, assertSoundArrival(part), keeper)
    failpoint('share.checked')
    const on = { ...state, taken: null, hasWork: false, writing: null }
    writeCopyState(localPath, on)
    removeFile(localPath)
    failpoint('share.replacing')
    renameSync(part, localPath)
    await keepFolder(dirname(localPath))
    const done = { ...on, taken, takenLogs }
    writeCopyState(localPath, done)
    failpoint('share.taken')
    return done
  } finally {
    removeFile(part)
  }
}
