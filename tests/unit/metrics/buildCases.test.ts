import { describe, expect, it } from 'vitest'
import { createOpeningClock } from '#shared/domain/openingClock.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { buildCases } from '#shared/metrics/buildCases.ts'
import type { BuiltCase } from '#shared/metrics/caseRow.ts'
import { at, message, openEnd } from './caseMessages.ts'
import type { Writer } from './caseMessages.ts'

const clock = createOpeningClock(
  { ...defaultOpeningHours('NL'), closedHolidays: [] },
  { fromMs: at('2024-01-01T00:00'), toMs: openEnd },
)

interface Answer {
  readonly start: string
  readonly end: string
  readonly calendarSeconds: number
  readonly openSeconds: number
}

interface Example {
  readonly id: string
  readonly why: string
  readonly messages: readonly (readonly [sentAt: string, writer: Writer])[]
  readonly answers: readonly Answer[]
  readonly turns?: number
  readonly dialogue?: boolean
}

function answer(start: string, end: string, calendarSeconds: number, openSeconds: number): Answer {
  return { start, end, calendarSeconds, openSeconds }
}

// Sequences with published outcomes: M01 Zoho Desk glossary; M03 and M05 ZoomSphere help 4359991; M06 Zendesk, Front
// and Chatwoot #6409; M13 Keeping.com; M14 Chatwoot PR 12058. Monday to Friday 9-17.
const examples: readonly Example[] = [
  {
    id: 'M01',
    why: 'a question and its answer',
    messages: [
      ['2025-03-03T10:00', 'in'],
      ['2025-03-03T11:30', 'human'],
    ],
    answers: [answer('2025-03-03T10:00', '2025-03-03T11:30', 5400, 5400)],
    turns: 1,
    dialogue: false,
  },
  {
    id: 'M02',
    why: 'three messages before the answer: the clock starts at the first',
    messages: [
      ['2025-03-03T10:00', 'in'],
      ['2025-03-03T10:05', 'in'],
      ['2025-03-03T10:20', 'in'],
      ['2025-03-03T10:50', 'human'],
    ],
    answers: [answer('2025-03-03T10:00', '2025-03-03T10:50', 3000, 3000)],
    turns: 1,
  },
  {
    id: 'M03',
    why: 'a reminder the next day keeps the clock running',
    messages: [
      ['2024-08-10T12:00', 'in'],
      ['2024-08-11T12:00', 'in'],
      ['2024-08-11T20:00', 'human'],
    ],
    answers: [answer('2024-08-10T12:00', '2024-08-11T20:00', 115200, 0)],
  },
  {
    id: 'M05',
    why: 'of two answers the first counts, and the second is no turn',
    messages: [
      ['2024-08-10T12:00', 'in'],
      ['2024-08-10T20:00', 'human'],
      ['2024-08-11T20:00', 'human'],
    ],
    answers: [answer('2024-08-10T12:00', '2024-08-10T20:00', 28800, 0)],
    turns: 1,
    dialogue: false,
  },
  {
    id: 'M06',
    why: 'an automatic answer does not stop the clock',
    messages: [
      ['2025-03-03T20:00', 'in'],
      ['2025-03-03T20:00', 'auto'],
      ['2025-03-04T09:15', 'human'],
    ],
    answers: [answer('2025-03-03T20:00', '2025-03-04T09:15', 47700, 900)],
  },
  {
    id: 'M10',
    why: 'a message five days after the last answer opens a new case',
    messages: [
      ['2025-03-03T10:00', 'in'],
      ['2025-03-03T10:30', 'human'],
      ['2025-03-08T10:00', 'in'],
      ['2025-03-10T09:10', 'human'],
    ],
    answers: [
      answer('2025-03-03T10:00', '2025-03-03T10:30', 1800, 1800),
      answer('2025-03-08T10:00', '2025-03-10T09:10', 169800, 600),
    ],
  },
  {
    id: 'M11',
    why: 'a reminder after four days without an answer is the same case',
    messages: [
      ['2025-03-03T10:00', 'in'],
      ['2025-03-07T10:00', 'in'],
      ['2025-03-07T11:00', 'human'],
    ],
    answers: [answer('2025-03-03T10:00', '2025-03-07T11:00', 349200, 118800)],
  },
  {
    id: 'M13',
    why: 'an answer outside opening hours took no opening time',
    messages: [
      ['2025-03-07T18:00', 'in'],
      ['2025-03-08T10:00', 'human'],
    ],
    answers: [answer('2025-03-07T18:00', '2025-03-08T10:00', 57600, 0)],
  },
  {
    id: 'M14',
    why: 'when the municipality writes first, the clock starts at the first message back',
    messages: [
      ['2025-03-03T09:00', 'human'],
      ['2025-03-05T12:00', 'in'],
      ['2025-03-05T12:45', 'human'],
    ],
    answers: [answer('2025-03-05T12:00', '2025-03-05T12:45', 2700, 2700)],
  },
  {
    id: 'M16',
    why: 'thanks opens no turn and makes no dialogue',
    messages: [
      ['2025-03-03T10:00', 'in'],
      ['2025-03-03T10:30', 'human'],
      ['2025-03-03T10:32', 'thanks'],
    ],
    answers: [answer('2025-03-03T10:00', '2025-03-03T10:30', 1800, 1800)],
    turns: 1,
    dialogue: false,
  },
  {
    id: 'M19',
    why: 'the night the clock goes forward is an hour shorter',
    messages: [
      ['2025-03-29T23:00', 'in'],
      ['2025-03-30T09:00', 'human'],
    ],
    answers: [answer('2025-03-29T23:00', '2025-03-30T09:00', 32400, 0)],
  },
]

function built(example: Pick<Example, 'messages'>): readonly BuiltCase[] {
  return buildCases(example.messages.map(([sentAt, writer], index) => message(index + 1, sentAt, writer)))
}

describe('cases of published message sequences', () => {
  it.each(examples)('$id: $why', (example) => {
    const cases = built(example)
    expect(cases.map((row) => [row.startedAtMs, row.firstReplyAtMs])).toEqual(
      example.answers.map(({ start, end }) => [at(start), at(end)]),
    )
    cases.forEach((row, index) => {
      const expected = example.answers[index]
      const endMs = row.firstReplyAtMs ?? NaN
      expect((endMs - row.startedAtMs) / 1000).toBe(expected?.calendarSeconds)
      expect(clock.elapsedMs(row.startedAtMs, endMs) / 1000).toBe(expected?.openSeconds)
    })
    if (example.turns !== undefined) expect(cases[0]?.turns).toHaveLength(example.turns)
    if (example.dialogue !== undefined) expect(cases[0]?.dialogue).toBe(example.dialogue)
  })

  it('M06: the automatic answer is known, but no reply', () => {
    const [row] = built(examples.find(({ id }) => id === 'M06') ?? { messages: [] })
    expect(row?.acknowledgedAtMs).toBe(row?.startedAtMs)
    expect(row?.replyCount).toBe(1)
  })

  it('M08: unanswered when the data end is neither dropped nor nothing', () => {
    const observedUntilMs = at('2025-03-05T12:00')
    const [row] = buildCases([message(1, '2025-03-04T14:00', 'in', { observedUntilMs })])
    expect(row?.firstReplyAtMs).toBeNull()
    expect(row?.dialogue).toBeNull()
    expect((row?.observedUntilMs ?? 0) - (row?.startedAtMs ?? 0)).toBe(79_200_000)
    expect(clock.elapsedMs(row?.startedAtMs ?? 0, row?.observedUntilMs ?? 0)).toBe(21_600_000)
  })

  it('M13: tells that the answer came while closed', () => {
    expect(clock.isWithinClosedTime(at('2025-03-07T18:00'), at('2025-03-08T10:00'))).toBe(true)
  })

  it('M14: says who began', () => {
    const [row] = built(examples.find(({ id }) => id === 'M14') ?? { messages: [] })
    expect(row?.initiatedBy).toBe('municipality')
  })

  it('M16: thanks that is not recognised counts as an open turn and a dialogue', () => {
    const [row] = built({
      messages: [
        ['2025-03-03T10:00', 'in'],
        ['2025-03-03T10:30', 'human'],
        ['2025-03-03T10:32', 'in'],
      ],
    })
    expect(row?.dialogue).toBe(true)
    expect(row?.turns.at(-1)).toEqual({ startedAtMs: at('2025-03-03T10:32'), repliedAtMs: null })
  })

  it('M17: the same message twice counts once', () => {
    const twice = message(1, '2025-03-03T10:00', 'in')
    const [row, ...others] = buildCases([twice, twice, message(2, '2025-03-03T10:30', 'human')])
    expect(others).toEqual([])
    expect(row?.inboundCount).toBe(1)
  })
})
