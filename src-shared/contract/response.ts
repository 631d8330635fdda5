import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { granularities } from '../domain/granularity.ts'
import { nullReasons } from '../domain/figure.ts'
import { moments } from '../domain/moment.ts'
import { normRuleSchema } from '../domain/norm.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import { annotationSchema } from './annotations.ts'
import { caseRowSchema } from './cases.ts'
import {
  choiceDataSchema,
  countSchema,
  curvePointSchema,
  differenceSchema,
  figureSchema,
  filterSchema,
  localDateSchema,
  overviewStates,
  publishedFigureSchema,
} from './figures.ts'
import { query } from './procedure.ts'

/** First response of one choice: counts, times on the chosen clock, shares within fixed times. */
export const responseOfSchema = z.object({
  cases: countSchema,
  answered: countSchema,
  closed: countSchema,
  open: countSchema,
  medianMs: figureSchema,
  p90Ms: figureSchema,
  within: z.object({ '1h': figureSchema, '2h': figureSchema, '4h': figureSchema, '24h': figureSchema }),
  /** Share answered within the norm that held for each case (its channel, its day, the norm's own clock). */
  withinNorm: figureSchema,
})
export type ResponseOf = z.infer<typeof responseOfSchema>

/** The drawn steps of a curve, or why there is none. */
export const curveSchema = z.union([
  z.object({ points: z.array(curvePointSchema), n: z.number(), answeredWhileClosed: z.number() }),
  z.object({ points: z.null(), reason: z.enum(nullReasons), n: z.number() }),
])

/** One stretch of a time axis. `isWhole` false = it runs beyond the data or the period: hatched, never compared. */
export const bucketSchema = z.object({
  key: z.string(),
  from: localDateSchema,
  to: localDateSchema,
  isWhole: z.boolean(),
})

/** From here on figures are not made the same way: drawn as a line through every time axis. */
export const seriesBreakSchema = z.object({
  date: localDateSchema,
  kind: z.enum(['source', 'hours', 'norm']),
  /** The format or the account that began; null for hours and norm. */
  detail: z.string().nullable(),
})
export type SeriesBreak = z.infer<typeof seriesBreakSchema>

/** Monday first, 24 local hours each. */
const weekOf = <T extends z.ZodType>(cell: T) => z.array(z.array(cell).length(24)).length(7)

export const responseSchema = choiceDataSchema.extend({
  state: z.enum(overviewStates),
  current: responseOfSchema,
  previous: responseOfSchema.nullable(),
  /** Answered ones only, calendar time: to be held against published means alone, never beside a median. */
  meanMs: figureSchema,
  differences: z.object({
    medianMs: differenceSchema,
    within4h: differenceSchema,
    withinNorm: differenceSchema,
  }),
  curves: z.object({
    own: curveSchema,
    comparison: curveSchema.nullable(),
    peers: z.array(
      z.object({ timeMs: z.number(), median: z.number(), q1: z.number(), q3: z.number(), n: z.number() }),
    ),
  }),
  published: z.array(publishedFigureSchema),
  /** Norms that held for any case of the choice, each with its own share; empty where none is set. */
  norms: z.array(z.object({ rule: normRuleSchema, cases: z.number().int(), within: figureSchema })),
  week: z.object({
    /** Questions that arrived in each local hour of the week, summed over the period. */
    arrivals: weekOf(z.number().int()),
    /** Median first response of the questions of that hour; tooFew below ten. */
    response: weekOf(figureSchema),
    /** Share of the hour inside opening hours, by the hours that hold at the period's end; 0-1. */
    open: weekOf(z.number()),
    /** Cases whose median is shown; the rest lie in hours with fewer than ten. */
    shownCases: z.number().int(),
  }),
  /** Median first response by when the question came; each moment once, also without cases. */
  byMoment: z.array(z.object({ key: z.enum(moments), cases: z.number().int(), medianMs: figureSchema })),
  /** Groups of the choice with at least one case; a group below ten has its counts only. */
  byChannel: z.array(z.object({ key: z.enum(channelIds), of: responseOfSchema, curve: curveSchema })),
  byTopic: z.array(z.object({ key: z.enum(topicIds), of: responseOfSchema, curve: curveSchema })),
  byTeam: z.array(z.object({ key: z.enum(teamIds), of: responseOfSchema, curve: curveSchema })),
  granularity: z.enum(granularities),
  series: z.array(
    bucketSchema.extend({
      cases: countSchema,
      medianMs: figureSchema,
      p90Ms: figureSchema,
      withinNorm: figureSchema,
      /**
       * Cases waiting (neither answered nor closed) at the end of `backlogOn`, whenever they started; null where open ones
       * are unknown, and outside the data.
       */
      backlog: z.number().int().nullable(),
      /** The last day of the part and of the period. */
      backlogOn: localDateSchema.nullable(),
    }),
  ),
  annotations: z.array(annotationSchema),
  breaks: z.array(seriesBreakSchema),
  /** Open cases that have waited longest at the end of observation, at most ten. */
  slowest: z.array(caseRowSchema),
})
export type ResponsePage = z.infer<typeof responseSchema>

export const responseProcedures = {
  /** Everything the page Reactietijd shows. */
  'response.figures': query(filterSchema, responseSchema),
}
