import type { Range } from '../plan/outcome.ts'

/** A cover under simulation, year by year; the years of all covers meet the same questions. */
export interface CoverTrial {
  /** One year more. */
  step(): void
  /** Over the years until now; null before the first, or where the cover is overloaded. */
  figures(): CoverFigures | null
}

export interface CoverFigures {
  readonly withinTarget: Range
  /** Null where the target has no second demand. */
  readonly sameDay: Range | null
}
