import { createHash } from 'node:crypto'

/**
 * Ids for records that have none: equal records get equal ids in every export. Those that are the same in one export
 * (two photos in a second) are numbered in order of time.
 */
export class NumberedIds {
  readonly #timesSeen = new Map<string, number>()

  idOf(parts: readonly (string | number | null)[]): string {
    const base = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
    const seen = this.#timesSeen.get(base) ?? 0
    this.#timesSeen.set(base, seen + 1)
    return seen === 0
      ? base
      : createHash('sha256')
          .update(`${base}|${String(seen)}`)
          .digest('hex')
          .slice(0, 32)
  }
}
