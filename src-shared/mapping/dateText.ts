import { isRealLocalDateTime } from '../domain/localTime.ts'
import type { LocalDateTime } from '../domain/localTime.ts'
import type { DateOrder } from './mapping.ts'
import type { Decided } from './numberText.ts'

const time = String.raw`(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?)?`
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${time}$`, 'i')
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, 'i')
const zoned =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:(Z|UTC)|([+-]\d{2})(?::?(\d{2}))?)$/i
/** Spreadsheets count days from 30 December 1899; these bounds are 1990 and 2070. */
const serial = /^(\d{5})(?:[.,](\d+))?$/
const serialEpochMs = Date.UTC(1899, 11, 30)
const minSerial = 32_874
const maxSerial = 62_093

function real(local: LocalDateTime): LocalDateTime | null {
  return isRealLocalDateTime(local) ? local : null
}

function fromSerial(days: number, fraction: string): LocalDateTime | null {
  if (days < minSerial || days > maxSerial) return null
  const seconds = Math.round(Number(`0.${fraction === '' ? '0' : fraction}`) * 86_400)
  const at = new Date(serialEpochMs + days * 86_400_000 + seconds * 1000)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    ms: 0,
  }
}

/** "1 pm" is 13; null for 13 pm. */
function hourOf(hour: string, half: string | undefined): number {
  const number = Number(hour)
  if (half === undefined) return number
  if (number < 1 || number > 12) return Number.NaN
  return (number % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/**
 * A date and time as Dutch tools write it (`08-04-2021 23:58:57`), year first, or the serial number that a spreadsheet
 * made of it; `order` tells day and month apart where the year stands last. Null where it is none of these or does not
 * exist; a date without a time counts as none.
 */
export function parseLocalDateText(text: string, order: DateOrder = 'dmy'): LocalDateTime | null {
  const value = text.trim()
  const days = serial.exec(value)
  if (days !== null) return fromSerial(Number(days[1]), days[2] ?? '')
  const isYearFirst = yearFirst.test(value)
  const match = (isYearFirst ? yearFirst : yearLast).exec(value)
  if (match?.[4] === undefined) return null
  const [, one = '', two = '', three = '', hour = '', minute = '', second = '0', half] = match
  const year = Number(isYearFirst ? one : three)
  const isMonthFirst = !isYearFirst && order === 'mdy'
  return real({
    year: year < 100 ? 2000 + year : year,
    month: Number(isMonthFirst ? one : two),
    day: Number(isYearFirst ? three : isMonthFirst ? two : one),
    hour: hourOf(hour, half),
    minute: Number(minute),
    second: Number(second),
    ms: 0,
  })
}

/** A date in one cell and a time in another ("8:05", "08.05", "8u05") as one text; a midnight behind the date goes. */
export function joinDateAndTime(date: string, timeOfDay: string): string {
  const day = date.trim().replace(/[ T]+0{1,2}:00(?::00)?$/, '')
  return `${day} ${timeOfDay.trim().replace(/(\d)\s*[.uh]\s*(?=\d)/gi, '$1:')}`
}

/** An instant that names its own offset (ISO 8601, "Z", "+01:00" or Postgres' "+01"): UTC milliseconds, else null. */
export function parseZonedText(text: string): number | null {
  const match = zoned.exec(text.trim())
  if (match === null) return null
  const [, day = '', clock = '', utc, hours = '+00', minutes = '00'] = match
  const ms = Date.parse(`${day}T${clock}${utc === undefined ? `${hours}:${minutes}` : 'Z'}`)
  return Number.isNaN(ms) ? null : ms
}

/** How much of a date a text holds. */
export function dateTextKind(text: string): 'dateTime' | 'date' | null {
  const value = text.trim()
  if (parseZonedText(value) !== null) return 'dateTime'
  const match = yearFirst.exec(value) ?? yearLast.exec(value)
  if (match === null) return null
  return match[4] === undefined ? 'date' : 'dateTime'
}

export function isTimeText(text: string): boolean {
  return /^\d{1,2}[:.uh]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?$/i.test(text.trim())
}

/** The order of day and month by all values of a column. Where the days never pass twelve it cannot be told. */
export function dateOrderOf(texts: Iterable<string>): Decided<DateOrder> {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  let yearsFirst = 0
  for (const text of texts) {
    const value = text.trim()
    if (yearFirst.test(value) || parseZonedText(value) !== null) {
      yearsFirst += 1
      continue
    }
    const match = yearLast.exec(value)
    if (match === null) continue
    const [one, two] = [Number(match[1]), Number(match[2])]
    if (one > 12 && two <= 12) dayFirst += 1
    else if (two > 12 && one <= 12) monthFirst += 1
    else if (one <= 12 && two <= 12 && one !== two) either += 1
  }
  if (dayFirst > monthFirst) return { answer: 'dmy', isUndecided: false }
  if (monthFirst > dayFirst) return { answer: 'mdy', isUndecided: false }
  if (either > 0 || dayFirst > 0) return { answer: null, isUndecided: true }
  return { answer: yearsFirst > 0 ? 'ymd' : null, isUndecided: false }
}
