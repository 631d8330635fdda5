import { expect, test } from 'vitest'
import { groupTwins } from '#shared/metrics/overlapGroups.ts'
import type { TwinMessage } from '#shared/metrics/overlapGroups.ts'
import { findTwins } from '#shared/metrics/overlapTwins.ts'
import type { OverlapMessage } from '#shared/metrics/overlapTwins.ts'

const secondMs = 1_000
const minuteMs = 60_000
const atMs = Date.UTC(2025, 2, 3, 9, 0, 20)

function message(id: number, more: Partial<OverlapMessage> = {}): OverlapMessage {
  return {
    id,
    channel: 'x',
    direction: 'in',
    isTicket: false,
    sentAtMs: atMs,
    citizen: null,
    print: null,
    isShort: false,
    keys: [`key-${String(id)}`],
    answers: null,
    answersAtMs: null,
    ...more,
  }
}

function pairs(
  messages: readonly OverlapMessage[],
  others: readonly OverlapMessage[],
  clockMs = secondMs,
): (readonly [number, number])[] {
  const found = findTwins({ clockMs: secondMs, messages }, { clockMs, messages: others })
  const reversed = findTwins({ clockMs, messages: others }, { clockMs: secondMs, messages })
  expect(reversed.map(({ id, otherId, basis }) => [otherId, id, basis]).sort()).toEqual(
    found.map(({ id, otherId, basis }) => [id, otherId, basis]).sort(),
  )
  return found.map(({ id, otherId }) => [id, otherId] as const)
}

const print = 'aaaa'

test('equal words at the same moment are one message; the moment is as wide as the coarser clock', () => {
  const late = message(2, { print, sentAtMs: atMs + 40 * secondMs })
  expect(pairs([message(1, { print })], [late])).toEqual([])
  expect(pairs([message(1, { print })], [late], minuteMs)).toEqual([[1, 2]])
  expect(pairs([message(1, { print })], [message(2, { print, sentAtMs: atMs + 2 * secondMs })])).toEqual([
    [1, 2],
  ])
  expect(pairs([message(1, { print })], [message(2, { print, sentAtMs: atMs + 2 * secondMs + 1 })])).toEqual(
    [],
  )
})

test('other words, another channel or another way are other messages', () => {
  expect(pairs([message(1, { print })], [message(2, { print: 'bbbb' })])).toEqual([])
  expect(pairs([message(1, { print })], [message(2, { print, channel: 'facebook' })])).toEqual([])
  expect(pairs([message(1, { print })], [message(2, { print, direction: 'out' })])).toEqual([])
})

test('of two that could be meant none is, unless the citizen tells', () => {
  const two = [message(2, { print, citizen: 'an' }), message(3, { print, citizen: 'bo' })]
  expect(pairs([message(1, { print })], two)).toEqual([])
  expect(pairs([message(1, { print, citizen: 'bo' })], two)).toEqual([[1, 3]])
})

test('a citizen at a moment is enough only where one source has no words', () => {
  const an = { citizen: 'an' }
  expect(pairs([message(1, an)], [message(2, { ...an, print })])).toEqual([[1, 2]])
  expect(pairs([message(1, { ...an, print: 'bbbb' })], [message(2, { ...an, print })])).toEqual([])
  expect(pairs([message(1)], [message(2)])).toEqual([])
})

test("the channel's number is enough, at any moment and under any account", () => {
  const other = message(2, { keys: ['own', 'key-1'], sentAtMs: atMs + 90 * minuteMs })
  expect(pairs([message(1)], [other])).toEqual([[1, 2]])
})

test('answers to the same message pair within five minutes, whatever number their question has', () => {
  const questions = [message(1, { print }), message(2, { print })] as const
  const reply = (id: number, answers: string, more: Partial<OverlapMessage>): OverlapMessage =>
    message(id, { direction: 'out', answers, ...more })
  const first = reply(3, 'key-1', { print: 'cccc', sentAtMs: atMs + 10 * minuteMs })
  const near = reply(4, 'key-2', { print: 'dddd', sentAtMs: atMs + 15 * minuteMs })
  const far = reply(4, 'key-2', { print: 'dddd', sentAtMs: atMs + 15 * minuteMs + 1 })
  expect(pairs([questions[0], first], [questions[1], near])).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(pairs([questions[0], first], [questions[1], far])).toEqual([[1, 2]])
})

test('standard answers that follow each other within minutes pair each with its own', () => {
  const answers = (from: number, lateMs: number): OverlapMessage[] =>
    [0, 1, 2].map((place) =>
      message(from + place, { direction: 'out', print, sentAtMs: atMs + place * 2 * minuteMs + lateMs }),
    )
  expect(pairs(answers(1, 0), answers(11, secondMs))).toEqual([
    [1, 11],
    [2, 12],
    [3, 13],
  ])
})

test('the same standard answer to questions of other moments is two messages', () => {
  const out = { direction: 'out', print } as const
  const [asked, answered] = [atMs - 30 * minuteMs, atMs + 2 * minuteMs]
  const linked = [
    message(1, { sentAtMs: asked, keys: ['question'] }),
    message(2, { ...out, answers: 'question' }),
  ]
  const by = (askedMs: number): OverlapMessage[] => [
    message(3, { citizen: 'an', sentAtMs: askedMs }),
    message(4, { ...out, citizen: 'an', sentAtMs: answered }),
  ]
  expect(pairs(linked, by(asked + 4 * minuteMs))).toEqual([])
  expect(pairs(linked, by(asked + 50 * secondMs))).toEqual([[2, 4]])
  // A file that does not tell what was asked says nothing against it.
  expect(pairs(linked, [message(4, { ...out, citizen: 'an', sentAtMs: answered })])).toEqual([[2, 4]])
  const unseen = { ...out, answers: 'unseen', sentAtMs: answered } as const
  expect(pairs(linked, [message(4, unseen)])).toEqual([[2, 4]])
  expect(pairs(linked, [message(4, { ...unseen, answersAtMs: asked - 9 * minuteMs })])).toEqual([])
})

test('a ticket is the message it was made from, where the words are not few', () => {
  const ticket = message(2, { print, isTicket: true, channel: 'helpdesk', sentAtMs: atMs + 3 * minuteMs })
  expect(pairs([message(1, { print })], [ticket])).toEqual([[1, 2]])
  expect(pairs([message(1, { print, isShort: true })], [{ ...ticket, isShort: true }])).toEqual([])
})

function twin(id: number, batchId: number, more: Partial<TwinMessage> = {}): TwinMessage {
  return {
    id,
    threadId: id * 10,
    sentAtMs: atMs,
    externalKey: String(id),
    isBothSided: true,
    clockMs: secondMs,
    batchIds: [batchId],
    ...more,
  }
}

const byId = (twins: readonly TwinMessage[]): Map<number, TwinMessage> =>
  new Map(twins.map((each) => [each.id, each]))

test('the source that tells both sides counts, then the finer clock', () => {
  const link = [{ id: 1, otherId: 2 }]
  const own = byId([twin(1, 1, { isBothSided: false, clockMs: 1 }), twin(2, 2, { clockMs: minuteMs })])
  expect([...groupTwins(link, own).twinOf]).toEqual([[1, 2]])
  const finer = byId([twin(1, 1), twin(2, 2, { clockMs: 1 })])
  expect([...groupTwins(link, finer).twinOf]).toEqual([[1, 2]])
})

test('threads that hold the same message go on in the thread of the message that counts', () => {
  const links = [
    { id: 1, otherId: 2 },
    { id: 3, otherId: 4 },
  ]
  const all = [twin(1, 1), twin(2, 2), twin(3, 1, { threadId: 10 }), twin(4, 2, { threadId: 40 })]
  expect([...groupTwins(links, byId(all)).joinedTo].sort()).toEqual([
    [20, 10],
    [40, 10],
  ])
})

test('two messages of one file never become one, also not through a third', () => {
  const links = [
    { id: 1, otherId: 2 },
    { id: 2, otherId: 3 },
  ]
  const { twinOf, joinedTo } = groupTwins(links, byId([twin(1, 1), twin(2, 2), twin(3, 1)]))
  expect([...twinOf, ...joinedTo]).toEqual([])
})
