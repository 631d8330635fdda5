import { growthIndication } from '#shared/maturity/growthIndication.ts'
import { figuresForGrowth } from '../growth/currentAssessment.ts'
import type { Handler } from '../handler.ts'
import { selectionOf, settledWholePeriod } from './figuresOverview.ts'
import { growthModelOf } from './growthAssessment.ts'

export const growthIndicationOf: Handler<'growth.indication'> = (app, { filter }) => {
  const session = app.openSession()
  const model = growthModelOf(app)
  const selection = selectionOf(filter, settledWholePeriod(session, filter))
  const { facets, notMeasurable, modelVersion } = growthIndication(
    figuresForGrowth(session, model, selection),
    model,
  )
  return {
    facets: facets.map(({ facet, level, evidence }) => ({
      facet,
      level,
      evidence: evidence.map(({ metric, figure, lowest, highest, cutOffs, isAppDefined }) => ({
        metric,
        figure,
        lowest,
        highest,
        cutOffs,
        isAppDefined,
      })),
    })),
    notMeasurable,
    modelVersion,
  }
}
