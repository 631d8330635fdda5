import { foldText } from '../benchmark/foldText.ts'
import { columnValues, contentShare } from './columnContent.ts'
import type { IsMunicipality } from './columnContent.ts'
import { dateOrderOf, dateTextKind } from './dateText.ts'
import { emptyMapping } from './mapping.ts'
import type { Mapping, MappingTarget } from './mapping.ts'
import { metricOfHeader } from './metricOfHeader.ts'
import { decimalMarkOf } from './numberText.ts'
import type { FieldKind, TargetField } from './targetField.ts'
import { fieldsOf } from './targetFields.ts'

type Rows = readonly (readonly string[])[]

/** Less of a column's cells than this look like the field: its name must be about something else. */
const minContentShare = 0.5
/** Without a name that says so, nearly every cell must look like it. */
const minShareWithoutName = 0.9

/** Kinds whose values tell a column apart whatever it is called. */
const toldByContent: ReadonlySet<FieldKind> = new Set(['municipality', 'metric', 'year', 'direction'])

/** Of several dates only a name tells which is the answer's: a wrong one would invent answers. */
function isToldByContent(field: TargetField): boolean {
  return toldByContent.has(field.kind) || (field.kind === 'moment' && field.isRequired)
}

/** "Aantal inwoners" is no number of cases, "ticket restriction" no ticket: such names must be the field's own. */
const exactKinds: ReadonlySet<FieldKind> = new Set(['count', 'number', 'id'])

function wordsIn(name: string): number {
  return name.split(' ').length
}

/** 3 = the name itself, 2 = the name with a word around it, 0 = another. A year or unit in brackets does not count. */
function nameScore(field: TargetField, name: string): number {
  const folded = foldText(name.replace(/\([^)]*\)/g, ' '))
  if (field.aliases.includes(folded)) return 3
  if (exactKinds.has(field.kind)) return 0
  const isInside = field.aliases.some(
    (alias) =>
      alias.length > 3 && ` ${folded} `.includes(` ${alias} `) && wordsIn(folded) <= 2 * wordsIn(alias),
  )
  return isInside ? 2 : 0
}

function scoreOf(field: TargetField, name: string, values: readonly string[], is: IsMunicipality): number {
  const share = contentShare(values, field.kind, is)
  const named = nameScore(field, name)
  // An empty column may be filled in the next file: its name counts, and least.
  if (share === null) return named === 3 ? 1 : 0
  // A required column under its own name is proposed all the same: the rows then show what is wrong with it.
  if (share < minContentShare) return named === 3 && field.isRequired ? 1 : 0
  if (named > 0) return named + share
  return isToldByContent(field) && share >= minShareWithoutName ? share : 0
}

/** Earlier spellings of a name come first in the list of aliases: of equal columns the first of those wins. */
function aliasRank(field: TargetField, name: string): number {
  const rank = field.aliases.indexOf(foldText(name))
  return rank < 0 ? field.aliases.length : rank
}

/** Gives each field its best column; a column serves one field. */
function proposeColumns(
  fields: readonly TargetField[],
  names: readonly string[],
  rows: Rows,
  taken: ReadonlySet<number>,
  is: IsMunicipality,
): Record<string, number> {
  const values = names.map((_, column) => columnValues(rows, column))
  const candidates = fields.flatMap((field, order) =>
    names.flatMap((name, column) => {
      const score = taken.has(column) ? 0 : scoreOf(field, name, values[column] ?? [], is)
      return score === 0 ? [] : [{ field, order, column, score, rank: aliasRank(field, name) }]
    }),
  )
  candidates.sort(
    (a, b) =>
      Math.floor(b.score) - Math.floor(a.score) || a.order - b.order || a.rank - b.rank || b.score - a.score,
  )
  const columns: Record<string, number> = {}
  const used = new Set<number>()
  for (const { field, column } of candidates) {
    if (columns[field.id] !== undefined || used.has(column)) continue
    columns[field.id] = column
    used.add(column)
  }
  return columns
}

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
  return { ...mapping, decimalMark: decimalMarkOf(valuesOf(rows, numberColumns(mapping))).answer }
}

function proposeMessages(names: readonly string[], rows: Rows, is: IsMunicipality): Mapping {
  const fields = fieldsOf('messages')
  const proposed = proposeColumns(fields, names, rows, new Set(), is)
  const { sentTime, ...withoutTime } = proposed
  const sentAt = proposed['sentAt']
  const needsTime =
    sentAt !== undefined && columnValues(rows, sentAt).every((value) => dateTextKind(value) === 'date')
  const columns = needsTime && sentTime !== undefined ? proposed : withoutTime
  const mapping = { ...emptyMapping('messages'), columns }
  return { ...mapping, dateOrder: dateOrderOf(valuesOf(rows, momentColumns(mapping))).answer }
}

function* valuesOf(rows: Rows, columns: readonly number[]): Generator<string> {
  for (const row of rows) for (const column of columns) yield row[column] ?? ''
}

/** Columns of a benchmark table that hold figures. */
export function numberColumns(mapping: Mapping): readonly number[] {
  const value = mapping.columns['value']
  return [...Object.values(mapping.metricColumns), ...(value === undefined ? [] : [value])]
}

/** Columns of a message table that hold dates. */
export function momentColumns(mapping: Mapping): readonly number[] {
  return ['sentAt', 'answeredAt', 'closedAt'].flatMap((field) => mapping.columns[field] ?? [])
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
