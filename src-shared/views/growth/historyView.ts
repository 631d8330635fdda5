import type { SavedAssessment } from '../../contract/growth.ts'
import type { Words } from '../words.ts'
import { levelText } from './growthWords.ts'

export interface HistoryRow {
  readonly id: number
  readonly name: string
  readonly date: string
  readonly period: string
  readonly phase: string
  readonly model: string
}
export interface HistoryMark {
  readonly id: number
  /** Fractions of the drawing, 0 left and 0 at phase 1's bottom. */
  readonly x: number
  readonly from: number
  readonly to: number
  readonly label: string
}
export interface HistoryView {
  readonly rows: readonly HistoryRow[]
  /** Of a model whose levels may come out otherwise. */
  readonly otherRows: readonly HistoryRow[]
  /** From two of this model with a phase on. */
  readonly line: { readonly marks: readonly HistoryMark[]; readonly alt: string } | null
}

const phases = 4

/** The saved assessment that an address names; anything else is the one of now. */
export function savedFromAddress(value: unknown): number | null {
  const id = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0
  return id > 0 ? id : null
}

function rowOf(words: Words, { id, name, savedAtMs, assessment }: SavedAssessment): HistoryRow {
  const text = words.text.growthDetail.history
  const { phase, period, modelVersion } = assessment
  return {
    id,
    name,
    date: words.instantDate(savedAtMs),
    period: period === null ? text.noPeriod : words.period(period.from, period.to),
    phase: phase.lowest === null ? text.noPhase(words.number(phase.known)) : levelText(words, phase),
    model: modelVersion,
  }
}

function lineOf(words: Words, saved: readonly SavedAssessment[]): HistoryView['line'] {
  const text = words.text.growthDetail.history
  const known = saved
    .flatMap(({ id, savedAtMs, isSameModel, assessment: { phase } }) =>
      isSameModel && phase.lowest !== null ? [{ id, savedAtMs, phase }] : [],
    )
    .toSorted((a, b) => a.savedAtMs - b.savedAtMs)
  if (known.length < 2) return null
  // Evenly apart: saved on the same day they would lie on each other.
  const marks = known.map(({ id, savedAtMs, phase }, index) => ({
    id,
    x: (index + 0.5) / known.length,
    from: (phase.lowest - 1) / phases,
    to: phase.highest / phases,
    label: words.instantDate(savedAtMs),
  }))
  const points = known.map(({ savedAtMs, phase }) =>
    text.point(words.instantDate(savedAtMs), levelText(words, phase)),
  )
  return { marks, alt: text.lineAlt(points.join('; ')) }
}

/** Saved assessments, newest first; those of another model apart, since their phases mean something else. */
export function historyView(words: Words, saved: readonly SavedAssessment[]): HistoryView {
  const rows = (isSameModel: boolean): HistoryRow[] =>
    saved.filter((one) => one.isSameModel === isSameModel).map((one) => rowOf(words, one))
  return { rows: rows(true), otherRows: rows(false), line: lineOf(words, saved) }
}
