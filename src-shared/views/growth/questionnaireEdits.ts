import type { z } from 'zod'
import type { newAnswersSchema } from '../../contract/growthAnswers.ts'
import type { RespondentAnswers } from './questionnaireSteps.ts'

/** What has changed at one respondent and is not saved yet; what is not named stays as it is. */
export type Edits = Omit<z.input<typeof newAnswersSchema>, 'respondentId'>

function merged<T>(older: readonly T[] = [], newer: readonly T[] = [], keyOf: (item: T) => string): T[] {
  const changed = new Set(newer.map(keyOf))
  return [...older.filter((item) => !changed.has(keyOf(item))), ...newer]
}

/** Two sets of edits as one to send; of the same thing the newer holds. */
export function mergeEdits(older: Edits, newer: Edits): Edits {
  return {
    ...older,
    ...newer,
    answers: merged(older.answers, newer.answers, ({ statementId }) => statementId),
    notes: merged(older.notes, newer.notes, ({ facet }) => facet),
    facts: merged(older.facts, newer.facts, ({ factId }) => factId),
  }
}

/** The answers as they stand on the screen: what is known with the edits on top. */
export function withEdits(known: RespondentAnswers, edits: Edits): RespondentAnswers {
  const answers = merged(
    known.answers.map((answer) => ({ ...answer, isCleared: false })),
    (edits.answers ?? []).map((answer) => ({ ...answer, isCleared: answer.isCleared ?? false })),
    ({ statementId }) => statementId,
  )
  return {
    ...known,
    answers: answers
      .filter(({ isCleared }) => !isCleared)
      .map(({ statementId, level }) => ({ statementId, level })),
    notes: merged(known.notes, edits.notes, ({ facet }) => facet),
    facts: merged(known.facts, edits.facts, ({ factId }) => factId),
    resumeAt: edits.resumeAt === undefined ? known.resumeAt : edits.resumeAt,
    isFinished: edits.isFinished ?? known.isFinished,
  }
}
