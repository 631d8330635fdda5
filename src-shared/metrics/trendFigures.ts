import { monthKeyOf, periodOfMonth, timeSpanOf } from '../domain/calendarPeriod.ts'
import type { MonthKey } from '../domain/calendarPeriod.ts'
import type { Figure } from '../domain/figure.ts'
import type { Zone } from '../domain/localTime.ts'
import { countCourse } from './caseCourse.ts'
import type { ChosenMetrics } from './chosenMetrics.ts'
import { caseFiguresOf, firstResponseUnless, supportOfCases } from './computeMetrics.ts'
import { conversationRatioOf } from './conversationRatio.ts'
import { meanOfTimes, timesOfCurve } from './firstResponse.ts'
import type { MetricsResult } from './metricsResult.ts'
import { groupByDay, timeCurves } from './responseChoice.ts'
import { countBelow } from './statistics/curveBand.ts'

/** What is told of one month beside others. */
export interface TrendFigures extends Pick<
  MetricsResult,
  'firstResponse' | 'responseRate7d' | 'dialogueShare'
> {
  readonly conversationRatio: Figure
}

type Chosen = Pick<ChosenMetrics, 'table' | 'choice' | 'sources' | 'hidesOpen' | 'sending' | 'clock'>

/** The figures of months of a choice, in the order of the months: the same as `monthlySeries` gives of each. */
export function trendFigures(
  chosen: Chosen,
  months: readonly MonthKey[],
  zone: Zone,
): readonly TrendFigures[] {
  const { table, choice, sources, hidesOpen, clock } = chosen
  const groupOf = groupByDay(table, choice, (day) => months.indexOf(monthKeyOf(day)))
  const curves = timeCurves(table, choice, groupOf, months.length)
  return months.flatMap((month, index) => {
    const curve = curves[index]
    if (curve === undefined) return []
    const { fromMs, toMs } = timeSpanOf(periodOfMonth(month), zone)
    const from = Math.max(choice.from, countBelow(table.startedAt, fromMs))
    const to = Math.min(choice.to, countBelow(table.startedAt, toMs))
    const counts = countCourse(table, { isChosen: choice.isChosen, from, to })
    const { answered } = counts.outcomes
    const mean = (): Figure => meanOfTimes({ answered, sumMs: counts.sumMs }, curve.n)
    const { responseRate7d, dialogueShare } = caseFiguresOf(sources, counts, hidesOpen)
    const sending = chosen.sending.filter(({ sentAtMs }) => sentAtMs >= fromMs && sentAtMs < toMs)
    const { conversationRatio } = conversationRatioOf({ sending, sources }, clock)
    const firstResponse = firstResponseUnless(
      supportOfCases({ sources }, hidesOpen),
      () => ({ ...timesOfCurve(curve), meanMs: mean() }),
      mean,
    )
    return [{ firstResponse, responseRate7d, dialogueShare, conversationRatio }]
  })
}
