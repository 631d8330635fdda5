import type { Filter } from '#shared/contract/figures.ts'
import { facetIds, factIds } from '#shared/maturity/growthModel.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import {
  earlierAtMs,
  earlierName,
  earlierPeriod,
  inventedRespondents,
  nowAtMs,
} from '../example/growthAnswers.ts'
import type { FacetAnswers } from '../example/growthAnswers.ts'
import { savedAssessments } from '../repositories/growthAssessments.ts'
import { respondents } from '../repositories/growthRespondents.ts'
import { saveAssessment } from './growthHistory.ts'
import { saveAnswers, startRespondent } from './growthRespondents.ts'

/** Statements carry their facet's name and a number from 1. */
export function statementAnswers(
  levels: FacetAnswers,
): { statementId: string; level: number | null; isCleared: boolean }[] {
  return facetIds.flatMap((facet) =>
    levels[facet].map((level, index) => ({
      statementId: `${facet}${String(index + 1)}`,
      level,
      isCleared: false,
    })),
  )
}

const earlierFilter: Filter = {
  ...earlierPeriod,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

/**
 * Fills in the growth path of the example: two invented roles, an assessment saved half a year earlier, and what they say
 * now. Whatever stands there already, also of the user, is left as it is.
 *
 * @throws AppError invalidInput for a statement that the model does not have
 */
export async function fillExampleGrowth(app: DataApp, session: DossierSession): Promise<void> {
  const { database } = session
  if (respondents(database).length > 0 || savedAssessments(database).length > 0) return
  const filled: { readonly id: number; readonly of: (typeof inventedRespondents)[number] }[] = []
  for (const of of inventedRespondents) {
    const id = await startRespondent(app, session, of.name, earlierAtMs)
    const answers = statementAnswers(of.earlier)
    const given = { respondentId: id, answers, notes: [], facts: [], isFinished: true }
    await saveAnswers(app, session, given, earlierAtMs)
    filled.push({ id, of })
  }
  await saveAssessment(app, session, { name: earlierName, filter: earlierFilter }, earlierAtMs)
  for (const { id, of } of filled) {
    const facts = factIds.flatMap((factId) => {
      const value = of.facts[factId]
      return value === undefined ? [] : [{ factId, value }]
    })
    const answers = statementAnswers(of.now)
    const given = { respondentId: id, answers, notes: [...of.notes], facts, isFinished: true }
    await saveAnswers(app, session, given, nowAtMs)
  }
}
