import type { Clock } from '../../../domain/period.ts'
import type { PageFigure } from '../../../report/page.ts'
import { plainFigure } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { clockOf, roundTime } from './responseParts.ts'

export interface NormTime {
  readonly limitMs: number
  readonly figure: PageFigure
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A time that was agreed: "30 min", "4 uur", "1 dag", "1 week"; a time that is none of these to the minute. */
export function agreedTime({ words }: PageInput, limitMs: number, clock: Clock): string {
  const isDays = clock === 'calendar' && limitMs >= dayMs
  const unitMs = limitMs < hourMs ? minuteMs : isDays ? dayMs : hourMs
  return limitMs % unitMs === 0 ? roundTime(words, limitMs, clock) : words.long(limitMs, clock)
}

/** The one norm on the report's clock, to draw beside times; null where there are several, or none. */
export function normTimeOf(input: PageInput, name: string): NormTime | null {
  const clock = clockOf(input)
  const limits = input.figures.response.norms
    .filter(({ rule }) => rule.clock === clock)
    .map(({ rule }) => rule.limitMs)
  const [limitMs] = limits
  if (limitMs === undefined || limits.some((limit) => limit !== limitMs)) return null
  const figure = plainFigure(input, 'norm.limitMs', name, 'ms', { value: limitMs })
  return { limitMs, figure: { ...figure, text: agreedTime(input, limitMs, clock) } }
}

/** The one share that all norms agree on; null where they differ or one agrees on a time only. */
export function commonTarget({ figures }: PageInput): number | null {
  const [first, ...others] = figures.response.norms.map(({ rule }) => rule.targetShare)
  return first !== undefined && others.every((target) => target === first) ? first : null
}
