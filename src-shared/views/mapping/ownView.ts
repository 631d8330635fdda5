import { directionOfText } from '../../mapping/directionText.ts'
import type { Mapping } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'
import type { ReadableTable } from './previewView.ts'

export interface OwnValue {
  readonly value: string
  readonly label: string
  readonly isOwn: boolean
}

export interface OwnView {
  readonly values: readonly OwnValue[]
  /** Said where the column's own words tell the direction already; null where they do not. */
  readonly known: string | null
  /** What it means that nobody is chosen; null once somebody is, or where words tell it. */
  readonly nobody: string | null
  /** False where no column tells who writes. */
  readonly hasColumn: boolean
}

function countsOf(table: ReadableTable, column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { cells } of table.rows) {
    const value = (cells[column] ?? '').trim()
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** "Herkend: Uit is van de gemeente, In van inwoners": only when every value of the column is a known word. */
function knownWords(words: Words, values: readonly string[]): string | null {
  const side = (direction: 'in' | 'out'): readonly string[] =>
    values.filter((value) => directionOfText(value) === direction)
  const [out, into] = [side('out'), side('in')]
  if (out.length === 0 || into.length === 0 || out.length + into.length < values.length) return null
  const quoted = (side: readonly string[]): string => words.list(side.map((value) => `‘${value}’`))
  return words.text.mapping.own.known(quoted(out), quoted(into))
}

/** Who is the municipality, from the values of the first rows: the direction's where there is one, else the writers'. */
export function ownView(words: Words, table: ReadableTable, mapping: Mapping): OwnView {
  const text = words.text.mapping.own
  const directionAt = mapping.columns['direction']
  const column = directionAt ?? mapping.columns['author']
  const counts = column === undefined ? new Map<string, number>() : countsOf(table, column)
  const chosen = mapping.own.filter((value) => !counts.has(value))
  const values = [...counts].sort(([, a], [, b]) => b - a)
  return {
    values: [
      ...chosen.map((value) => ({ value, label: value, isOwn: true })),
      ...values.map(([value, count]) => ({
        value,
        label: text.value(value, words.number(count)),
        isOwn: mapping.own.includes(value),
      })),
    ],
    known: directionAt === undefined ? null : knownWords(words, [...counts.keys()]),
    nobody: directionAt === undefined && mapping.own.length === 0 ? text.nobody : null,
    hasColumn: column !== undefined,
  }
}

const mostShown = 12

export interface ShownOwn {
  readonly values: readonly OwnValue[]
  readonly hasSearch: boolean
  readonly more: string | null
}

/** The most frequent values that hold what was searched; what has been chosen is always in sight. */
export function shownOwn(words: Words, { values }: OwnView, search: string): ShownOwn {
  const wanted = search.trim().toLowerCase()
  const others = values.filter(({ value, isOwn }) => !isOwn && value.toLowerCase().includes(wanted))
  const first = new Set(others.slice(0, mostShown))
  const hidden = others.length - first.size
  return {
    values: values.filter((one) => one.isOwn || first.has(one)),
    hasSearch: values.length > mostShown,
    more: hidden === 0 ? null : words.text.mapping.own.more(words.number(hidden)),
  }
}
