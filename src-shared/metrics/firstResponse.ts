import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { CaseRow } from './caseRow.ts'
import { normHours } from './metricsResult.ts'
import type { FirstResponse, NormHours } from './metricsResult.ts'
import { reliable } from './reliability.ts'
import { estimateCurve } from './statistics/curve.ts'
import type { Curve, WaitingTimes } from './statistics/curve.ts'
import { pointAt } from './statistics/curveBand.ts'
import { quantileOf } from './statistics/curveQuantile.ts'
import { pooledDesignEffect } from './statistics/designEffect.ts'
import { meanOf } from './statistics/sample.ts'
import type { WaitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

const HOUR_MS = 3_600_000

export const normMs: Readonly<Record<NormHours, number>> = {
  '1h': HOUR_MS,
  '2h': 2 * HOUR_MS,
  '4h': 4 * HOUR_MS,
  '24h': 24 * HOUR_MS,
}

/** Numbers of cases by how they ended. */
export interface Outcomes {
  readonly answered: number
  readonly closed: number
  readonly open: number
}

export function outcomesOf(cases: readonly CaseRow[]): Outcomes {
  let [answered, closed, open] = [0, 0, 0]
  for (const row of cases) {
    if (row.firstReplyAtMs !== null) answered += 1
    else if (row.closedAtMs !== null) closed += 1
    else open += 1
  }
  return { answered, closed, open }
}

/** Waits of cases on one clock, with what widens the intervals of the curve made of them. */
export interface ResponseWaits {
  readonly times: WaitingTimes
  readonly designEffect: number
}

/** Share of cases answered by the time waited, on the given clock, with the design effect of its weeks. */
export function firstResponseCurve(cases: readonly CaseRow[], clock: WaitingClock): Curve {
  const { times, designEffect } = responseWaits(cases, clock)
  return estimateCurve(times, designEffect)
}

/** How long the cases waited until they were answered, closed or out of sight, on the given clock. */
export function responseWaits(cases: readonly CaseRow[], clock: WaitingClock): ResponseWaits {
  const { answered, closed, open } = outcomesOf(cases)
  const answeredMs = new Float64Array(answered)
  const closedMs = new Float64Array(closed)
  const openMs = new Float64Array(open)
  const weeks = normHours.map((norm) => ({ limitMs: normMs[norm], counter: countPerWeek() }))
  let [a, c, o] = [0, 0, 0]
  for (const row of cases) {
    const endMs = row.firstReplyAtMs ?? row.closedAtMs ?? row.observedUntilMs
    const waitMs = clock.waitMs(row, endMs)
    const isAnswered = row.firstReplyAtMs !== null
    const isOpen = !isAnswered && row.closedAtMs === null
    if (isAnswered) answeredMs[a++] = waitMs
    else if (isOpen) openMs[o++] = waitMs
    else closedMs[c++] = waitMs
    const week = clock.weekAt(row.startedAtMs)
    // Whether a case can tell of a norm depends on how long it was followed, never on how it ended.
    const followedMs = clock.waitMs(row, row.observedUntilMs)
    for (const { limitMs, counter } of weeks) {
      if (followedMs >= limitMs) counter.add(week, isAnswered && waitMs <= limitMs)
    }
  }
  const designEffect = pooledDesignEffect(weeks.map(({ counter }) => counter.blocks()))
  return { times: { answeredMs, closedMs, openMs }, designEffect }
}

/** First response of the cases on the chosen clock; the mean is always calendar time. */
export function firstResponseOf(cases: readonly CaseRow[], clock: WaitingClock): FirstResponse {
  const curve = firstResponseCurve(cases, clock)
  const within = (norm: NormHours): Figure =>
    reliable(curve.n, 'noMessages', () => withinFigure(curve, normMs[norm]))
  return {
    medianMs: reliable(curve.n, 'noMessages', () => quantileFigure(curve, 0.5)),
    p90Ms: reliable(curve.n, 'noMessages', () => quantileFigure(curve, 0.9)),
    within: { '1h': within('1h'), '2h': within('2h'), '4h': within('4h'), '24h': within('24h') },
    meanMs: meanFigure(cases),
  }
}

function withinFigure(curve: Curve, limitMs: number): Figure {
  const point = pointAt(curve, limitMs)
  if (point === null) return noFigure('notObservedLongEnough', curve.n)
  return figure(point.share, point.low, point.high, curve.n)
}

function quantileFigure(curve: Curve, probability: number): Figure {
  const { valueMs, lowMs, highMs } = quantileOf(curve, probability)
  if (valueMs === null) return noFigure(curve.answered === 0 ? 'nobodyAnswered' : 'notReached', curve.n)
  return figure(valueMs, lowMs, highMs, curve.n)
}

/** Answered cases only, so it looks better than it was: it exists to stand beside means published that way. */
export function meanFigure(cases: readonly CaseRow[]): Figure {
  const waits: number[] = []
  for (const row of cases) {
    if (row.firstReplyAtMs !== null) waits.push(row.firstReplyAtMs - row.startedAtMs)
  }
  const whenNone = cases.length === 0 ? 'noMessages' : 'nobodyAnswered'
  return reliable(waits.length, whenNone, () =>
    figure(meanOf(Float64Array.from(waits)), null, null, waits.length),
  )
}
