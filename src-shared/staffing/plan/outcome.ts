import { z } from 'zod'

/**
 * What the simulation of a plan says. Times in milliseconds, shares 0-1, euro a year.
 *
 * `low`-`high` hold 95 of 100 simulated years (2.5 % and 97.5 % points, type 7); null below 40 years. They tell how years
 * may differ by chance within the model, not how well the model fits: that is what the check afterwards is for.
 */
export const rangeSchema = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Range = Readonly<z.infer<typeof rangeSchema>>

/** Mean parts of a response, per answered question; together the mean response. */
export const waitParts = ['closed', 'attention', 'queue', 'handling', 'consultation'] as const
export type WaitPart = (typeof waitParts)[number]

const partsSchema = z.object({
  closed: rangeSchema,
  attention: rangeSchema,
  queue: rangeSchema,
  handling: rangeSchema,
  consultation: rangeSchema,
})

export const scenarioCostSchema = z.object({
  /** Rostered hours in a week without holidays. */
  hoursPerWeek: z.number(),
  fte: z.number(),
  /** People: hours and surcharges. */
  rosterEuroPerYear: z.number(),
  surchargeEuroPerYear: z.number(),
  /** What the contact centre's answers cost; null where a price is needed and not given. */
  contactCentreEuroPerYear: z.number().nullable(),
  /** What contacts elsewhere would have cost; null where a price is needed and not given. */
  savedEuroPerYear: z.number().nullable(),
  /** roster + contact centre - saved, taking what is not known as nothing. */
  euroPerYear: z.number(),
})
export type ScenarioCost = Readonly<z.infer<typeof scenarioCostSchema>>

const figuresSchema = z.object({
  meanMs: rangeSchema,
  /** Null where the quantile lies among what is never answered. */
  medianMs: rangeSchema.nullable(),
  p90Ms: rangeSchema.nullable(),
  /** Of the plan's target. */
  withinTarget: rangeSchema,
  sameDay: rangeSchema.nullable(),
  /** Share within 1, 2, 4, 8, 24 and 48 hours. */
  within: z.array(z.object({ limitMs: z.number(), share: rangeSchema })),
  parts: partsSchema,
})
export type ScenarioFigures = Readonly<z.infer<typeof figuresSchema>>

export const scenarioOutcomeSchema = z.discriminatedUnion('kind', [
  /** Work as much as or more than the staffed time: no response time means anything. */
  z.object({
    kind: z.literal('overloaded'),
    /** null where nobody works. */
    load: z.number().nullable(),
    questionsPerWeek: z.number(),
    backlogGrowthPerWeek: z.number(),
    cost: scenarioCostSchema,
  }),
  z.object({ kind: z.literal('noQuestions'), cost: scenarioCostSchema }),
  z.object({
    kind: z.literal('steady'),
    /** Work divided by staffed time, below 1. */
    load: z.number(),
    questionsPerWeek: z.number(),
    figures: figuresSchema,
    /** Share answered by each time, ascending. */
    curve: z.array(z.object({ ms: z.number(), share: z.number() })),
    /** Mean number that waits at each full hour of the week, from Monday 0:00: 168. */
    waitingThroughWeek: z.array(z.number()),
    cost: scenarioCostSchema,
  }),
])
export type ScenarioOutcome = Readonly<z.infer<typeof scenarioOutcomeSchema>>

/** Scenario less the present, year by year with the same questions; null where one of both has no figures. */
export const differenceSchema = z.object({
  figures: figuresSchema.nullable(),
  euroPerYear: z.number(),
  /** Euro a year for each percentage point more within the target; null where there is no gain. */
  euroPerPoint: z.number().nullable(),
})
export type ScenarioDifference = Readonly<z.infer<typeof differenceSchema>>

/**
 * The same cover worked out with formulas, beside the simulation; each only where it applies. A usual week: without storm
 * and chance in who is absent; closed holidays are taken off the staffed time as a mean, and change no wait. A wait is null where that stretch has more work than time.
 */
export const planCheckSchema = z.discriminatedUnion('kind', [
  /** Always: work against staffed time. */
  z.object({
    kind: z.literal('load'),
    workHoursPerWeek: z.number(),
    staffedHoursPerWeek: z.number(),
    /** Null where nobody works. */
    load: z.number().nullable(),
  }),
  /** Where the cover is alike every week: the wait for an opening alone, under every response time. */
  z.object({
    kind: z.literal('openingOnly'),
    /** Part of the questions that comes in while somebody is on duty. */
    shareAtOnce: z.number(),
    meanWaitMs: z.number(),
    /** The same if questions came in evenly, day and night. */
    meanWaitEvenMs: z.number(),
  }),
  /** Where Monday begins after closed hours: what has piled up, seen as a fluid. */
  z.object({
    kind: z.literal('mondayMorning'),
    /** When the first is on duty, in minutes after midnight. */
    openMinute: z.number().int(),
    waiting: z.number(),
    people: z.number().int(),
    /** Until nothing is left of it, in hours on duty; null where the next Monday comes first. */
    clearingMs: z.number().nullable(),
  }),
  /** The open hour with the most work for those on duty: Erlang C, without what was left from before. */
  z.object({
    kind: z.literal('busiestHour'),
    /** From Monday 0:00. */
    hourOfWeek: z.number().int(),
    people: z.number().int(),
    load: z.number(),
    meanWaitMs: z.number().nullable(),
  }),
  /** One person: the wait behind others for what comes in while on duty. M/D/1 where all questions are alike, else M/G/1. */
  z.object({
    kind: z.literal('onePerson'),
    model: z.enum(['md1', 'mg1']),
    meanWaitMs: z.number().nullable(),
  }),
  /** One person beside other work: the same with the wait for a look (M/G/1 with vacations). */
  z.object({
    kind: z.literal('oneWhoLooks'),
    looksEveryMs: z.number(),
    meanWaitForLookMs: z.number(),
    meanWaitMs: z.number().nullable(),
  }),
])
export type PlanCheck = Readonly<z.infer<typeof planCheckSchema>>

export const planOutcomeSchema = z.object({
  /** Simulated years in these numbers; the plan's own number when it is ready. */
  replications: z.number().int(),
  /** In the order of the plan; the first has no difference. */
  scenarios: z.array(
    z.object({
      outcome: scenarioOutcomeSchema,
      difference: differenceSchema.nullable(),
      checks: z.array(planCheckSchema),
    }),
  ),
})
export type PlanOutcome = Readonly<z.infer<typeof planOutcomeSchema>>

/** How the model did on weeks that it had not seen. */
export const backTestSchema = z.discriminatedUnion('kind', [
  /** Too few weeks with enough questions, or a plan on typed-in numbers. */
  z.object({
    kind: z.literal('notPossible'),
    reason: z.enum(['typedIn', 'tooFewWeeks', 'overloaded']),
    weeks: z.number().int(),
    needed: z.number().int(),
  }),
  z.object({
    kind: z.literal('tested'),
    /** Held-out weeks. */
    weeks: z.number().int(),
    /** Mean size of the error. */
    medianErrorMs: z.number(),
    p90ErrorMs: z.number(),
    /** Of the share within the target, 0-1. */
    shareError: z.number(),
    /** The same for "as in the eight weeks before". */
    naive: z.object({ medianErrorMs: z.number(), p90ErrorMs: z.number(), shareError: z.number() }),
    /** Weeks of which the share within the target lay in the 80 % interval that was told beforehand. */
    covered: z.number().int(),
    /** Holds: the error of the share is at most 5 points and the interval held in a plausible number of weeks. */
    passed: z.boolean(),
    failures: z.array(z.enum(['coverage', 'shareError', 'bias'])),
    perWeek: z.array(
      z.object({
        /** Local date. */
        monday: z.string(),
        questions: z.number().int(),
        observedShare: z.number(),
        predicted: z.object({ value: z.number(), low: z.number(), high: z.number() }),
      }),
    ),
  }),
])
export type BackTest = Readonly<z.infer<typeof backTestSchema>>
