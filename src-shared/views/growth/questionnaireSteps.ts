import type { Respondent, respondentAnswersSchema } from '../../contract/growthAnswers.ts'
import type { z } from 'zod'
import { facetIds, type FacetId } from '../../maturity/growthModel.ts'
import type { GrowthModel } from '../../maturity/growthModel.ts'

export type RespondentAnswers = z.infer<typeof respondentAnswersSchema>

/** A page of the questionnaire: one facet, or the facts after the last of them. */
export type Step = FacetId | 'facts'

export const questionnaireAddress = '/groeipad/vragenlijst'
export const outcomeAddress = `${questionnaireAddress}/uitkomst`
/** In an address: the page where somebody left off, to be found when their answers are known. */
export const resumeStep = 'verder'

export function stepAddress(respondentId: number, step: Step | typeof resumeStep): string {
  return `${questionnaireAddress}/${respondentId}/${step}`
}

/** The pages in the order of the model. */
export function stepsOf({ facets }: Pick<GrowthModel, 'facets'>): readonly Step[] {
  return [...facets.map(({ id }) => id), 'facts']
}

/** null for what is no page. */
export function stepFrom(text: unknown): Step | null {
  return [...facetIds, 'facts' as const].find((step) => step === text) ?? null
}

/** Statements of a facet without an answer; "not applicable or unknown" is an answer. */
export function openStatements(
  { statements }: Pick<GrowthModel, 'statements'>,
  { answers }: Pick<RespondentAnswers, 'answers'>,
  facet: FacetId,
): number {
  const answered = new Set(answers.map(({ statementId }) => statementId))
  return statements.filter((one) => one.facet === facet && !answered.has(one.id)).length
}

/**
 * Where somebody goes on: the page they left; without one (a file keeps none) the first with something open, and the
 * facts when no statement is open. Who is done begins at the front.
 */
export function stepToResume(
  model: Pick<GrowthModel, 'facets' | 'statements'>,
  respondent: Pick<RespondentAnswers, 'answers' | 'resumeAt' | 'isFinished'>,
): Step {
  const first = model.facets[0]?.id ?? 'facts'
  if (respondent.isFinished) return first
  if (respondent.resumeAt !== null) return respondent.resumeAt
  return model.facets.find(({ id }) => openStatements(model, respondent, id) > 0)?.id ?? 'facts'
}

export function hasBegun({ answered, resumeAt, isFinished }: Respondent): boolean {
  return answered > 0 || resumeAt !== null || isFinished
}
