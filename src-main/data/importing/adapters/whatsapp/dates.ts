import type { ReadOptions } from '../../adapter.ts'
import type { ChatHeader } from './line.ts'

export type DateOrder = NonNullable<ReadOptions['dateOrder']>

/** Where the order of days contradicts one reading this many times more often than the other, the other is right. */
const clearRatio = 20

interface DateFacts {
  firstAbove12: number
  secondAbove12: number
  /** Times that a message's day lies before that of the message above it. */
  readonly backwards: { dmy: number; mdy: number }
  readonly previous: { dmy: number; mdy: number }
  count: number
}

function dayNumber(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day
}

/** Collects over the whole file what tells 3/4 April from 4/3 March. */
export class DateOrderEvidence {
  private readonly facts: DateFacts = {
    firstAbove12: 0,
    secondAbove12: 0,
    backwards: { dmy: 0, mdy: 0 },
    previous: { dmy: 0, mdy: 0 },
    count: 0,
  }

  /** Notices prove a number above 12, but not the order: an export may put them above older lines. */
  add(header: ChatHeader, isMessage: boolean): void {
    if (header.isYearFirst) return
    const facts = this.facts
    const [first, second, year] = header.date
    facts.count++
    if (first > 12) facts.firstAbove12++
    if (second > 12) facts.secondAbove12++
    if (!isMessage) return
    this.step('dmy', dayNumber(year, second, first))
    this.step('mdy', dayNumber(year, first, second))
  }

  private step(order: 'dmy' | 'mdy', day: number): void {
    if (day < this.facts.previous[order]) this.facts.backwards[order]++
    this.facts.previous[order] = day
  }

  /** The order that the file itself proves; null when both readings fit. Four-digit years in front need no proof. */
  decide(): DateOrder | null {
    const { firstAbove12, secondAbove12, backwards, count } = this.facts
    if (count === 0) return 'ymd'
    if (firstAbove12 > secondAbove12 * clearRatio) return 'dmy'
    if (secondAbove12 > firstAbove12 * clearRatio) return 'mdy'
    if (backwards.mdy > backwards.dmy * clearRatio) return 'dmy'
    if (backwards.dmy > backwards.mdy * clearRatio) return 'mdy'
    return null
  }
}

/** Year, month and day of a header in the order decided; a two-digit year is of this century. */
export function datePartsIn(header: ChatHeader, order: DateOrder): readonly [number, number, number] {
  const [one, two, three] = header.date
  const isYearFirst = header.isYearFirst || order === 'ymd'
  const [year, month, day] = isYearFirst
    ? [one, two, three]
    : [three, order === 'dmy' ? two : one, order === 'dmy' ? one : two]
  return [year < 100 ? 2000 + year : year, month, day]
}
