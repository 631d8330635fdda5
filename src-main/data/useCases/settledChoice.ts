import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import type { NoComparison } from '#shared/domain/granularity.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { holdsRows } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from '../dossierSession.ts'
import { placesOfSelection } from '../responseOfSelection.ts'
import { dataDays, hasEnoughIn } from './figuresData.ts'
import type { DataDays } from './figuresData.ts'
import { askedPeriod, comparisonOf, comparisonsOn, defaultPeriod, wholePeriodOf } from './overviewPeriods.ts'
import type { Comparison, DayRange, WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'

/** A filter with its dates filled in from the data, and what it is held against. */
export interface SettledChoice {
  /** null while nothing is imported. */
  readonly days: DataDays | null
  readonly period: WholePeriod | null
  readonly isUnfinished: boolean
  /** null also where its period holds no messages of the choice. */
  readonly comparison: Comparison | null
  /** Why there is no comparison; null where there is one, and while nothing is imported. */
  readonly noComparison: NoComparison | null
  /** The comparisons that can be chosen for this period. */
  readonly comparisons: readonly Comparison[]
}

function settledPeriod(session: DossierSession, filter: Filter, days: DataDays): DayRange {
  return (
    askedPeriod(filter, days.observed) ?? defaultPeriod(days.observed, (range) => hasEnoughIn(session, range))
  )
}

/** The period a filter stands for; null while nothing is imported. */
export function settledWholePeriod(session: DossierSession, filter: Filter): WholePeriod | null {
  const days = dataDays(session)
  return days === null ? null : wholePeriodOf(settledPeriod(session, filter, days))
}

/** Whether the choice holds a message of any kind in a period. */
export function holdsMessages(session: DossierSession, filter: Filter, period: WholePeriod): boolean {
  const selection = selectionOf(session, filter, period)
  const { isChosen, from, to } = placesOfSelection(session, selection)
  // Mostly there are questions among them, which lie in order of time.
  const first = isChosen.indexOf(1, from)
  if (first >= 0 && first < to) return true
  const span = timeSpanOf(period, createZone(session.settings.openingHours.timeZone))
  return holdsRows(session.figuresInput, selection, span)
}

/** An unfinished period is never compared with a whole one, see `comparisonsOn`. */
export function settleChoice(session: DossierSession, filter: Filter): SettledChoice {
  const days = dataDays(session)
  if (days === null) {
    const none = { comparison: null, noComparison: null, comparisons: [] }
    return { days, period: null, isUnfinished: false, ...none }
  }
  const { observed } = days
  const range = settledPeriod(session, filter, days)
  const { comparison, reason } = comparisonOf(range, observed, filter.comparison)
  const isFilled = comparison !== null && holdsMessages(session, filter, comparison.period)
  return {
    days,
    period: wholePeriodOf(range),
    isUnfinished: range.to > observed.to,
    comparison: isFilled ? comparison : null,
    noComparison: isFilled ? null : (reason ?? 'noMessages'),
    comparisons: comparisonsOn(range, observed),
  }
}
