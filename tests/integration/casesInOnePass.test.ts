import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedMessage } from '#data/importing/adapter.ts'
import type { Database } from '#data/db/connection.ts'
import { casesOfThreads } from '#data/repositories/caseBuilding.ts'
import { readPlainThreads } from '#data/repositories/plainThreads.ts'
import { clearTouchedThreads, touchAllThreads } from '#data/repositories/touchedThreads.ts'
import { blank, OverlapStore } from '../support/overlapStore.ts'

const minuteMs = 60_000
const startMs = Date.UTC(2025, 0, 6, 8)
/** Near enough to fall together, far enough to begin a new case. */
const minutes = [0, 0, 1, 5, 60, 60 * 24 * 4, 60 * 24 * 5, 60 * 24 * 40]

const invented = fc.record({
  number: fc.nat(11),
  account: fc.constantFrom('Rijnhoven', 'Rijnhoven meldt'),
  conversation: fc.constantFrom(null, null, 'c1', 'c2'),
  isChat: fc.boolean(),
  citizen: fc.constantFrom(null, 'an', 'bo', 'cas'),
  direction: fc.constantFrom('in' as const, 'out' as const),
  kind: fc.constantFrom(
    'post' as const,
    'reply' as const,
    'comment' as const,
    'dm' as const,
    'repost' as const,
  ),
  minute: fc.constantFrom(...minutes),
  replyTo: fc.option(fc.nat(11), { nil: null }),
  automatic: fc.constantFrom(null, true, false),
  needsReply: fc.constantFrom(null, 'yes' as const, 'unlikely' as const, 'no' as const),
  closedAfterMinutes: fc.option(fc.constantFrom(...minutes), { nil: null, freq: 3 }),
  satisfaction: fc.option(fc.constantFrom(0, 0.25, 1), { nil: null, freq: 3 }),
})
type Invented = typeof invented extends fc.Arbitrary<infer Value> ? Value : never

function messageOf(of: Invented, line: number): ParsedMessage {
  const sentAtMs = startMs + of.minute * minuteMs
  return {
    ...blank,
    line,
    externalId: `n${String(of.number)}`,
    accountName: of.account,
    conversationId: of.conversation,
    isChat: of.isChat,
    authorHandle: of.direction === 'in' ? of.citizen : null,
    addresseeHandle: of.direction === 'out' ? of.citizen : null,
    direction: of.direction,
    kind: of.kind,
    isPublic: of.kind !== 'dm',
    sentAtMs,
    replyToExternalId: of.replyTo === null ? null : `n${String(of.replyTo)}`,
    automatic: of.automatic,
    needsReply: of.needsReply,
    closedAtMs: of.closedAfterMinutes === null ? null : sentAtMs + of.closedAfterMinutes * minuteMs,
    satisfaction: of.satisfaction,
  }
}

function stored(database: Database): unknown[] {
  return database
    .prepare(
      `select first_message_id as id, account_id as accountId, topic, team, needs_reply as needsReply,
         is_start_seen as startSeen, initiated_by as initiatedBy, started_at_ms as startedAtMs,
         first_reply_at_ms as firstReplyAtMs, closed_at_ms as closedAtMs, observed_until_ms as observedUntilMs,
         is_dialogue as dialogue, is_author_known as authorKnown, acknowledged_at_ms as acknowledgedAtMs,
         inbound_count as inboundCount, reply_count as replyCount, turn_count as turnCount, satisfaction
       from cases order by first_message_id`,
    )
    .all()
}

/** Asked thread by thread, with the keys of citizens and conversations. */
function builtByThread(database: Database): unknown[] {
  const ids = database.prepare<[], number>('select id from threads').pluck().all()
  return casesOfThreads(database, ids)
    .sort((a, b) => a.firstMessageId - b.firstMessageId)
    .map((row) => ({
      id: row.firstMessageId,
      accountId: row.accountId,
      topic: row.topic,
      team: row.team,
      needsReply: row.needsReply,
      startSeen: Number(row.startSeen),
      initiatedBy: row.initiatedBy,
      startedAtMs: row.startedAtMs,
      firstReplyAtMs: row.firstReplyAtMs,
      closedAtMs: row.closedAtMs,
      observedUntilMs: row.observedUntilMs,
      dialogue: row.dialogue === null ? null : Number(row.dialogue),
      authorKnown: Number(row.authorKnown),
      acknowledgedAtMs: row.acknowledgedAtMs,
      inboundCount: row.inboundCount,
      replyCount: row.replyCount,
      turnCount: row.turnCount,
      satisfaction: row.satisfaction,
    }))
}

function canBeReadInOnePass(database: Database): boolean {
  clearTouchedThreads(database)
  touchAllThreads(database)
  return readPlainThreads(database) !== null
}

test('cases built in one pass over all messages are those built thread by thread', () => {
  const file = fc.array(invented, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(file, file, (first, second) => {
      const store = new OverlapStore()
      try {
        for (const [at, messages] of [first, second].entries()) {
          store.import({
            name: `file ${String(at)}`,
            format: 'twcs',
            messages: messages.map((message, row) => messageOf(message, row + 1)),
          })
          expect(canBeReadInOnePass(store.database)).toBe(true)
          expect(stored(store.database)).toEqual(builtByThread(store.database))
        }
        store.undo('file 0')
        expect(stored(store.database)).toEqual(builtByThread(store.database))
      } finally {
        store.close()
      }
    }),
    { numRuns: 40 },
  )
})
