import type { InspectionView, ReadOptionsInput } from '#shared/contract/imports.ts'
import type { DataApp } from '../dataApp.ts'
import { AppError } from '../appError.ts'
import type { DossierSession, Selection } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import type { ParsedMessage, ReadOptions } from '../importing/adapter.ts'
import { encodingHint, inEncoding } from '../importing/decode/encoding.ts'
import { inspectSource } from '../importing/inspect.ts'
import { wrongDossier } from '../importing/exampleMark.ts'
import { openLocated, openSources } from '../importing/source/openSources.ts'
import type { OpenedSource } from '../importing/source/openSources.ts'
import { isTableSource } from '../importing/source/tableSources.ts'
import { committedBatchByHash } from '../repositories/batches.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'
import { isVerified } from './verifiedFormat.ts'

export function readOptionsOf(session: DossierSession, input: Partial<ReadOptionsInput>): ReadOptions {
  return {
    own: input.own ?? [],
    dateOrder: input.dateOrder ?? null,
    timeZone: input.timeZone ?? session.row.timeZone,
    accountName: input.accountName ?? null,
    channel: input.channel ?? null,
    withPrivate: input.withPrivate ?? false,
    encoding: input.encoding ?? null,
  }
}

function previewRow(message: ParsedMessage): InspectionView['preview'][number] {
  const { line, sentAtMs, channel, accountName, direction, kind } = message
  return { line, sentAtMs, channel, accountName, direction, kind }
}

/** @throws CancelledError */
async function viewOf(
  session: DossierSession,
  selectionId: string,
  selection: Selection,
  opened: OpenedSource,
  end: AbortSignal,
): Promise<ReadonlyDeep<InspectionView>> {
  assertGoesOn(end)
  const nothing = {
    selectionId,
    fileName: selection.fileName,
    sizeBytes: selection.sizeBytes,
    format: null,
    formatVerified: false,
    reason: null,
    reasonDetail: null,
    isDuplicate: false,
    needs: [],
    candidates: [],
    preview: [],
    supports: null,
  }
  if (opened.status === 'rejected') return { ...nothing, reason: opened.reason, reasonDetail: opened.detail }
  const isDuplicate = committedBatchByHash(session.database, opened.source.contentHash) !== null
  const source = inEncoding(opened.source, selection.options.encoding ?? null)
  const looked = await inspectSource(source, selection.options)
  assertGoesOn(end)
  const known = { ...nothing, isDuplicate, encodingHint: encodingHint(source) }
  if (looked.status === 'rejected') return { ...known, reason: looked.reason, reasonDetail: looked.detail }
  const wrong = wrongDossier(looked.inspection, session.row.isExample)
  if (wrong !== null) return { ...known, reason: wrong }
  const { format, needs, candidates, preview, supports } = looked.inspection
  return {
    ...known,
    format,
    formatVerified: isVerified(format),
    needs,
    candidates,
    preview: preview.map(previewRow),
    supports,
  }
}

function select(app: DataApp, session: DossierSession, opened: OpenedSource): [string, Selection] {
  const selectionId = app.options.surroundings.randomId()
  const selection = {
    locator: opened.locator,
    fileName: opened.status === 'ok' ? opened.source.displayName : opened.displayName,
    sizeBytes: opened.status === 'ok' ? opened.source.sizeBytes : 0,
    options: readOptionsOf(session, {}),
  }
  session.selections.set(selectionId, selection)
  return [selectionId, selection]
}

/** A file that is one source; what lies in a zip or folder has no path of its own. */
function pathOfWhole(opened: OpenedSource): string | null {
  if (opened.status !== 'ok' || opened.source.container !== 'file') return null
  const [path = null, ...others] = opened.locator.paths
  return opened.locator.part === null && others.length === 0 ? path : null
}

/**
 * A grant serves once, and this look has used it. A package gets a new one of the same file: the user has pointed at it
 * and need not do so again. One inside a zip gets none.
 */
function packageGrant(
  app: DataApp,
  reason: InspectionView['reason'],
  opened: OpenedSource,
): Pick<InspectionView, 'packageGrantId'> {
  const path = pathOfWhole(opened)
  if (reason !== 'exchangePackage' || path === null) return {}
  const packageGrantId = app.options.surroundings.randomId()
  app.grants.add(packageGrantId, path)
  return { packageGrantId }
}

/** A text or a workbook that no format fits may be a table all the same: its columns can be named by hand. */
function mayBeTable({ reason }: ReadonlyDeep<InspectionView>): boolean {
  return reason === 'unknownFormat' || reason === 'missingColumns'
}

/** As of a package, and in a zip too: the user has pointed at this table already. */
function tableGrant(
  app: DataApp,
  view: ReadonlyDeep<InspectionView>,
  opened: OpenedSource,
): Pick<InspectionView, 'tableGrantId'> {
  if (opened.status !== 'ok' || !isTableSource(opened.source) || !mayBeTable(view)) return {}
  const tableGrantId = app.options.surroundings.randomId()
  app.grants.addSource(tableGrantId, opened.locator)
  return { tableGrantId }
}

/** Looks at what the user handed over: one view for each export in it (see `openSources`). */
export const importInspect: Handler<'import.inspect'> = async (app, input, call) => {
  const session = app.openSession()
  const end = endOfLook(session, call)
  const views: ReadonlyDeep<InspectionView>[] = []
  const grantIds = [input.grantId, ...(input.withGrantIds ?? [])]
  const paths = grantIds.map((grantId) => app.grants.use(grantId))
  for (const opened of await openSources(paths, end)) {
    assertGoesOn(end)
    const [selectionId, selection] = select(app, session, opened)
    const view = await viewOf(session, selectionId, selection, opened, end)
    views.push({ ...view, ...packageGrant(app, view.reason, opened), ...tableGrant(app, view, opened) })
  }
  return views
}

/** @throws AppError selectionUnknown when the dossier has been closed in between */
export function selectionOf(session: DossierSession, selectionId: string): Selection {
  const selection = session.selections.get(selectionId)
  if (selection === undefined) throw new AppError('selectionUnknown')
  return selection
}

export const importReinspect: Handler<'import.reinspect'> = async (app, input, call) => {
  const session = app.openSession()
  const end = endOfLook(session, call)
  const before = selectionOf(session, input.selectionId)
  const selection = { ...before, options: readOptionsOf(session, input.options) }
  const opened = await openLocated(selection.locator, end)
  return viewOf(session, input.selectionId, selection, opened, end)
}
