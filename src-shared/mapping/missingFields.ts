import { columnValues } from './columnContent.ts'
import { dateOrderOf } from './dateText.ts'
import { isDurationUnit, isTellingDuration } from './durationText.ts'
import { cellsOf, momentColumns, numberColumns } from './mappedColumns.ts'
import type { Rows } from './mappedColumns.ts'
import { hasField, hasReplyInRow } from './mapping.ts'
import type { Mapping } from './mapping.ts'
import { decimalMarkOf } from './numberText.ts'
import { isSatisfactionScale, isUnansweredScore, satisfactionScaleOf } from './satisfactionText.ts'

function lacksMark(mapping: Mapping, rows: Rows): boolean {
  return mapping.decimalMark === null && decimalMarkOf(cellsOf(rows, numberColumns(mapping))).isUndecided
}

function missingOfBenchmark(mapping: Mapping, rows: Rows): string[] {
  const isWide = Object.keys(mapping.metricColumns).length > 0
  const required = isWide ? ['code', 'year'] : ['code', 'metric', 'year', 'value']
  const missing = required.filter((field) => !hasField(mapping, field))
  if (lacksMark(mapping, rows)) missing.push('decimalMark')
  return missing
}

/** Bare numbers in a column of durations, and nothing that says what they count. */
function lacksUnit(mapping: Mapping, rows: Rows): boolean {
  const column = mapping.columns['responseTime']
  if (column === undefined || isDurationUnit(mapping.constants['responseUnit'] ?? '')) return false
  return columnValues(rows, column).some((value) => !isTellingDuration(value))
}

function lacksScale(mapping: Mapping, rows: Rows): boolean {
  const column = mapping.columns['satisfaction']
  if (column === undefined || isSatisfactionScale(mapping.constants['satisfactionScale'] ?? '')) return false
  const scores = columnValues(rows, column).filter((score) => !isUnansweredScore(score))
  return scores.length > 0 && satisfactionScaleOf(scores, mapping.decimalMark) === null
}

function missingOfMessages(mapping: Mapping, rows: Rows): string[] {
  const missing = hasField(mapping, 'sentAt') ? [] : ['sentAt']
  if (hasField(mapping, 'replyText') && !hasReplyInRow(mapping)) missing.push('answeredAt')
  const needsOrder = mapping.dateOrder === null
  if (needsOrder && dateOrderOf(cellsOf(rows, momentColumns(mapping))).isUndecided) missing.push('dateOrder')
  if (lacksMark(mapping, rows)) missing.push('decimalMark')
  if (lacksUnit(mapping, rows)) missing.push('responseUnit')
  if (lacksScale(mapping, rows)) missing.push('satisfactionScale')
  return missing
}

/**
 * What must still be chosen before the table can be read: fields without a column or constant, and "dateOrder",
 * "decimalMark", "responseUnit" or "satisfactionScale" where the rows leave them open.
 */
export function missingFields(mapping: Mapping, rows: Rows): readonly string[] {
  return mapping.target === 'benchmark' ? missingOfBenchmark(mapping, rows) : missingOfMessages(mapping, rows)
}
