import type { ProgressOf } from '../../contract/registry.ts'
import { remainingMs, type Pace } from '../data/pace.ts'
import type { Words } from '../words.ts'
import { costText } from './goalWords.ts'

export interface GoalProgressView {
  readonly text: string
  readonly best: string | null
  /** 0-1; null = unknown. */
  readonly fraction: number | null
}

/** `pace`: of the steps of the search, not of bytes. */
export function goalProgressView(
  words: Words,
  progress: ProgressOf<'staffing.seekGoal'> | null,
  pace: Pace,
  nowMs: number,
  isPriced: boolean,
  isDirectionOnly: boolean,
): GoalProgressView {
  const { running } = words.text.whatIfGoal
  if (progress === null) return { text: running.begins, best: null, fraction: null }
  const { done, total, tried, cheapest } = progress
  const left = remainingMs(pace, nowMs)
  const pieces = [running.tried(words.number(tried))]
  if (left !== null) pieces.push(running.remaining(words.remaining(left)))
  const best = cheapest === null ? running.none : running.best(costText(words, cheapest, isPriced))
  return {
    text: pieces.join(', '),
    best: isDirectionOnly ? null : best,
    fraction: total === 0 ? null : done / total,
  }
}
