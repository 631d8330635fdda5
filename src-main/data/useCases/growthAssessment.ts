import type { GrowthAssessment } from '#shared/contract/growth.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { publishedFigures } from '#shared/benchmark/publishedFigures.ts'
import { facetIds, factIds } from '#shared/maturity/growthModel.ts'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import type { Assessed, Tried } from '#shared/maturity/assess.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { answeredRespondents, currentAssessment } from '../growth/currentAssessment.ts'
import { respondentView } from '../growth/respondentView.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { loadGrowthModel } from '../reference/loadGrowthModel.ts'
import { publishedView } from './benchmarkPublished.ts'
import { settledWholePeriod } from './settledChoice.ts'
import { selectionOf } from './selectionOf.ts'

export function growthModelOf(app: DataApp): GrowthModel {
  return loadGrowthModel(app.options.resourcesFolder)
}

export const growthModel: Handler<'growth.model'> = (app) => {
  const model = growthModelOf(app)
  const published = publishedFigures(app.reference.research)
  return {
    model,
    national: model.facts.flatMap(({ id, researchId }) => {
      const figure = published.find((one) => one.id === researchId)
      return figure === undefined ? [] : [{ factId: id, figure: publishedView(figure) }]
    }),
  }
}

/** An assessment with who gave it its answers, as the pages and the saved ones have it. */
export function assessmentView(
  session: DossierSession,
  model: GrowthModel,
  assessed: Assessed,
  period: GrowthAssessment['period'],
): ReadonlyDeep<GrowthAssessment> {
  const answered = answeredRespondents(session)
  const { modelVersion, phase, byStatements, holdsBack } = assessed
  return {
    modelVersion,
    period,
    facets: facetIds.flatMap((id) => {
      const facet = assessed.facets.find((one) => one.id === id)
      const notes = answered.flatMap(({ row, notes: given }) =>
        given
          .filter((note) => note.facet === id)
          .map(({ remark, link }) => ({ respondentId: row.id, remark, link })),
      )
      return facet === undefined ? [] : [{ ...facet, notes }]
    }),
    phase,
    byStatements,
    holdsBack:
      holdsBack === null
        ? null
        : {
            ...holdsBack,
            facets: holdsBack.facets.map(({ facet, why, lowest, highest, toLevel }) => ({
              facet,
              why,
              lowest,
              highest,
              toLevel,
            })),
          },
    respondents: answered.map((one) => respondentView(model, one)),
    facts: factIds.map((id) => ({
      id,
      answers: answered.flatMap(({ row, facts }) =>
        facts.flatMap(({ factId, value }) =>
          factId === id && value !== null ? [{ respondentId: row.id, value }] : [],
        ),
      ),
    })),
  }
}

/** The assessment a filter stands for, with levels or values tried. */
export function assessmentFor(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  tried?: Tried,
): ReadonlyDeep<GrowthAssessment> {
  const model = growthModelOf(app)
  const period = settledWholePeriod(session, filter)
  const assessed = currentAssessment(session, model, selectionOf(session, filter, period), tried)
  return assessmentView(session, model, assessed, period)
}

export const growthAssessment: Handler<'growth.assessment'> = (app, { filter }) =>
  assessmentFor(app, app.openSession(), filter)

export const growthTry: Handler<'growth.try'> = (app, { filter, levels, indicators }) =>
  assessmentFor(app, app.openSession(), filter, { levels, indicators })
