import { figure } from '../domain/figure.ts'
import type { Figure, NullReason } from '../domain/figure.ts'
import { reliable } from './reliability.ts'
import type { MeanCollector } from './statistics/clusteredMean.ts'

/** Values that the measured thing can have: an interval never goes beyond them. */
export interface Bounds {
  readonly lowest: number
  readonly highest: number
}

/** A mean with its interval, or null with a reason: `whenNone` without any value, "tooFew" below 10. */
export function meanFigureOf(
  sample: MeanCollector,
  { lowest, highest }: Bounds,
  whenNone: NullReason,
): Figure {
  return reliable(sample.n, whenNone, () => {
    const { value, low, high } = sample.estimate()
    return figure(
      value,
      low === null ? null : Math.max(lowest, low),
      high === null ? null : Math.min(highest, high),
      sample.n,
    )
  })
}
