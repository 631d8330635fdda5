import { z } from 'zod'
import { channelIds } from './channel.ts'
import type { ChannelId } from './channel.ts'
import { clocks } from './period.ts'
import type { LocalDate } from './period.ts'

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * What a municipality promises about the first answer: so large a share of the questions within so much time. A rule of
 * one channel goes before a rule of all; of two that hold on a day, the last in the list. A case keeps the norm of the day
 * it started on, so that last year's figures keep last year's norm.
 */
export const normRuleSchema = z.object({
  /** null = every channel without a rule of its own. */
  channel: z.enum(channelIds).nullable(),
  /** The clock in which the time is promised. */
  clock: z.enum(clocks),
  limitMs: z
    .number()
    .int()
    .min(60_000)
    .max(90 * 86_400_000),
  /** Promised share 0-1; null where only a time is promised. */
  targetShare: z.number().gt(0).max(1).nullable(),
  /** Both inclusive; null = without limit. */
  validFrom: localDate.nullable(),
  validTo: localDate.nullable(),
})
export type NormRule = Readonly<z.infer<typeof normRuleSchema>>

/** The rule for a case on a channel that started on a date; null where none holds. */
export function normOn(rules: readonly NormRule[], channel: ChannelId, date: LocalDate): NormRule | null {
  const holding = rules.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || date >= validFrom) && (validTo === null || date <= validTo),
  )
  return (
    holding.findLast((rule) => rule.channel === channel) ??
    holding.findLast((rule) => rule.channel === null) ??
    null
  )
}
