import type { LocalDate } from '../domain/period.ts'
import type { Reference } from './reference.ts'

/** A municipality that merged into another, at once or through one that merged later. */
export interface Predecessor {
  readonly code: string
  readonly name: string
  /** Local date on which it became part of `into`. */
  readonly effective: LocalDate
  /** Code of the municipality it became part of: the asked one, or another predecessor. */
  readonly into: string
}

/**
 * Everything a municipality was made of, oldest merger first. A code that stayed the same through a merger (Antwerpen)
 * is the municipality itself.
 */
export function predecessorsOf(reference: Pick<Reference, 'mergers'>, code: string): readonly Predecessor[] {
  const found = new Map<string, Predecessor>()
  const visit = (into: string): void => {
    for (const merger of reference.mergers) {
      if (merger.newCode !== into || merger.oldCode === code || found.has(merger.oldCode)) continue
      found.set(merger.oldCode, {
        code: merger.oldCode,
        name: merger.oldName,
        effective: merger.effective,
        into,
      })
      visit(merger.oldCode)
    }
  }
  visit(code)
  return [...found.values()].sort((a, b) =>
    a.effective === b.effective ? a.name.localeCompare(b.name, 'nl') : a.effective < b.effective ? -1 : 1,
  )
}
