import { matchMunicipality } from '#shared/benchmark/municipalityLookup.ts'
import type { ChosenEncoding } from '#shared/domain/importing.ts'
import { mappingSchema } from '#shared/contract/tables.ts'
import type { TableInspection } from '#shared/contract/tables.ts'
import { knownLayoutOf } from '#shared/mapping/layouts/knownLayouts.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import { proposeMapping } from '#shared/mapping/proposeMapping.ts'
import { fieldsOf } from '#shared/mapping/targetFields.ts'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler, ReadonlyDeep } from '../handler.ts'
import { headerHash, lookAtTable } from '../importing/inspectedTable.ts'
import type { InspectedTable, TableLook } from '../importing/inspectedTable.ts'
import { nameOf } from '../importing/source/locator.ts'
import type { SourceLocator } from '../importing/source/locator.ts'
import { ownWidth } from '../importing/rejected/ownWidth.ts'
import { mappingProfile, mappingProfilesFor } from '../repositories/mappingProfiles.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'

const previewRows = 200
/** Message text is shown to choose its column by, no more. */
const previewChars = 80
const samplesPerColumn = 5
/** Each holds up to 20,000 rows in memory. */
const tablesKept = 4

function shown(cell: string): string {
  return cell.length > previewChars ? `${cell.slice(0, previewChars - 1)}…` : cell
}

function samplesOf(table: InspectedTable, column: number): string[] {
  const samples = new Set<string>()
  for (const { fields } of table.rows) {
    const value = (fields[column] ?? '').trim()
    if (value !== '') samples.add(shown(value))
    if (samples.size >= samplesPerColumn) break
  }
  return [...samples]
}

/** What the columns seem to be, for a file that was never seen before. */
export function proposedMapping(app: DataApp, table: InspectedTable): Mapping {
  const { reference } = app
  return proposeMapping(
    table.target,
    table.header.slice(0, ownWidth(table.header)),
    table.rows.map(({ fields }) => fields),
    (text) => matchMunicipality(reference, text).kind !== 'unknown',
  )
}

/** @throws AppError previewUnknown where the profile is gone, or is of a table with another header */
function profileMapping(session: DossierSession, table: InspectedTable, name: string): Mapping {
  const profile = mappingProfile(session.database, table.target, name)
  if (profile?.headerHash !== headerHash(table.header)) throw new AppError('previewUnknown')
  return mappingSchema.parse(JSON.parse(profile.mappingJson))
}

function layoutOf(
  target: MappingTarget,
  header: readonly string[],
): { name: string; isVerified: boolean } | null {
  const layout = target === 'messages' ? knownLayoutOf(header) : null
  return layout === null ? null : { name: layout.name, isVerified: layout.isVerified }
}

function keep(session: DossierSession, tableId: string, table: InspectedTable): void {
  session.tables.delete(tableId)
  session.tables.set(tableId, table)
  const [oldest] = session.tables.keys()
  if (oldest !== undefined && session.tables.size > tablesKept) session.tables.delete(oldest)
}

function viewOf(
  app: DataApp,
  session: DossierSession,
  tableId: string,
  table: InspectedTable,
): ReadonlyDeep<TableInspection> {
  const { target, fileName, sizeBytes, sheets, sheet, header } = table
  const profiles = mappingProfilesFor(session.database, target, headerHash(header)).map(({ name }) => name)
  const [latest] = profiles
  return {
    refusal: null,
    tableId,
    fileName,
    sizeBytes,
    sheets,
    sheet,
    encoding: table.isText ? (table.encoding ?? 'auto') : null,
    columns: header.map((name, column) => ({ name, samples: samplesOf(table, column) })),
    rows: table.rows
      .slice(0, previewRows)
      .map(({ line, fields }) => ({ line, cells: header.map((_, at) => shown(fields[at] ?? '')) })),
    fields: fieldsOf(target).map(({ id, isRequired }) => ({ id, isRequired })),
    proposed: latest === undefined ? proposedMapping(app, table) : profileMapping(session, table, latest),
    profiles,
    layout: latest === undefined ? layoutOf(target, header) : null,
  }
}

/**
 * @throws CancelledError when the caller stops the look or the dossier it is for closes; AppError fileUnreadable when
 *   the app itself fails on it
 */
export async function lookFor(
  session: DossierSession,
  locator: SourceLocator,
  target: MappingTarget,
  sheet: string | null,
  call: Pick<Call, 'signal'>,
  encoding: ChosenEncoding | null = null,
): Promise<TableLook> {
  const end = endOfLook(session, call)
  try {
    const look = await lookAtTable(locator, target, sheet, end, encoding)
    assertGoesOn(end)
    return look
  } catch (error) {
    throw end.aborted ? new CancelledError() : error
  }
}

/** @throws AppError previewUnknown when the dossier has been closed in between, or other tables came since */
export function tableOf(session: DossierSession, tableId: string): InspectedTable {
  const table = session.tables.get(tableId)
  if (table === undefined) throw new AppError('previewUnknown')
  return table
}

export const tableInspect: Handler<'table.inspect'> = async (app, input, call) => {
  const session = app.openSession()
  const locator = app.grants.useSource(input.grantId)
  const look = await lookFor(session, locator, input.target, null, call)
  if (look.refusal !== null) return { ...look, fileName: nameOf(locator) }
  const tableId = app.options.surroundings.randomId()
  keep(session, tableId, look.table)
  return viewOf(app, session, tableId, look.table)
}

/** The same file read in another way takes the table's place: another sheet, other letters. Without a table it changes nothing. */
export const tableChooseSheet: Handler<'table.chooseSheet'> = async (app, input, call) => {
  const session = app.openSession()
  const { locator, target, fileName } = tableOf(session, input.tableId)
  const look = await lookFor(session, locator, target, input.sheet, call, input.encoding ?? null)
  if (look.refusal !== null) return { ...look, fileName }
  keep(session, input.tableId, look.table)
  return viewOf(app, session, input.tableId, look.table)
}

export const tableApplyProfile: Handler<'table.applyProfile'> = (app, input) => {
  const session = app.openSession()
  return profileMapping(session, tableOf(session, input.tableId), input.profile)
}
