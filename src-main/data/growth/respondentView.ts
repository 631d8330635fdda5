import type { Respondent } from '#shared/contract/growthAnswers.ts'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import type { AnsweredRespondent } from './currentAssessment.ts'

/** As the contract gives it: answers to statements of another model count for nothing here. */
export function respondentView(model: GrowthModel, { row, answers }: AnsweredRespondent): Respondent {
  const known = new Set(model.statements.map(({ id }) => id))
  const { id, name, startedAtMs, changedAtMs, resumeAt, isFinished, fileName } = row
  const answered = answers.filter(({ statementId }) => known.has(statementId)).length
  const total = model.statements.length
  return { id, name, startedAtMs, changedAtMs, answered, total, resumeAt, isFinished, fileName }
}
