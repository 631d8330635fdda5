import { attentiveHours } from './attentiveHours.ts'
import type { Handled, Messages, Rules, Team } from './messages.ts'
import { noticeMessages } from './notice.ts'
import type { Noticed } from './notice.ts'
import { doneAt, unionOf, workedClock } from './shifts.ts'
import type { Shifts } from './shifts.ts'
import { waitingLines } from './waitingLines.ts'

interface State {
  readonly messages: Messages
  readonly team: Team
  readonly rules: Rules
  readonly noticed: Noticed
  /** Per person: index of the shift that was last looked at; time only moves forward. */
  readonly cursors: Int32Array
  /** Per person: when the message in hand is done. */
  readonly freeMs: Float64Array
  /** When the person can start whom firstFree found. */
  firstStartMs: number
  /** Messages in the order in which they are begun; the first `begunCount` are filled in. */
  readonly begun: Uint32Array
  begunCount: number
  readonly result: Handled
}

/**
 * Handles messages with a team of people. A person may start a message when on shift ([start, end)) and idle. Of two
 * people the one who can start first takes it, else the one with the lowest index. Messages wait in the order in which
 * they became ready (for priority: within their priority), then of arrival. The reply is sent when handling ends, so
 * response = wait + handling. Under 'finish' the person works on past the end of the shift; under 'pause' the same
 * person resumes it in the next shift. Who answers beside other work starts at a look only (see Person.looksEveryMs), and
 * looks after each message.
 */
export function handleMessages(messages: Messages, team: Team, rules: Rules): Handled {
  const open = unionOf(team.people)
  const count = messages.arrivalMs.length
  const state: State = {
    messages,
    team,
    rules,
    noticed: noticeMessages(messages, open, team.departments, rules.attentionRule ?? 'atArrival'),
    cursors: new Int32Array(team.people.length),
    freeMs: new Float64Array(team.people.length).fill(-Infinity),
    firstStartMs: Infinity,
    begun: new Uint32Array(count),
    begunCount: 0,
    result: emptyResult(count),
  }
  assignAll(state)
  return splitAll(state, open)
}

function emptyResult(count: number): Handled {
  const zeros = (): Float64Array => new Float64Array(count)
  return {
    person: new Int32Array(count).fill(-1),
    startMs: zeros().fill(Infinity),
    sentMs: zeros().fill(Infinity),
    closedMs: zeros(),
    attentionMs: zeros(),
    queueMs: zeros(),
    handlingMs: zeros(),
    consultationMs: zeros(),
    answered: 0,
    backlog: count,
  }
}

function assignAll(state: State): void {
  const { messages, noticed, rules } = state
  const { order, readyMs } = noticed
  const lines = waitingLines(messages.priority, rules.order)
  let next = 0
  let clockMs = -Infinity
  while (lines.waiting() > 0 || next < order.length) {
    if (lines.waiting() === 0) clockMs = Math.max(clockMs, readyMs[order[next] ?? 0] ?? Infinity)
    const person = firstFree(state, clockMs)
    if (person < 0) return
    clockMs = state.firstStartMs
    while (next < order.length && (readyMs[order[next] ?? 0] ?? Infinity) <= clockMs) {
      lines.join(order[next] ?? 0)
      next += 1
    }
    begin(state, lines.takeFirst(), person, clockMs)
  }
}

/** The first moment, not before `clockMs`, at which the person is idle, on shift and looks; Infinity = never. */
function startOf({ team, cursors, freeMs }: State, person: number, clockMs: number): number {
  const shifts = team.people[person]
  if (shifts === undefined) return Infinity
  const fromMs = Math.max(clockMs, freeMs[person] ?? Infinity)
  let cursor = cursors[person] ?? 0
  while (cursor < shifts.endMs.length && (shifts.endMs[cursor] ?? 0) <= fromMs) cursor += 1
  const look = team.looks[person] ?? null
  let startMs = Math.max(fromMs, shifts.startMs[cursor] ?? Infinity)
  if (look !== null && startMs < Infinity) {
    // Nothing waited when the last message was done, or the clock would not have passed that moment.
    const sinceMs = Math.max(shifts.startMs[cursor] ?? 0, freeMs[person] ?? 0)
    startMs = look(sinceMs, startMs)
    if (startMs >= (shifts.endMs[cursor] ?? 0)) startMs = shifts.startMs[(cursor += 1)] ?? Infinity
  }
  cursors[person] = cursor
  return startMs
}

/** Who can start first, of equals the first in the list; -1 when nobody ever can. Keeps the moment in the state. */
function firstFree(state: State, clockMs: number): number {
  let earliestMs = Infinity
  let chosen = -1
  for (let person = 0; person < state.team.people.length; person += 1) {
    const startMs = startOf(state, person, clockMs)
    if (startMs < earliestMs) {
      earliestMs = startMs
      chosen = person
    }
    // Nobody can be sooner than now, and among equals the first goes first.
    if (earliestMs === clockMs) break
  }
  state.firstStartMs = earliestMs
  return chosen
}

function begin(state: State, message: number, person: number, startMs: number): void {
  const { messages, team, rules, cursors, freeMs, begun, result } = state
  const shifts = team.people[person]
  const workMs = Math.round((messages.handlingMs[message] ?? 0) * (team.handlingFactors[person] ?? 1))
  const sentMs =
    shifts === undefined || rules.endOfShift === 'finish'
      ? startMs + workMs
      : doneAt(shifts, cursors[person] ?? 0, startMs, workMs)
  freeMs[person] = sentMs
  begun[state.begunCount] = message
  state.begunCount += 1
  result.person[message] = person
  result.startMs[message] = startMs
  result.handlingMs[message] = workMs
  result.sentMs[message] = sentMs <= rules.horizonMs ? sentMs : Infinity
}

function splitAll(state: State, open: Shifts): Handled {
  const { messages, noticed, result } = state
  const unseenUntilNoticed = timeBetween(open)
  const staffedFromReady = timeBetween(open)
  const attentiveFromReady = attentiveTimeBetween(state)
  let answered = 0
  for (let message = 0; message < result.sentMs.length; message += 1) {
    const sentMs = result.sentMs[message] ?? Infinity
    if (sentMs === Infinity) continue
    answered += 1
    const arrivalMs = messages.arrivalMs[message] ?? 0
    const noticedMs = noticed.noticedMs[message] ?? 0
    const readyMs = noticed.readyMs[message] ?? 0
    const startMs = result.startMs[message] ?? 0
    const staffedMs = staffedFromReady(readyMs, startMs)
    const queueMs = attentiveFromReady === null ? staffedMs : attentiveFromReady(readyMs, startMs)
    const attentionMs = unseenUntilNoticed(arrivalMs, noticedMs) + staffedMs - queueMs
    const consultationMs = readyMs - noticedMs
    result.attentionMs[message] = attentionMs
    result.queueMs[message] = queueMs
    result.consultationMs[message] = consultationMs
    result.closedMs[message] =
      sentMs - arrivalMs - attentionMs - queueMs - consultationMs - (result.handlingMs[message] ?? 0)
  }
  return { ...result, answered, backlog: result.sentMs.length - answered }
}

/** Time within shifts from one moment to another; quick where either mostly ascend from call to call. */
type TimeBetween = (fromMs: number, toMs: number) => number

function timeBetween(shifts: Shifts): TimeBetween {
  const untilFrom = workedClock(shifts)
  const untilTo = workedClock(shifts)
  return (fromMs, toMs) => (toMs > fromMs ? untilTo(toMs) - untilFrom(fromMs) : 0)
}

/** null = whoever is on shift is at the messages. */
function attentiveTimeBetween({ team, begun, begunCount, result }: State): TimeBetween | null {
  if (team.looks.every((look) => look === null)) return null
  return timeBetween(attentiveHours(team, begun.subarray(0, begunCount), result))
}
