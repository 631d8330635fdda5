import { weekIndexOf } from '../domain/calendarPeriod.ts'
import { channelIds } from '../domain/channel.ts'
import { createZone } from '../domain/localTime.ts'
import type { Zone } from '../domain/localTime.ts'
import type { NormRule } from '../domain/norm.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock, TimeSpan } from '../domain/period.ts'
import { waitingTable } from './backlog.ts'
import type { WaitingTable } from './backlog.ts'
import { caseColumnsOf } from './caseColumns.ts'
import type { CaseColumns } from './caseColumns.ts'
import { caseFlag } from './caseFields.ts'
import type { CaseRow } from './caseRow.ts'
import type { MetricsInput, SourceRow } from './metricsInput.ts'
import { normRules, normWaits } from './norms.ts'
import { rankedWaits } from './rankedWaits.ts'
import type { RankedWaits } from './rankedWaits.ts'
import { countedCases, supportingAccounts } from './selectRows.ts'
import { outcomeCode } from './waitColumns.ts'
import { waitingClockOver } from './waitingClock.ts'
import type { WaitingClock } from './waitingClock.ts'

/** Of the columns of cases, those that the figures of counted cases need. */
export type CountedColumns = Pick<
  CaseColumns,
  | 'count'
  | 'startedAtMs'
  | 'firstReplyAtMs'
  | 'closedAtMs'
  | 'observedUntilMs'
  | 'accounts'
  | 'account'
  | 'channel'
  | 'topic'
  | 'team'
  | 'flags'
>

/** Counted cases as columns, one place a case, in order of start. */
export interface CaseTable extends WaitingTable {
  readonly cases: readonly CaseRow[]
  readonly columns: CountedColumns
  /** When each was answered, closed or out of sight. */
  readonly endedAt: Float64Array
  readonly outcome: Uint8Array
  /** Local day and week of the start, and hour of its week (Monday 0:00 = 0). */
  readonly day: Int32Array
  readonly week: Int32Array
  readonly hourOfWeek: Uint8Array
  /** 1 = asked while open: by the hours that held on that day for that account, holidays and closing days included. */
  readonly whileOpen: Uint8Array
  /** Places in the lists of channels, topics and teams. */
  readonly channel: Uint8Array
  readonly topic: Uint8Array
  readonly team: Uint8Array
  readonly clocks: Readonly<Record<Clock, WaitingClock>>
  readonly rules: readonly NormRule[]
  /** Place of each case's rule, -1 = none. */
  readonly ruleOf: Int16Array
  /** Parts of the norm, of the cases that one holds for. */
  readonly norms: RankedWaits
}

/** The counted cases of an input, which must stand in order of start, with what holds of them on either clock. */
export function caseTable(input: MetricsInput, hours: OpeningHours, rules: readonly NormRule[]): CaseTable {
  const columns = countedColumns(input)
  const { channel, topic, team } = columns
  const span = spanOf(columns)
  const origins = input.origins ?? []
  const clocks = {
    calendar: waitingClockOver('calendar', hours, span, origins),
    opening: waitingClockOver('opening', hours, span, origins),
  }
  const zone = createZone(hours.timeZone)
  const starts = localStarts(columns, zone)
  const ends = { endedAt: endsOf(columns), outcome: outcomesOf(columns) }
  const ruleOf = normRules(columns, starts.day, rules)
  const norms = normWaits({ columns, ...ends, week: starts.week, clocks }, ruleOf, rules)
  return {
    cases: countedCases(input),
    columns,
    ...waitingTable(columns, zone),
    ...ends,
    ...starts,
    whileOpen: askedWhileOpen(columns, clocks.opening),
    ...{ channel, topic, team },
    clocks,
    rules,
    ruleOf,
    norms: rankedWaits(norms, [1]),
  }
}

/** Columns of the cases that `countedCases` gives; the input's own where all count. */
function countedColumns({ cases, sources }: Pick<MetricsInput, 'cases' | 'sources'>): CountedColumns {
  const columns = caseColumnsOf(cases)
  const places = countedPlaces(columns, sources)
  if (places.length === columns.count) return columns
  return {
    count: places.length,
    startedAtMs: picked(columns.startedAtMs, new Float64Array(places.length), places),
    firstReplyAtMs: picked(columns.firstReplyAtMs, new Float64Array(places.length), places),
    closedAtMs: picked(columns.closedAtMs, new Float64Array(places.length), places),
    observedUntilMs: picked(columns.observedUntilMs, new Float64Array(places.length), places),
    accounts: columns.accounts,
    account: picked(columns.account, new Uint32Array(places.length), places),
    channel: picked(columns.channel, new Uint8Array(places.length), places),
    topic: picked(columns.topic, new Uint8Array(places.length), places),
    team: picked(columns.team, new Uint8Array(places.length), places),
    flags: picked(columns.flags, new Uint8Array(places.length), places),
  }
}

function picked<Column extends Float64Array | Uint32Array | Uint8Array>(
  from: Column,
  to: Column,
  places: Uint32Array,
): Column {
  for (let index = 0; index < places.length; index += 1) to[index] = from[places[index] ?? 0] ?? 0
  return to
}

/** Where among the columns the cases stand that `countedCases` gives. */
function countedPlaces(columns: CaseColumns, sources: readonly SourceRow[]): Uint32Array {
  const { count, accounts, account, channel, flags } = columns
  const isSupported = supportingAccounts(sources, 'firstResponse')
  const supported = Uint8Array.from({ length: accounts.length * channelIds.length }, (_, at) => {
    const accountId = accounts[Math.floor(at / channelIds.length)] ?? 0
    return isSupported({ accountId, channel: channelIds[at % channelIds.length] ?? 'other' }) ? 1 : 0
  })
  const asked = caseFlag.needsReply | caseFlag.startSeen
  const places = new Uint32Array(count)
  let counted = 0
  for (let place = 0; place < count; place += 1) {
    if (((flags[place] ?? 0) & (asked | caseFlag.outcomeUnknown)) !== asked) continue
    const at = (account[place] ?? 0) * channelIds.length + (channel[place] ?? 0)
    if (supported[at] === 1) places[counted++] = place
  }
  return places.subarray(0, counted)
}

/** Within which all happened that waits are measured by; null without cases. */
function spanOf({ count, startedAtMs, observedUntilMs, firstReplyAtMs }: CountedColumns): TimeSpan | null {
  let toMs = -Infinity
  for (let place = 0; place < count; place += 1) {
    const observedMs = observedUntilMs[place] ?? 0
    const repliedMs = firstReplyAtMs[place] ?? NaN
    if (observedMs > toMs) toMs = observedMs
    // Never true of a case without reply, which has NaN.
    if (repliedMs > toMs) toMs = repliedMs
  }
  return count === 0 ? null : { fromMs: startedAtMs[0] ?? 0, toMs }
}

function outcomesOf({ count, firstReplyAtMs, closedAtMs }: CountedColumns): Uint8Array {
  const outcome = new Uint8Array(count)
  for (let place = 0; place < count; place += 1) {
    if (!Number.isNaN(firstReplyAtMs[place])) continue
    outcome[place] = Number.isNaN(closedAtMs[place]) ? outcomeCode.open : outcomeCode.closed
  }
  return outcome
}

function endsOf({ count, firstReplyAtMs, closedAtMs, observedUntilMs }: CountedColumns): Float64Array {
  const endedAt = firstReplyAtMs.slice()
  for (let place = 0; place < count; place += 1) {
    if (!Number.isNaN(endedAt[place])) continue
    const closedMs = closedAtMs[place] ?? NaN
    endedAt[place] = Number.isNaN(closedMs) ? (observedUntilMs[place] ?? 0) : closedMs
  }
  return endedAt
}

/** Of the moment itself: one millisecond of opening time passes only while it is open. */
function askedWhileOpen(
  { count, accounts, account, startedAtMs }: CountedColumns,
  clock: WaitingClock,
): Uint8Array {
  const whileOpen = new Uint8Array(count)
  const clockOf = accounts.map((id) => clock.ofAccount(id))
  for (let place = 0; place < count; place += 1) {
    const startMs = startedAtMs[place] ?? 0
    const openMs = clockOf[account[place] ?? 0]?.elapsedMs(startMs, startMs + 1) ?? 0
    if (openMs > 0) whileOpen[place] = 1
  }
  return whileOpen
}

const hourMs = 3_600_000
const hoursPerDay = 24
const hoursPerWeek = 168
/** Day 0, 1 January 1970, was a Thursday. */
const hoursBeforeFirstThursday = 3 * hoursPerDay

function localStarts(
  { count, startedAtMs }: CountedColumns,
  zone: Zone,
): Pick<CaseTable, 'day' | 'week' | 'hourOfWeek'> {
  const day = new Int32Array(count)
  const week = new Int32Array(count)
  const hourOfWeek = new Uint8Array(count)
  for (let place = 0; place < count; place += 1) {
    const startMs = startedAtMs[place] ?? 0
    const localHours = Math.floor((startMs + zone.offsetMsAt(startMs)) / hourMs)
    const ofWeek = (localHours + hoursBeforeFirstThursday) % hoursPerWeek
    const ofDay = Math.floor(localHours / hoursPerDay)
    day[place] = ofDay
    week[place] = weekIndexOf(ofDay)
    hourOfWeek[place] = ofWeek < 0 ? ofWeek + hoursPerWeek : ofWeek
  }
  return { day, week, hourOfWeek }
}
