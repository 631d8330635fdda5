import type { CaseMark } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { casesOfMark, reachesBack } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'
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

/** The cases behind a mark of a selection, in order of start. Their number is the one that the figures count. */
export function casesOfSelection(
  session: DossierSession,
  { selection, mark }: MarkedSelection,
): readonly CaseRow[] {
  const { figuresInput } = session
  const { openingHours } = session.settings
  const zone = createZone(openingHours.timeZone)
  const period = reachesBack(mark) ? { ...selection.period, from: null } : selection.period
  const rows = rowsOfSelection(session, { ...selection, period })
  const clock = waitingClock(selection.clock, openingHours, rows.cases, figuresInput.origins ?? [])
  const norms = normsOfCases(session, rows.cases)
  return casesOfMark(rows, mark, { clock, zone, isNormMet: (row) => norms(row)?.isMet ?? null })
}
