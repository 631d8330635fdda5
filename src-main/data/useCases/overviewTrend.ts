import type { Overview } from '#shared/contract/figures.ts'
import { monthsBetween } from '#shared/domain/calendarPeriod.ts'
import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { monthlySeries } from '#shared/metrics/monthlySeries.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { MetricsResult } from '#shared/metrics/metricsResult.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { WholePeriod } from './overviewPeriods.ts'

const months = 12

type TrendPoint = Overview['trend'][number]

function pointOf(month: string, figures: MetricsResult | null): TrendPoint {
  return {
    month,
    medianMs: figures?.firstResponse.medianMs.value ?? null,
    within2h: figures?.firstResponse.within['2h'].value ?? null,
    responseRate7d: figures?.responseRate7d.value ?? null,
    conversationRatio: figures?.conversationRatio.value ?? null,
    dialogueShare: figures?.dialogueShare.value ?? null,
  }
}

/** The last twelve months up to the period's end, under the same filter. Months not wholly in the data stay empty. */
export function trendOf(
  session: DossierSession,
  selection: MetricsSelection,
  period: WholePeriod,
): TrendPoint[] {
  const last = parseLocalDate(period.to)
  if (last === null) return []
  const { year, month } = datePartsOf(last)
  const first = epochDayOf(year, month - months + 1, 1)
  const to = formatLocalDate(epochDayOf(year, month + 1, 1) - 1)
  const wide = { ...selection, period: { from: formatLocalDate(first), to } }
  const series = monthlySeries(session.figuresInput, wide, session.openingHours)
  const byMonth = new Map(series.map((entry) => [entry.month, entry.isWhole ? entry.figures : null]))
  return monthsBetween(first, last).map((key) => pointOf(key, byMonth.get(key) ?? null))
}
