import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import type { Clock } from '#shared/domain/period.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { chooseCases } from '#shared/metrics/responseChoice.ts'
import { responseTable } from '#shared/metrics/responseTable.ts'
import { input } from './metricRows.ts'

export const always = { fromMs: -Infinity, toMs: Infinity }

interface Choosing {
  readonly clock?: Clock
  readonly hours?: OpeningHours
  readonly rules?: readonly NormRule[]
  readonly isChosen?: (row: CaseRow) => boolean
}

/** The table of cases, put in order of start, with what is chosen of it (all where nothing is said). */
export function chosenFrom(cases: readonly CaseRow[], options: Choosing = {}): ChosenOf {
  const { clock = 'calendar', hours = defaultOpeningHours('NL'), rules = [] } = options
  const inOrder = cases.toSorted((a, b) => a.startedAtMs - b.startedAtMs)
  const table = responseTable(input({ cases: inOrder }), clock, hours, rules)
  const { isChosen = () => true } = options
  const marks = Uint8Array.from(table.cases, (row) => (isChosen(row) ? 1 : 0))
  return { table, choice: chooseCases(table, marks, always), known: { unsupported: null, unknown: null } }
}

export const rule: NormRule = {
  channel: null,
  clock: 'calendar',
  limitMs: 4 * 3_600_000,
  targetShare: null,
  validFrom: null,
  validTo: null,
}
