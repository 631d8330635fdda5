import type { CaseRow } from './caseRow.ts'

/** A message by the thread it stands in and its time (UTC ms). */
export interface PlacedMessage {
  readonly threadKey: string
  readonly sentAtMs: number
}

/**
 * Ids of the cases that these messages belong to, as a list of cases needs it for thousands of messages at once: of a
 * thread's cases the last that had started by then, else the first. Only the building of a thread's cases tells it to
 * the letter (a late answer to an earlier question); that is what the thread itself is shown with.
 *
 * @param cases all cases, in order of start
 */
export function casesHolding(
  cases: readonly CaseRow[],
  messages: readonly PlacedMessage[],
): ReadonlySet<number> {
  const found = new Set<number>()
  if (messages.length === 0) return found
  const threads = new Map<string, CaseRow[]>()
  for (const { threadKey } of messages) threads.set(threadKey, [])
  for (const row of cases) threads.get(row.threadKey)?.push(row)
  for (const { threadKey, sentAtMs } of messages) {
    const ofThread = threads.get(threadKey) ?? []
    const holding = ofThread.findLast(({ startedAtMs }) => startedAtMs <= sentAtMs) ?? ofThread[0]
    if (holding !== undefined) found.add(holding.firstMessageId)
  }
  return found
}
