import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import {
  answered,
  asked,
  caseIdsIn,
  casesIn,
  correct,
  dayMs,
  hourMs,
  messagesIn,
  monday,
  sound,
  soundness,
} from '../support/corrections.ts'
import type { Row } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const undo = (): Promise<unknown> => running.client.call('corrections.undo', {})

async function imported(name: string, rows: readonly TwcsRow[]): Promise<number> {
  const result = await importPath(running, writeTwcs(join(running.dataFolder, name), rows))
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

/** Two questions of one citizen, four days apart, and one of another in between; all answered after an hour. */
const rows = [
  asked(1, '100001', monday),
  answered(2, '100001', monday + hourMs, 1),
  asked(3, '100002', monday + 2 * hourMs),
  answered(4, '100002', monday + 3 * hourMs, 3),
  asked(5, '100001', monday + 4 * dayMs),
  answered(6, '100001', monday + 4 * dayMs + hourMs, 5),
]

function messageAt(atMs: number): Row & { readonly id: number } {
  const found = messagesIn(dossier).find((message) => message['atMs'] === atMs)
  if (found === undefined) throw new Error('no such message')
  return { ...found, id: Number(found['id']) }
}

function assertSound(): void {
  const { problems, rebuilt } = soundness(dossier)
  expect(problems).toEqual(sound)
  expect(rebuilt).toEqual(casesIn(dossier))
}

describe('what a person says of a message', () => {
  test('its topic holds for the questions of the case, and is of a person', async () => {
    await imported('a.csv', rows)
    const [first = 0] = caseIdsIn(dossier)
    const made = await correct(running, { kind: 'topic', target: { caseIds: [first] }, topic: 'complaint' })
    expect(made).toMatchObject({ messages: 1 })
    expect(messageAt(monday)).toMatchObject({ topic: 'complaint', topicOrigin: 'person' })
    expect(casesIn(dossier).map(({ topic }) => topic)).toEqual(['complaint', 'publicSpace', 'publicSpace'])
    assertSound()
  })

  test('its team holds for the replies of the case', async () => {
    await imported('a.csv', rows)
    const made = await correct(running, {
      kind: 'team',
      target: { caseIds: caseIdsIn(dossier) },
      team: 'contactCentre',
    })
    expect(made.messages).toBe(3)
    expect(casesIn(dossier).map(({ team }) => team)).toEqual(Array(3).fill('contactCentre'))
    assertSound()
  })

  test('what needs no reply is no case, until that is undone', async () => {
    await imported('a.csv', rows)
    const before = casesIn(dossier)
    await correct(running, {
      kind: 'needsReply',
      target: { messageIds: [messageAt(monday + 2 * hourMs).id] },
      needsReply: 'no',
    })
    expect(casesIn(dossier).map(({ firstAtMs }) => firstAtMs)).toEqual([monday, monday + 4 * dayMs])
    await undo()
    expect(casesIn(dossier)).toEqual(before)
    assertSound()
  })

  test('an automatic reply answers nothing', async () => {
    await imported('a.csv', rows)
    await correct(running, {
      kind: 'automatic',
      target: { messageIds: [messageAt(monday + hourMs).id] },
      isAutomatic: true,
    })
    // Still waiting, the citizen asks again: one case, answered only then.
    expect(casesIn(dossier)[0]).toMatchObject({
      acknowledgedAtMs: monday + hourMs,
      firstReplyAtMs: monday + 4 * dayMs + hourMs,
      inbound: 2,
    })
    assertSound()
  })

  test('what is left out is in no case, no count and no linked reply', async () => {
    await imported('a.csv', rows)
    const [first = 0] = caseIdsIn(dossier)
    const made = await correct(running, { kind: 'exclude', target: { caseIds: [first] }, as: 'spam' })
    expect(made.messages).toBe(2)
    const { current } = await running.client.call('figures.overview', everything)
    expect(current).toMatchObject({ cases: 2, linkedReplies: { inbound: 2, answered: 2, replies: 2 } })
    assertSound()
  })

  test('a reply to what is left out answers nothing else', async () => {
    await imported('a.csv', rows)
    await correct(running, { kind: 'exclude', target: { messageIds: [messageAt(monday).id] }, as: 'test' })
    expect(casesIn(dossier).map(({ firstAtMs, replies }) => [firstAtMs, replies])).toEqual([
      [monday + 2 * hourMs, 1],
      [monday + 4 * dayMs, 1],
    ])
    assertSound()
  })

  test('what says so already changes nothing and stands in no log', async () => {
    await imported('a.csv', rows)
    const { id } = messageAt(monday)
    const made = await correct(running, {
      kind: 'needsReply',
      target: { messageIds: [id] },
      needsReply: 'yes',
    })
    expect(made).toEqual({ correctionId: null, messages: 0 })
    expect(await running.client.call('corrections.log', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
  })

  test('a list of cases is corrected as one', async () => {
    await imported('a.csv', rows)
    const made = await correct(running, {
      kind: 'topic',
      target: { filter: everything, mark: { topic: 'publicSpace' }, search: '' },
      topic: 'service',
    })
    expect(made.messages).toBe(3)
    expect(casesIn(dossier).map(({ topic }) => topic)).toEqual(['service', 'service', 'service'])
    await undo()
    expect(casesIn(dossier).map(({ topic }) => topic)).toEqual(Array(3).fill('publicSpace'))
  })
})

describe('where cases begin', () => {
  test('one and the same case is not merged with itself', async () => {
    await imported('a.csv', rows)
    const [first = 0] = caseIdsIn(dossier)
    await expect(correct(running, { kind: 'merge', caseIds: [first, first] })).rejects.toThrow('invalidInput')
  })

  test('a case is split at a message, and joined again', async () => {
    const follow = [
      asked(1, '100001', monday),
      asked(3, '100001', monday + hourMs, 'en waar is de sleutel?'),
      answered(4, '100001', monday + 2 * hourMs, 3),
    ]
    await imported('a.csv', follow)
    expect(casesIn(dossier)).toHaveLength(1)
    await correct(running, { kind: 'split', messageId: messageAt(monday + hourMs).id })
    expect(casesIn(dossier).map(({ firstReplyAtMs }) => firstReplyAtMs)).toEqual([null, monday + 2 * hourMs])
    await correct(running, { kind: 'merge', caseIds: caseIdsIn(dossier) })
    expect(casesIn(dossier)).toMatchObject([{ inbound: 2, replies: 1 }])
    assertSound()
  })

  test('cases of one citizen become one, however long between them', async () => {
    await imported('a.csv', rows)
    const [first = 0, , third = 0] = caseIdsIn(dossier)
    await correct(running, { kind: 'merge', caseIds: [first, third] })
    expect(casesIn(dossier).map(({ inbound, replies, turns }) => [inbound, replies, turns])).toEqual([
      [2, 2, 2],
      [1, 1, 1],
    ])
    assertSound()
  })

  test('cases of several citizens become the earliest of them, with their replies', async () => {
    await imported('a.csv', rows)
    const before = { messages: messagesIn(dossier), cases: casesIn(dossier) }
    const [first = 0, second = 0] = caseIdsIn(dossier)
    await correct(running, { kind: 'merge', caseIds: [second, first] })
    expect(casesIn(dossier).map(({ firstAtMs, inbound, replies }) => [firstAtMs, inbound, replies])).toEqual([
      [monday, 2, 2],
      [monday + 4 * dayMs, 1, 1],
    ])
    assertSound()
    await undo()
    expect({ messages: messagesIn(dossier), cases: casesIn(dossier) }).toEqual(before)
    assertSound()
  })

  test('cases with another one between them become one without it', async () => {
    const between = [
      asked(1, '100001', monday),
      asked(3, '100002', monday + 40 * dayMs),
      asked(5, '100001', monday + 80 * dayMs),
      asked(7, '100001', monday + 120 * dayMs),
    ]
    await imported('a.csv', between)
    const [first = 0, second = 0, , last = 0] = caseIdsIn(dossier)
    await correct(running, { kind: 'merge', caseIds: [first, second, last] })
    expect(casesIn(dossier).map(({ firstAtMs, inbound }) => [firstAtMs, inbound])).toEqual([
      [monday, 3],
      [monday + 80 * dayMs, 1],
    ])
    assertSound()
  })
})

describe('a link', () => {
  test('that is set brings the reply to the case of its question', async () => {
    const loose = [
      asked(1, '100001', monday),
      asked(3, '100002', monday + hourMs),
      answered(4, '100002', monday + 2 * hourMs, 3),
    ]
    await imported('a.csv', loose)
    const before = { messages: messagesIn(dossier), cases: casesIn(dossier) }
    const link = { messageId: messageAt(monday + 2 * hourMs).id, replyToId: messageAt(monday).id }
    await correct(running, { kind: 'link', ...link })
    expect(casesIn(dossier).map(({ firstReplyAtMs }) => firstReplyAtMs)).toEqual([monday + 2 * hourMs, null])
    assertSound()
    await undo()
    expect({ messages: messagesIn(dossier), cases: casesIn(dossier) }).toEqual(before)
  })

  test('that is cut leaves the reply to its own citizen', async () => {
    const crossed = [
      asked(1, '100001', monday),
      asked(3, '100002', monday + hourMs),
      // Answers the first citizen by name, and is linked to the second.
      answered(4, '100001', monday + 2 * hourMs, 3),
    ]
    await imported('a.csv', crossed)
    expect(casesIn(dossier).map(({ replies }) => replies)).toEqual([0, 1])
    await correct(running, { kind: 'link', messageId: messageAt(monday + 2 * hourMs).id, replyToId: null })
    expect(casesIn(dossier).map(({ replies }) => replies)).toEqual([1, 0])
    assertSound()
    await undo()
    expect(casesIn(dossier).map(({ replies }) => replies)).toEqual([0, 1])
  })

  test('to a later message is refused', async () => {
    await imported('a.csv', rows)
    const link = { messageId: messageAt(monday + hourMs).id, replyToId: messageAt(monday + 4 * dayMs).id }
    await expect(correct(running, { kind: 'link', ...link })).rejects.toMatchObject({
      error: { code: 'invalidInput' },
    })
  })
})
