import type { OpeningClock } from './openingClock.ts'

/** The clock of hours that held before an instant (UTC epoch milliseconds). */
export interface EarlierClock {
  readonly clock: OpeningClock
  readonly untilMs: number
}

/** What an opening clock tells of waits; instants are UTC epoch milliseconds. */
export type WaitClock = Pick<OpeningClock, 'elapsedMs' | 'isOpen' | 'isWithinClosedTime' | 'pieces'>

/** One clock after the other: a wait across the change counts the earlier hours up to it and the later ones after it. */
function pairOf({ clock: before, untilMs }: EarlierClock, after: WaitClock): WaitClock {
  const elapsedMs = (startMs: number, endMs: number): number =>
    before.elapsedMs(Math.min(startMs, untilMs), Math.min(endMs, untilMs)) +
    after.elapsedMs(Math.max(startMs, untilMs), Math.max(endMs, untilMs))
  const isOpen = (atMs: number): boolean => (atMs < untilMs ? before : after).isOpen(atMs)
  return {
    elapsedMs,
    isOpen,
    pieces: (startMs, endMs) => [
      ...before.pieces(Math.min(startMs, untilMs), Math.min(endMs, untilMs)),
      ...after.pieces(Math.max(startMs, untilMs), Math.max(endMs, untilMs)),
    ],
    isWithinClosedTime: (startMs, endMs) =>
      !isOpen(startMs) && !isOpen(endMs) && elapsedMs(startMs, endMs) === 0,
  }
}

/** The earlier clocks in order of time, each until its instant, and `last` after them. */
export function successiveClocks(earlier: readonly EarlierClock[], last: OpeningClock): WaitClock {
  return [...earlier]
    .sort((a, b) => a.untilMs - b.untilMs)
    .reduceRight<WaitClock>((after, entry) => pairOf(entry, after), last)
}
