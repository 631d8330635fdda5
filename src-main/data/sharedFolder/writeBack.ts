import { rmSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { writeConsistentCopy } from '../db/consistentCopy.ts'
import type { Database } from '../db/connection.ts'
import { forgetErasedInCopy, isErasedSinceSaved } from '../db/erasedSinceSaved.ts'
import { failpoint } from '../db/failpoint.ts'
import { partPath, previousPath } from './besideNames.ts'
import type { CopyState } from './copyState.ts'
import { writeCopyState } from './copyState.ts'
import { copyVerified, keepFolder, markOf, renameOver } from './copyVerified.ts'
import type { CopyWatch, FileMark } from './copyVerified.ts'
import { holdsLock } from './lockFile.ts'
import { isThere, withinReach } from './reach.ts'
import { logsMark } from './take.ts'

/** preparing: here on this computer · comparing: is the shared file still the one that was taken · writing: into the folder */
export type WritePhase = 'preparing' | 'comparing' | 'writing' | 'placing'

export interface WriteOrder {
  readonly database: Database
  readonly localPath: string
  readonly state: CopyState
  readonly signal: AbortSignal
  /** @param fraction 0-1 within the phase */
  readonly report: (phase: WritePhase, fraction: number) => void
}

function counting(order: WriteOrder, phase: WritePhase, totalBytes: number, isCancellable = true): CopyWatch {
  let done = 0
  return {
    sharedPath: order.state.sharedPath,
    ...(isCancellable ? { signal: order.signal } : {}),
    onBytes: (bytes) => {
      done += bytes
      order.report(phase, totalBytes === 0 ? 1 : Math.min(1, done / totalBytes))
    },
  }
}

/** A copy of the database as it is now, on this disk. @returns its mark */
async function prepare(order: WriteOrder, prepared: string): Promise<FileMark> {
  await writeConsistentCopy(order.database, prepared, (fraction) => {
    if (order.signal.aborted) throw new CancelledError()
    order.report('preparing', fraction)
  })
  failpoint('share.prepared')
  return markOf(prepared, { sharedPath: order.state.sharedPath })
}

async function assertLogsUnchanged({ state }: WriteOrder): Promise<void> {
  const { sharedPath } = state
  const now = await logsMark(sharedPath, async (suffix) => {
    return (await markOf(`${sharedPath}${suffix}`, { sharedPath })).sha256
  })
  // Gone: an earlier writing back was broken off after it had taken them away.
  if (now !== '' && now !== state.takenLogs) throw new AppError('sharedChanged')
}

/**
 * Reads the shared file whole and keeps what was read beside it: the version that is about to be replaced.
 *
 * @returns what a quick look at it tells
 * @throws AppError sharedChanged when it is not the one that was taken
 */
async function keepPrevious(order: WriteOrder, kept: string): Promise<FileMark> {
  const { sharedPath, taken } = order.state
  if (taken === null || !(await isThere(sharedPath, sharedPath))) throw new AppError('sharedChanged')
  await assertLogsUnchanged(order)
  const there = await copyVerified(sharedPath, kept, counting(order, 'comparing', taken.sizeBytes * 2))
  if (there.sha256 !== taken.sha256) throw new AppError('sharedChanged')
  return there
}

/** The last look before the rename: nobody has written there since it was compared, and the lock is ours. */
async function assertStillOurs({ state }: WriteOrder, there: FileMark): Promise<void> {
  const { sharedPath } = state
  const now = await withinReach(stat(sharedPath), sharedPath)
  const isSame = now.size === there.sizeBytes && now.mtimeMs === there.mtimeMs
  if (!isSame || !(await holdsLock(sharedPath, state.copyId))) throw new AppError('sharedChanged')
}

async function removeLogs(sharedPath: string): Promise<void> {
  for (const suffix of ['-wal', '-shm', '-journal']) {
    await withinReach(rm(`${sharedPath}${suffix}`, { force: true }), sharedPath)
  }
}

/** What was erased on purpose does not live on in the version before. */
async function dropErased({ localPath, state }: WriteOrder): Promise<void> {
  if (!isErasedSinceSaved(localPath)) return
  await withinReach(rm(previousPath(state.sharedPath), { force: true }), state.sharedPath)
  forgetErasedInCopy(localPath)
}

async function place(order: WriteOrder, part: string, written: FileMark): Promise<CopyState> {
  const { localPath, state } = order
  const { sharedPath } = state
  order.report('placing', 0)
  const intended = { ...state, writing: written.sha256 }
  writeCopyState(localPath, intended)
  failpoint('share.intended')
  await removeLogs(sharedPath)
  await renameOver(part, sharedPath, sharedPath)
  failpoint('share.renamed')
  await keepFolder(dirname(sharedPath))
  const { mtimeMs } = await withinReach(stat(sharedPath), sharedPath)
  return { ...intended, taken: { ...written, mtimeMs }, takenLogs: '', writing: null }
}

/**
 * Puts the work of a copy into the shared folder: a consistent copy of the database is made here, written beside the shared
 * file, read back and compared, and renamed over it; the version it replaces stays beside it. Nothing is overwritten
 * unless the shared file is the one that was taken. Nobody may write in the database meanwhile. Whoever calls holds the
 * lock.
 *
 * @returns the state as it is now; to be kept by the caller, with the work marked as saved
 * @throws AppError sharedChanged, sharedUnreachable, fileNotWritable, diskFull, dossierDamaged; CancelledError (until the
 *   rename). The shared file is untouched then, and the work stands here
 */
export async function writeBack(order: WriteOrder): Promise<CopyState> {
  const { localPath, state } = order
  const { sharedPath, copyId } = state
  const prepared = `${localPath}.saving`
  const part = partPath(sharedPath, copyId)
  const kept = partPath(previousPath(sharedPath), copyId)
  try {
    const wanted = await prepare(order, prepared)
    const there = await keepPrevious(order, kept)
    const written = await copyVerified(prepared, part, counting(order, 'writing', wanted.sizeBytes * 2))
    if (written.sha256 !== wanted.sha256) throw new AppError('sharedChanged', { retryable: true })
    failpoint('share.written')
    await assertStillOurs(order, there)
    if (order.signal.aborted) throw new CancelledError()
    await renameOver(kept, previousPath(sharedPath), sharedPath)
    const placed = await place(order, part, written)
    await dropErased(order)
    return placed
  } finally {
    rmSync(prepared, { force: true })
    for (const left of [part, kept]) {
      await withinReach(rm(left, { force: true }), sharedPath, 2_000).catch(() => undefined)
    }
  }
}

/**
 * Writes a copy's work as a new file of the shared folder: nothing may stand there yet.
 *
 * @param state whose `sharedPath` is the new place
 * @throws AppError as `writeBack`; sharedChanged when something stands there already
 */
export async function writeNew(order: WriteOrder): Promise<CopyState> {
  const { localPath, state } = order
  const { sharedPath, copyId } = state
  const prepared = `${localPath}.saving`
  const part = partPath(sharedPath, copyId)
  try {
    const wanted = await prepare(order, prepared)
    const written = await copyVerified(prepared, part, counting(order, 'writing', wanted.sizeBytes * 2))
    if (written.sha256 !== wanted.sha256) throw new AppError('sharedChanged', { retryable: true })
    failpoint('share.written')
    if (order.signal.aborted) throw new CancelledError()
    if (await isThere(sharedPath, sharedPath)) throw new AppError('sharedChanged')
    return await place(order, part, written)
  } finally {
    rmSync(prepared, { force: true })
    await withinReach(rm(part, { force: true }), sharedPath, 2_000).catch(() => undefined)
  }
}

/**
 * After a crash between the rename and what is remembered of it: the shared file tells whether the work got there.
 *
 * @returns the state as it truly is
 * @throws AppError sharedUnreachable
 */
export async function settleBrokenWriting(state: CopyState): Promise<CopyState> {
  if (state.writing === null) return state
  const { sharedPath, writing } = state
  if (!(await isThere(sharedPath, sharedPath))) return { ...state, writing: null }
  const there = await markOf(sharedPath, { sharedPath })
  if (there.sha256 !== writing) return { ...state, writing: null }
  return { ...state, taken: there, takenLogs: '', hasWork: false, writing: null, savedAtMs: there.mtimeMs }
}
