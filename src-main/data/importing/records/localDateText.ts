import { isRealLocalDateTime } from '#shared/domain/localTime.ts'
import type { LocalDateTime } from '#shared/domain/localTime.ts'

const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/
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

/**
 * A date and time as Dutch tools write it (`08-04-2021 23:58:57`), year first, or the serial number that a spreadsheet
 * made of it. Null where it is none of these or does not exist; a date without a time counts as none.
 */
export function parseLocalDateText(text: string): LocalDateTime | null {
  const value = text.trim()
  const days = serial.exec(value)
  if (days !== null) return fromSerial(Number(days[1]), days[2] ?? '')
  const isYearFirst = yearFirst.test(value)
  const match = (isYearFirst ? yearFirst : dayFirst).exec(value)
  if (match?.[4] === undefined) return null
  const [, one = '', two = '', three = '', hour = '', minute = '', second = '0'] = match
  const year = Number(isYearFirst ? one : three)
  return real({
    year: year < 100 ? 2000 + year : year,
    month: Number(two),
    day: Number(isYearFirst ? three : one),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: 0,
  })
}
