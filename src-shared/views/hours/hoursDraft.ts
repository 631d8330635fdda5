import type { HolidayId } from '../../domain/holidays.ts'
import type { OpeningBlock, OpeningHours } from '../../domain/openingHours.ts'
import { openingHoursFaults } from '../../domain/openingHoursFaults.ts'
import type { OpeningHoursFault } from '../../domain/openingHoursFaults.ts'
import type { Words } from '../words.ts'
import { clockTime, weekdays } from './hoursSentence.ts'
import { withCapital } from '../../locale/withCapital.ts'

/** A block as it is being typed. */
export interface DraftBlock {
  /** Stays with the block while others come and go. */
  readonly id: number
  from: string
  to: string
}

export interface DraftWeek {
  readonly id: number
  /** "YYYY-MM-DD", or empty = without limit. */
  validFrom: string
  validTo: string
  readonly days: DraftBlock[][]
}

/** Opening hours as they are being filled in: times as text, so that a half-typed one is not lost. */
export interface HoursDraft {
  readonly timeZone: string
  readonly weeks: DraftWeek[]
  closedHolidays: HolidayId[]
  closedDays: string[]
}

let lastId = 0

export function newBlock(from = '', to = ''): DraftBlock {
  lastId += 1
  return { id: lastId, from, to }
}

/** A further period with the same days as an earlier one, to be changed. */
export function newWeek(like: DraftWeek | undefined): DraftWeek {
  lastId += 1
  const days = Array.from({ length: 7 }, (_, day) =>
    (like?.days[day] ?? []).map(({ from, to }) => newBlock(from, to)),
  )
  return { id: lastId, validFrom: '', validTo: '', days }
}

export function draftOf(words: Words, hours: OpeningHours): HoursDraft {
  return {
    timeZone: hours.timeZone,
    weeks: hours.weeks.map((week) => {
      lastId += 1
      return {
        id: lastId,
        validFrom: week.validFrom ?? '',
        validTo: week.validTo ?? '',
        days: week.days.map((blocks) =>
          blocks.map(({ openMinute, closeMinute }) =>
            newBlock(clockTime(words, openMinute), clockTime(words, closeMinute)),
          ),
        ),
      }
    }),
    closedHolidays: [...hours.closedHolidays],
    closedDays: [...hours.closedDays],
  }
}

/** "9", "09:00", "9.30" or "930" in minutes after midnight; null when it is no time of day (24 is its end). */
export function minuteOf(text: string): number | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim())
  if (match === null) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const total = hour * 60 + minute
  return minute < 60 && total <= 1440 ? total : null
}

export type DraftOutcome =
  | { readonly hours: OpeningHours; readonly faults: readonly [] }
  | { readonly hours: null; readonly faults: readonly string[] }

function dayName(words: Words, day: number): string {
  return withCapital(words.text.hours.days[weekdays[day] ?? 'monday'])
}

function faultText(words: Words, fault: OpeningHoursFault): string {
  const { faults } = words.text.hours.editor
  switch (fault.kind) {
    case 'endsBeforeStart':
    case 'blocksOverlap':
      return faults[fault.kind](dayName(words, fault.day))
    case 'periodEndsBeforeStart':
    case 'noSuchDate':
    case 'neverOpen':
      return faults[fault.kind]
    case 'closedDayUnknown':
      return faults.closedDayUnknown(fault.date)
  }
}

/** The hours that a draft stands for, or in words everything that is wrong with it. */
export function outcomeOf(words: Words, draft: HoursDraft): DraftOutcome {
  const { faults: texts } = words.text.hours.editor
  const inPeriod = (week: number, text: string): string =>
    draft.weeks.length === 1 ? text : texts.inPeriod(words.number(week + 1), text)
  const notTimes: string[] = []
  const blockOf = ({ from, to }: DraftBlock, week: number, day: number): OpeningBlock[] => {
    const [openMinute, closeMinute] = [minuteOf(from), minuteOf(to)]
    if (openMinute !== null && openMinute < 1440 && closeMinute !== null) return [{ openMinute, closeMinute }]
    notTimes.push(inPeriod(week, texts.notATime(dayName(words, day))))
    return []
  }
  const hours: OpeningHours = {
    timeZone: draft.timeZone,
    weeks: draft.weeks.map(({ validFrom, validTo, days }, week) => ({
      validFrom: validFrom === '' ? null : validFrom,
      validTo: validTo === '' ? null : validTo,
      days: days.map((blocks, day) => blocks.flatMap((block) => blockOf(block, week, day))),
    })),
    closedHolidays: [...draft.closedHolidays],
    closedDays: [...new Set(draft.closedDays)].sort(),
  }
  if (notTimes.length > 0) return { hours: null, faults: [...new Set(notTimes)] }
  const faults = openingHoursFaults(hours).map((fault) =>
    'week' in fault ? inPeriod(fault.week, faultText(words, fault)) : faultText(words, fault),
  )
  return faults.length === 0 ? { hours, faults: [] } : { hours: null, faults }
}
