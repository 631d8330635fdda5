import { figure, noFigure } from '../domain/figure.ts'
import type { Figure, NullReason } from '../domain/figure.ts'
import { wilson } from './statistics/wilson.ts'

/** Below this denominator a figure is not shown: counts in words only. */
export const MIN_SAMPLE = 10

/** A figure on n cases, or null with a reason: `whenNone` without any case, "tooFew" below 10. */
export function reliable(n: number, whenNone: NullReason, estimate: () => Figure): Figure {
  if (n === 0) return noFigure(whenNone, 0)
  return n < MIN_SAMPLE ? noFigure('tooFew', n) : estimate()
}

/** A share with Wilson's interval, under the same rule. */
export function shareFigure(
  successes: number,
  n: number,
  designEffect: number,
  whenNone: NullReason,
): Figure {
  return reliable(n, whenNone, () => {
    const { low, high } = wilson(successes, n, designEffect)
    return figure(successes / n, low, high, n)
  })
}
