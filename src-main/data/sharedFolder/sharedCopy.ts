import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../appError.ts'
import { changeMarkOf } from '../db/consistentCopy.ts'
import type { Database } from '../db/connection.ts'
import { failpoint } from '../db/failpoint.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import type { CopyState } from './copyState.ts'
import { writeCopyState } from './copyState.ts'
import { lockOf, readHolder, releaseLock, renewEveryMs, renewLock, takeLock } from './lockFile.ts'
import type { Holder } from './lockFile.ts'
import { shareKey, shareSigningKey } from './sharedKeys.ts'
import type { Sharer } from './sharer.ts'
import { writeBack, writeNew } from './writeBack.ts'
import type { WriteOrder } from './writeBack.ts'

/** held: nobody else writes · others: somebody has taken it over · unknown: the folder has not been reached since */
export type LockStanding =
  | { readonly kind: 'held' }
  | { readonly kind: 'others'; readonly holder: Holder }
  | { readonly kind: 'unknown' }

/** The open database and what it is kept with. */
export interface OpenCopy {
  readonly database: Database
  readonly path: string
  readonly key: Buffer
  readonly keyKeeper: KeyKeeper
}

/** @returns what the page shows with the error: who, where, since when by this computer's clock */
export function inUseError(holder: Holder, sharedPath: string): AppError {
  const { owner, computer, sinceMs, lastSignAtMs, isStale } = holder
  return new AppError('sharedInUse', {
    params: { owner, computer, sinceMs, lastSignAtMs, isStale: Number(isStale), file: basename(sharedPath) },
    retryable: true,
  })
}

/** One open copy of a shared dossier: its lock, whether it holds work that is not in the folder yet, and writing that back. */
export class SharedCopy {
  #open: OpenCopy
  #sharer: Sharer
  #state: CopyState
  #lock: LockStanding
  /** Mark of the database as it was when it was taken or last written back. */
  #cleanMark: string
  /** The state says there is work, because some is about to be made: perhaps it comes to nothing. */
  #isTentative = false
  #sinceMs: number
  #onChanged: () => void
  #heartbeat: ReturnType<typeof setInterval>
  /** It was opened with work of an earlier time in it. */
  readonly isFoundWork: boolean

  constructor(open: OpenCopy, state: CopyState, lock: LockStanding, sharer: Sharer, onChanged: () => void) {
    this.#open = open
    this.#state = state
    this.#lock = lock
    this.#sharer = sharer
    this.#onChanged = onChanged
    this.#sinceMs = sharer.surroundings.nowMs()
    this.#cleanMark = changeMarkOf(open.database)
    this.isFoundWork = state.hasWork
    this.#heartbeat = setInterval(() => void this.#renew(), renewEveryMs)
    this.#heartbeat.unref()
  }

  get state(): CopyState {
    return this.#state
  }

  get lock(): LockStanding {
    return this.#lock
  }

  get hasUnsavedWork(): boolean {
    if (this.#state.hasWork && !this.#isTentative) return true
    return this.#state.manner === 'work' && changeMarkOf(this.#open.database) !== this.#cleanMark
  }

  /**
   * Before a change is made: from here on a crash leaves a copy that says it holds work.
   *
   * @throws AppError sharedLookOnly
   */
  beforeChange(): void {
    if (this.#state.manner === 'look') throw new AppError('sharedLookOnly')
    if (this.#state.hasWork) return
    this.#keep({ ...this.#state, hasWork: true })
    this.#isTentative = true
  }

  /** After a change was made, or came to nothing. */
  afterChange(): void {
    if (!this.#isTentative) return
    this.#isTentative = false
    if (changeMarkOf(this.#open.database) === this.#cleanMark) this.#keep({ ...this.#state, hasWork: false })
    else this.#onChanged()
  }

  /**
   * Writes the work back. Nobody may be writing in the database.
   *
   * @throws AppError sharedInUse, and as `writeBack`; CancelledError. The work stands here then
   */
  async save(order: Pick<WriteOrder, 'signal' | 'report'>): Promise<void> {
    if (this.#state.manner === 'look') throw new AppError('sharedLookOnly')
    await this.#hold()
    const { database, path, keyKeeper } = this.#open
    const mark = changeMarkOf(database)
    const state = await writeBack({ database, localPath: path, state: this.#state, ...order })
    this.#saved(state, mark)
    await shareSigningKey(state.sharedPath, path, keyKeeper)
  }

  /**
   * Writes the work as a new file, which this copy is a copy of from now on; the file it was taken from is left alone.
   *
   * @throws AppError as `writeNew`
   */
  async saveAs(sharedPath: string, order: Pick<WriteOrder, 'signal' | 'report'>): Promise<void> {
    const { database, path, key, keyKeeper } = this.#open
    const before = this.#state
    const next: CopyState = {
      ...before,
      sharedPath,
      hasWork: true,
      taken: null,
      takenLogs: '',
      writing: null,
    }
    const outcome = await takeLock(sharedPath, this.#content(), this.#sharer.surroundings.nowMs())
    if (outcome.kind === 'taken') throw inUseError(outcome.holder, sharedPath)
    const mark = changeMarkOf(database)
    try {
      await shareKey(sharedPath, key)
      const state = await writeNew({ database, localPath: path, state: next, ...order })
      this.#lock = { kind: 'held' }
      this.#saved(state, mark)
    } catch (error) {
      writeCopyState(path, before)
      await releaseLock(sharedPath, before.copyId).catch(() => undefined)
      throw error
    }
    await shareSigningKey(sharedPath, path, keyKeeper)
    if (before.sharedPath !== sharedPath) {
      await releaseLock(before.sharedPath, before.copyId).catch(() => undefined)
    }
  }

  /** Looks once more, while the database is still open, whether there is work; nothing is changed after it. */
  settle(): void {
    clearInterval(this.#heartbeat)
    if (this.#state.manner === 'look') return
    const { hasUnsavedWork } = this
    this.#isTentative = false
    if (hasUnsavedWork !== this.#state.hasWork) this.#keep({ ...this.#state, hasWork: hasUnsavedWork })
  }

  /** Gives the lock back, unless there is work: the others then see whose it is. A folder that is away keeps the lock. */
  async end(): Promise<void> {
    // A copy for looking was made for this once, in a folder of its own.
    if (this.#state.manner === 'look') rmSync(dirname(this.#open.path), { recursive: true, force: true })
    else if (!this.#state.hasWork) await this.#release()
  }

  async #release(): Promise<void> {
    await releaseLock(this.#state.sharedPath, this.#state.copyId).catch(() => undefined)
  }

  #content(): ReturnType<typeof lockOf> {
    return lockOf(this.#sharer, this.#state.copyId, this.#sinceMs)
  }

  #keep(state: CopyState): void {
    writeCopyState(this.#open.path, state)
    this.#state = state
  }

  #saved(state: CopyState, mark: string): void {
    const savedAtMs = this.#sharer.surroundings.nowMs()
    this.#isTentative = false
    this.#keep({ ...state, hasWork: false, savedAtMs })
    this.#cleanMark = mark
    failpoint('share.saved')
    this.#onChanged()
  }

  /** Makes sure that the lock is this copy's. @throws AppError sharedInUse, sharedUnreachable, fileNotWritable */
  async #hold(): Promise<void> {
    const { sharedPath } = this.#state
    const nowMs = this.#sharer.surroundings.nowMs()
    const outcome = await takeLock(sharedPath, this.#content(), nowMs)
    if (outcome.kind === 'held') {
      this.#stand({ kind: 'held' })
      return
    }
    this.#stand({ kind: 'others', holder: outcome.holder })
    throw inUseError(outcome.holder, sharedPath)
  }

  #stand(lock: LockStanding): void {
    const isOther = lock.kind !== this.#lock.kind
    this.#lock = lock
    if (isOther) this.#onChanged()
  }

  async #renew(): Promise<void> {
    if (this.#state.manner === 'look') return
    const { sharedPath, copyId } = this.#state
    try {
      if (await renewLock(sharedPath, this.#content())) {
        this.#stand({ kind: 'held' })
        return
      }
      const holder = await readHolder(sharedPath, { id: copyId, nowMs: this.#sharer.surroundings.nowMs() })
      this.#stand(holder === null ? { kind: 'unknown' } : { kind: 'others', holder })
    } catch {
      this.#stand({ kind: 'unknown' })
    }
  }
}
