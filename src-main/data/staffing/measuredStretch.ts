import { weekdayOf } from '#shared/domain/localDate.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { MissingStretch } from '#shared/staffing/calibration/observedWork.ts'
import type { ObservedSpan } from '../queries/observedSpans.ts'

const weekMs = 604_800_000
const daysInWeek = 7

/** Longer ago says less of the work of now than of another time of another team. */
const mostWeeks = 52
/** Exports that lie further apart leave weeks in between of which nobody knows what came in. */
const longestGapMs = 2 * weekMs
/** An account whose exports ended longer before those of the others is no longer followed. */
const longestSilenceMs = 8 * weekMs
/** Accounts that together hold so large a part of the questions decide; what a small one misses hardly shows. */
const decidingShare = 0.95

/** Of which it is known what came in and what was answered (UTC ms). */
export interface MeasuredStretch {
  readonly fromMs: number
  readonly untilMs: number
  readonly missing: readonly MissingStretch[]
  /** Those that are still followed: only their questions count. */
  readonly accountIds: ReadonlySet<number>
}

interface Account {
  readonly accountId: number
  readonly fromMs: number
  readonly untilMs: number
  readonly missing: readonly MissingStretch[]
}

/** `spans` in order of beginning. */
function accountsOf(spans: readonly ObservedSpan[]): Account[] {
  const byId = new Map<number, Account>()
  for (const { accountId, fromMs, untilMs } of spans) {
    const before = byId.get(accountId)
    if (before === undefined) {
      byId.set(accountId, { accountId, fromMs, untilMs, missing: [] })
      continue
    }
    const isGap = fromMs - before.untilMs > longestGapMs
    byId.set(accountId, {
      ...before,
      untilMs: Math.max(before.untilMs, untilMs),
      missing: isGap ? [...before.missing, { fromMs: before.untilMs, untilMs: fromMs }] : before.missing,
    })
  }
  return [...byId.values()]
}

/** The largest accounts, until they hold enough of all questions. */
function decidingOf(accounts: readonly Account[], questionsOf: (accountId: number) => number): Account[] {
  const bySize = accounts
    .filter(({ accountId }) => questionsOf(accountId) > 0)
    .sort((a, b) => questionsOf(b.accountId) - questionsOf(a.accountId) || a.accountId - b.accountId)
  const needed = decidingShare * bySize.reduce((sum, { accountId }) => sum + questionsOf(accountId), 0)
  let held = 0
  return bySize.filter(({ accountId }) => {
    const isNeeded = held < needed
    held += questionsOf(accountId)
    return isNeeded
  })
}

/**
 * The time in which every account that is still followed was observed, the last 52 whole weeks at most: of an account that
 * came later nothing is known before, and of one whose export ends earlier nothing after.
 *
 * @param spans in order of beginning
 * @param questionsOf recent questions of an account that count in the figures
 * @returns null where no account brought a question
 */
export function measuredStretchOf(
  spans: readonly ObservedSpan[],
  questionsOf: (accountId: number) => number,
  zone: Zone,
): MeasuredStretch | null {
  const accounts = accountsOf(spans)
  const large = decidingOf(accounts, questionsOf)
  if (large.length === 0) return null
  const latestMs = Math.max(...large.map(({ untilMs }) => untilMs))
  const isFollowed = ({ untilMs }: Account): boolean => latestMs - untilMs <= longestSilenceMs
  const followed = large.filter(isFollowed)
  const untilMs = Math.min(...followed.map((account) => account.untilMs))
  const lastDay = zone.epochDayAt(untilMs)
  const earliestMs = zone.startOfDayMs(lastDay - weekdayOf(lastDay) - mostWeeks * daysInWeek)
  return {
    fromMs: Math.max(earliestMs, ...followed.map((account) => account.fromMs)),
    untilMs,
    missing: followed.flatMap(({ missing }) => missing),
    accountIds: new Set(accounts.filter(isFollowed).map(({ accountId }) => accountId)),
  }
}
