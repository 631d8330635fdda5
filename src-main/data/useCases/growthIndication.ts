import { growthIndication } from '#shared/maturity/growthIndication.ts'
import type { Handler } from '../handler.ts'
import { loadGrowthModel } from '../reference/loadGrowthModel.ts'
import { currentMetrics } from './figuresOverview.ts'

export const growthIndicationOf: Handler<'growth.indication'> = (app, input) => {
  const metrics = currentMetrics(app.openSession(), input.filter)
  return growthIndication(metrics, loadGrowthModel(app.options.resourcesFolder))
}
