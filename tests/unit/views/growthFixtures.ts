import type { GrowthAssessment } from '#shared/contract/growth.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { assess, type Tried } from '#shared/maturity/assess.ts'
import type { FacetId, IndicatorMetric } from '#shared/maturity/growthModel.ts'
import { factIds } from '#shared/maturity/growthModel.ts'
import type { GrowthInput } from '#shared/views/growth/growthInput.ts'
import { createWords, type Words } from '#shared/views/words.ts'
import { model } from '../../support/growth.ts'

export const nl = createWords('nl')
export const en = createWords('en')
export { model }

const none = noFigure('noOwnData', 0)
export type Figures = Readonly<Partial<Record<IndicatorMetric, Figure>>>
type Levels = Readonly<Partial<Record<FacetId, number | null>>>

/** A share of 1,000 with an interval of two points either side. */
export function share(value: number): Figure {
  return figure(value, value - 0.02, value + 0.02, 1000)
}

export interface Situation {
  readonly figures?: Figures
  /** Each respondent's level of all facets, with those that differ; null = left open. */
  readonly people?: readonly { readonly level: number | null; readonly named?: Levels }[]
  readonly tried?: Tried
}

function answersOf(level: number | null, named: Levels): ReadonlyMap<string, number | null> {
  return new Map(
    model.statements.map(({ id, facet }) => [id, facet in named ? (named[facet] ?? null) : level]),
  )
}

function allFigures(figures: Figures): Readonly<Record<IndicatorMetric, Figure>> {
  return {
    conversationRatio: figures.conversationRatio ?? none,
    dialogueShare: figures.dialogueShare ?? none,
    responseRate7d: figures.responseRate7d ?? none,
    within2h: figures.within2h ?? none,
    within24h: figures.within24h ?? none,
    answeredOutsideCommunications: figures.answeredOutsideCommunications ?? none,
    channelsServed: figures.channelsServed ?? none,
  }
}

/** What the data server answers, from the model that ships: a real assessment, invented people. */
export function assessmentOf({ figures = {}, people = [], tried }: Situation): GrowthAssessment {
  const answers = people.map(({ level, named = {} }, index) => ({
    respondentId: index + 1,
    levels: answersOf(level, named),
  }))
  const assessed = assess(model, allFigures(figures), answers, tried)
  const total = model.statements.length
  return JSON.parse(
    JSON.stringify({
      ...assessed,
      facets: assessed.facets.map((facet) => ({ ...facet, notes: [] })),
      period: Object.keys(figures).length === 0 ? null : { from: '2026-07-01', to: '2026-09-30' },
      respondents: people.map((_person, index) => ({
        id: index + 1,
        name: `Invuller ${index + 1}`,
        startedAtMs: 0,
        changedAtMs: 0,
        answered: total,
        total,
        resumeAt: null,
        isFinished: true,
        fileName: null,
      })),
      facts: factIds.map((id) => ({ id, answers: [] })),
    }),
  ) as GrowthAssessment
}

export function inputOf(words: Words, situation: Situation): GrowthInput {
  return {
    words,
    model,
    assessment: assessmentOf(situation),
    name: 'Rijnhoven',
    saved: null,
    peers: null,
    medians: null,
  }
}

/** The three fixed profiles: figures and statements that end in phases 1, 2 and 3. */
export const sender: Situation = {
  figures: { responseRate7d: share(0.25), within2h: share(0.08), conversationRatio: share(0.05) },
  people: [{ level: 1, named: { content: 2, context: 2, people: 2 } }],
}
export const experimenter: Situation = {
  figures: { responseRate7d: share(0.7), within2h: share(0.3), conversationRatio: share(0.18) },
  people: [{ level: 2, named: { people: 3, meansIct: 3 } }],
}
export const converser: Situation = {
  figures: { responseRate7d: share(0.92), within2h: share(0.6), conversationRatio: share(0.45) },
  people: [{ level: 3, named: { people: 2, context: 2 } }],
}
