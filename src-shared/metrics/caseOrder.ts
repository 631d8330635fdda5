import type { CaseColumns } from './caseColumns.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'

/** The same cases in order of start; those that start at once keep their order. */
export function casesByStart(columns: CaseColumns): CaseColumns {
  const { startedAtMs } = columns
  const firstMs = startedAtMs.reduce((first, ms) => Math.min(first, ms), Infinity)
  // Counted from the first: the order is found by the bits of numbers that are not negative.
  return casesAt(columns, ascendingOrder(startedAtMs.map((ms) => ms - firstMs)))
}

/** The cases at some places of columns, in that order. */
export function casesAt(columns: CaseColumns, places: Uint32Array): CaseColumns {
  const { threadKey } = columns
  const doubles = (column: Float64Array): Float64Array =>
    picked(column, new Float64Array(places.length), places)
  const counts = (column: Uint32Array): Uint32Array => picked(column, new Uint32Array(places.length), places)
  const bytes = (column: Uint8Array): Uint8Array => picked(column, new Uint8Array(places.length), places)
  return {
    count: places.length,
    threadKey:
      threadKey instanceof Float64Array
        ? doubles(threadKey)
        : Array.from(places, (place) => threadKey[place] ?? ''),
    firstMessageId: doubles(columns.firstMessageId),
    startedAtMs: doubles(columns.startedAtMs),
    firstReplyAtMs: doubles(columns.firstReplyAtMs),
    closedAtMs: doubles(columns.closedAtMs),
    observedUntilMs: doubles(columns.observedUntilMs),
    acknowledgedAtMs: doubles(columns.acknowledgedAtMs),
    satisfaction: doubles(columns.satisfaction),
    accounts: columns.accounts,
    account: counts(columns.account),
    channel: bytes(columns.channel),
    topic: bytes(columns.topic),
    team: bytes(columns.team),
    flags: bytes(columns.flags),
    inboundCount: counts(columns.inboundCount),
    replyCount: counts(columns.replyCount),
    turnCount: picked(columns.turnCount, new Int32Array(places.length), places),
  }
}

/** Values of a column at some places, in that order, written into another one. */
export function picked<Column extends Float64Array | Uint32Array | Int32Array | Uint8Array>(
  from: Column,
  to: Column,
  places: Uint32Array,
): Column {
  for (let at = 0; at < places.length; at += 1) to[at] = from[places[at] ?? 0] ?? 0
  return to
}
