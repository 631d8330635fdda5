import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { SharedStanding } from '#shared/contract/sharedFolder.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { placeOf } from '../db/location.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import { settledPath } from '../sharedFolder/copiesHere.ts'
import { forgetCopyState, readCopyState, writeCopyState } from '../sharedFolder/copyState.ts'
import type { CopyState } from '../sharedFolder/copyState.ts'
import { isThere } from '../sharedFolder/reach.ts'
import { SharedCopy } from '../sharedFolder/sharedCopy.ts'
import { openAt } from './dossierOpen.ts'
import { refusedShare } from './sharedOpen.ts'

function standingOf(copy: SharedCopy): SharedStanding {
  const { path, ...state } = { path: copy.state.sharedPath, ...copy.state }
  const { lock } = copy
  const holder = lock.kind === 'others' ? lock.holder : null
  return {
    path,
    fileName: basename(path),
    place: state.place,
    manner: state.manner,
    hasUnsavedWork: copy.hasUnsavedWork,
    isFoundWork: copy.isFoundWork,
    takenAtMs: state.takenAtMs,
    savedAtMs: state.savedAtMs,
    lock: lock.kind,
    holder:
      holder === null ? null : { owner: holder.owner, computer: holder.computer, sinceMs: holder.sinceMs },
  }
}

export const sharedCurrent: Handler<'shared.current'> = (app) => {
  const copy = app.session?.shared ?? null
  return copy === null ? null : standingOf(copy)
}

/** @throws AppError noDossierOpen, invalidInput when it is a dossier of this computer alone */
function sharedSession(app: DataApp): { readonly session: DossierSession; readonly copy: SharedCopy } {
  const session = app.openSession()
  if (session.shared === null) throw new AppError('invalidInput')
  return { session, copy: session.shared }
}

function orderOf(session: DossierSession, call: Call): Parameters<SharedCopy['save']>[0] {
  let reportedMs = 0
  let lastPhase = ''
  return {
    // A dossier that closes does not wait for a folder that may be away: the work stands here.
    signal: AbortSignal.any([call.signal, session.ending]),
    report: (phase, fraction) => {
      const nowMs = Date.now()
      if (phase === lastPhase && nowMs - reportedMs < 100) return
      lastPhase = phase
      reportedMs = nowMs
      call.report({ phase, fraction })
    },
  }
}

function savedOf(copy: SharedCopy): { readonly fileName: string; readonly savedAtMs: number } {
  return { fileName: basename(copy.state.sharedPath), savedAtMs: copy.state.savedAtMs ?? 0 }
}

export const sharedSave: Handler<'shared.save'> = async (app, _input, call) => {
  const { session, copy } = sharedSession(app)
  await session.writes.runWithoutChange(() => copy.save(orderOf(session, call)))
  return savedOf(copy)
}

/** What every file system takes as a name. */
function asFileName(text: string): string {
  const plain = [...text.normalize('NFC')].filter((sign) => !/[<>:"/\\|?*\p{C}]/u.test(sign)).join('')
  return plain
    .replace(/[. ]+$/, '')
    .slice(0, 80)
    .trim()
}

function freePath(folder: string, stem: string, ending: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? `${stem}${ending}` : `${stem} (${String(number)})${ending}`)
    if (!existsSync(path)) return path
  }
}

export const sharedSaveAs: Handler<'shared.saveAs'> = async (app, _input, call) => {
  const { session, copy } = sharedSession(app)
  const { sharedPath } = copy.state
  // Whether the folder answers is asked with a limit first: what follows would wait for it.
  await isThere(dirname(sharedPath), sharedPath)
  const ending = extname(sharedPath)
  const stem = `${basename(sharedPath, ending)} (versie van ${asFileName(app.sharer.owner) || '1'})`
  const path = freePath(dirname(sharedPath), stem, ending)
  await session.writes.runWithoutChange(() => copy.saveAs(path, orderOf(session, call)))
  return savedOf(copy)
}

function stateOfNew(app: DataApp, path: string): CopyState {
  const place = placeOf(path)
  return {
    version: 1,
    copyId: app.options.surroundings.randomId(),
    sharedPath: settledPath(path),
    // A folder of this computer that others may reach (a folder it shares itself) is treated as a share.
    place: place === 'synced' ? 'synced' : 'network',
    manner: 'work',
    taken: null,
    takenLogs: '',
    takenAtMs: app.nowMs(),
    savedAtMs: null,
    hasWork: true,
    writing: null,
  }
}

export const sharedShare: Handler<'shared.share'> = async (app, input, call) => {
  const folder = app.grants.use(input.grantId)
  const session = app.changeableSession()
  if (session.shared !== null) throw new AppError('invalidInput')
  await isThere(folder, folder)
  const path = freePath(folder, asFileName(session.row.name) || 'dossier', '.dialoogmeter')
  const { database, key, keyKeeper } = session
  const open = { database, path: session.path, key, keyKeeper }
  const state = stateOfNew(app, path)
  const copy = new SharedCopy(open, state, { kind: 'unknown' }, app.sharer, () => app.announce(['shared']))
  try {
    await session.writes.runWithoutChange(() => copy.saveAs(state.sharedPath, orderOf(session, call)))
  } catch (error) {
    copy.settle()
    forgetCopyState(session.path)
    throw error
  }
  session.shareAs(copy)
  return savedOf(copy)
}

export const sharedTakeOver: Handler<'shared.takeOver'> = (app) => {
  const { path, staleId } = refusedShare(app)
  return openAt(app, path, { kind: 'takeOver', staleId })
}

export const sharedLook: Handler<'shared.look'> = (app) =>
  openAt(app, refusedShare(app).path, { kind: 'look' })

export const sharedDiscard: Handler<'shared.discard'> = async (app) => {
  const { session, copy } = sharedSession(app)
  const { sharedPath } = copy.state
  // Nothing is dropped for a file that cannot be had.
  if (!(await isThere(sharedPath, sharedPath))) {
    throw new AppError('sharedUnreachable', { params: { file: basename(sharedPath) }, retryable: true })
  }
  const { path } = session
  await app.replaceSession(null)
  const state = readCopyState(path)
  if (state !== null) writeCopyState(path, { ...state, hasWork: false, writing: null })
  return openAt(app, path)
}
