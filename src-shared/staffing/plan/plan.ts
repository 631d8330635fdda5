import { z } from 'zod'

/**
 * A what-if plan as its user draws it: what stays the same (the basis), the present cover and up to three scenarios beside
 * it. Times are in minutes and hours as they are typed in; `engineScenario.ts` turns a plan and the measured work into what
 * is simulated. The same shape is kept in the dossier, exported, and read by the command line.
 */

const MINUTES_IN_DAY = 1440
const HOURS_IN_WEEK = 168

/** Scenarios beside the present cover. */
export const mostScenarios = 3
export const mostPeople = 30

const share = z.number().min(0).max(1)
const euro = z.number().min(0).max(100_000)

const workBlockSchema = z
  .object({
    openMinute: z
      .number()
      .int()
      .min(0)
      .max(MINUTES_IN_DAY - 1),
    closeMinute: z.number().int().min(1).max(MINUTES_IN_DAY),
  })
  .refine(({ openMinute, closeMinute }) => openMinute < closeMinute, { message: 'ends before it begins' })

/** Nobody is on duty twice at once: the hours would count, and cost, double. */
const dayBlocksSchema = z
  .array(workBlockSchema)
  .max(8)
  .refine((blocks) => !overlaps(blocks), { message: 'blocks overlap' })

export const planPersonSchema = z.object({
  /** What the row is called: a function or a number, no name is needed. */
  label: z.string().max(60),
  /** Seven days, Monday first; a day may hold several blocks that do not overlap. */
  days: z.array(dayBlocksSchema).length(7),
  /** On duty in one of so many weeks, from the week `firstWeek` (0 = the first); null = every week. */
  rotation: z
    .object({ everyWeeks: z.number().int().min(2).max(26), firstWeek: z.number().int().min(0).max(25) })
    .refine(({ everyWeeks, firstWeek }) => firstWeek < everyWeeks, { message: 'no week of the turn' })
    .nullable(),
  /** Part of the days lost to sickness and the like. */
  absentShare: share.max(0.6),
  /** Answers beside other work: looks once in so many minutes, and goes on until nothing waits. null = at it all the time. */
  looksEveryMinutes: z.number().int().min(5).max(480).nullable(),
  /** Longer (> 1) or shorter (< 1) at a question than the others. */
  handlingFactor: z.number().min(0.2).max(5),
  /** Own rate, all employer's costs included; null = the rate of the plan. */
  hourlyEuro: euro.nullable(),
})

/** Channels of which contacts may move to the channels that are answered here. */
export const movedChannels = ['email', 'letter', 'telephone'] as const

export const leversSchema = z.object({
  /** Number of questions against the present: 1 = as now. */
  volumeFactor: z.number().min(0.1).max(10),
  /** Service questions that the customer contact centre answers, and the part of those that comes back. */
  contactCentre: z.object({ share, returned: share }),
  /** WhatsApp, say; null = none. `perThousandPerWeek`: questions per 1,000 inhabitants a week. */
  newChannel: z
    .object({
      perThousandPerWeek: z.number().min(0).max(20),
      /** Part of those that would have come in elsewhere here, and so are no extra ones. */
      substituted: share,
      /** Work on one of them against a question now: more turns take longer. */
      workFactor: z.number().min(0.2).max(5),
    })
    .nullable(),
  /** Contacts a week that come here instead of by e-mail, letter or telephone; what those cost is saved. */
  moved: z.object({
    email: z.number().min(0).max(5_000),
    letter: z.number().min(0).max(5_000),
    telephone: z.number().min(0).max(5_000),
  }),
  /** Work per question against the present: below 1 = faster, through templates say. */
  handlingFactor: z.number().min(0.2).max(5),
  /** Part of the questions about which colleagues elsewhere are asked, against the present: 0 = none any more. */
  consultationFactor: z.number().min(0).max(3),
  /** One week of the year with so many times the questions; null = none beside those that were measured. */
  stormFactor: z.number().min(1).max(30).nullable(),
})

export const planScenarioSchema = z.object({
  name: z.string().min(1).max(60),
  people: z.array(planPersonSchema).max(mostPeople),
  levers: leversSchema,
  /** 'finish': what is in hand at the end of a shift is finished; 'pause': it waits for the next one. */
  endOfShift: z.enum(['finish', 'pause']),
  /** 'serviceFirst': service questions go before others; who is being helped is not interrupted. */
  order: z.enum(['firstCome', 'serviceFirst']),
})

export const tariffSchema = z
  .object({
    /** All employer's costs included, per rostered hour. */
    hourlyEuro: euro,
    ordinaryFromMinute: z.number().int().min(0).max(MINUTES_IN_DAY),
    ordinaryToMinute: z.number().int().min(0).max(MINUTES_IN_DAY),
    /** On top of the rate: 0.25 = a quarter more. */
    eveningSurcharge: z.number().min(0).max(5),
    weekendSurcharge: z.number().min(0).max(5),
    holidaySurcharge: z.number().min(0).max(5),
  })
  .refine(({ ordinaryFromMinute, ordinaryToMinute }) => ordinaryFromMinute < ordinaryToMinute, {
    message: 'ordinary hours end before they begin',
    path: ['ordinaryToMinute'],
  })

export const targetSchema = z.object({
  /** So large a share … */
  share: share.gt(0),
  /** … within so many minutes. */
  limitMinutes: z
    .number()
    .int()
    .min(1)
    .max(7 * MINUTES_IN_DAY),
  /**
   * And of all, what must be answered on the day itself; null = no second demand. What comes in after `lateFromMinute` may be
   * answered on the day after: nobody can ask for an answer before midnight to a question of five to twelve.
   */
  sameDay: z
    .object({ share: share.gt(0), lateFromMinute: z.number().int().min(0).max(MINUTES_IN_DAY) })
    .nullable(),
})

export const basisSchema = z.object({
  /** The dossier's own questions, or a typed-in number a week over the hours of the week. */
  arrivals: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('measured') }),
    z.object({
      kind: z.literal('typed'),
      perWeek: z.number().min(0).max(20_000),
      /** Of each hour of the week from Monday 0:00; they need not add up to anything. */
      hourWeights: z.array(z.number().min(0).max(1_000_000)).length(HOURS_IN_WEEK),
      /** Part that are service questions. */
      serviceShare: share,
    }),
  ]),
  /** Work on one question, all turns together. */
  handling: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('estimated') }),
    z.object({
      kind: z.literal('typed'),
      meanMinutes: z.number().min(0.1).max(600),
      /** Standard deviation divided by the mean; 0 = all alike. */
      variation: z.number().min(0).max(5),
    }),
  ]),
  /** From arrival until somebody on duty sees it. */
  attention: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('estimated') }),
    z.object({ kind: z.literal('typed'), meanMinutes: z.number().min(0).max(2_880) }),
  ]),
  /** Part of the questions about which colleagues elsewhere are asked, and how long those take, in office hours. */
  consultation: z.object({ share, meanHours: z.number().min(0).max(200) }),
  /** Begin with what waits now. */
  withOpenQuestions: z.boolean(),
  /** On the public holidays of the dossier nobody works. */
  closedOnHolidays: z.boolean(),
  target: targetSchema,
  tariff: tariffSchema,
  /** What a contact costs elsewhere, all in; null = unknown, and then nothing is saved. */
  contactEuro: z.object({
    email: euro.nullable(),
    letter: euro.nullable(),
    telephone: euro.nullable(),
    /** A question that the contact centre answers. */
    contactCentre: euro.nullable(),
  }),
  /** Years that are simulated. */
  replications: z.number().int().min(10).max(1_000),
  horizonWeeks: z.number().int().min(1).max(104),
  seed: z.number().int().min(0).max(2_147_483_647),
})

export const planSchema = z.object({
  version: z.literal(1),
  basis: basisSchema,
  /** The first is the present cover, against which the others are held. */
  scenarios: z
    .array(planScenarioSchema)
    .min(1)
    .max(mostScenarios + 1),
})

function overlaps(blocks: readonly WorkBlock[]): boolean {
  const ascending = [...blocks].sort((a, b) => a.openMinute - b.openMinute)
  return ascending.some(
    ({ openMinute }, place) => openMinute < (ascending[place - 1]?.closeMinute ?? -Infinity),
  )
}

export type WorkBlock = Readonly<z.infer<typeof workBlockSchema>>
export type PlanPerson = Readonly<z.infer<typeof planPersonSchema>>
export type Levers = Readonly<z.infer<typeof leversSchema>>
export type PlanScenario = Readonly<z.infer<typeof planScenarioSchema>>
export type PlanTarget = Readonly<z.infer<typeof targetSchema>>
export type PlanTariff = Readonly<z.infer<typeof tariffSchema>>
export type PlanBasis = Readonly<z.infer<typeof basisSchema>>
export type Plan = Readonly<z.infer<typeof planSchema>>
export type MovedChannel = (typeof movedChannels)[number]

/** Nothing changed. */
export const neutralLevers: Levers = {
  volumeFactor: 1,
  contactCentre: { share: 0, returned: 0 },
  newChannel: null,
  moved: { email: 0, letter: 0, telephone: 0 },
  handlingFactor: 1,
  consultationFactor: 1,
  stormFactor: null,
}
