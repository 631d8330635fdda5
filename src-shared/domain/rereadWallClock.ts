import type { Zone } from './localTime.ts'

/** A message of a file whose times are a clock's on the wall, in the file's order; UTC ms. */
export interface WallClockMessage {
  readonly sentAtMs: number
  readonly closedAtMs: number | null
  /** Place in the list of the message that this one answers in the same row; null where it is a row of its own. */
  readonly answers: number | null
}

export interface RereadMessage {
  readonly sentAtMs: number
  readonly closedAtMs: number | null
}

/**
 * The same readings of the clock in another zone. A reading that exists twice becomes the one that keeps the file's order,
 * as at import, else the first; one that does not exist is moved on by the hour that was skipped. Times that an import had
 * to move are read as they were moved to.
 */
export function rereadWallClock(
  messages: readonly WallClockMessage[],
  from: Zone,
  to: Zone,
): RereadMessage[] {
  const reread: RereadMessage[] = []
  let previousMs: number | null = null
  let isNewestFirst = false
  const moved = (atMs: number, notBeforeMs?: number, notAfterMs?: number): number =>
    to.toUtcMs(from.localParts(atMs), notBeforeMs, notAfterMs).utcMs
  for (const { sentAtMs, closedAtMs, answers } of messages) {
    const askedAtMs: number | undefined = answers === null ? undefined : reread[answers]?.sentAtMs
    let sent: number
    if (askedAtMs !== undefined) sent = moved(sentAtMs, askedAtMs)
    else {
      const previous: number | undefined = previousMs ?? undefined
      sent = isNewestFirst ? moved(sentAtMs, undefined, previous) : moved(sentAtMs, previous)
      if (previousMs !== null && sent !== previousMs) isNewestFirst = sent < previousMs
      previousMs = sent
    }
    reread.push({ sentAtMs: sent, closedAtMs: closedAtMs === null ? null : moved(closedAtMs, sent) })
  }
  return reread
}
