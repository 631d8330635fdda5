import { firstOwnYear } from '../../contract/benchmarks.ts'
import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { InputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'

export type OwnYearUnit = 'minutes' | 'hours' | 'percent'

/** What stands in the fields, as typed. */
export interface OwnYearEntry {
  readonly metric: KeyFigureId
  readonly year: string
  readonly value: string
  readonly unit: OwnYearUnit
  readonly n: string
  readonly source: string
}

export interface OwnYearCheck {
  /** Sentences by field; a field without fault is null. */
  readonly faults: Readonly<Record<'year' | 'value' | 'n' | 'source', string | null>>
  /** null while a field has a fault. */
  readonly figure: InputOf<'benchmark.setOwnYear'> | null
}

export function unitsOf(metric: KeyFigureId): readonly OwnYearUnit[] {
  return metric === 'medianMs' ? ['minutes', 'hours'] : ['percent']
}

const unitMs: Readonly<Record<'minutes' | 'hours', number>> = { minutes: 60_000, hours: 3_600_000 }
const longestMs = 365 * 24 * 3_600_000

/** Digits with at most one comma or point before the decimals: "44,2" and "44.2". */
function numberOf(text: string): number | null {
  const trimmed = text.trim()
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

function yearOf(text: string, lastYear: number): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : null
  return year !== null && year >= firstOwnYear && year <= lastYear ? year : null
}

/** In the store's units; null where it is no possible value. */
function valueOf({ value, unit }: OwnYearEntry): number | null {
  const number = numberOf(value)
  if (number === null) return null
  if (unit === 'percent') return number <= 100 ? number / 100 : null
  const timeMs = number * unitMs[unit]
  return timeMs > 0 && timeMs < longestMs ? timeMs : null
}

/** undefined = faulty; null = left empty. */
function countOf(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const plain = text.trim().replaceAll(/[.\s](?=\d{3}(\D|$))/g, '')
  return /^[1-9]\d{0,8}$/.test(plain) ? Number(plain) : undefined
}

/** Checks what was typed; `lastYear` is the year it is now. */
export function checkOwnYear(words: Words, entry: OwnYearEntry, lastYear: number): OwnYearCheck {
  const text = words.text.compareSources.ownYears.dialog
  const year = yearOf(entry.year, lastYear)
  const value = valueOf(entry)
  const n = countOf(entry.n)
  const source = entry.source.trim()
  const faults = {
    year: year === null ? text.wrongYear(String(firstOwnYear), String(lastYear)) : null,
    value: value !== null ? null : entry.unit === 'percent' ? text.wrongPercent : text.wrongTime,
    n: n === undefined ? text.wrongCount : null,
    source: source === '' ? text.missingSource : null,
  }
  const isComplete = year !== null && value !== null && n !== undefined && source !== ''
  return { faults, figure: isComplete ? { metric: entry.metric, year, value, n, source } : null }
}
