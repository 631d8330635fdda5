import type { NullReason } from '../domain/figure.ts'

/** Levels or phases 1-4, from the lowest to the highest that fits what is known. */
export interface Range {
  readonly lowest: number
  readonly highest: number
}

/** A level of one facet, or why there is none. */
export type LevelRange =
  Range | { readonly lowest: null; readonly reason: NullReason | 'notAnswered' | 'noFigure' }

/** A range over several: from the lowest to the highest of all. null of none. */
export function hullOf(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null
  return {
    lowest: Math.min(...ranges.map(({ lowest }) => lowest)),
    highest: Math.max(...ranges.map(({ highest }) => highest)),
  }
}

/**
 * The two middle ones of some numbers, as order statistics: the same number twice where their count is odd. Raising any
 * of them lowers neither. null of none.
 */
export function middleOf(values: readonly number[]): Range | null {
  const sorted = [...values].sort((a, b) => a - b)
  const lowest = sorted[Math.floor((sorted.length - 1) / 2)]
  const highest = sorted[Math.floor(sorted.length / 2)]
  return lowest === undefined || highest === undefined ? null : { lowest, highest }
}
