import type { TableCheck } from '#shared/contract/tables.ts'
import type { ReadonlyDeep } from '../handler.ts'

type Reason = ReadonlyDeep<TableCheck>['reasons'][number]
type Code = Reason['code']

interface Group {
  readonly column: string | null
  readonly code: Code
  rows: number
  readonly lines: number[]
}

const mostLines = 3

/** Faults by column and kind, so that one wrong column is one reason and not as many as there are rows. */
export class CheckReasons {
  readonly #groups = new Map<string, Group>()

  add(line: number, column: string | null, code: Code): void {
    const key = `${code}|${column ?? ''}`
    const group: Group = this.#groups.get(key) ?? { column, code, rows: 0, lines: [] }
    this.#groups.set(key, group)
    group.rows += 1
    if (group.lines.length < mostLines) group.lines.push(line)
  }

  /** Most rows first. */
  all(): Reason[] {
    return [...this.#groups.values()].sort((a, b) => b.rows - a.rows)
  }
}
