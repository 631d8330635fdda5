import { createZone } from '#shared/domain/localTime.ts'
import type { CaseMessage } from '#shared/domain/message.ts'

const amsterdam = createZone('Europe/Amsterdam')

/** "2025-03-03T10:00", Amsterdam wall clock. */
export function at(local: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
  return amsterdam.toUtcMs({ year, month, day, hour, minute, second: 0, ms: 0 }).utcMs
}

/** Who wrote: a citizen, a citizen who only thanks, an employee, or an automatic answer. */
export type Writer = 'in' | 'thanks' | 'human' | 'auto'

export const openEnd = at('2026-01-01T00:00')

/** A message over WhatsApp of one invented citizen; `changes` says what is different. */
export function message(
  id: number,
  sentAt: string | number,
  writer: Writer,
  changes: Partial<CaseMessage> = {},
): CaseMessage {
  return {
    id,
    sequence: id,
    accountId: 1,
    channel: 'whatsapp',
    conversationKey: null,
    citizenKey: 'citizen-a',
    direction: writer === 'in' || writer === 'thanks' ? 'in' : 'out',
    kind: 'dm',
    sentAtMs: typeof sentAt === 'string' ? at(sentAt) : sentAt,
    replyToId: null,
    automatic: writer === 'auto',
    thanks: writer === 'thanks',
    needsReply: writer === 'thanks' ? 'unlikely' : 'yes',
    topic: 'service',
    team: 'communications',
    closedAtMs: null,
    observedUntilMs: openEnd,
    ...changes,
  }
}
