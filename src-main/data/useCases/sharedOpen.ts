import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { placeOf } from '../db/location.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DossierSession } from '../dossierSession.ts'
import { readRecent } from '../repositories/recentDossiers.ts'
import { findWorkCopy, lookFolder, settledPath, sweepLookCopies } from '../sharedFolder/copiesHere.ts'
import { readCopyState, writeCopyState } from '../sharedFolder/copyState.ts'
import type { CopyState } from '../sharedFolder/copyState.ts'
import { lockOf, releaseLock, takeLock, takeOverLock } from '../sharedFolder/lockFile.ts'
import type { LockOutcome } from '../sharedFolder/lockFile.ts'
import { SharedCopy, inUseError } from '../sharedFolder/sharedCopy.ts'
import type { LockStanding } from '../sharedFolder/sharedCopy.ts'
import { takeCopy } from '../sharedFolder/take.ts'
import { settleBrokenWriting } from '../sharedFolder/writeBack.ts'
import { dossierPath } from './dossierCreate.ts'

/** work: as always · takeOver: the lock `staleId` on the user's word · look: a copy that is never written back */
export type SharedManner =
  | { readonly kind: 'work' }
  | { readonly kind: 'takeOver'; readonly staleId: string }
  | { readonly kind: 'look' }

/** A dossier of a shared folder, ready to be opened here. */
export interface PreparedCopy {
  readonly localPath: string
  readonly attach: (session: DossierSession) => void
  /** It could not be opened after all. */
  readonly abandon: () => Promise<void>
}

interface Place {
  readonly localPath: string
  readonly state: CopyState
}

/** The last dossier that was not opened for its lock, for the user's next word. */
const refused = new WeakMap<DataApp, { readonly path: string; readonly staleId: string }>()

/** @throws AppError dossierNotFound when none was refused */
export function refusedShare(app: DataApp): { readonly path: string; readonly staleId: string } {
  const last = refused.get(app)
  if (last === undefined) throw new AppError('dossierNotFound')
  return last
}

function dossiersFolder(app: DataApp): string {
  return join(app.options.dataFolder, 'dossiers')
}

/** null: the dossier lives on this computer alone. */
function placeFor(app: DataApp, path: string, manner: SharedManner): Place | null {
  const known = readCopyState(path)
  const place = known?.place ?? placeOf(path)
  if (place === 'local') return null
  const sharedPath = known?.sharedPath ?? settledPath(path)
  const { randomId } = app.options.surroundings
  const fresh: CopyState = {
    version: 1,
    copyId: randomId(),
    sharedPath,
    place,
    manner: manner.kind === 'look' ? 'look' : 'work',
    taken: null,
    takenLogs: '',
    takenAtMs: app.nowMs(),
    savedAtMs: null,
    hasWork: false,
    writing: null,
  }
  if (manner.kind === 'look') {
    return {
      localPath: join(lookFolder(dossiersFolder(app), randomId()), 'dossier.dialoogmeter'),
      state: fresh,
    }
  }
  const recent = readRecent(app.options.dataFolder).map((entry) => entry.path)
  const localPath = known === null ? findWorkCopy(dossiersFolder(app), sharedPath, recent) : path
  if (localPath === null) return { localPath: dossierPath(app.options.dataFolder, randomId()), state: fresh }
  return { localPath, state: readCopyState(localPath) ?? fresh }
}

async function lockFor(app: DataApp, { state }: Place, manner: SharedManner): Promise<LockOutcome> {
  const nowMs = app.nowMs()
  const content = lockOf(app.sharer, state.copyId, nowMs)
  try {
    return manner.kind === 'takeOver'
      ? await takeOverLock(state.sharedPath, manner.staleId, content, nowMs)
      : await takeLock(state.sharedPath, content, nowMs)
  } catch (error) {
    // Nobody can work on it from here; looking goes without a lock.
    if (error instanceof AppError && error.code === 'fileNotWritable') {
      refused.set(app, { path: state.sharedPath, staleId: '' })
      throw new AppError('dossierReadOnly', { params: { ...error.params, isShared: 1 }, cause: error })
    }
    throw error
  }
}

/** Work that is here goes before everything: it is opened whatever has become of the folder. */
async function standingOfWork(app: DataApp, place: Place, manner: SharedManner): Promise<LockStanding> {
  try {
    const outcome = await lockFor(app, place, manner)
    return outcome.kind === 'held' ? { kind: 'held' } : { kind: 'others', holder: outcome.holder }
  } catch (error) {
    if (error instanceof AppError) return { kind: 'unknown' }
    throw error
  }
}

/** @throws AppError sharedInUse, dossierReadOnly, sharedUnreachable */
async function locked(app: DataApp, place: Place, manner: SharedManner): Promise<void> {
  const { localPath, state } = place
  // The copy's name first: should the app be ended, the next start knows the lock for its own.
  mkdirSync(dirname(localPath), { recursive: true, mode: 0o700 })
  if (readCopyState(localPath) === null) writeCopyState(localPath, state)
  const outcome = await lockFor(app, place, manner)
  if (outcome.kind === 'taken') {
    refused.set(app, { path: state.sharedPath, staleId: outcome.holder.id })
    throw inUseError(outcome.holder, state.sharedPath)
  }
  failpoint('share.locked')
}

async function taken(app: DataApp, place: Place, manner: SharedManner): Promise<CopyState> {
  const { localPath, state } = place
  const { sharedPath, copyId } = state
  const isNew = !existsSync(localPath)
  try {
    if (manner.kind !== 'look') await locked(app, place, manner)
    return await takeCopy(localPath, { ...state, takenAtMs: app.nowMs() }, { sharedPath }, app.keyKeeper)
  } catch (error) {
    if (isNew) rmSync(dirname(localPath), { recursive: true, force: true })
    if (manner.kind !== 'look') await releaseLock(sharedPath, copyId).catch(() => undefined)
    throw error
  }
}

/** What was interrupted by a crash is settled first, where the folder can be reached. */
async function settled(place: Place): Promise<Place> {
  if (place.state.writing === null) return place
  const state = await settleBrokenWriting(place.state).catch((error: unknown) => {
    if (error instanceof AppError) return place.state
    throw error
  })
  if (state !== place.state) writeCopyState(place.localPath, state)
  return { ...place, state }
}

/**
 * Brings a dossier of a shared folder to this computer, or finds the copy with work that is here already.
 *
 * @returns null when `path` is a dossier of this computer alone
 * @throws AppError sharedInUse (params: owner, computer, sinceMs, lastSignAtMs, isStale 0 or 1), dossierReadOnly, and as
 *   `takeCopy`
 */
export async function prepareShared(
  app: DataApp,
  path: string,
  manner: SharedManner,
): Promise<PreparedCopy | null> {
  const found = placeFor(app, path, manner)
  if (found === null) return null
  sweepLookCopies(dossiersFolder(app), app.session?.path ?? null)
  const place = await settled(found)
  const { localPath } = place
  // It stands here, and is open: nothing is taken anew.
  if (app.session?.path === localPath)
    return { localPath, attach: () => undefined, abandon: () => Promise.resolve() }
  const isWorkHere = place.state.hasWork && existsSync(localPath)
  const lock = isWorkHere ? await standingOfWork(app, place, manner) : ({ kind: 'held' } as const)
  const state = isWorkHere ? place.state : await taken(app, place, manner)
  return {
    localPath,
    attach: (session) => {
      const { database, key, keyKeeper } = session
      const open = { database, path: localPath, key, keyKeeper }
      session.shareAs(new SharedCopy(open, state, lock, app.sharer, () => app.announce(['shared'])))
    },
    abandon: async () => {
      if (!isWorkHere) await releaseLock(state.sharedPath, state.copyId).catch(() => undefined)
    },
  }
}
