import type { ComparedFigure, Comparison, PeerRow } from '../../contract/compare.ts'
import { keyFigureIds, type KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Clock } from '../../domain/period.ts'
import type { Words } from '../words.ts'

/** What the sentences, rows and marks of the page Vergelijken are made of: the comparison and the figure in view. */
export interface CompareInput {
  readonly comparison: Comparison
  readonly metric: KeyFigureId
  readonly clock: Clock
  readonly words: Words
}

/** The figures that can be chosen, in the order of their tabs. */
export const comparedFigures = [
  'within2h',
  'medianMs',
  'responseRate7d',
  'conversationRatio',
  'dialogueShare',
] as const satisfies readonly KeyFigureId[]

/** The figure named in an address; the first tab where the address names none. */
export function figureFromAddress(text: unknown): KeyFigureId {
  return keyFigureIds.find((id) => id === text) ?? comparedFigures[0]
}

export function comparedFigure({
  comparison,
  metric,
}: Pick<CompareInput, 'comparison' | 'metric'>): ComparedFigure | null {
  return comparison.figures.find((figure) => figure.metric === metric) ?? null
}

/** A row that has a value, with it. */
export interface ValuedRow extends PeerRow {
  readonly figure: Extract<Figure, { readonly value: number }>
}

export function hasValue(row: PeerRow): row is ValuedRow {
  return row.figure !== null && row.figure.value !== null
}

/** Only a time is better when it is lower; of the others the highest stands first. */
export function isLowFirst(metric: KeyFigureId): boolean {
  return metric === 'medianMs'
}

/** Sending answers or going on talking has no better side: a place in the order is no verdict. */
export function isNeutral(metric: KeyFigureId): boolean {
  return metric === 'conversationRatio' || metric === 'dialogueShare'
}

/** A small count in words, as a sentence has it; larger ones in digits. */
export function countInWords(words: Words, count: number): string {
  const names: Readonly<Record<string, string>> = words.text.compare.counts
  return names[String(count)] ?? words.number(count)
}
