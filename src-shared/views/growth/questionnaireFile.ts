import type { AnswersFileInspection } from '../../contract/growthAnswers.ts'
import type { Words } from '../words.ts'

export type ReadableAnswers = Extract<AnswersFileInspection, { refusal: null }>

export type AnswersFileView =
  | {
      readonly kind: 'readable'
      readonly sentence: string
      readonly effect: string
      /** Later answers here would be lost. */
      readonly isLoss: boolean
      /** false: nothing would change. */
      readonly canRun: boolean
      readonly remarks: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly sentence: string
      readonly reason: string
      readonly action: string
    }

function effectText(words: Words, { effect, replaces, name }: ReadableAnswers): string {
  const { effects } = words.text.growthQuestions.read
  const whose = replaces ?? name
  if (effect === 'replaces') return effects.replaces(whose)
  return effect === 'replacesNewer' ? effects.replacesNewer(whose) : effects[effect]
}

/** What is in a file with answers and what importing it would do, or why it is refused and what helps. */
export function answersFileView(words: Words, inspection: AnswersFileInspection): AnswersFileView {
  const text = words.text.growthQuestions.read
  if (inspection.refusal !== null) {
    const { refusal, detail, fileName } = inspection
    const reason = text.refusals[refusal]
    return {
      kind: 'refused',
      sentence: text.refused(fileName),
      reason: detail === null ? reason : `${reason} ${text.detail(detail)}`,
      action: `${text.refusalActions[refusal]} ${text.unchanged}`,
    }
  }
  const { name, answered, leftOut } = inspection
  return {
    kind: 'readable',
    sentence: answered === 0 && leftOut === 0 ? text.blank(name) : text.found(name, words.number(answered)),
    effect: effectText(words, inspection),
    isLoss: inspection.effect === 'replacesNewer',
    canRun: inspection.effect !== 'same',
    remarks: [
      text.changed(words.instant(inspection.changedAtMs)),
      ...(inspection.isOtherModel ? [text.otherModel(inspection.modelVersion)] : []),
      ...(leftOut > 0 ? [text.leftOut(words.number(leftOut))] : []),
    ],
  }
}
