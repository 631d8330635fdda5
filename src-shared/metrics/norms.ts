import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure, NullReason } from '../domain/figure.ts'
import { formatLocalDate } from '../domain/localDate.ts'
import type { EpochDay } from '../domain/localDate.ts'
import { normOn } from '../domain/norm.ts'
import type { NormRule } from '../domain/norm.ts'
import type { Clock } from '../domain/period.ts'
import type { CaseColumns } from './caseFields.ts'
import { withinFigure } from './firstResponse.ts'
import type { Curve } from './statistics/curve.ts'
import { outcomeCode } from './waitColumns.ts'
import type { CaseWaits } from './waitColumns.ts'
import type { WaitingClock } from './waitingClock.ts'

/** The rule that holds for a channel on a local day, looked up once a day; its place in the list, or -1. */
export function rulesByDay(rules: readonly NormRule[]): (channel: ChannelId, day: EpochDay) => number {
  const byChannel = new Map<ChannelId, Map<EpochDay, number>>()
  return (channel, day) => {
    const known = byChannel.get(channel) ?? new Map<EpochDay, number>()
    byChannel.set(channel, known)
    let place = known.get(day)
    if (place === undefined) {
      const holding = normOn(rules, channel, formatLocalDate(day))
      place = holding === null ? -1 : rules.indexOf(holding)
      known.set(day, place)
    }
    return place
  }
}

/** The rule of each case, by its channel and the local day it started on; its place in the list, or -1. */
export function normRules(
  { count, channel }: Pick<CaseColumns, 'count' | 'channel'>,
  days: Int32Array,
  rules: readonly NormRule[],
): Int16Array {
  const rule = new Int16Array(count).fill(-1)
  if (rules.length === 0) return rule
  const placeOf = rulesByDay(rules)
  // They stand in order of day: each channel's rule of the day is looked up once.
  const today = new Int16Array(channelIds.length)
  let lastDay = NaN
  for (let place = 0; place < count; place += 1) {
    const day = days[place] ?? 0
    if (day !== lastDay) {
      for (const [at, id] of channelIds.entries()) today[at] = placeOf(id, day)
      lastDay = day
    }
    rule[place] = today[channel[place] ?? 0] ?? -1
  }
  return rule
}

/** What the norms are held against: cases with their ends, and the clocks of both kinds. */
export interface NormGround extends Pick<CaseWaits, 'outcome' | 'week'> {
  readonly columns: Pick<CaseColumns, 'count' | 'startedAtMs' | 'observedUntilMs' | 'accounts' | 'account'>
  readonly endedAt: Float64Array
  readonly clocks: Readonly<Record<Clock, WaitingClock>>
}

/**
 * How much of its norm each case had used up when it was answered, closed or out of sight: 1 = exactly the norm. Each in
 * the clock of its own rule; NaN where no rule holds.
 */
export function normWaits(
  { columns, endedAt, outcome, week, clocks }: NormGround,
  rule: Int16Array,
  rules: readonly NormRule[],
): CaseWaits {
  const { count, startedAtMs, observedUntilMs, accounts, account } = columns
  const wait = new Float64Array(count).fill(NaN)
  const followed = new Float64Array(count).fill(NaN)
  const clockOf = rules.map(({ clock }) => accounts.map((id) => clocks[clock].ofAccount(id)))
  for (let place = 0; place < count; place += 1) {
    const of = rule[place] ?? -1
    const [holding, clock] = [rules[of], clockOf[of]?.[account[place] ?? 0]]
    if (holding === undefined || clock === undefined) continue
    const startMs = startedAtMs[place] ?? 0
    const part = clock.elapsedMs(startMs, endedAt[place] ?? 0) / holding.limitMs
    const isOpen = outcome[place] === outcomeCode.open
    wait[place] = part
    followed[place] = isOpen ? part : clock.elapsedMs(startMs, observedUntilMs[place] ?? 0) / holding.limitMs
  }
  return { outcome, week, wait, followed }
}

/**
 * Share of the cases that a norm holds for, answered within it: the curve of parts of the norm read at 1, so that open
 * and closed cases count as in every other share. Cases without a norm are left out of n.
 */
export function withinNormFigure(
  curve: Curve,
  { cases, unknown }: { readonly cases: number; readonly unknown: NullReason | null },
): Figure {
  if (unknown !== null) return noFigure(unknown, 0)
  if (curve.n === 0) return noFigure(cases === 0 ? 'noMessages' : 'noNorm', 0)
  return withinFigure(curve, 1)
}
