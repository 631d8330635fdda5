import type { OutputOf } from '../../contract/registry.ts'
import { directionOfText } from '../../mapping/directionText.ts'
import type { Mapping } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'

export type ColumnValues = OutputOf<'table.values'>

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

/** "Herkend: Uit is van de gemeente, In van inwoners": only when every value of the column is a known word. */
function knownWords(words: Words, values: readonly string[]): string | null {
  const side = (direction: 'in' | 'out'): readonly string[] =>
    values.filter((value) => directionOfText(value) === direction)
  const [out, into] = [side('out'), side('in')]
  if (out.length === 0 || into.length === 0 || out.length + into.length < values.length) return null
  const quoted = (side: readonly string[]): string => words.list(side.map((value) => `‘${value}’`))
  return words.text.mapping.own.known(quoted(out), quoted(into))
}

/** Nothing tells that a row is the municipality's, although an answer could stand in a row of its own. */
function saysNothing({ columns, own }: Mapping): boolean {
  const tells = columns['direction'] !== undefined || columns['agent'] !== undefined
  return !tells && own.length === 0
}

/** The column that tells who writes: the direction's where there is one, else the writers'; null where neither is. */
export function ownColumn({ target, columns }: Mapping): number | null {
  return target === 'messages' ? (columns['direction'] ?? columns['author'] ?? null) : null
}

/** Who is the municipality, from how often each value of that column stands in the file; null while that is counted. */
export function ownView(words: Words, found: ColumnValues | null, mapping: Mapping): OwnView {
  const text = words.text.mapping.own
  const directionAt = mapping.columns['direction']
  const column = ownColumn(mapping)
  const counts = new Map(
    (column === null ? [] : (found?.values ?? [])).map(({ value, rows }) => [value, rows]),
  )
  const chosen = mapping.own.filter((value) => !counts.has(value))
  const values = [...counts]
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
    nobody: saysNothing(mapping) ? text.nobody : null,
    hasColumn: column !== null,
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
