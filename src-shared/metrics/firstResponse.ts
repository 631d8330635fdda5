import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { CaseRow } from './caseRow.ts'
import { normHours } from './metricsResult.ts'
import type { FirstResponse, NormHours } from './metricsResult.ts'
import { reliable } from './reliability.ts'
import { estimateCurve } from './statistics/curve.ts'
import type { Curve } from './statistics/curve.ts'
import { pointAt } from './statistics/curveBand.ts'
import { quantileOf } from './statistics/curveQuantile.ts'
import type { CurveQuantile } from './statistics/curveQuantile.ts'
import { caseWaits, gatherWaits, waitColumns } from './waitColumns.ts'
import type { ResponseWaits } from './waitColumns.ts'
import type { WaitingClock } from './waitingClock.ts'

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

/** Norm times whose weeks tell how messages cluster. */
export const normTimesMs: readonly number[] = normHours.map((norm) => normMs[norm])

/** Share of cases answered by the time waited, on the given clock, with the design effect of its weeks. */
export function firstResponseCurve(cases: readonly CaseRow[], clock: WaitingClock): Curve {
  const { times, designEffect } = responseWaits(cases, clock)
  return estimateCurve(times, designEffect)
}

/** How long the cases waited until they were answered, closed or out of sight, on the given clock. */
export function responseWaits(cases: readonly CaseRow[], clock: WaitingClock): ResponseWaits {
  const all = Uint32Array.from(cases, (_, index) => index)
  return gatherWaits(waitColumns(caseWaits(cases, clock), all, normTimesMs), all)
}

/** First response of the cases on the chosen clock; the mean is always calendar time. */
export function firstResponseOf(cases: readonly CaseRow[], clock: WaitingClock): FirstResponse {
  return { ...timesOfCurve(firstResponseCurve(cases, clock)), meanMs: meanFigure(cases) }
}

/** Times and shares read from a response curve of milliseconds. */
export function timesOfCurve(curve: Curve): Omit<FirstResponse, 'meanMs'> {
  const within = (norm: NormHours): Figure => withinFigure(curve, normMs[norm])
  return {
    medianMs: quantileFigure(curve, 0.5),
    p90Ms: quantileFigure(curve, 0.9),
    within: { '1h': within('1h'), '2h': within('2h'), '4h': within('4h'), '24h': within('24h') },
  }
}

/** Share of the cases answered within a limit, in the curve's own unit. */
export function withinFigure(curve: Curve, limit: number): Figure {
  return reliable(curve.n, 'noMessages', () => {
    const point = pointAt(curve, limit)
    if (point === null) return noFigure('notObservedLongEnough', curve.n)
    return figure(point.share, point.low, point.high, curve.n)
  })
}

/** The time by which a share of the cases was answered. */
export function quantileFigure(curve: Curve, probability: number): Figure {
  return quantileFigureOf(curve.n, () => ({ ...quantileOf(curve, probability), answered: curve.answered }))
}

/** The same of so many cases; `read` is asked only where their number is enough. */
export function quantileFigureOf(
  n: number,
  read: () => CurveQuantile & { readonly answered: number },
): Figure {
  return reliable(n, 'noMessages', () => {
    const { valueMs, lowMs, highMs, answered } = read()
    if (valueMs === null) return noFigure(answered === 0 ? 'nobodyAnswered' : 'notReached', n)
    return figure(valueMs, lowMs, highMs, n)
  })
}

/** Answered cases only, so it looks better than it was: it exists to stand beside means published that way. */
export function meanFigure(cases: readonly CaseRow[]): Figure {
  return meanOfTimes(answeredTimes(cases), cases.length)
}

/** Answered cases, and their times to the answer together, in calendar time. */
interface AnsweredTimes {
  readonly answered: number
  readonly sumMs: number
}

function answeredTimes(cases: readonly CaseRow[]): AnsweredTimes {
  let [answered, sumMs] = [0, 0]
  for (const { startedAtMs, firstReplyAtMs } of cases) {
    if (firstReplyAtMs === null) continue
    answered += 1
    sumMs += firstReplyAtMs - startedAtMs
  }
  return { answered, sumMs }
}

/** The mean of the answered ones among so many cases, see `meanFigure`. */
export function meanOfTimes({ answered, sumMs }: AnsweredTimes, caseCount: number): Figure {
  const whenNone = caseCount === 0 ? 'noMessages' : 'nobodyAnswered'
  return reliable(answered, whenNone, () => figure(sumMs / answered, null, null, answered))
}
