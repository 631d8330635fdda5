import { z } from 'zod'
import { comparisonRemarks } from '../benchmark/comparison/candidate.ts'
import { channelIds } from '../domain/channel.ts'
import { nullReasons } from '../domain/figure.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import { languages } from '../locale/languages.ts'
import { municipalitySummarySchema } from './dossiers.ts'
import {
  curvePointSchema,
  figureSchema,
  filterSchema,
  localDateSchema,
  peerValuesSchema,
  publishedFigureSchema,
} from './figures.ts'
import { keyFigureIds } from './keyFigureIds.ts'
import { mutation, query } from './procedure.ts'

/** How the comparable municipalities are chosen: by what they are, never by how they do. Kept with the dossier. */
export const peerGroupChoiceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('nearestNeighbours'),
    count: z.number().int().min(8).max(20),
    /** Dutch municipalities only: Flanders has no urbanity class. Off by default: it follows density closely. */
    withUrbanity: z.boolean(),
    sameProvince: z.boolean(),
  }),
  /** Size classes 1-8 of Statistics Netherlands. */
  z.object({ kind: z.literal('sizeClass') }),
  /** S, M and L of Kok 2015: below 50,000, 50,000 to 100,000, from 100,000 residents. */
  z.object({ kind: z.literal('kokSize') }),
  z.object({ kind: z.literal('province') }),
  z.object({ kind: z.literal('own'), codes: z.array(z.string()).min(1).max(60) }),
])
export type PeerGroupChoice = z.infer<typeof peerGroupChoiceSchema>

export const peerVariableSchema = z.enum(['population', 'density', 'urbanity'])

export const peerGroupMemberSchema = municipalitySummarySchema.extend({
  densityPerKm2: z.number(),
  urbanityClass: z.number().int().nullable(),
  lon: z.number(),
  lat: z.number(),
  /** 0-1, as a share of the distance to the farthest of the pool; null where the group is not made by distance. */
  distance: z.number().nullable(),
  /** Share of the squared distance by variable; a variable that is not used is absent. */
  contributions: z.partialRecord(peerVariableSchema, z.number()),
})

export const peerGroupSchema = z.object({
  choice: peerGroupChoiceSchema,
  /** Edition of the reference data it was made from; stored with every report. */
  edition: z.string(),
  own: peerGroupMemberSchema,
  /** Nearest first, else by name. */
  members: z.array(peerGroupMemberSchema),
  /** What the reader must know about this group. */
  notes: z.array(
    z.enum(['flandersWithoutUrbanity', 'flandersWithoutNeighbours', 'urbanityEstimated', 'fewerThanFive']),
  ),
})
export type PeerGroup = z.infer<typeof peerGroupSchema>

/** Where one municipality's figures come from. */
export const peerSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('package'),
    fileName: z.string(),
    madeAt: z.string(),
    from: localDateSchema,
    to: localDateSchema,
    fingerprint: z.string(),
  }),
  z.object({ kind: z.literal('file'), fileName: z.string(), source: z.string(), year: z.number().int() }),
])

export const peerRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  population: z.number(),
  lon: z.number(),
  lat: z.number(),
  isOwn: z.boolean(),
  source: peerSourceSchema.nullable(),
  /** null where no source gives it. Of a value from a file, n is 0 where the file does not say (remark noInterval). */
  figure: figureSchema.nullable(),
  remarks: z.array(z.enum(comparisonRemarks)),
  /** false: shown, but in no median, band or rank. */
  isPooled: z.boolean(),
  /** Against the middle half of the peers, interval included; null without a band, a figure or its interval. */
  place: z.enum(['above', 'within', 'below']).nullable(),
  /** Beta-binomial posterior mean for shares (sensitivity against small numbers); null for times. */
  shrunk: z.number().nullable(),
  shrunkInterval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Exact probability that the own share lies higher than this one; null for times, without n, and of the own row. */
  ownHigher: z.number().nullable(),
})
export type PeerRow = z.infer<typeof peerRowSchema>

/** Rank 1 = most favourable (of neutral figures: the highest). Never a bare rank: 90 % of simulated rankings lie within. */
export const rankSchema = z.union([
  z.object({
    lowest: z.number().int(),
    highest: z.number().int(),
    of: z.number().int(),
    /** Peers that the own municipality very probably does better than, as a range of counts. */
    aheadOf: z.object({ lowest: z.number().int(), highest: z.number().int() }),
    /** Mid-rank percentile 0-1 of the own value among the peers. */
    percentile: z.number(),
  }),
  z.object({ lowest: z.null(), reason: z.enum(nullReasons) }),
])

export const funnelSchema = z.union([
  z.object({
    /** Pooled share of the group: the centre line. */
    target: z.number(),
    points: z.array(
      z.object({
        code: z.string(),
        n: z.number(),
        value: z.number(),
        position: z.enum(['inside', 'outside95', 'outside998']),
      }),
    ),
    /** Exact binomial limits at a ladder of n. */
    limits: z.array(
      z.object({
        n: z.number(),
        low95: z.number(),
        high95: z.number(),
        low998: z.number(),
        high998: z.number(),
      }),
    ),
    /** Above 1: the municipalities differ more than chance explains, so the limits are too narrow to judge by. */
    overdispersion: z.number(),
    isOverdispersed: z.boolean(),
  }),
  z.object({ target: z.null(), reason: z.enum([...nullReasons, 'notAShare']) }),
])

export const comparedFigureSchema = z.object({
  metric: z.enum(keyFigureIds),
  /** Own first, then the members of the group with a figure, best first; then those without. */
  rows: z.array(peerRowSchema),
  band: peerValuesSchema,
  rank: rankSchema,
  funnel: funnelSchema,
  published: z.array(publishedFigureSchema),
  /** Remarks that hold for at least one row, most serious first. */
  remarks: z.array(z.enum(comparisonRemarks)),
  /** The own figure over the years: typed in from annual reports (`source` names the report) beside measured ones. */
  ownYears: z.array(
    z.object({
      year: z.number().int(),
      figure: figureSchema,
      /** null = measured from the dossier's own messages. */
      source: z.string().nullable(),
    }),
  ),
})
export type ComparedFigure = z.infer<typeof comparedFigureSchema>

export const comparisonSchema = z.object({
  group: peerGroupSchema,
  period: z.object({ from: localDateSchema, to: localDateSchema }).nullable(),
  /** Which part of the packages stands beside the own figures; "all" with `isWholeOnly` where the filter has no equal. */
  stratum: z.object({
    by: z.enum(['all', 'channel', 'topic', 'team', 'month']),
    key: z.union([z.enum(channelIds), z.enum(topicIds), z.enum(teamIds), z.string()]).nullable(),
    isWholeOnly: z.boolean(),
  }),
  figures: z.array(comparedFigureSchema),
  /** Response curves: own, each peer with a package, and the peers' median with its middle half. */
  curves: z.object({
    own: z.array(curvePointSchema),
    peers: z.array(z.object({ code: z.string(), name: z.string(), points: z.array(curvePointSchema) })),
    middle: z.array(
      z.object({ timeMs: z.number(), median: z.number(), q1: z.number(), q3: z.number(), n: z.number() }),
    ),
  }),
  /** Every municipality of the country (of the example: the invented ones), for the map. */
  map: z.array(z.object({ code: z.string(), lon: z.number(), lat: z.number() })),
  /** Municipalities with any figure that are not in the group. */
  outsideGroup: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Members with any figure from a package or a file. */
  membersWithData: z.number().int(),
  /** Companies' and others' published response times, for the side comparison. */
  companies: z.array(publishedFigureSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const compareProcedures = {
  'compare.group': query(z.object({}), peerGroupSchema),
  /** Looks at a group without keeping it. */
  'compare.tryGroup': query(z.object({ choice: peerGroupChoiceSchema }), peerGroupSchema),
  'compare.chooseGroup': mutation(z.object({ choice: peerGroupChoiceSchema }), peerGroupSchema, [
    'benchmark',
    'figures',
  ]),
  'compare.figures': query(filterSchema, comparisonSchema),
  /** Writes the table of all municipalities; `metric` null = all figures. Own numbers too small to pass on stay out. */
  'compare.saveTable': mutation(
    z.object({
      filter: filterSchema,
      metric: z.enum(keyFigureIds).nullable(),
      language: z.enum(languages),
      grantId: z.string(),
    }),
    z.object({ fileName: z.string(), sizeBytes: z.number() }),
    [],
  ),
}
