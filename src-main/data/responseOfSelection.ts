import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { leavesTeamsUnknown } from '#shared/metrics/breakdown.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { MetricsSelection, SourceRow } from '#shared/metrics/metricsInput.ts'
import { chooseCases } from '#shared/metrics/responseChoice.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import { markRows, rowKinds } from '#shared/metrics/rowKinds.ts'
import type { RowKinds } from '#shared/metrics/rowKinds.ts'
import { rowChoices, selectSources, supportOf } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'
import { responseTableOf } from './responseTableOf.ts'

/** The cases of a period and filter, with the sources they come from. */
export interface ChosenResponse extends ChosenOf {
  readonly sources: readonly SourceRow[]
  /** As `hidesOpenCases` tells of selected rows. */
  readonly hidesOpen: boolean
}

const always = { fromMs: -Infinity, toMs: Infinity }
/** Filters that a page went back and forth between. */
const marksKept = 8
const kept = new KeptWithFigures<Uint8Array>(marksKept)

const knownKinds = new WeakMap<ResponseTable, RowKinds<CaseRow>>()

function kindsOf(table: ResponseTable): RowKinds<CaseRow> {
  const known = knownKinds.get(table) ?? rowKinds(table.cases)
  knownKinds.set(table, known)
  return known
}

/** The cases of a table that a selection is about, whenever they started. */
function marksOf(session: DossierSession, table: ResponseTable, selection: MetricsSelection): Uint8Array {
  const { clock, ...rest } = { ...selection, period: { from: null, to: null } }
  return kept.get(session, `${clock}${JSON.stringify(rest)}`, () =>
    markRows(
      kindsOf(table),
      { clock, ...rest },
      rowChoices(session.figuresInput, { clock, ...rest }, always).case,
    ),
  )
}

/** As `hidesOpenCases` tells of selected rows: a team is chosen, and of unanswered cases none is named. */
function hidesOpen(session: DossierSession, table: ResponseTable, selection: MetricsSelection): boolean {
  const { teams } = selection
  if (teams === null || teams.every((team) => team === 'unknown')) return false
  const anyTeam = marksOf(session, table, { ...selection, teams: null })
  const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
  return leavesTeamsUnknown({ table, choice: chooseCases(table, anyTeam, span) })
}

/** What the response figures of a selection count. */
export function responseOfSelection(session: DossierSession, selection: MetricsSelection): ChosenResponse {
  const table = responseTableOf(session, selection.clock)
  const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
  const choice = chooseCases(table, marksOf(session, table, selection), span)
  const sources = selectSources(session.figuresInput, selection)
  const unsupported = supportOf(sources, 'firstResponse')
  const isHidden = hidesOpen(session, table, selection)
  const unknown = unsupported ?? (isHidden ? 'teamOfAnsweredOnly' : null)
  return { table, choice, sources, hidesOpen: isHidden, known: { unsupported, unknown } }
}
