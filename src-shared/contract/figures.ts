import { z } from 'zod'
import { keyFigureIds } from './keyFigureIds.ts'
import { channelIds } from '../domain/channel.ts'
import { nullReasons } from '../domain/figure.ts'
import {
  comparisonChoices,
  comparisonKinds,
  granularities,
  noComparisonReasons,
} from '../domain/granularity.ts'
import { topicIds, teamIds } from '../domain/message.ts'
import { clocks } from '../domain/period.ts'
import { reportingCalendarSchema } from '../domain/reportingCalendar.ts'
import type { MetricsResult } from '../metrics/metricsResult.ts'

export const localDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The filter sentence as data; null or absent = everything. Dates are local and inclusive, by start of the case. */
export const filterSchema = z.object({
  from: localDateSchema.nullable(),
  to: localDateSchema.nullable(),
  /** Several of one kind are taken together; what is chosen of different kinds must all hold. Never empty. */
  channels: z.array(z.enum(channelIds)).min(1).nullable(),
  accountIds: z.array(z.number().int()).min(1).nullable(),
  topics: z.array(z.enum(topicIds)).min(1).nullable(),
  teams: z.array(z.enum(teamIds)).min(1).nullable(),
  clock: z.enum(clocks),
  /** Parts of the time axes; null or absent = chosen by the length of the period. */
  granularity: z.enum(granularities).nullish(),
  /** What the period is held against; null or absent = the same weeks last year, else the span before it. */
  comparison: z.enum(comparisonChoices).nullish(),
  /** Leaves out what happened during annotated incidents that may be left out. */
  withoutIncidents: z.boolean().nullish(),
  /** Code of a municipality that merged into this one: its accounts until then. The own code: everything else. */
  predecessor: z.string().max(12).nullish(),
})
export type Filter = z.infer<typeof filterSchema>

export const figureSchema = z.union([
  z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable(), n: z.number() }),
  z.object({ value: z.null(), reason: z.enum(nullReasons), n: z.number() }),
])
export const countSchema = z.union([
  z.number().int(),
  z.object({ value: z.null(), reason: z.enum(nullReasons) }),
])

export const metricsResultSchema = z.object({
  cases: countSchema,
  answered: countSchema,
  closed: countSchema,
  open: countSchema,
  firstResponse: z.object({
    medianMs: figureSchema,
    p90Ms: figureSchema,
    within: z.object({ '1h': figureSchema, '2h': figureSchema, '4h': figureSchema, '24h': figureSchema }),
    meanMs: figureSchema,
  }),
  responseRate7d: figureSchema,
  conversationRatio: figureSchema,
  sending: z.object({ replies: z.number(), reposts: z.number(), ownPosts: z.number() }),
  dialogueShare: figureSchema,
  linkedReplies: z.object({
    inbound: countSchema,
    answered: z.number(),
    replies: z.number(),
    medianPerQuestionMs: figureSchema,
    medianPerReplyMs: figureSchema,
    meanPerReplyMs: figureSchema,
  }),
}) satisfies z.ZodType<MetricsResult>

export const curvePointSchema = z.object({
  timeMs: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
})

/** A published research figure beside an own one; always with year and source. */
export const publishedFigureSchema = z.object({
  metric: z.string(),
  value: z.number(),
  /** What the source says of the number: exactly, about, more or less than it. Absent = exactly. */
  qualifier: z.enum(['exact', 'about', 'above', 'below']).optional(),
  unit: z.string(),
  scope: z.string(),
  n: z.number().nullable(),
  year: z.number().int(),
  source: z.string(),
  url: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
})

/** Values of the peer group for one key figure; null with a reason below 5 peers. */
export const peerValuesSchema = z.union([
  z.object({ median: z.number(), q1: z.number(), q3: z.number(), n: z.number(), year: z.number().int() }),
  z.object({ median: z.null(), reason: z.enum(nullReasons), n: z.number() }),
])

/** now - before, with interval; only called faster/slower when the interval leaves out 0. */
export const differenceSchema = z.union([
  z.object({ value: z.number(), low: z.number(), high: z.number() }),
  z.object({ value: z.null(), reason: z.enum(nullReasons) }),
])

const periodSchema = z.object({ from: localDateSchema, to: localDateSchema })

const byKeyFigure = <T extends z.ZodType>(schema: T) =>
  z.object({
    medianMs: schema,
    within2h: schema,
    responseRate7d: schema,
    conversationRatio: schema,
    dialogueShare: schema,
  })

/** Which face a page shows. Designed states, not leftovers. */
export const overviewStates = [
  /** Nothing imported and no benchmark file. */
  'empty',
  /** A benchmark file, but no own messages. */
  'benchmarkOnly',
  /** Own messages, but none in the chosen period and filter. */
  'noMessagesInPeriod',
  /** Only own posts: no citizens' messages, so no response figures. */
  'noCitizensMessages',
  /** Citizens' messages, and nobody has been answered. */
  'nobodyAnswered',
  'figures',
] as const

/** What the filter sentence offers and says on every page: the settled dates, and what the data hold. */
export const choiceDataSchema = z.object({
  /** The filter with its dates filled in from the data; null when there are no data. */
  period: periodSchema.nullable(),
  /** The comparison period (the same weeks a year before, else the previous span); null when there are none. */
  comparisonPeriod: periodSchema.nullable(),
  comparisonKind: z.enum(comparisonKinds).nullable(),
  /** The period is not over: the comparison is of the same part of its own. */
  comparisonIsPart: z.boolean().optional(),
  /** Why there is no comparison; null or absent where there is one. */
  noComparison: z.enum(noComparisonReasons).nullish(),
  /** The comparisons that can be chosen for this period; absent = not known. */
  comparisons: z.array(z.object({ kind: z.enum(comparisonKinds), period: periodSchema })).optional(),
  /** The period runs beyond the data: hatched, never compared with a whole one. */
  periodUnfinished: z.boolean(),
  dataFrom: localDateSchema.nullable(),
  dataTo: localDateSchema.nullable(),
  /** Until when the data are followed: the last message or later. A period that ends after it is unfinished. */
  observedTo: localDateSchema.nullable(),
  /** Calendar quarters that hold messages, newest first. */
  quarters: z.array(periodSchema),
  lastImportAtMs: z.number().nullable(),
  /** Channels of which only private questions are known, public ones not; absent = none. */
  privateQuestionsOnly: z.array(z.enum(channelIds)).optional(),
  /** What the data hold, whatever the filter; a choice of anything else shows nothing. */
  topics: z.array(z.enum(topicIds)),
  teams: z.array(z.enum(teamIds)),
  channels: z.array(z.enum(channelIds)),
  accounts: z.array(z.object({ id: z.number(), name: z.string(), channel: z.enum(channelIds) })),
  /** Municipalities of before a merger with accounts in the data; absent where there are none. */
  predecessors: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        until: localDateSchema,
        /** Its accounts are counted with hours of that time. */
        hasOwnHours: z.boolean(),
      }),
    )
    .optional(),
  /** Council terms and report dates, for the periods on offer. */
  calendar: reportingCalendarSchema.optional(),
  /** Events (a storm, an election) that can be left out are noted within the data. */
  hasIncidents: z.boolean().optional(),
})
export type ChoiceData = z.infer<typeof choiceDataSchema>

export const overviewSchema = choiceDataSchema.extend({
  state: z.enum(overviewStates),
  current: metricsResultSchema.extend({
    byChannel: z.array(metricsResultSchema.extend({ channel: z.enum(channelIds) })),
  }),
  previous: metricsResultSchema.nullable(),
  differences: byKeyFigure(differenceSchema).extend({ cases: differenceSchema }),
  curve: z.array(curvePointSchema),
  /** Oldest first, one entry a month, the last 12 months up to the period's end. */
  trend: z.array(z.object({ month: z.string() }).extend(byKeyFigure(z.number().nullable()).shape)),
  peerGroup: z
    .object({
      kind: z.enum(['nearestNeighbours', 'sizeClass', 'kokSize', 'province', 'own', 'example']),
      members: z.array(z.object({ code: z.string(), name: z.string() })),
    })
    .nullable(),
  peers: byKeyFigure(peerValuesSchema),
  /** Figures of which the peers' values are of all questions or messages, and the own ones of the chosen part. */
  peersOfWhole: z.array(z.enum(keyFigureIds)),
  /** Other municipalities with any figure in packages or benchmark files, comparable or not. */
  benchmarkMunicipalities: z.number().int(),
  /** Shares answered at the peers, for the curve: by their packages' fixed times, or by the five times of files. */
  peerCurve: z.array(
    z.object({ timeMs: z.number(), median: z.number(), q1: z.number(), q3: z.number(), n: z.number() }),
  ),
  published: z.array(publishedFigureSchema),
})
export type Overview = z.infer<typeof overviewSchema>
