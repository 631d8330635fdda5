import type { IsMunicipality } from './columnContent.ts'
import { emptyMapping } from './mapping.ts'
import type { Mapping, MappingTarget } from './mapping.ts'
import { cellsOf, numberColumns } from './mappedColumns.ts'
import type { Rows } from './mappedColumns.ts'
import { metricOfHeader } from './metricOfHeader.ts'
import { decimalMarkOf } from './numberText.ts'
import { proposeColumns } from './proposeColumns.ts'
import { proposeMessages } from './proposeMessages.ts'
import { fieldsOf } from './targetFields.ts'

function proposeMetricColumns(names: readonly string[]): Record<string, number> {
  const columns: Record<string, number> = {}
  for (const [column, name] of names.entries()) {
    const metric = metricOfHeader(name)
    if (metric !== null && columns[metric] === undefined) columns[metric] = column
  }
  return columns
}

/** The one year that the names of the figures' columns tell; null when they tell none, or several. */
function yearOfHeaders(names: readonly string[]): string | null {
  const years = new Set(
    names.flatMap((name) => [...name.matchAll(/\b(20\d{2})\b/g)].map((match) => match[1])),
  )
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

/** Times in a benchmark table are minutes unless the column's name says hours. */
function timeUnitOf(names: readonly string[]): string | null {
  return names.some((name) => /\b(?:uur|uren|hours?)\b/i.test(name)) ? 'hours' : null
}

function proposeBenchmark(names: readonly string[], rows: Rows, is: IsMunicipality): Mapping {
  const empty = emptyMapping('benchmark')
  const fields = fieldsOf('benchmark')
  const long = proposeColumns(fields, names, rows, new Set(), is)
  const metricColumns = proposeMetricColumns(names)
  const isWide =
    Object.keys(metricColumns).length > 0 && (long['metric'] === undefined || long['value'] === undefined)
  const taken = new Set(isWide ? Object.values(metricColumns) : [])
  const columns = isWide
    ? proposeColumns(
        fields.filter(({ id }) => id !== 'metric' && id !== 'value'),
        names,
        rows,
        taken,
        is,
      )
    : long
  const constants: Record<string, string> = {}
  const valueColumns = isWide ? Object.values(metricColumns) : [columns['value']]
  const valueNames = valueColumns.flatMap((column) => (column === undefined ? [] : [names[column] ?? '']))
  const year = columns['year'] === undefined ? yearOfHeaders(valueNames) : null
  if (year !== null) constants['year'] = year
  const medianAt = isWide ? metricColumns['medianMs'] : undefined
  const unit = medianAt === undefined ? null : timeUnitOf([names[medianAt] ?? ''])
  if (unit !== null) constants['timeUnit'] = unit
  const mapping = { ...empty, columns, constants, metricColumns: isWide ? metricColumns : {} }
  return { ...mapping, decimalMark: decimalMarkOf(cellsOf(rows, numberColumns(mapping))).answer }
}

/**
 * What the columns of a table seem to be, by their names and by what stands in them. What cannot be told (the order of
 * day and month, the decimal mark) stays null.
 */
export function proposeMapping(
  target: MappingTarget,
  names: readonly string[],
  rows: Rows,
  isMunicipality: IsMunicipality,
): Mapping {
  return target === 'benchmark'
    ? proposeBenchmark(names, rows, isMunicipality)
    : proposeMessages(names, rows, isMunicipality)
}
