import { timeSpanOf } from '../domain/calendarPeriod.ts'
import { channelIds } from '../domain/channel.ts'
import type { Zone } from '../domain/localTime.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import { caseOutcomes } from './caseMark.ts'
import type { CaseMark } from './caseMark.ts'
import { placesWithin } from './responseChoice.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import type { ResponseTable } from './responseTable.ts'
import { countUpTo } from './statistics/curveBand.ts'
import { outcomeCode } from './waitColumns.ts'

/** Places of a table, marked 1, that are behind what of a mark the columns tell; `rest` is what only the rows tell. */
export interface NarrowedPlaces {
  readonly isIn: Uint8Array
  readonly rest: CaseMark
}

const hoursPerDay = 24

/** Chosen places narrowed by a mark of counted cases: only then by rows, which takes far longer for as many. */
export function narrowPlaces(
  table: ResponseTable,
  { isChosen, from, to }: ChosenPlaces,
  mark: CaseMark,
  zone: Zone,
): NarrowedPlaces {
  const isIn = new Uint8Array(isChosen.length)
  const within = timeSpanOf({ from: mark.from ?? null, to: mark.to ?? null }, zone)
  const narrow = placesWithin(table, isChosen, within)
  const first = Math.max(from, narrow.from)
  const last = Math.min(to, narrow.to)
  if (first < last) isIn.set(isChosen.subarray(first, last), first)
  keep(isIn, table.channel, indexIn(channelIds, mark.channel))
  keep(isIn, table.topic, indexIn(topicIds, mark.topic))
  keep(isIn, table.team, indexIn(teamIds, mark.team))
  keep(isIn, table.outcome, indexIn(caseOutcomes, mark.outcome))
  keepHours(isIn, table.hourOfWeek, mark)
  keepWaits(isIn, table, mark)
  return { isIn, rest: restOf(mark) }
}

/** What of a mark the columns do not tell. */
function restOf({
  waitingOn,
  withinNorm,
  dialogue,
  turns,
  acknowledgedOnly,
  unanswered,
  accountId,
}: CaseMark): CaseMark {
  return { waitingOn, withinNorm, dialogue, turns, acknowledgedOnly, unanswered, accountId }
}

/** null: not asked. */
function indexIn<Id>(ids: readonly Id[], asked: Id | undefined): number | null {
  return asked === undefined ? null : ids.indexOf(asked)
}

function keep(isIn: Uint8Array, column: Uint8Array, asked: number | null): void {
  if (asked === null) return
  for (let place = 0; place < isIn.length; place += 1) if (column[place] !== asked) isIn[place] = 0
}

function keepHours(isIn: Uint8Array, hourOfWeek: Uint8Array, { weekday, hour }: CaseMark): void {
  if (weekday === undefined && hour === undefined) return
  for (let place = 0; place < isIn.length; place += 1) {
    const ofWeek = hourOfWeek[place] ?? 0
    const ofDay = ofWeek % hoursPerDay
    const isOf =
      (hour ?? ofDay) === ofDay &&
      (weekday ?? (ofWeek - ofDay) / hoursPerDay) === (ofWeek - ofDay) / hoursPerDay
    if (!isOf) isIn[place] = 0
  }
}

/** Answered after more than one wait, and within another. */
function keepWaits(isIn: Uint8Array, { waits, outcome }: ResponseTable, mark: CaseMark): void {
  const { waitOverMs = -Infinity, waitWithinMs = Infinity } = mark
  if (mark.waitOverMs === undefined && mark.waitWithinMs === undefined) return
  const { caseAt, wait } = waits
  keep(isIn, outcome, outcomeCode.answered)
  const [first, end] = [countUpTo(wait, waitOverMs), countUpTo(wait, waitWithinMs)]
  for (let rank = 0; rank < caseAt.length; rank += 1) {
    if (rank < first || rank >= end) isIn[caseAt[rank] ?? 0] = 0
  }
}

/** The places marked 1, ascending. */
export function placesIn(isIn: Uint8Array): Uint32Array {
  const places = new Uint32Array(isIn.length)
  let count = 0
  for (let place = 0; place < isIn.length; place += 1) if (isIn[place] === 1) places[count++] = place
  return places.slice(0, count)
}

export type PlaceOrder = 'startedAt' | 'wait' | 'channel' | 'topic' | 'team' | 'outcome'

/** The places marked 1 in the order asked for. Equal ones keep the order of start, both ways round. */
export function placesInOrder(
  table: ResponseTable,
  isIn: Uint8Array,
  by: PlaceOrder,
  isDescending: boolean,
): Uint32Array {
  if (by === 'wait') return walked(table.waits.caseAt, isIn, isDescending, sameAs(table.waits.wait))
  if (by === 'startedAt') {
    const places = placesIn(isIn)
    const { startedAt } = table
    const isSame = (a: number, b: number): boolean => startedAt[places[a] ?? 0] === startedAt[places[b] ?? 0]
    return isDescending ? descending(places, isSame) : places
  }
  return byKey(placesIn(isIn), table[by], isDescending)
}

function sameAs(values: Float64Array): (a: number, b: number) => boolean {
  return (a, b) => values[a] === values[b]
}

/** What is marked of an order that is kept. `isSame` says whether two positions of it are equal. */
function walked(
  order: Uint32Array,
  isIn: Uint8Array,
  isDescending: boolean,
  isSame: (a: number, b: number) => boolean,
): Uint32Array {
  const positions = new Uint32Array(order.length)
  let count = 0
  for (let position = 0; position < order.length; position += 1) {
    if (isIn[order[position] ?? 0] === 1) positions[count++] = position
  }
  const marked = positions.slice(0, count)
  const inOrder = isDescending ? descending(marked, (a, b) => isSame(marked[a] ?? 0, marked[b] ?? 0)) : marked
  for (let index = 0; index < count; index += 1) inOrder[index] = order[inOrder[index] ?? 0] ?? 0
  return inOrder
}

/** The other way round, but equal ones as they stood. */
function descending(ascending: Uint32Array, isSame: (a: number, b: number) => boolean): Uint32Array {
  const inOrder = new Uint32Array(ascending.length)
  let written = 0
  for (let end = ascending.length; end > 0;) {
    let first = end - 1
    while (first > 0 && isSame(first - 1, first)) first -= 1
    for (let index = first; index < end; index += 1) inOrder[written++] = ascending[index] ?? 0
    end = first
  }
  return inOrder
}

/** Places by a key of few values. */
function byKey(places: Uint32Array, keyOf: Uint8Array, isDescending: boolean): Uint32Array {
  const keys = 256
  const next = new Uint32Array(keys + 1)
  const slotOf = (place: number): number => {
    const key = keyOf[place] ?? 0
    return isDescending ? keys - 1 - key : key
  }
  for (let index = 0; index < places.length; index += 1) {
    const slot = slotOf(places[index] ?? 0) + 1
    next[slot] = (next[slot] ?? 0) + 1
  }
  for (let slot = 1; slot < next.length; slot += 1) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0)
  const inOrder = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0
    const slot = slotOf(place)
    const at = next[slot] ?? 0
    inOrder[at] = place
    next[slot] = at + 1
  }
  return inOrder
}
