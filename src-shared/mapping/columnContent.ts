import { benchmarkMetricByName } from '../benchmark/benchmarkMetric.ts'
import { channelOfText } from './channelText.ts'
import { dateTextKind, isTimeText, parseLocalDateText } from './dateText.ts'
import { directionOfText } from './directionText.ts'
import { isDurationText } from './durationText.ts'
import { flagOfText, isClosedText } from './flagText.ts'
import { parseCount, parseDecimal } from './numberText.ts'
import { isScoreText } from './satisfactionText.ts'
import type { FieldKind } from './targetField.ts'

/** Tells a municipality's code or name; the reference is the caller's. */
export type IsMunicipality = (text: string) => boolean

/** Rows looked at; a column shows itself long before. */
const sampleRows = 400

/** The filled cells of one column, of the first rows. */
export function columnValues(rows: readonly (readonly string[])[], column: number): string[] {
  const values: string[] = []
  for (const row of rows.slice(0, sampleRows)) {
    const value = (row[column] ?? '').trim()
    if (value !== '') values.push(value)
  }
  return values
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text)
}

function isMoment(text: string): boolean {
  return dateTextKind(text) !== null || (!/^\d{4}$/.test(text) && parseLocalDateText(text) !== null)
}

function fits(kind: FieldKind, value: string, isMunicipality: IsMunicipality): boolean {
  switch (kind) {
    case 'municipality':
      return isMunicipality(value)
    case 'metric':
      return benchmarkMetricByName(value) !== null
    case 'year':
      return isYear(value)
    case 'number':
      return !Number.isNaN(parseDecimal(value))
    case 'count':
      return !Number.isNaN(parseCount(value))
    case 'moment':
      return isMoment(value)
    case 'timeOfDay':
      return isTimeText(value)
    case 'direction':
      return directionOfText(value) !== null
    case 'id':
      return value.length <= 120 && dateTextKind(value) === null
    case 'label':
      return value.length <= 120 && dateTextKind(value) === null
    case 'channel':
      return channelOfText(value) !== null
    case 'flag':
      return flagOfText(value) !== null
    case 'status':
      return isClosedText(value) !== null
    case 'duration':
      return isDurationText(value)
    case 'score':
      return isScoreText(value)
    case 'text':
    case 'replyText':
      return true
  }
}

/** Share of the filled cells that look like the kind; null for a column without any. */
export function contentShare(
  values: readonly string[],
  kind: FieldKind,
  isMunicipality: IsMunicipality,
): number | null {
  if (values.length === 0) return null
  return values.filter((value) => fits(kind, value, isMunicipality)).length / values.length
}
