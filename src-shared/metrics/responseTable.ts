import { channelIds } from '../domain/channel.ts'
import { createZone } from '../domain/localTime.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { NormRule } from '../domain/norm.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { Clock } from '../domain/period.ts'
import { waitingTable } from './backlog.ts'
import type { WaitingTable } from './backlog.ts'
import type { CaseRow } from './caseRow.ts'
import { normTimesMs } from './firstResponse.ts'
import type { MetricsInput } from './metricsInput.ts'
import { normRules, normWaits } from './norms.ts'
import { countedCases } from './selectRows.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'
import { caseWaits, outcomeCode, waitColumns } from './waitColumns.ts'
import type { CaseWaits, WaitColumns } from './waitColumns.ts'
import { waitingClock } from './waitingClock.ts'
import type { WaitingClock } from './waitingClock.ts'

/** Waits by length, shortest first: positions in it are ranks. */
export interface RankedWaits extends WaitColumns {
  /** The case of each rank, by its place in the table. */
  readonly caseAt: Uint32Array
}

/**
 * What the response figures need of every counted case, whatever is chosen of them: worked out once for a dossier, its
 * hours and its norms, so that a choice is a walk over columns that are in order already. One place a case, in order of
 * start.
 */
export interface ResponseTable extends WaitingTable {
  readonly cases: readonly CaseRow[]
  /** Local day of the start, and hour of its week (Monday 0:00 = 0). */
  readonly day: Int32Array
  readonly hourOfWeek: Int16Array
  /** 1 = asked while open: by the hours that held on that day for that account, holidays and closing days included. */
  readonly whileOpen: Uint8Array
  /** Places in the lists of channels, topics and teams. */
  readonly channel: Int16Array
  readonly topic: Int16Array
  readonly team: Int16Array
  readonly outcome: Uint8Array
  /** 1 = asked while closed and answered before the next opening. */
  readonly whileClosed: Uint8Array
  readonly waits: RankedWaits
  readonly rules: readonly NormRule[]
  /** Place of each case's rule, -1 = none. */
  readonly ruleOf: Int16Array
  /** Parts of the norm, of the cases that one holds for. */
  readonly norms: RankedWaits
}

/** The table of an input's counted cases, which must stand in order of start, on a clock and against norms. */
export function responseTable(
  input: MetricsInput,
  clock: Clock,
  hours: OpeningHours,
  rules: readonly NormRule[],
): ResponseTable {
  const cases = countedCases(input)
  const origins = input.origins ?? []
  const clocks = {
    calendar: waitingClock('calendar', hours, cases, origins),
    opening: waitingClock('opening', hours, cases, origins),
  }
  const { day, hourOfWeek } = localStarts(cases, hours.timeZone)
  const waits = caseWaits(cases, clocks[clock])
  const ruleOf = normRules(cases, day, rules)
  const norms = normWaits(cases, ruleOf, rules, waits, clocks)
  return {
    cases,
    ...waitingTable(cases, createZone(hours.timeZone)),
    day,
    hourOfWeek,
    whileOpen: askedWhileOpen(cases, clocks.opening),
    channel: placesOf(cases, channelIds, ({ channel }) => channel),
    topic: placesOf(cases, topicIds, ({ topic }) => topic),
    team: placesOf(cases, teamIds, ({ team }) => team),
    outcome: waits.outcome,
    whileClosed: answeredWhileClosed(cases, waits, clocks[clock]),
    waits: ranked(waits, ascendingOrder(waits.wait), normTimesMs),
    rules,
    ruleOf,
    norms: ranked(norms, ordered(norms.wait), [1]),
  }
}

/** Of the moment itself: one millisecond of opening time passes only while it is open. */
function askedWhileOpen(cases: readonly CaseRow[], opening: WaitingClock): Uint8Array {
  return Uint8Array.from(cases, (row) => Number(opening.waitMs(row, row.startedAtMs + 1) > 0))
}

function placesOf<Key>(
  cases: readonly CaseRow[],
  keys: readonly Key[],
  keyOf: (row: CaseRow) => Key,
): Int16Array {
  const places = new Map(keys.map((key, index) => [key, index]))
  return Int16Array.from(cases, (row) => places.get(keyOf(row)) ?? 0)
}

function ranked(waits: CaseWaits, caseAt: Uint32Array, limits: readonly number[]): RankedWaits {
  return { caseAt, ...waitColumns(waits, caseAt, limits) }
}

/** Without those that have no wait (NaN), which come last. */
function ordered(wait: Float64Array): Uint32Array {
  const order = ascendingOrder(wait)
  let known = order.length
  while (known > 0 && Number.isNaN(wait[order[known - 1] ?? 0])) known -= 1
  return order.subarray(0, known)
}

/** Only a wait of no time can lie in closed time. */
function answeredWhileClosed(
  cases: readonly CaseRow[],
  { outcome, wait }: CaseWaits,
  clock: WaitingClock,
): Uint8Array {
  const whileClosed = new Uint8Array(cases.length)
  for (const [index, row] of cases.entries()) {
    if (wait[index] !== 0 || outcome[index] !== outcomeCode.answered || row.firstReplyAtMs === null) continue
    if (clock.isWhileClosed(row, row.firstReplyAtMs)) whileClosed[index] = 1
  }
  return whileClosed
}

const hourMs = 3_600_000
const hoursPerDay = 24
const hoursPerWeek = 168
/** Day 0, 1 January 1970, was a Thursday. */
const hoursBeforeFirstThursday = 3 * hoursPerDay

function localStarts(cases: readonly CaseRow[], timeZone: string): Pick<ResponseTable, 'day' | 'hourOfWeek'> {
  const zone = createZone(timeZone)
  const day = new Int32Array(cases.length)
  const hourOfWeek = new Int16Array(cases.length)
  for (const [index, { startedAtMs }] of cases.entries()) {
    const localHours = Math.floor((startedAtMs + zone.offsetMsAt(startedAtMs)) / hourMs)
    const ofWeek = (localHours + hoursBeforeFirstThursday) % hoursPerWeek
    day[index] = Math.floor(localHours / hoursPerDay)
    hourOfWeek[index] = ofWeek < 0 ? ofWeek + hoursPerWeek : ofWeek
  }
  return { day, hourOfWeek }
}
