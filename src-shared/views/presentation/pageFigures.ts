import { smallestCountOfAny, isSafeCount } from '../../domain/disclosureLimits.ts'
import type { Count, Figure } from '../../domain/figure.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { formatRoundEuro } from '../../locale/money.ts'
import type { PageFigure } from '../../report/page.ts'
import { hoursText } from '../whatIf/costWords.ts'
import type { PageInput } from './pageInput.ts'

// Reliability and disclosure in one place: whatever a page prints as a number comes from here.

/** The smallest count that this report may tell: 5, or 10 where only or also sensitive topics are chosen. */
export function smallestOf({ figures }: Pick<PageInput, 'figures'>): number {
  return smallestCountOfAny(figures.filter.topics)
}

/** A value as pages print it. Times in ms on the report's clock, shares 0-1, euro a year, hours a week. */
export function valueText({ figures, words }: PageInput, unit: PageFigure['unit'], value: number): string {
  switch (unit) {
    case 'ms':
      return words.short(value, figures.filter.clock)
    case 'share':
      return words.percent(value)
    case 'count':
    case 'level':
      return words.number(value)
    case 'mean':
      return words.number(value, 1)
    case 'euro':
      return formatRoundEuro(words.language, value)
    case 'hours':
      return hoursText(words, value)
  }
}

/** An interval as pages print it. */
export function rangeText(input: PageInput, unit: PageFigure['unit'], low: number, high: number): string {
  if (unit === 'share') return input.words.percentRange(low, high)
  if (unit === 'ms') return input.words.range(low, high, input.figures.filter.clock)
  const [from, to] = [valueText(input, unit, low), valueText(input, unit, high)]
  return from === to ? from : `${from} – ${to}`
}

/** The interval of a page figure as printed; null where it has none. */
export function intervalText(input: PageInput, { unit, low, high }: PageFigure): string | null {
  return low === null || high === null ? null : rangeText(input, unit, low, high)
}

/**
 * An own figure as it may leave the house. Below ten cases it has no value. A share of which fewer than the smallest count
 * stand on one of both sides has no value and no interval either; its text tells the nearest safe bound. `smallest` is the
 * report's own, or that of a topic where the figure is of one (`smallestCountOf`).
 */
export function figureOf(
  input: PageInput,
  key: string,
  name: string,
  unit: PageFigure['unit'],
  figure: Figure,
  smallest: number = smallestOf(input),
): PageFigure {
  const { missing } = input.words.text.presentationStory
  const n = isSafeCount(figure.n, smallest) ? figure.n : null
  if (figure.value === null) return withheld(key, name, unit, n, missing[figure.reason])
  if (figure.n < MIN_SAMPLE) return withheld(key, name, unit, n, missing.tooFew)
  const bound = unit === 'share' ? shareBound(input, figure.value, figure.n, smallest) : null
  if (bound !== null) return withheld(key, name, unit, n, bound)
  const { value, low, high } = figure
  return { key, name, unit, value, low, high, n, text: valueText(input, unit, value) }
}

/**
 * The same beside the whole that its n is a part of. Where fewer than the smallest count are left over (not followed for long
 * enough, not answered), neither n is told nor a bound that n could be read from: what is left over would follow.
 */
export function besideWhole(input: PageInput, figure: PageFigure, whole: Count): PageFigure {
  const rest = typeof whole === 'number' && figure.n !== null ? whole - figure.n : 0
  if (rest <= 0 || rest >= smallestOf(input)) return figure
  const { missing } = input.words.text.presentationStory
  return { ...figure, n: null, text: figure.value === null ? missing.tooFew : figure.text }
}

/**
 * A count as it may leave the house: 1 up to the smallest count are told as fewer than it. With `of`, the known whole that it
 * is a part of, the rest is kept from following by subtraction in the same way.
 */
export function countOf(
  input: PageInput,
  key: string,
  name: string,
  count: Count,
  of: Count | null = null,
  smallest: number = smallestOf(input),
): PageFigure {
  const { words } = input
  const text = words.text.presentationStory
  if (typeof count !== 'number') return withheld(key, name, 'count', null, text.missing[count.reason])
  if (!isSafeCount(count, smallest))
    return withheld(key, name, 'count', null, text.fewerThan(words.number(smallest)))
  const rest = typeof of === 'number' ? of - count : 0
  if (count > 0 && rest > 0 && rest < smallest)
    return withheld(key, name, 'count', null, text.moreThan(words.number(count + rest - smallest)))
  return plainFigure(input, key, name, 'count', { value: count })
}

/** What is not counted among own residents: of others, published, or worked out by the model. It passes as it is. */
export function plainFigure(
  input: PageInput,
  key: string,
  name: string,
  unit: PageFigure['unit'],
  given: {
    readonly value: number
    readonly low?: number | null
    readonly high?: number | null
    readonly n?: number | null
  },
): PageFigure {
  const { value, low = null, high = null, n = null } = given
  return { key, name, unit, value, low, high, n, text: valueText(input, unit, value) }
}

/** A figure without a value, with why in its text. */
export function withheld(
  key: string,
  name: string,
  unit: PageFigure['unit'],
  n: number | null,
  text: string,
): PageFigure {
  return { key, name, unit, value: null, low: null, high: null, n, text }
}

/** "minder dan 8,4%" or "meer dan 91,6%" where a side of the share is too small to tell; null where the share may be told. */
function shareBound({ words }: PageInput, share: number, n: number, smallest: number): string | null {
  const text = words.text.presentationStory
  const [isFew, isRestFew] = [isTooSmall(share * n, smallest), isTooSmall((1 - share) * n, smallest)]
  if (isFew && isRestFew) return text.missing.tooFew
  // Rounded away from the share, so that the bound as printed holds.
  if (isFew) return text.lessThan(words.percent(Math.ceil((smallest / n) * 1000 - noise) / 1000))
  if (isRestFew) return text.moreThan(words.percent(Math.floor((1 - smallest / n) * 1000 + noise) / 1000))
  return null
}

/** 0.29 × 100 is 28.999999999999996. */
const noise = 1e-9

/** Shares of a curve are of a whole that is estimated, so their count need not be whole: half a case is none. */
function isTooSmall(count: number, smallest: number): boolean {
  return count > noise && Math.round(count) < smallest
}
