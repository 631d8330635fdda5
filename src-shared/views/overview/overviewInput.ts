import type { Filter, Overview } from '../../contract/figures.ts'
import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { OpeningHours } from '../../domain/openingHours.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'

/** What the overview's sentences and rows are made of. */
export interface OverviewInput {
  readonly overview: Overview
  readonly filter: Filter
  readonly municipalityName: string
  /** Those that figures in opening hours are counted with. */
  readonly hours: OpeningHours
  readonly words: Words
}

/** A key figure's value in its own unit: a time for the median, a share for all others. */
export function keyFigureText(words: Words, id: KeyFigureId, value: number, clock: Clock): string {
  return id === 'medianMs' ? words.short(value, clock) : words.percent(value)
}

export function keyFigureRangeText(
  words: Words,
  id: KeyFigureId,
  low: number,
  high: number,
  clock: Clock,
): string {
  return id === 'medianMs' ? words.range(low, high, clock) : words.percentRange(low, high)
}

const minuteMs = 60_000

/** A duration for a sentence that says "within": below a minute that is 1 minute, not "within less than". */
export function within(
  { words, filter }: Pick<OverviewInput, 'words' | 'filter'>,
  durationMs: number,
): string {
  // A number and its unit stay on one line of a large heading.
  return words.long(Math.max(durationMs, minuteMs), filter.clock).replaceAll(/(\d) /g, '$1\u00a0')
}

/** Figures that depend on the clock; published research gives them in calendar time only. */
const clockFigures: readonly KeyFigureId[] = ['medianMs', 'within2h']

export function isClockFigure(id: KeyFigureId): boolean {
  return clockFigures.includes(id)
}

/** Messages that are sent have no topic or team of their own: figures of them stay those of all topics and teams. */
export function isOfTopicOrTeam({ topics, teams }: Pick<Filter, 'topics' | 'teams'>): boolean {
  return topics !== null || teams !== null
}
