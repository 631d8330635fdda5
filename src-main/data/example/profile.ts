import { epochDayOf, weekdayOf } from '#shared/domain/localDate.ts'
import type { EpochDay } from '#shared/domain/localDate.ts'
import type { ExampleTopic } from './texts.ts'

export type InboxChannel = 'facebook' | 'instagram' | 'linkedin' | 'whatsapp'

/** Runs straight from `start` on the first day to `start + change` on the last. */
export interface Course {
  readonly start: number
  readonly change: number
}

/** The value of a course at a progress between 0 and 1. */
export function courseAt({ start, change }: Course, progress: number): number {
  return start + change * progress
}

/** Minutes of a day, [from, to). */
export type DayBlocks = readonly (readonly [number, number])[]

/** How an invented municipality answers: what its invented messages are made from. */
export interface ExampleProfile {
  readonly municipality: string
  /** Digits, of its invented account on X. */
  readonly accountId: string
  readonly firstDay: EpochDay
  /** Minutes during which someone answers, holidays aside. */
  readonly staffedOn: (day: EpochDay) => DayBlocks
  /** Mean number of new questions a day over all channels with residents' messages. */
  readonly questionsADay: Course
  readonly channels: Readonly<Record<InboxChannel, number>>
  readonly fates: Readonly<Record<'answered' | 'open' | 'closed', number>>
  /** Working minutes until half of the answers are there. */
  readonly medianMinutes: Course
  /** Standard deviation of the logarithm of those minutes. */
  readonly spread: number
  /** Chance that a resident goes on with the conversation after an answer. */
  readonly talksOn: Course
  /** Own messages on X: how many a day, and the share that answers somebody; null = no archive of X. */
  readonly sending: { readonly aDay: number; readonly replies: Course; readonly medianMinutes: Course } | null
  /** A day on which everything happens at once; null = none. */
  readonly stormDay: EpochDay | null
}

/** As it stands in addresses and handles. */
export function slugOf({ municipality }: Pick<ExampleProfile, 'municipality'>): string {
  return municipality.toLowerCase()
}

/** Name of the account and of the sender in chats. */
export function accountNameOf({ municipality }: Pick<ExampleProfile, 'municipality'>): string {
  return `Gemeente ${municipality}`
}

/** Page of the invented municipality in web addresses; the import needs it to tell own from other pages. */
export function webcarePageOf(profile: Pick<ExampleProfile, 'municipality'>): string {
  return `${slugOf(profile)}.voorbeeld`
}

/** The example ends here whatever the date is today. */
export const lastDay = epochDayOf(2026, 9, 30)

const stormDay = epochDayOf(2026, 8, 21)
/** From these days on questions are answered between 19.00 and 21.00 too: first three evenings a week, later four. */
export const threeEveningsFrom = epochDayOf(2025, 2, 3)
const fourEveningsFrom = epochDayOf(2026, 1, 5)

function rijnhovenStaffedOn(day: EpochDay): DayBlocks {
  const office = [495, 1050] as const
  const evening = [1140, 1260] as const
  if (day === stormDay) return [[495, 1410]]
  const weekday = weekdayOf(day)
  if (weekday === 6) return []
  if (weekday === 5) return [[600, 720]]
  const isThreeEvenings = day >= threeEveningsFrom && weekday < 3
  const isFourEvenings = day >= fourEveningsFrom && weekday < 4
  return isThreeEvenings || isFourEvenings ? [office, evening] : [office]
}

/** The example's own municipality, which became faster in two and a half years. */
export const rijnhoven: ExampleProfile = {
  municipality: 'Rijnhoven',
  accountId: '900100200300',
  firstDay: epochDayOf(2024, 4, 1),
  staffedOn: rijnhovenStaffedOn,
  // About 10 a day, later 13.
  questionsADay: { start: 10.6, change: 2.8 },
  channels: { facebook: 58, instagram: 22, linkedin: 8, whatsapp: 5 },
  fates: { answered: 918, open: 50, closed: 32 },
  // The middle falls from two and a half hours to one and a half.
  medianMinutes: { start: 150, change: -56 },
  spread: 1.05,
  talksOn: { start: 0.245, change: -0.045 },
  // The share of answers rises from a quarter to a third.
  sending: {
    aDay: 8.8,
    replies: { start: 0.245, change: 0.085 },
    medianMinutes: { start: 120, change: -60 },
  },
  stormDay,
}

/** Weights of subjects; a storm has its own day. */
export const topicWeights: Readonly<Record<ExampleTopic, number>> = {
  service: 36,
  publicSpace: 33,
  policy: 10,
  complaint: 9,
  participation: 4,
  storm: 0,
  other: 8,
}
