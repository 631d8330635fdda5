import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCases } from '#shared/metrics/buildCases.ts'
import type { CaseMessage } from '#shared/domain/message.ts'
import { at, message } from './caseMessages.ts'

const HOUR_MS = 3_600_000
const start = at('2025-03-03T10:00')
const later = (hours: number): number => start + hours * HOUR_MS

function idsOf(messages: readonly CaseMessage[]): readonly (readonly number[])[] {
  return buildCases(messages).map(({ messageIds }) => messageIds)
}

const answered = [message(1, start, 'in'), message(2, later(1), 'human')]

describe('a message that a person marked', () => {
  it('starts a case however soon it comes', () => {
    const next = message(3, later(2), 'in', { caseMark: 'starts' })
    expect(idsOf([...answered, next])).toEqual([[1, 2], [3]])
  })

  it('starts a case in a conversation of the source too, which goes on in the new one', () => {
    const conversation = [
      ...answered,
      message(3, later(2), 'in', { caseMark: 'starts' }),
      message(4, later(500), 'in'),
      message(5, later(501), 'human'),
    ].map((each) => ({ ...each, conversationKey: 'c' }))
    expect(idsOf(conversation)).toEqual([
      [1, 2],
      [3, 4, 5],
    ])
  })

  it('goes on with the case before it whatever the gap', () => {
    const next = message(3, later(24 * 400), 'in', { caseMark: 'continues' })
    expect(idsOf([...answered, next])).toEqual([[1, 2, 3]])
  })

  it('begins a case where there is none to go on with', () => {
    expect(idsOf([message(1, start, 'in', { caseMark: 'continues' })])).toEqual([[1]])
  })

  it('opens no case when it needs no reply', () => {
    const next = message(3, later(2), 'in', { caseMark: 'starts', needsReply: 'no' })
    expect(idsOf([...answered, next])).toEqual([[1, 2]])
  })
})

describe('messages that a person put in one thread', () => {
  const givenThread = { key: 'given', isConversation: false }

  it('are one case by the same rules, whoever wrote them', () => {
    const other = message(3, later(3), 'in', { citizenKey: 'citizen-b', givenThread })
    expect(idsOf([...answered.map((each) => ({ ...each, givenThread })), other])).toEqual([[1, 2, 3]])
  })

  it('stay apart from the rest of their citizen', () => {
    expect(idsOf([...answered, message(3, later(3), 'in', { givenThread })])).toEqual([[1, 2], [3]])
  })
})

describe('turns and satisfaction', () => {
  it('a turn is a run of questions up to a reply, or one that is still open', () => {
    const messages = [...answered, message(3, later(2), 'in'), message(4, later(3), 'in')]
    expect(buildCases(messages)[0]).toMatchObject({ turnCount: 2, satisfaction: null })
  })

  it('satisfaction is the mean of what the source tells of the messages', () => {
    const [question, reply] = answered.map((each, index) => ({
      ...each,
      satisfaction: index === 0 ? 1 : 0.5,
    }))
    const [row] = buildCases([question, reply, message(3, later(2), 'in')].flatMap((each) => each ?? []))
    expect(row).toMatchObject({ satisfaction: 0.75 })
  })
})

it('marks on every inbound message decide alone where cases begin', () => {
  const moments = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 2000 }), starts: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(moments, (list) => {
      let hours = 0
      const messages = list.map(({ hours: gap, starts }, index) => {
        hours += gap
        return message(index + 1, later(hours), 'in', { caseMark: starts ? 'starts' : 'continues' })
      })
      const begun = list.filter(({ starts }, index) => starts || index === 0).length
      expect(buildCases(messages)).toHaveLength(begun)
    }),
  )
})
