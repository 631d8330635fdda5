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
  'processesOwnership',
  'meansIct',
] as const satisfies readonly FacetId[]
export type MeasurableFacetId = (typeof measurableFacetIds)[number]

export const indicatorMetrics = [
  'conversationRatio',
  'dialogueShare',
  'responseRate7d',
  'within2h',
  'within24h',
  'channelsServed',
] as const
export type IndicatorMetric = (typeof indicatorMetrics)[number]

const text = z.object({ nl: z.string().min(1), en: z.string().min(1) })
const provenance = z.union([
  z.object({ kind: z.literal('published'), source: z.string().min(1) }),
  z.object({ kind: z.literal('appDefined'), reason: text }),
])

const indicator = z.object({
  metric: z.enum(indicatorMetrics),
  facet: z.enum(measurableFacetIds),
  /** Lower bounds of levels 2, 3 and 4, rising, in the figure's own unit (shares 0-1, channels as a number). */
  cutOffs: z
    .array(z.number())
    .length(3)
    .refine(([second = 0, third = 0, fourth = 0]) => second < third && third < fourth, 'cut-offs rise'),
  provenance,
  /** Research figures (by id) that anchor a cut-off; none is a norm. */
  anchors: z.array(z.object({ researchId: z.string(), cutOff: z.number() })),
})

/** The model as data: phases, facets, indicators and versions; one file, replaced as a whole. */
export const growthModelSchema = z.object({
  schemaVersion: z.literal(1),
  modelVersion: z.string().min(1),
  source: z.string().min(1),
  phases: z
    .array(
      z.object({
        level: z.number().int().min(1).max(4),
        id: z.string().min(1),
        name: text,
        description: text,
        provenance,
      }),
    )
    .length(4),
  facets: z
    .array(
      z.object({
        id: z.enum(facetIds),
        name: text,
        /** Descriptors by level; a level without one is absent. */
        descriptors: z.array(z.object({ level: z.number().int().min(1).max(4), text, provenance })),
      }),
    )
    .length(facetIds.length),
  /** Fewer observations than this say nothing about a level. */
  minimumObservations: z.number().int().positive(),
  /** From this many facets on a phase may be named; below it there are levels per facet only. */
  minimumFacetsForPhase: z.number().int().positive(),
  indicators: z.array(indicator),
})
export type GrowthModel = z.infer<typeof growthModelSchema>
export type GrowthIndicator = GrowthModel['indicators'][number]
