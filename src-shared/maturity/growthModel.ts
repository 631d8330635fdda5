import { z } from 'zod'

export const facetIds = [
  'content',
  'customerExperience',
  'context',
  'conversation',
  'collaboration',
  'visionAmbition',
  'functionResult',
  'processesOwnership',
  'meansIct',
  'people',
] as const
export type FacetId = (typeof facetIds)[number]

/** Facets that the figures of this version can say something about. */
export const measurableFacetIds = [
  'conversation',
  'customerExperience',
  'functionResult',
  'processesOwnership',
  'meansIct',
] as const satisfies readonly FacetId[]

export const indicatorMetrics = [
  'conversationRatio',
  'dialogueShare',
  'responseRate7d',
  'within2h',
  'within24h',
  'answeredOutsideCommunications',
  'channelsServed',
] as const
export type IndicatorMetric = (typeof indicatorMetrics)[number]

/** Facts of the national survey that a municipality can set itself beside. */
export const factIds = [
  'communicationsResponsible',
  'communicationsBudget',
  'inCommunicationsStrategy',
  'separateStrategy',
  'useByCommunications',
  'useByCouncilMembers',
] as const
export type FactId = (typeof factIds)[number]

const text = z.object({ nl: z.string().min(1), en: z.string().min(1) })
export type BilingualText = z.infer<typeof text>

/** Where a sentence or a number comes from: published work, or this program, which then says why. */
export const provenanceSchema = z.union([
  z.object({ kind: z.literal('published'), source: z.string().min(1) }),
  z.object({ kind: z.literal('appDefined'), reason: text }),
])
export type Provenance = z.infer<typeof provenanceSchema>

export const levelSchema = z.number().int().min(1).max(4)

const indicator = z.object({
  metric: z.enum(indicatorMetrics),
  name: text,
  facet: z.enum(measurableFacetIds),
  unit: z.enum(['share', 'channels']),
  /** Lower bounds of levels 2, 3 and 4, rising, in the figure's own unit (shares 0-1, channels as a number). */
  cutOffs: z
    .array(z.number())
    .length(3)
    .refine(([second = 0, third = 0, fourth = 0]) => second < third && third < fourth, 'cut-offs rise'),
  provenance: provenanceSchema,
  /** Research figures (by id) that anchor a cut-off; none is a norm. */
  anchors: z.array(z.object({ researchId: z.string(), cutOff: z.number() })),
})

const descriptor = z.object({ level: levelSchema, text, provenance: provenanceSchema })

/** What brings a facet to `toLevel`, and the figure it would change; null where no figure shows it. */
const nextStep = z.object({
  toLevel: z.number().int().min(2).max(4),
  text,
  metric: z.enum(indicatorMetrics).nullable(),
  provenance: provenanceSchema,
})

const facet = z.object({
  id: z.enum(facetIds),
  name: text,
  /** What the facet is about, in a sentence. */
  about: text,
  descriptors: z.array(descriptor).length(4),
  nextSteps: z.array(nextStep).length(3),
})

const statement = z.object({
  /** Kept for good: a statement with another meaning gets another id. */
  id: z.string().regex(/^[a-zA-Z]+\d+$/),
  facet: z.enum(facetIds),
  text,
  provenance: provenanceSchema,
})

const fact = z.object({
  id: z.enum(factIds),
  question: text,
  /** yesNo: answered by one municipality, beside the share of municipalities; score: 1-10, beside the mean score. */
  kind: z.enum(['yesNo', 'score']),
  researchId: z.string(),
  /** The figure as the research words it, for a reader. */
  national: text,
  /** A fact is a fact: it enters no level. */
  provenance: provenanceSchema,
})

/** Phase k is reached when more than `moreThanShare` of the known facets have level >= k and none is below k - `mayLag`. */
const gate = z.object({
  moreThanShare: z.number().min(0).max(1),
  mayLag: z.number().int().min(0).max(3),
  /** From this many facets on a phase may be named; below it there are levels per facet only. */
  minimumFacets: z.number().int().positive(),
  /** The share is taken over the facets that are known. */
  over: z.literal('knownFacets'),
  text,
  provenance: provenanceSchema,
})
export type GateRule = Pick<z.infer<typeof gate>, 'moreThanShare' | 'mayLag' | 'minimumFacets'>

const scale = z.object({
  levels: z.array(z.object({ level: levelSchema, text })).length(4),
  unknown: text,
  /** Fewer known answers than this say nothing about a facet. */
  minimumAnswers: z.number().int().positive(),
  provenance: provenanceSchema,
})

const tension = z.object({
  /** Levels between the nearest ends of the two ranges from which they contradict each other strongly. */
  strongFromLevels: z.number().int().min(1).max(3),
  provenance: provenanceSchema,
})

const phase = z.object({
  level: levelSchema,
  id: z.string().min(1),
  name: text,
  description: text,
  provenance: provenanceSchema,
})

function isComplete(model: {
  readonly facets: readonly z.infer<typeof facet>[]
  readonly statements: readonly z.infer<typeof statement>[]
  readonly facts: readonly z.infer<typeof fact>[]
  readonly minimumAnswers: number
}): boolean {
  const levels = (items: readonly { readonly level: number }[]): string =>
    items.map(({ level }) => level).join('')
  const statementsOf = (id: FacetId): number => model.statements.filter((item) => item.facet === id).length
  return (
    new Set(model.facets.map(({ id }) => id)).size === facetIds.length &&
    new Set(model.facts.map(({ id }) => id)).size === factIds.length &&
    new Set(model.statements.map(({ id }) => id)).size === model.statements.length &&
    model.facets.every(
      ({ id, descriptors, nextSteps }) =>
        levels(descriptors) === '1234' &&
        nextSteps.map(({ toLevel }) => toLevel).join('') === '234' &&
        statementsOf(id) >= model.minimumAnswers,
    )
  )
}

/** The model as data: phases, facets, statements, indicators, facts, rule and versions; one file, replaced as a whole. */
export const growthModelSchema = z
  .object({
    schemaVersion: z.literal(2),
    /** major.minor.patch: another major = levels or phases can come out otherwise; they are not compared. */
    modelVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
    source: z.string().min(1),
    relatedModels: z.array(z.string().min(1)),
    phases: z.array(phase).length(4),
    facets: z.array(facet).length(facetIds.length),
    scale,
    statements: z.array(statement).min(30).max(40),
    facts: z.array(fact).length(factIds.length),
    gate,
    tension,
    /** Fewer observations than this say nothing about a level. */
    minimumObservations: z.number().int().positive(),
    indicators: z.array(indicator),
  })
  .refine(
    ({ facets, statements, facts, scale: { minimumAnswers } }) =>
      isComplete({ facets, statements, facts, minimumAnswers }),
    'each facet once, with its four levels, three steps and enough statements; each fact and statement once',
  )
export type GrowthModel = z.infer<typeof growthModelSchema>
export type GrowthIndicator = GrowthModel['indicators'][number]

/** Two versions whose levels and phases may stand side by side. */
export function isSameModel(one: string, other: string): boolean {
  return one.split('.')[0] === other.split('.')[0]
}
