import type { TableCheck } from '../../contract/tables.ts'
import type { Mapping } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'

export type MunicipalityQuestion = TableCheck['questions'][number]

export interface QuestionRow {
  readonly value: string
  readonly rows: string
  readonly why: string
  readonly label: string
  readonly searchLabel: string
  /** The municipality's code, "" = left out, null = not answered yet. */
  readonly answer: string | null
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
}

export interface EarlierAnswer {
  readonly value: string
  readonly line: string
  readonly askAgain: string
}

export interface QuestionsView {
  readonly rows: readonly QuestionRow[]
  readonly openValues: readonly string[]
  readonly leaveRest: string | null
  /** Answers that came with a saved mapping: shown, for they decide without being asked. */
  readonly earlier: readonly EarlierAnswer[]
}

/** What was asked before stays, in its place, after its answer; what is new comes behind it. */
export function seenQuestions(
  seen: readonly MunicipalityQuestion[],
  asked: readonly MunicipalityQuestion[],
): readonly MunicipalityQuestion[] {
  const known = new Set(seen.map(({ value }) => value))
  const added = asked.filter(({ value }) => !known.has(value))
  return added.length === 0 ? seen : [...seen, ...added]
}

/** A municipality found by searching is offered from then on. */
export function withCandidate(
  seen: readonly MunicipalityQuestion[],
  value: string,
  candidate: { readonly code: string; readonly name: string },
): readonly MunicipalityQuestion[] {
  return seen.map((question) => {
    const isNew = question.value === value && question.candidates.every(({ code }) => code !== candidate.code)
    return isNew ? { ...question, candidates: [...question.candidates, candidate] } : question
  })
}

/** Of figures; what a table of messages has resolved are names of channels. */
export function questionsView(
  words: Words,
  seen: readonly MunicipalityQuestion[],
  { target, resolved }: Pick<Mapping, 'target' | 'resolved'>,
): QuestionsView {
  const text = words.text.mapping.questions
  const answered = target === 'benchmark' ? resolved : {}
  const answers = new Map(Object.entries(answered))
  const rows = seen.map(({ value, why, candidates, rows: count }): QuestionRow => ({
    value,
    rows: words.number(count),
    why: text.reasons[why],
    label: text.answerFor(value),
    searchLabel: text.searchFor(value),
    answer: answers.get(value) ?? null,
    candidates,
  }))
  const openValues = rows.filter(({ answer }) => answer === null).map(({ value }) => value)
  const asked = new Set(seen.map(({ value }) => value))
  const open = openValues.length
  return {
    rows,
    openValues,
    leaveRest: open === 0 ? null : open === 1 ? text.leaveRestOne : text.leaveRest(words.number(open)),
    earlier: [...answers]
      .filter(([value]) => !asked.has(value))
      .map(([value, code]) => ({
        value,
        line: text.earlierLine(value, code === '' ? text.leftOut : code),
        askAgain: text.askAgainFor(value),
      })),
  }
}
