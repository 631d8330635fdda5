import { timeSpanOf } from '../domain/calendarPeriod.ts'
import type { NullReason } from '../domain/figure.ts'
import { createZone } from '../domain/localTime.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import { firstResponseCurve } from './firstResponse.ts'
import type { Outcomes } from './firstResponse.ts'
import type { MetricsInput, MetricsSelection } from './metricsInput.ts'
import type { CurvePoint } from './metricsResult.ts'
import { MIN_SAMPLE } from './reliability.ts'
import { countedCases, hidesOpenCases, selectRows, supportOf } from './selectRows.ts'
import type { Curve } from './statistics/curve.ts'
import { drawnPoints } from './statistics/curveBand.ts'
import { waitingClock } from './waitingClock.ts'

/** The share of cases answered by the time waited, or why it cannot be drawn. */
export type ResponseCurve =
  | {
      readonly points: readonly CurvePoint[]
      readonly n: number
      readonly outcomes: Outcomes
      /** Widens the intervals because messages cluster in weeks; already in the points. */
      readonly designEffect: number
      /** Asked while closed and answered before the next opening: 0 opening time, drawn as "< 1 min". */
      readonly answeredWhileClosed: number
    }
  | { readonly points: null; readonly reason: NullReason; readonly n: number }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** Times at which a share is read from the curve in words or tables: their steps are never thinned out. */
const readTimesMs = [5 * minuteMs, 15 * minuteMs, ...[1, 2, 4, 8, 16, 24, 40, 72, 168].map((h) => h * hourMs)]

/** Steps of the curve on the selection's clock, thinned to `maxPoints` and those at the read times; times in milliseconds waited. */
export function responseCurve(
  input: MetricsInput,
  selection: MetricsSelection,
  hours: OpeningHours,
  maxPoints = 400,
): ResponseCurve {
  const span = timeSpanOf(selection.period, createZone(hours.timeZone))
  const rows = selectRows(input, selection, span)
  const hidden = hidesOpenCases(input, selection, span) ? 'teamOfAnsweredOnly' : null
  const unknown = supportOf(rows.sources, 'firstResponse') ?? hidden
  const cases = countedCases(rows)
  const clock = waitingClock(selection.clock, hours, cases, input.origins ?? [])
  const whileClosed = (): number =>
    cases.filter((row) => row.firstReplyAtMs !== null && clock.isWhileClosed(row, row.firstReplyAtMs)).length
  return drawnCurve(firstResponseCurve(cases, clock), { unknown, maxPoints, whileClosed })
}

/** A response curve as it is drawn, or why it is not. */
export function drawnCurve(
  curve: Curve,
  options: {
    readonly unknown: NullReason | null
    readonly maxPoints: number
    /** Counts the cases that were answered while closed; only asked where the curve is drawn. */
    readonly whileClosed: () => number
  },
): ResponseCurve {
  const { n, answered, closed, open, designEffect } = curve
  if (options.unknown !== null) return { points: null, reason: options.unknown, n: 0 }
  if (n < MIN_SAMPLE) return { points: null, reason: n === 0 ? 'noMessages' : 'tooFew', n }
  if (answered === 0) return { points: null, reason: 'nobodyAnswered', n }
  return {
    points: drawnPoints(curve, options.maxPoints, readTimesMs),
    n,
    outcomes: { answered, closed, open },
    designEffect,
    answeredWhileClosed: options.whileClosed(),
  }
}
