import { foldText } from '../benchmark/foldText.ts'
import { columnValues, contentShare } from './columnContent.ts'
import type { IsMunicipality } from './columnContent.ts'
import type { Rows } from './mappedColumns.ts'
import type { FieldKind, TargetField } from './targetField.ts'

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
const exactKinds: ReadonlySet<FieldKind> = new Set(['count', 'number', 'id', 'replyText', 'flag', 'status'])

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
export function proposeColumns(
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
