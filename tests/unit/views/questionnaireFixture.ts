import { readFileSync } from 'node:fs'
import type { GrowthAssessment } from '#shared/contract/growth.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { facetIds, growthModelSchema, type FacetId } from '#shared/maturity/growthModel.ts'
import { selfAssessedFacet } from '#shared/maturity/selfAssessed.ts'
import type { RespondentAnswers } from '#shared/views/growth/questionnaireSteps.ts'

/** The model as the app ships it. */
export const model = growthModelSchema.parse(JSON.parse(readFileSync('resources/growth/model.json', 'utf8')))

/** With invented national figures, one a fact. */
export const known: OutputOf<'growth.model'> = {
  model,
  national: model.facts.map(({ id, kind }) => ({
    factId: id,
    figure: {
      metric: id,
      value: 0.73,
      unit: kind === 'yesNo' ? 'share' : 'score',
      scope: 'NL',
      n: 200,
      year: 2013,
      source: 'Proefonderzoek',
      url: 'https://example.org',
      confidence: 'high',
    },
  })),
}

/** Invented answers: the same level at every statement, but for the facets that are named. */
export function answersOf(
  id: number,
  name: string,
  level: number,
  others: Partial<Record<FacetId, number | null | 'open'>> = {},
): RespondentAnswers {
  const answers = model.statements.flatMap((statement) => {
    const other = others[statement.facet]
    if (other === 'open') return []
    return [{ statementId: statement.id, level: other === undefined ? level : other }]
  })
  return {
    id,
    name,
    startedAtMs: Date.UTC(2026, 8, 14, 9),
    changedAtMs: Date.UTC(2026, 8, 14, 10),
    answered: answers.length,
    total: model.statements.length,
    resumeAt: null,
    isFinished: true,
    fileName: null,
    answers,
    notes: [],
    facts: [],
  }
}

/** What the assessment says of these answers, by the app's own rules; nothing is measured. */
export function assessmentOf(respondents: readonly RespondentAnswers[]): GrowthAssessment {
  const levels = respondents.map(({ id, answers }) => ({
    respondentId: id,
    levels: new Map(answers.map(({ statementId, level }) => [statementId, level])),
  }))
  const nothing = { lowest: null, reason: 'noFigure' } as const
  const tooFew = { lowest: null, reason: 'tooFewFacets', known: 0, needed: 7 } as const
  return {
    modelVersion: model.modelVersion,
    period: null,
    facets: facetIds.map((id) => {
      const { level, respondents: ranges, spread } = selfAssessedFacet(model, id, levels)
      const self = level.lowest === null ? ({ lowest: null, reason: 'notAnswered' } as const) : level
      return {
        id,
        measured: nothing,
        selfAssessed: self,
        level: self.lowest === null ? self : { ...self, from: 'selfAssessed' },
        evidence: [],
        respondents: [...ranges],
        spread,
        notes: [],
        tension: null,
        nextStepTo: null,
      }
    }),
    phase: tooFew,
    byStatements: tooFew,
    holdsBack: null,
    respondents: [...respondents],
    facts: [],
  }
}
