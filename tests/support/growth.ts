import { growthModelSchema } from '#shared/maturity/growthModel.ts'
import type { FacetId, GrowthModel } from '#shared/maturity/growthModel.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcesFolder } from './dataClient.ts'
import type { TestServer } from './dataClient.ts'

export const model: GrowthModel = growthModelSchema.parse(
  JSON.parse(readFileSync(join(resourcesFolder, 'growth', 'model.json'), 'utf8')),
)

/** All statements at one level, with facets that are named at theirs. */
export function allAt(
  level: number,
  named: Readonly<Partial<Record<FacetId, number>>> = {},
): { statementId: string; level: number }[] {
  return model.statements.map(({ id, facet }) => ({ statementId: id, level: named[facet] ?? level }))
}

/** A respondent who has answered everything. @returns the respondent's id */
export async function filledIn(
  { client }: TestServer,
  name: string,
  level: number,
  named: Readonly<Partial<Record<FacetId, number>>> = {},
): Promise<number> {
  const { respondentId } = await client.call('growth.startRespondent', { name })
  await client.call('growth.saveAnswers', { respondentId, answers: allAt(level, named), isFinished: true })
  return respondentId
}
