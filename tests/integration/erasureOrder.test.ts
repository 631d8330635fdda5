import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTransaction } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import type { ParsedMessage } from '#data/importing/adapter.ts'
import { MessageKeys } from '#data/importing/identity.ts'
import { rebuildAllCases } from '#data/repositories/caseBuilding.ts'
import { erasePeople } from '#data/repositories/personErasure.ts'
import { insertPurged } from '#data/repositories/purgedPeople.ts'
import { writeSetting } from '#data/repositories/settings.ts'
import { blank, OverlapStore } from '../support/overlapStore.ts'
import type { ReadFile } from '../support/overlapStore.ts'

const startMs = Date.UTC(2025, 0, 6, 8)
const minuteMs = 60_000

/** What is said, and how much of it each of two sources tells. */
const said = fc.record({
  citizen: fc.integer({ min: 0, max: 3 }),
  isAnswer: fc.boolean(),
  waitMinutes: fc.oneof(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 4_000, max: 9_000 })),
  /** A conversation that several may take part in; null = by citizen. */
  conversation: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2 })),
  namesAddressee: fc.boolean(),
  isLinked: fc.boolean(),
  sources: fc.constantFrom('tool' as const, 'chat' as const, 'both' as const),
})
const world = fc.array(said, { minLength: 5, maxLength: 18 })
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

const fileNames = ['tool one', 'tool two', 'chat one', 'chat two'] as const
const alphabet = 'bdfghklmnprstvwz'

function wordsOf(number: number): string {
  const word = [...number.toString(16)].map((digit) => alphabet[Number.parseInt(digit, 16)] ?? '').join('a')
  return `Vraag over ${word}a in de wijk ${word}o`
}

const nameOf = (citizen: number): string => `bewoner ${String(citizen)}`

/** Every answer names whom it is for, or follows the question it answers in the same file. */
function messagesOf(invented: World, source: 'tool' | 'chat'): ParsedMessage[] {
  let atMs = startMs
  const lastOf = new Map<number, string>()
  return invented.flatMap((one, number) => {
    const { citizen, isAnswer, conversation, isLinked, sources, waitMinutes } = one
    atMs += waitMinutes * minuteMs
    if (sources !== source && sources !== 'both') return []
    const externalId = `${source}-${String(number)}`
    const question = lastOf.get(citizen) ?? null
    const isTied = source === 'tool' && isAnswer && isLinked && question !== null
    const isInTalk = source === 'tool' && conversation !== null
    const namesAddressee = one.namesAddressee || !(isTied || isInTalk)
    if (!isAnswer) lastOf.set(citizen, externalId)
    return {
      ...blank,
      externalId,
      conversationId: isInTalk ? `talk ${String(conversation)}` : null,
      direction: isAnswer ? ('out' as const) : ('in' as const),
      authorHandle: isAnswer ? null : nameOf(citizen),
      addresseeHandle: isAnswer && namesAddressee ? nameOf(citizen) : null,
      sentAtMs: atMs,
      replyToExternalId: isTied ? question : null,
      text: wordsOf(number),
    }
  })
}

/** Overlapping halves; the second source whole in both, so that what an answer hangs on stands in its file. */
function fileOf(invented: World, name: (typeof fileNames)[number]): ReadFile {
  const source = name.startsWith('tool') ? 'tool' : 'chat'
  const all = messagesOf(invented, source)
  const most = Math.ceil((all.length * 2) / 3)
  const messages = name.endsWith('one') ? all.slice(0, most) : all
  return { name, format: source === 'tool' ? 'obi4wan' : 'mappedTable', messages }
}

function keyOf(citizen: number): Buffer {
  return new MessageKeys(pseudonymiser(Buffer.alloc(32, 7))).person('x', nameOf(citizen))
}

function newStore(): OverlapStore {
  const store = new OverlapStore()
  writeSetting(store.database, 'textKeeping', 'kept')
  return store
}

function entomb(database: Database, citizens: readonly number[]): void {
  for (const citizen of citizens) insertPurged(database, { key: keyOf(citizen), purgedAtMs: 1, messages: 0 })
}

function erase(database: Database, citizens: readonly number[]): void {
  inTransaction(database, () => {
    erasePeople(database, citizens.map(keyOf))
    entomb(database, citizens)
  })
}

/** Everything that is kept, by keys that every order gives, but for links that lead nowhere. */
function everything(store: OverlapStore): unknown {
  const { database } = store
  const ask = (sql: string): unknown => database.prepare(sql).all()
  return {
    figures: store.figures(),
    messages: ask(
      `select hex(m.external_key) as key, hex(k.external_key) as twinOf, hex(t.thread_key) as thread,
         hex(h.thread_key) as home, hex(j.thread_key) as joinedTo, m.sent_at_ms as atMs, m.direction, m.kind,
         m.sending_class as sending, hex(m.citizen_key) as citizen, m.topic, m.closed_at_ms as closed,
         hex(m.reply_hash) as wording, hex(m.text_print) as print, m.satisfaction, hex(q.external_key) as answers,
         x.text, b.file_name as file
       from messages m join batches b on b.id = m.batch_id left join messages k on k.id = m.twin_of_id
         left join threads t on t.id = m.thread_id left join threads h on h.id = m.home_thread_id
         left join threads j on j.id = t.joined_to_id left join messages q on q.id = m.reply_to_message_id
         left join message_texts x on x.message_id = m.id order by 1`,
    ),
    threads: ask('select hex(thread_key) as key, is_conversation from threads order by 1'),
    copies: ask(
      `select b.file_name as file, hex(m.external_key) as key, c.closed_at_ms from message_copies c
       join batches b on b.id = c.batch_id join messages m on m.id = c.message_id order by 1, 2`,
    ),
    batches: ask(
      `select file_name, message_count, inbound_count, outbound_count, reply_count, duplicate_count, issue_count,
         purged_count, first_sent_at_ms, last_sent_at_ms, observed_until_ms from batches order by 1`,
    ),
    twins: ask('select count(*) as n from message_twins'),
  }
}

const order = fc.shuffledSubarray([...fileNames], { minLength: 1 })
const people = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 })

test('erasing somebody and importing the rest equals importing everything with the tombstone there first', () => {
  let erasedRows = 0
  fc.assert(
    fc.property(world, order, people, fc.nat(), (invented, names, citizens, at) => {
      const files = names.map((name) => fileOf(invented, name)).filter(({ messages }) => messages.length > 0)
      const first = newStore()
      const second = newStore()
      try {
        const until = at % (files.length + 1)
        for (const file of files.slice(0, until)) first.import(file)
        erase(first.database, citizens)
        for (const file of files.slice(until)) first.import(file)
        entomb(second.database, citizens)
        for (const file of files) second.import(file)
        expect(everything(first)).toEqual(everything(second))
        expect(first.database.pragma('foreign_key_check')).toEqual([])
        const figures = first.figures()
        rebuildAllCases(first.database)
        expect(first.figures()).toEqual(figures)
        const row = first.database
          .prepare<[], { n: number }>('select ifnull(sum(purged_count), 0) as n from batches')
          .get()
        erasedRows += row?.n ?? 0
        for (const { name } of files) first.undo(name)
        expect(first.database.prepare('select * from messages').all()).toEqual([])
        for (const file of files) first.import(file)
        expect(everything(first)).toEqual(everything(second))
      } finally {
        first.close()
        second.close()
      }
    }),
    { numRuns: Number(process.env['ERASURE_RUNS'] ?? 60) },
  )
  // Rows went in most of them.
  expect(erasedRows).toBeGreaterThan(100)
}, 300_000)
