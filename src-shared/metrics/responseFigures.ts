import { noFigure } from '../domain/figure.ts'
import type { Count, Figure, NullReason } from '../domain/figure.ts'
import { timesOfCurve } from './firstResponse.ts'
import type { FirstResponse } from './metricsResult.ts'
import { withinNormFigure } from './norms.ts'
import type { ResponseCurves } from './responseChoice.ts'

/** First response of one group of cases: counts, times on the chosen clock, shares within fixed times and the own norm. */
export interface ResponseFigures extends Omit<FirstResponse, 'meanMs'> {
  readonly cases: Count
  readonly answered: Count
  readonly closed: Count
  readonly open: Count
  readonly withinNorm: Figure
}

/** Why figures of a group cannot be given: at all, or only those that rest on what stayed open. */
export interface ResponseKnown {
  readonly unsupported: NullReason | null
  readonly unknown: NullReason | null
}

/** The same figures as `metricsOf` gives of the same cases, and the share within the norm. */
export function responseFiguresOf(
  { time, norm }: ResponseCurves,
  { unsupported, unknown }: ResponseKnown,
): ResponseFigures {
  const countUnless = (reason: NullReason | null, count: number): Count =>
    reason === null ? count : { value: null, reason }
  const counts = {
    cases: countUnless(unknown, time.n),
    answered: countUnless(unsupported, time.answered),
    closed: countUnless(unknown, time.closed),
    open: countUnless(unknown, time.open),
  }
  const withinNorm = withinNormFigure(norm, { cases: time.n, unknown })
  if (unknown === null) return { ...counts, ...timesOfCurve(time), withinNorm }
  const none = noFigure(unknown, 0)
  return {
    ...counts,
    medianMs: none,
    p90Ms: none,
    within: { '1h': none, '2h': none, '4h': none, '24h': none },
    withinNorm,
  }
}
