import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { leavesTeamsUnknown } from '#shared/metrics/breakdown.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import { caseKinds } from '#shared/metrics/caseKinds.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { CaseTable } from '#shared/metrics/caseTable.ts'
import type { MetricsSelection, SourceRow } from '#shared/metrics/metricsInput.ts'
import { placesWithin, ResponseChoice } from '#shared/metrics/responseChoice.ts'
import type { ChosenPlaces } from '#shared/metrics/responseChoice.ts'
import { markRows } from '#shared/metrics/rowKinds.ts'
import type { RowKinds } from '#shared/metrics/rowKinds.ts'
import { rowChoices, selectSources, supportOf } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'
import { caseTableOf, responseTableOf } from './responseTableOf.ts'

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
const keptKinds = new KeptWithFigures<RowKinds<CaseRow>>(1)

/** The counted cases that a selection is about, whenever they started. */
function marksOf(session: DossierSession, table: CaseTable, selection: MetricsSelection): Uint8Array {
  const asked: MetricsSelection = { ...selection, period: { from: null, to: null }, clock: 'calendar' }
  return kept.get(session, JSON.stringify(asked), () =>
    markRows(
      keptKinds.get(session, '', () => caseKinds(table)),
      asked,
      rowChoices(session.figuresInput, asked, always).case,
    ),
  )
}

/** The counted cases of a selection, by their places in the table, which are the same on either clock. */
export function placesOfSelection(session: DossierSession, selection: MetricsSelection): ChosenPlaces {
  const table = caseTableOf(session)
  const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
  return placesWithin(table, marksOf(session, table, selection), span)
}

/** As `hidesOpenCases` tells of selected rows: a team is chosen, and of unanswered cases none is named. */
export function hidesOpen(session: DossierSession, selection: MetricsSelection): boolean {
  const { teams } = selection
  if (teams === null || teams.every((team) => team === 'unknown')) return false
  const choice = placesOfSelection(session, { ...selection, teams: null })
  return leavesTeamsUnknown({ table: caseTableOf(session), choice })
}

/** What the response figures of a selection count. */
export function responseOfSelection(session: DossierSession, selection: MetricsSelection): ChosenResponse {
  const table = responseTableOf(session, selection.clock)
  const choice = new ResponseChoice(table, placesOfSelection(session, selection))
  const sources = selectSources(session.figuresInput, selection)
  const unsupported = supportOf(sources, 'firstResponse')
  const isHidden = hidesOpen(session, selection)
  const unknown = unsupported ?? (isHidden ? 'teamOfAnsweredOnly' : null)
  return { table, choice, sources, hidesOpen: isHidden, known: { unsupported, unknown } }
}
