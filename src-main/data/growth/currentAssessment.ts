import type { Figure } from '#shared/domain/figure.ts'
import { assess } from '#shared/maturity/assess.ts'
import type { Assessed, Tried } from '#shared/maturity/assess.ts'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import { indicatorFigures } from '#shared/maturity/indicatorFigures.ts'
import type { IndicatorFigures } from '#shared/maturity/indicatorFigures.ts'
import { answeredOutsideOfChosen } from '#shared/metrics/answeredOutside.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { answersOf, respondents } from '../repositories/growthRespondents.ts'
import type { AnswerRows, RespondentRow } from '../repositories/growthRespondents.ts'
import { figuresOfSelection } from '../figuresOfSelection.ts'
import { responseOfSelection } from '../responseOfSelection.ts'

const shareOutside = new KeptWithFigures<Figure>(20)

export interface AnsweredRespondent extends AnswerRows {
  readonly row: RespondentRow
}

/** Everybody who answers, with all they answered. */
export function answeredRespondents({ database }: DossierSession): AnsweredRespondent[] {
  return respondents(database).map((row) => ({ row, ...answersOf(database, row.id) }))
}

/** The figures of a selection that the growth path takes. */
export function figuresForGrowth(
  session: DossierSession,
  model: GrowthModel,
  selection: MetricsSelection,
): IndicatorFigures {
  const metrics = figuresOfSelection(session, selection)
  const outside = shareOutside.get(session, JSON.stringify(selection), () =>
    answeredOutsideOfChosen(responseOfSelection(session, selection)),
  )
  return indicatorFigures(metrics, outside, model.minimumObservations)
}

/** Figures of a selection and everybody's answers, held against the model. Keeps nothing. */
export function currentAssessment(
  session: DossierSession,
  model: GrowthModel,
  selection: MetricsSelection,
  tried?: Tried,
): Assessed {
  const answers = answeredRespondents(session).map(({ row, answers: given }) => ({
    respondentId: row.id,
    levels: new Map(given.map(({ statementId, level }) => [statementId, level])),
  }))
  return assess(model, figuresForGrowth(session, model, selection), answers, tried)
}
