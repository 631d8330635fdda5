import type { Filter } from '#shared/contract/figures.ts'
import type { DossierSession } from '../dossierSession.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import { dataDays, hasEnoughIn } from './figuresData.ts'
import type { DataDays } from './figuresData.ts'
import { askedPeriod, comparisonOf, defaultPeriod, wholePeriodOf } from './overviewPeriods.ts'
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

function holdsMessages(session: DossierSession, filter: Filter, period: WholePeriod): boolean {
  const rows = rowsOfSelection(session, selectionOf(session, filter, period))
  return rows.cases.length + rows.linkedReplies.length + rows.inbound.length + rows.sending.length > 0
}

/** An unfinished period is never compared with a whole one. */
export function settleChoice(session: DossierSession, filter: Filter): SettledChoice {
  const days = dataDays(session)
  if (days === null) return { days, period: null, isUnfinished: false, comparison: null }
  const range = settledPeriod(session, filter, days)
  const isUnfinished = range.to > days.observed.to
  const comparison = isUnfinished ? null : comparisonOf(range, days.observed)
  const isFilled = comparison !== null && holdsMessages(session, filter, comparison.period)
  return { days, period: wholePeriodOf(range), isUnfinished, comparison: isFilled ? comparison : null }
}
