import { z } from 'zod'
import { backTestSchema, planOutcomeSchema } from '../staffing/plan/outcome.ts'
import { planSchema } from '../staffing/plan/plan.ts'
import { comparedFigureSchema, peerGroupChoiceSchema } from './compare.ts'
import { conversationSchema } from './conversation.ts'
import { countries } from '../domain/municipality.ts'
import { facetAssessmentSchema, holdsBackSchema, phaseRangeSchema } from './growth.ts'
import { choiceDataSchema, figureSchema, filterSchema, localDateSchema, overviewSchema } from './figures.ts'
import { responseSchema } from './response.ts'

/** Raised when a report of before can no longer be read as it is. */
export const reportFiguresVersion = 1

/** Times at which the share answered is told, for residents and council: from half an hour to a week. */
export const shareTimesMs = [0.5, 1, 2, 4, 8, 24, 48, 168].map((hours) => hours * 3_600_000)

const shareAtSchema = z.object({
  timeMs: z.number(),
  own: figureSchema,
  /** Median and middle half of the peers at this time; null where fewer than five tell it. */
  peers: z.object({ median: z.number(), q1: z.number(), q3: z.number(), n: z.number() }).nullable(),
})

/** First response by the local hour at which the question came, Monday to Friday, holidays as they fall. */
const hourOfDaySchema = z.object({
  hour: z.number().int().min(0).max(23),
  cases: z.number().int(),
  medianMs: figureSchema,
  /** Part of the hour inside opening hours on the usual working day, 0-1. */
  open: z.number(),
})

const figuresSchema = z.object({
  version: z.literal(reportFiguresVersion),
  takenAtMs: z.number(),
  appVersion: z.string(),
  municipality: z.object({ code: z.string(), name: z.string(), country: z.enum(countries) }),
  isExample: z.boolean(),
  timeZone: z.string(),
  /** As it was asked for; the settled dates stand in `choice.period`. */
  filter: filterSchema,
  /** Names of chosen accounts stay inside: pages say "enkele accounts". */
  choice: choiceDataSchema
    .omit({ accounts: true, quarters: true, calendar: true })
    .extend({ state: overviewSchema.shape.state }),
  overview: overviewSchema.pick({
    current: true,
    previous: true,
    differences: true,
    trend: true,
    peerGroup: true,
    peers: true,
    peersOfWhole: true,
    published: true,
  }),
  shares: z.array(shareAtSchema),
  response: responseSchema
    .pick({
      current: true,
      previous: true,
      differences: true,
      norms: true,
      byMoment: true,
      granularity: true,
      series: true,
      breaks: true,
    })
    .extend({
      byHour: z.array(hourOfDaySchema),
      byChannel: z.array(responseSchema.shape.byChannel.element.omit({ curve: true })),
      byTopic: z.array(responseSchema.shape.byTopic.element.omit({ curve: true })),
    }),
  conversation: conversationSchema.pick({
    current: true,
    previous: true,
    differences: true,
    peers: true,
    peerKind: true,
    peersOfWhole: true,
    published: true,
    granularity: true,
    series: true,
    topicMix: true,
    unanswered: true,
    serviceAndPublicSpace: true,
    inhabitants: true,
  }),
  compare: z.object({
    choice: peerGroupChoiceSchema,
    /** Edition of the reference tables. */
    edition: z.string(),
    members: z.number().int(),
    membersWithData: z.number().int(),
    figures: z.array(
      comparedFigureSchema.pick({ metric: true, rows: true, band: true, rank: true, remarks: true }),
    ),
  }),
  /** null while no facet has a level. */
  growth: z
    .object({
      modelVersion: z.string(),
      phase: phaseRangeSchema,
      holdsBack: holdsBackSchema.nullable(),
      facets: z.array(facetAssessmentSchema.pick({ id: true, level: true, nextStepTo: true })),
      respondents: z.number().int(),
    })
    .nullable(),
  /** The what-if plan that was chosen, as it came out; null = none. */
  plan: z
    .object({
      id: z.number().int(),
      name: z.string(),
      plan: planSchema,
      outcome: planOutcomeSchema,
      backTest: backTestSchema,
      /** The measured weeks that it was reckoned with; absent where its questions were typed in, and in older reports. */
      work: z.object({ weeks: z.number().int(), from: localDateSchema, to: localDateSchema }).nullish(),
    })
    .nullable(),
  /** Version of each definition that a page may use, by metric id. */
  definitionVersions: z.record(z.string(), z.number().int()),
  /** What was imported until then: counts of files by format, newest import. */
  sources: z.array(
    z.object({
      format: z.string(),
      files: z.number().int(),
      from: localDateSchema.nullable(),
      to: localDateSchema.nullable(),
    }),
  ),
})

/**
 * Everything the pages of a report are made from, taken at one moment: figures, filter, versions, peers. A saved report keeps
 * it as it was. Numbers stand as they are on the own screens; what may leave the house is settled when pages are made of it.
 */
export interface ReportFigures extends z.infer<typeof figuresSchema> {
  /** What tells one that another version made. */
  version: typeof reportFiguresVersion
}

/** By its name: written out at every procedure it would be longer than the compiler takes. */
export const reportFiguresSchema: z.ZodType<ReportFigures, ReportFigures> = figuresSchema
