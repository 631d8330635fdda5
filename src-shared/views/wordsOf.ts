import type { Catalogue } from '../locale/catalogue.ts'
import {
  formatDate,
  formatInstant,
  formatInstantDate,
  formatInstantToSecond,
  formatMonth,
  formatPeriod,
  formatReadInstant,
} from '../locale/dates.ts'
import {
  formatDurationLong,
  formatDurationRange,
  formatDurationShort,
  formatRemaining,
} from '../locale/durations.ts'
import type { Language } from '../locale/languages.ts'
import {
  formatBytes,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatSignedPoints,
} from '../locale/numbers.ts'
import type { Clock } from '../domain/period.ts'

/** One language's catalogue with its formats: all that a view needs to make sentences. */
export interface Words {
  readonly language: Language
  readonly text: Catalogue
  readonly number: (value: number, digits?: number) => string
  readonly percent: (share: number) => string
  readonly percentRange: (low: number, high: number) => string
  readonly signedPoints: (difference: number) => string
  readonly list: (items: readonly string[]) => string
  readonly bytes: (bytes: number) => string
  readonly date: (localDate: string) => string
  readonly month: (month: string) => string
  readonly period: (from: string, to: string) => string
  readonly instantDate: (epochMs: number, timeZone?: string) => string
  readonly readInstant: (epochMs: number, timeZone: string) => string
  readonly instant: (epochMs: number, timeZone?: string) => string
  readonly instantToSecond: (epochMs: number, timeZone?: string) => string
  readonly short: (durationMs: number, clock?: Clock) => string
  readonly long: (durationMs: number, clock?: Clock) => string
  readonly range: (lowMs: number, highMs: number, clock?: Clock) => string
  readonly remaining: (durationMs: number) => string
}

/** @param text the catalogue of this language */
export function wordsOf(language: Language, text: Catalogue): Words {
  return {
    language,
    text,
    number: (value, digits) => formatNumber(language, value, digits),
    percent: (share) => formatPercent(language, share),
    percentRange: (low, high) => formatPercentRange(language, low, high),
    signedPoints: (difference) => formatSignedPoints(language, difference),
    list: (items) => formatList(language, items),
    bytes: (bytes) => formatBytes(language, bytes),
    date: (localDate) => formatDate(language, localDate),
    month: (month) => formatMonth(language, month),
    period: (from, to) => formatPeriod(language, from, to),
    instantDate: (epochMs, timeZone) => formatInstantDate(language, epochMs, timeZone),
    readInstant: (epochMs, timeZone) => formatReadInstant(language, epochMs, timeZone),
    instant: (epochMs, timeZone) => formatInstant(language, epochMs, timeZone),
    instantToSecond: (epochMs, timeZone) => formatInstantToSecond(language, epochMs, timeZone),
    short: (durationMs, clock) => formatDurationShort(language, durationMs, clock),
    long: (durationMs, clock) => formatDurationLong(language, durationMs, clock),
    range: (lowMs, highMs, clock) => formatDurationRange(language, lowMs, highMs, clock),
    remaining: (durationMs) => formatRemaining(language, durationMs),
  }
}
