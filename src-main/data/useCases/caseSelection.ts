import type { CaseMark } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { casesOfMark, markTest, reachesBack } from '#shared/metrics/caseMark.ts'
import type { MarkGround } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { narrowPlaces } from '#shared/metrics/markedPlaces.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { WaitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'
import { placesOfSelection } from '../responseOfSelection.ts'
import { responseTableOf } from '../responseTableOf.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import { normsOfCases } from './caseNorms.ts'
import { settledWholePeriod } from './settledChoice.ts'
import { selectionOf } from './selectionOf.ts'

/** A choice as the figures take it, and the mark of a chart within it. */
export interface MarkedSelection {
  readonly selection: MetricsSelection
  readonly mark: CaseMark
}

/** The period that the pages settle on is the one their rows are of. */
export function markedSelectionOf(session: DossierSession, filter: Filter, mark: CaseMark): MarkedSelection {
  return { selection: selectionOf(session, filter, settledWholePeriod(session, filter)), mark }
}

/** Whether all that a mark asks about are cases that the headline figures count. */
export function isOfCounted({ needsReply }: CaseMark): boolean {
  return needsReply === undefined || needsReply === 'yes'
}

/** Who waited on a day may have asked long before the period of the choice. */
function reachedSelection({ selection, mark }: MarkedSelection): MetricsSelection {
  return reachesBack(mark) ? { ...selection, period: { ...selection.period, from: null } } : selection
}

/** The cases behind a mark of a selection, in order of start. Their number is the one that the figures count. */
export function casesOfSelection(session: DossierSession, marked: MarkedSelection): readonly CaseRow[] {
  const { figuresInput } = session
  const { openingHours } = session.settings
  const { clock: clockId } = marked.selection
  const rows = rowsOfSelection(session, reachedSelection(marked))
  const clock = waitingClock(clockId, openingHours, rows.cases, figuresInput.origins ?? [])
  return casesOfMark(rows, marked.mark, groundOf(session, clock, rows.cases))
}

function groundOf(session: DossierSession, clock: WaitingClock, cases: readonly CaseRow[]): MarkGround {
  const norms = normsOfCases(session, cases)
  const zone = createZone(session.settings.openingHours.timeZone)
  return { clock, zone, isNormMet: (row) => norms(row)?.isMet ?? null }
}

/** The same of a mark that is of counted cases, as places of the table marked 1: a walk over its columns. */
export function placesOfMarked(session: DossierSession, marked: MarkedSelection): Uint8Array {
  const table = responseTableOf(session, marked.selection.clock)
  const ground = groundOf(session, table.clocks[marked.selection.clock], table.cases)
  const chosen = placesOfSelection(session, reachedSelection(marked))
  const { isIn, rest } = narrowPlaces(table, chosen, marked.mark, ground.zone)
  const isBehind = markTest(rest, ground)
  if (isBehind === null) return isIn
  for (let place = 0; place < isIn.length; place += 1) {
    const row = isIn[place] === 1 ? table.cases[place] : undefined
    if (row !== undefined && !isBehind(row)) isIn[place] = 0
  }
  return isIn
}
