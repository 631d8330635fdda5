import { describe, expect, it } from 'vitest'
import { buildCases } from '#shared/metrics/buildCases.ts'
import { threadKeyOf } from '#shared/metrics/threadKey.ts'
import type { CaseMessage } from '#shared/domain/message.ts'
import { at, message } from './caseMessages.ts'

const HOUR_MS = 3_600_000
const start = at('2025-03-03T10:00')

/** Starts of the cases in hours after the first message. */
function startsOf(messages: readonly CaseMessage[], gapHours = 72): readonly number[] {
  return buildCases(messages, { gapHours }).map((row) => (row.startedAtMs - start) / HOUR_MS)
}

function hoursLater(hours: number): number {
  return start + hours * HOUR_MS
}

describe('when a new case starts', () => {
  const answered = [message(1, start, 'in'), message(2, hoursLater(1), 'human')]

  it('is only beyond 72 hours after a reply', () => {
    expect(startsOf([...answered, message(3, hoursLater(73), 'in')])).toEqual([0])
    expect(startsOf([...answered, message(3, hoursLater(73) + 1, 'in')])).toHaveLength(2)
  })

  it('follows the setting', () => {
    expect(startsOf([...answered, message(3, hoursLater(30), 'in')], 24)).toEqual([0, 30])
    expect(startsOf([...answered, message(3, hoursLater(160), 'in')], 168)).toEqual([0])
  })

  it('is only beyond 30 days after an unanswered message, and the old case stays open', () => {
    const month = 30 * 24
    expect(startsOf([message(1, start, 'in'), message(2, hoursLater(month), 'in')])).toEqual([0])
    const cases = buildCases([
      message(1, start, 'in'),
      message(2, hoursLater(month + 1), 'in'),
      message(3, hoursLater(month + 2), 'human'),
    ])
    expect(cases.map((row) => row.firstReplyAtMs)).toEqual([null, hoursLater(month + 2)])
  })

  it('looks past automatic messages and messages that need no reply', () => {
    const between = [message(3, hoursLater(60), 'auto'), message(4, hoursLater(70), 'thanks')]
    expect(startsOf([...answered, ...between, message(5, hoursLater(80), 'in')])).toEqual([0, 80])
  })

  it('is beyond 72 hours after a closure too', () => {
    const closed = message(1, start, 'in', { closedAtMs: hoursLater(2) })
    expect(startsOf([closed, message(2, hoursLater(74), 'in')])).toEqual([0])
    expect(startsOf([closed, message(2, hoursLater(75), 'in')])).toEqual([0, 75])
  })

  it('is never within one conversation of the source', () => {
    const conversation = { conversationKey: 'ticket-7' }
    const messages = [
      message(1, start, 'in', conversation),
      message(2, hoursLater(1), 'human', conversation),
      message(3, hoursLater(900), 'in', conversation),
    ]
    expect(startsOf(messages)).toEqual([0])
    expect(startsOf([...messages, message(4, hoursLater(2), 'in', { conversationKey: 'ticket-8' })])).toEqual(
      [0, 2],
    )
  })
})

describe('who belongs together', () => {
  it('keeps citizens, channels and accounts apart', () => {
    const cases = buildCases([
      message(1, start, 'in'),
      message(2, start, 'in', { citizenKey: 'citizen-b' }),
      message(3, start, 'in', { channel: 'x' }),
      message(4, start, 'in', { accountId: 2 }),
      message(5, hoursLater(1), 'human'),
    ])
    expect(cases.map((row) => row.firstReplyAtMs !== null)).toEqual([true, false, false, false])
  })

  it('without an author takes each message as a case, with the replies linked to it', () => {
    const unknown = { citizenKey: null }
    const cases = buildCases([
      message(1, start, 'in', unknown),
      message(2, hoursLater(1), 'in', unknown),
      message(3, hoursLater(2), 'human', { ...unknown, replyToId: 2 }),
    ])
    expect(cases.map((row) => row.firstReplyAtMs)).toEqual([null, hoursLater(2)])
    expect(cases.map((row) => row.dialogue)).toEqual([null, null])
    expect(cases.every((row) => !row.authorKnown)).toBe(true)
  })

  it('gives a linked reply to the thread of its question', () => {
    const question = message(1, start, 'in', { channel: 'x', kind: 'post' })
    const reply = message(2, hoursLater(1), 'human', {
      channel: 'x',
      conversationKey: 'dm-3',
      replyToId: 1,
    })
    expect(threadKeyOf(reply, question)).toBe(threadKeyOf(question))
    expect(threadKeyOf(reply)).not.toBe(threadKeyOf(question))
  })
})

describe('what counts as the first reply', () => {
  const question = message(1, start, 'in', { channel: 'x', kind: 'post' })
  const dm = message(2, hoursLater(1), 'human', { channel: 'x', kind: 'dm' })

  it('to a public question is a DM only when it is linked', () => {
    expect(buildCases([question, dm])[0]?.firstReplyAtMs).toBeNull()
    expect(buildCases([question, { ...dm, replyToId: 1 }])[0]?.firstReplyAtMs).toBe(hoursLater(1))
  })

  it('never precedes its question, even when the source links it', () => {
    const early = message(2, hoursLater(-1), 'human', { replyToId: 1 })
    expect(buildCases([message(1, start, 'in'), early])[0]?.firstReplyAtMs).toBeNull()
  })

  it('may have the same time as its question and stand before it in the file', () => {
    const first = message(1, start, 'human', { replyToId: 2, kind: 'reply' })
    expect(buildCases([first, message(2, start, 'in')])[0]?.firstReplyAtMs).toBe(start)
  })

  it('is no repost', () => {
    expect(buildCases([question, { ...dm, kind: 'repost' }])[0]?.firstReplyAtMs).toBeNull()
  })

  it('goes to the case of the question it is linked to', () => {
    const month = 31 * 24
    const cases = buildCases([
      message(1, start, 'in'),
      message(2, hoursLater(month), 'in'),
      message(3, hoursLater(month + 1), 'human', { replyToId: 1 }),
    ])
    expect(cases.map((row) => row.firstReplyAtMs)).toEqual([hoursLater(month + 1), null])
  })

  it('to a question from before the export leaves the start of the case unseen', () => {
    const rows = buildCases([message(1, start, 'human', { kind: 'reply' }), message(2, hoursLater(1), 'in')])
    expect(rows.map((row) => row.startSeen)).toEqual([false])
  })
})

describe('closures', () => {
  it('without a reply close the case', () => {
    const [row] = buildCases([message(1, start, 'in', { closedAtMs: hoursLater(5) })])
    expect(row?.closedAtMs).toBe(hoursLater(5))
  })

  it('after a reply change nothing', () => {
    const [row] = buildCases([
      message(1, start, 'in', { closedAtMs: hoursLater(5) }),
      message(2, hoursLater(1), 'human'),
    ])
    expect(row?.closedAtMs).toBeNull()
  })

  it('end when the citizen writes again, or is answered after all', () => {
    const closed = message(1, start, 'in', { closedAtMs: hoursLater(5) })
    expect(buildCases([closed, message(2, hoursLater(6), 'in')])[0]?.closedAtMs).toBeNull()
    expect(buildCases([closed, message(2, hoursLater(6), 'human')])[0]).toMatchObject({
      closedAtMs: null,
      firstReplyAtMs: hoursLater(6),
    })
  })
})

describe('a dialogue', () => {
  const answered = [message(1, start, 'in'), message(2, hoursLater(1), 'human')]

  it('needs a message within 72 hours after the first reply', () => {
    expect(buildCases([...answered, message(3, hoursLater(73), 'in')])[0]?.dialogue).toBe(true)
    expect(buildCases([...answered, message(3, hoursLater(74), 'in')], { gapHours: 168 })[0]?.dialogue).toBe(
      false,
    )
  })

  it('counts from the first reply, not the last', () => {
    const more = [message(3, hoursLater(50), 'human'), message(4, hoursLater(80), 'in')]
    expect(buildCases([...answered, ...more])[0]?.dialogue).toBe(false)
  })
})

describe('messages that open no case', () => {
  it('are those that do not address the account', () => {
    expect(buildCases([message(1, start, 'in', { needsReply: 'no' })])).toEqual([])
  })

  it('are the questions of an archive that holds answered ones only', () => {
    const archive = { answeredOnly: true }
    expect(
      buildCases([message(1, start, 'in', archive), message(2, hoursLater(1), 'human', archive)]),
    ).toEqual([])
  })

  it('are our own messages', () => {
    expect(buildCases([message(1, start, 'human'), message(2, hoursLater(1), 'human')])).toEqual([])
  })

  it('make a case apart while only emoji came, which the first real question takes over', () => {
    const emoji = message(1, start, 'thanks', { thanks: false })
    expect(buildCases([emoji]).map((row) => row.needsReply)).toEqual(['unlikely'])
    const [row, ...others] = buildCases([
      emoji,
      message(2, hoursLater(1), 'human'),
      message(3, hoursLater(2), 'in'),
      message(4, hoursLater(3), 'human'),
    ])
    expect(others).toEqual([])
    expect(row).toMatchObject({
      needsReply: 'yes',
      startedAtMs: hoursLater(2),
      firstReplyAtMs: hoursLater(3),
      firstMessageId: 1,
      messageIds: [1, 2, 3, 4],
    })
  })
})
