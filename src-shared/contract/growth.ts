import { z } from 'zod'
import { nullReasons } from '../domain/figure.ts'
import {
  facetIds,
  factIds,
  growthModelSchema,
  indicatorMetrics,
  levelSchema,
  provenanceSchema,
} from '../maturity/growthModel.ts'
import { figureSchema, filterSchema, localDateSchema, publishedFigureSchema } from './figures.ts'
import {
  answersFileInspectionSchema,
  newAnswersSchema,
  respondentAnswersSchema,
  respondentSchema,
  whoSchema,
} from './growthAnswers.ts'
import { mutation, query } from './procedure.ts'

/** Levels or phases 1-4, from the lowest to the highest that fits. */
export const rangeSchema = z.object({ lowest: levelSchema, highest: levelSchema })

export const noLevelReasons = [
  ...nullReasons,
  /** Nobody has answered enough statements about it. */
  'notAnswered',
  /** No figure says anything about this facet. */
  'noFigure',
] as const
export const levelRangeSchema = z.union([
  rangeSchema,
  z.object({ lowest: z.null(), reason: z.enum(noLevelReasons) }),
])

/** No phase below `needed` facets with a level. */
export const phaseRangeSchema = z.union([
  rangeSchema.extend({ known: z.number().int() }),
  z.object({
    lowest: z.null(),
    reason: z.literal('tooFewFacets'),
    known: z.number().int(),
    needed: z.number().int(),
  }),
])

export const evidenceSchema = z.object({
  metric: z.enum(indicatorMetrics),
  figure: figureSchema,
  lowest: levelSchema.nullable(),
  highest: levelSchema.nullable(),
  /** Lower bounds of levels 2, 3 and 4, in the figure's own unit. */
  cutOffs: z.array(z.number()),
  provenance: provenanceSchema,
  /** A value that was tried, not measured. */
  isTried: z.boolean(),
})

export const tensionSchema = z.object({
  direction: z.enum(['selfHigher', 'measuredHigher']),
  /** Levels between the nearest ends of the two ranges, at least 1. */
  apart: z.number().int(),
  /** From two levels on: to be shown as a contradiction. */
  isStrong: z.boolean(),
})

export const facetAssessmentSchema = z.object({
  id: z.enum(facetIds),
  measured: levelRangeSchema,
  selfAssessed: levelRangeSchema,
  /** Measured where measurable, else self-assessed; `from` "tried" where a level was tried. */
  level: z.union([
    rangeSchema.extend({ from: z.enum(['measured', 'selfAssessed', 'tried']) }),
    z.object({ lowest: z.null(), reason: z.enum(noLevelReasons) }),
  ]),
  evidence: z.array(evidenceSchema),
  /** Own ranges of those who answered enough about it. */
  respondents: z.array(rangeSchema.extend({ respondentId: z.number().int() })),
  /** Over the respondents, from the lowest to the highest of all; null below two of them. */
  spread: rangeSchema.extend({ isApart: z.boolean() }).nullable(),
  notes: z.array(z.object({ respondentId: z.number().int(), remark: z.string(), link: z.string() })),
  tension: tensionSchema.nullable(),
  /** Which of the model's next steps comes first (from the lowest level up); null at level 4 and without a level. */
  nextStepTo: z.number().int().min(2).max(4).nullable(),
})
export type FacetAssessment = z.infer<typeof facetAssessmentSchema>

/** What stands between the lowest phase that is certain and the next. */
export const holdsBackSchema = z.object({
  phase: z.number().int().min(2).max(4),
  /** Facets with a level at least this phase that are needed, and how many there are at the lowest. */
  needed: z.number().int(),
  have: z.number().int(),
  /**
   * tooLow: lags more than the rule allows, must come to `toLevel` first. short: not at the phase yet, one of those of
   * which `needed - have` must come there. tooLow first, then the nearest.
   */
  facets: z.array(
    z.object({
      facet: z.enum(facetIds),
      why: z.enum(['tooLow', 'short']),
      lowest: levelSchema,
      highest: levelSchema,
      toLevel: levelSchema,
    }),
  ),
})

export const assessmentSchema = z.object({
  modelVersion: z.string(),
  /** Of the figures; null without own data. */
  period: z.object({ from: localDateSchema, to: localDateSchema }).nullable(),
  facets: z.array(facetAssessmentSchema),
  phase: phaseRangeSchema,
  /** By the statements alone, as if nothing were measured. */
  byStatements: phaseRangeSchema,
  /** null at phase 4 and without a phase. */
  holdsBack: holdsBackSchema.nullable(),
  respondents: z.array(respondentSchema),
  facts: z.array(
    z.object({
      id: z.enum(factIds),
      /** yesNo: 1 or 0; score: 1-10. */
      answers: z.array(z.object({ respondentId: z.number().int(), value: z.number() })),
    }),
  ),
})
export type GrowthAssessment = z.infer<typeof assessmentSchema>

export const savedAssessmentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  savedAtMs: z.number(),
  filter: filterSchema,
  /** As it came out then; a newer model changes nothing of it. */
  assessment: assessmentSchema,
  /** false: of a model whose levels may come out otherwise; shown apart, not in one line with the others. */
  isSameModel: z.boolean(),
})
export type SavedAssessment = z.infer<typeof savedAssessmentSchema>

export const growthPeersSchema = z.object({
  /** Members of the chosen group, and how many of their packages in force carry a phase of this model. */
  members: z.number().int(),
  withPhase: z.number().int(),
  /** Members whose phase is of another model: counted in nothing. */
  otherModel: z.number().int(),
  phases: z.union([
    z.object({
      /** Each range with how many municipalities gave it, lowest first. */
      ranges: z.array(rangeSchema.extend({ count: z.number().int() })),
      /** Per phase: certainly there, and certainly or possibly there. */
      byPhase: z.array(
        z.object({ phase: levelSchema, certain: z.number().int(), possible: z.number().int() }),
      ),
    }),
    z.object({ ranges: z.null(), reason: z.enum(nullReasons) }),
  ]),
})
export type GrowthPeers = z.infer<typeof growthPeersSchema>

const respondentId = z.number().int()
const savedFile = z.object({ fileName: z.string(), sizeBytes: z.number() })

/** Levels and values to try; what is not named stays as it is. */
const triedSchema = z.object({
  filter: filterSchema,
  levels: z.partialRecord(z.enum(facetIds), levelSchema),
  /** In the figure's own unit: shares 0-1, channels as a number. */
  indicators: z.partialRecord(z.enum(indicatorMetrics), z.number().min(0).max(100)),
})

export const growthProcedures = {
  /** The whole model, with the national figures that its facts stand beside. */
  'growth.model': query(
    z.object({}),
    z.object({
      model: growthModelSchema,
      national: z.array(z.object({ factId: z.enum(factIds), figure: publishedFigureSchema })),
    }),
  ),
  'growth.assessment': query(z.object({ filter: filterSchema }), assessmentSchema),
  /** The same with levels or values tried; keeps nothing. */
  'growth.try': query(triedSchema, assessmentSchema),
  'growth.respondents': query(z.object({}), z.array(respondentSchema)),
  'growth.startRespondent': mutation(whoSchema, z.object({ respondentId }), ['growth']),
  'growth.answers': query(z.object({ respondentId }), respondentAnswersSchema),
  /** Only what is named changes; any time, any part. */
  'growth.saveAnswers': mutation(newAnswersSchema, z.object({}), ['growth']),
  'growth.removeRespondent': mutation(z.object({ respondentId }), z.object({}), ['growth']),
  /** One respondent's answers as a file for a colleague or to hand back. */
  'growth.exportAnswers': mutation(z.object({ respondentId, grantId: z.string() }), savedFile, []),
  /** An empty questionnaire for a colleague: importing it in their own Dialoogmeter starts it, under its own id. */
  'growth.blankForm': mutation(whoSchema.extend({ grantId: z.string() }), savedFile, []),
  /** Looks at a file and says what importing it would do; changes nothing. */
  'growth.inspectAnswers': mutation(z.object({ grantId: z.string() }), answersFileInspectionSchema, []),
  'growth.importAnswers': mutation(z.object({ selectionId: z.string() }), z.object({ respondentId }), [
    'growth',
  ]),
  'growth.saveAssessment': mutation(
    z.object({ name: z.string().trim().min(1).max(120), filter: filterSchema }),
    z.object({ id: z.number().int() }),
    ['growth'],
  ),
  /** Newest first. */
  'growth.history': query(z.object({}), z.array(savedAssessmentSchema)),
  'growth.removeAssessment': mutation(z.object({ id: z.number().int() }), z.object({}), ['growth']),
  'growth.peers': query(z.object({}), growthPeersSchema),
}
