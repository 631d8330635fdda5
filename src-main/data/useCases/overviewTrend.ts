import type { Overview } from '#shared/contract/figures.ts'
import { monthsBetween, timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { datePartsOf, epochDayOf, formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { wholeMonths } from '#shared/metrics/monthlySeries.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { rowChoices } from '#shared/metrics/selectRows.ts'
import { trendFigures } from '#shared/metrics/trendFigures.ts'
import type { TrendFigures } from '#shared/metrics/trendFigures.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from '../dossierSession.ts'
import { responseOfSelection } from '../responseOfSelection.ts'
import type { WholePeriod } from './overviewPeriods.ts'

const months = 12

type TrendPoint = Overview['trend'][number]

function pointOf(month: string, figures: TrendFigures | null): TrendPoint {
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
  const { figuresInput } = session
  const { openingHours } = session.settings
  const { year, month } = datePartsOf(last)
  const first = epochDayOf(year, month - months + 1, 1)
  const to = formatLocalDate(epochDayOf(year, month + 1, 1) - 1)
  const wide = { ...selection, period: { from: formatLocalDate(first), to } }
  const zone = createZone(openingHours.timeZone)
  const span = timeSpanOf(wide.period, zone)
  const keys = monthsBetween(first, last)
  const chosen = {
    ...responseOfSelection(session, wide),
    sending: figuresInput.sending.filter(rowChoices(figuresInput, wide, span).sending),
    // Only its weeks are used.
    clock: waitingClock('calendar', openingHours, [], []),
  }
  const figures = trendFigures(chosen, keys, zone)
  const isWhole = wholeMonths(figuresInput, wide, zone)
  return keys.map((key, index) => pointOf(key, isWhole(key) ? (figures[index] ?? null) : null))
}
