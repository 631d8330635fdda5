import { join } from 'node:path'
import type { GrowthModel } from '#shared/maturity/growthModel.ts'
import { growthModelSchema } from '#shared/maturity/growthModel.ts'
import { readResource } from './readResource.ts'

const cache = new Map<string, GrowthModel>()

/** The growth path's model from `resourcesFolder`/growth/model.json, read once. Throws AppError resourceDamaged. */
export function loadGrowthModel(resourcesFolder: string): GrowthModel {
  const cached = cache.get(resourcesFolder)
  if (cached) return cached
  const model = readResource(join(resourcesFolder, 'growth', 'model.json'), growthModelSchema)
  cache.set(resourcesFolder, model)
  return model
}
