import { dateOrderOf } from './dateText.ts'
import { cellsOf, momentColumns, numberColumns } from './mappedColumns.ts'
import type { Rows } from './mappedColumns.ts'
import type { Mapping } from './mapping.ts'
import { decimalMarkOf } from './numberText.ts'
import { satisfactionScaleOf } from './satisfactionText.ts'

/** The scale of the scores, where they tell it and nobody chose one. */
function withScale(mapping: Mapping, rows: Rows): Mapping {
  const column = mapping.columns['satisfaction']
  if (column === undefined || mapping.constants['satisfactionScale'] !== undefined) return mapping
  const scale = satisfactionScaleOf(cellsOf(rows, [column]), mapping.decimalMark)
  if (scale === null) return mapping
  return { ...mapping, constants: { ...mapping.constants, satisfactionScale: scale } }
}

/**
 * Fills in the date order, the decimal mark and the scale that nobody chose, where the rows tell them. Columns chosen by
 * hand have no proposal behind them, and without an answer "1.234" would be read by its own look alone.
 */
export function settleMapping(mapping: Mapping, rows: Rows): Mapping {
  const decimalMark = mapping.decimalMark ?? decimalMarkOf(cellsOf(rows, numberColumns(mapping))).answer
  if (mapping.target === 'benchmark') return { ...mapping, decimalMark }
  const dateOrder = mapping.dateOrder ?? dateOrderOf(cellsOf(rows, momentColumns(mapping))).answer
  return withScale({ ...mapping, dateOrder, decimalMark }, rows)
}
