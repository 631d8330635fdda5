import type { ResponseFigures } from './observedWeek.ts'
import type { Told } from './weekForecast.ts'

/** A held-out week beside what was told of it. */
export interface TestedWeek {
  readonly mondayMs: number
  readonly observed: ResponseFigures
  readonly share: Told
  readonly medianMs: Told | null
  readonly p90Ms: Told | null
  /** "As in the eight weeks before." */
  readonly naive: ResponseFigures
}
