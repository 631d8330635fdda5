import { describe, expect, it } from 'vitest'
import type { CaseRowView, CaseThread, ThreadMessage } from '#shared/contract/cases.ts'
import {
  caseCells,
  caseColumns,
  countOfCases,
  foundCases,
  type CaseColumnId,
} from '#shared/views/cases/caseRowView.ts'
import { threadView, writerOf } from '#shared/views/cases/threadView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const timeZone = 'Europe/Amsterdam'
const startedAtMs = Date.parse('2026-03-06T16:40:00+01:00')
const minuteMs = 60_000

const answered: CaseRowView = {
  caseId: 10,
  channel: 'facebook',
  accountId: 1,
  accountName: 'Gemeente Voorbeeldstad',
  topic: 'publicSpace',
  topicOrigin: 'words',
  team: 'contactCentre',
  needsReply: 'yes',
  outcome: 'answered',
  startedAtMs,
  firstReplyAtMs: startedAtMs + 45 * minuteMs,
  closedAtMs: null,
  observedUntilMs: Date.parse('2026-03-31T00:00:00+02:00'),
  waitMs: 45 * minuteMs,
  isWhileClosed: false,
  norm: { limitMs: 120 * minuteMs, clock: 'opening', isMet: true },
  inboundCount: 2,
  replyCount: 1,
  dialogue: true,
  isCorrected: false,
  excerpt: null,
}

function cellOf(column: CaseColumnId, part: Partial<CaseRowView>, clock: 'calendar' | 'opening' = 'opening') {
  const { text, note } = caseCells({ words: nl, clock, timeZone }, { ...answered, ...part })[column]
  return [text, note]
}

describe('a row of the list', () => {
  it('tells when, where, about what and who said so', () => {
    expect(cellOf('startedAt', {})).toEqual(['06-03-2026 16:40', null])
    expect(cellOf('startedAt', { isCorrected: true })).toEqual(['06-03-2026 16:40', 'verbeterd'])
    expect(cellOf('channel', {})).toEqual(['Facebook', 'Gemeente Voorbeeldstad'])
    expect(cellOf('topic', {})).toEqual(['openbare ruimte', 'door woorden'])
    expect(cellOf('topic', { topicOrigin: 'person' })).toEqual(['openbare ruimte', 'verbeterd'])
    expect(cellOf('messages', {})).toEqual(['3', null])
  })

  it('tells the wait, and what it means that there was none', () => {
    expect(cellOf('wait', {})).toEqual(['45 min', null])
    expect(cellOf('wait', { waitMs: 0, isWhileClosed: true })).toEqual([
      '< 1 min',
      'gesteld toen u dicht was',
    ])
    expect(cellOf('wait', { outcome: 'open', waitMs: 3 * 24 * 60 * minuteMs }, 'calendar')).toEqual([
      'al 3 dgn',
      null,
    ])
    expect(cellOf('wait', { outcome: 'open', waitMs: 0 })).toEqual(['< 1 min', null])
  })

  it('tells the norm only where one holds, and as not known while it can still be met', () => {
    expect(cellOf('norm', {})).toEqual(['gehaald', 'binnen 2 u open'])
    const norm = { limitMs: 240 * minuteMs, clock: 'calendar', isMet: false } as const
    expect(cellOf('norm', { norm })).toEqual(['niet gehaald', 'binnen 4 u'])
    expect(cellOf('norm', { norm: { ...norm, isMet: 'unknown' } })).toEqual(['nog niet bekend', 'binnen 4 u'])
    expect(cellOf('norm', { norm: null })).toEqual(['–', 'geen norm'])
  })

  it('tells what came of it', () => {
    expect(cellOf('outcome', {})).toEqual(['beantwoord', null])
    expect(cellOf('outcome', { outcome: 'closed' })).toEqual(['afgesloten', 'zonder antwoord'])
    expect(cellOf('outcome', { outcome: 'open', needsReply: 'unlikely' })).toEqual([
      'nog open',
      'antwoord niet nodig',
    ])
  })

  it('shows the beginning of the question only where texts are kept', () => {
    expect(caseColumns(nl, false).map(({ id }) => id)).not.toContain('excerpt')
    expect(caseColumns(nl, true).map(({ id }) => id)).toContain('excerpt')
    expect(
      caseColumns(nl, true)
        .filter(({ sortBy }) => sortBy === null)
        .map(({ id }) => id),
    ).toEqual(['norm', 'messages', 'excerpt'])
  })
})

describe('the count of the list', () => {
  it('is a sentence, with what was searched for', () => {
    expect([0, 1, 1318].map((count) => countOfCases(nl, count))).toEqual([
      'Geen vragen',
      '1 vraag',
      '1.318 vragen',
    ])
    expect(foundCases(nl, 12, ' papier ')).toBe('12 vragen met ‘papier’')
    expect(foundCases(nl, 12, '')).toBe('12 vragen')
  })
})

function message(part: Partial<ThreadMessage>): ThreadMessage {
  return {
    messageId: 10,
    direction: 'in',
    kind: 'comment',
    isPublic: true,
    sentAtMs: startedAtMs,
    isAutomatic: false,
    needsReply: 'yes',
    topic: 'publicSpace',
    topicOrigin: 'words',
    team: 'unknown',
    excludedAs: null,
    replyToId: null,
    isStart: false,
    isFirstReply: false,
    caseMark: null,
    caseId: 10,
    isCorrected: false,
    fileName: 'export.csv',
    text: null,
    ...part,
  }
}

const question = message({ isStart: true })
const machine = message({ messageId: 11, direction: 'out', kind: 'reply', isAutomatic: true })
const reply = message({
  messageId: 12,
  direction: 'out',
  kind: 'dm',
  isPublic: false,
  isFirstReply: true,
  replyToId: 10,
  sentAtMs: startedAtMs + 45 * minuteMs,
})
const older = message({ messageId: 4, caseId: 4, isStart: true, sentAtMs: startedAtMs - 1e10 })
const later = message({ messageId: 40, caseId: 40, isStart: true, sentAtMs: startedAtMs + 1e10 })

function thread(messages: readonly ThreadMessage[], row: Partial<CaseRowView> = {}): CaseThread {
  return {
    case: { ...answered, ...row },
    messages: [...messages],
    waiting: {
      calendarMs: 45 * minuteMs,
      openingMs: 45 * minuteMs,
      isWhileClosed: false,
      pieces: [{ fromMs: startedAtMs, toMs: startedAtMs + 45 * minuteMs }],
      piecesInAll: 1,
    },
    timeZone,
  }
}
const viewOf = (messages: readonly ThreadMessage[], row: Partial<CaseRowView> = {}) =>
  threadView({ words: nl, clock: 'opening' }, thread(messages, row))

describe('a thread', () => {
  it('marks where the waiting begins and ends, and says that a machine answers nothing', () => {
    expect(viewOf([question, machine, reply]).lines.map(({ mark }) => mark)).toEqual([
      'Hier begint het wachten.',
      'Een automatisch bericht telt niet als antwoord.',
      'Eerste antwoord. Hier eindigt het wachten.',
    ])
  })

  it('says who wrote, never a name', () => {
    expect([question, machine, reply].map((one) => writerOf(nl, one))).toEqual([
      'inwoner',
      'gemeente, automatisch',
      'gemeente',
    ])
  })

  it('says what a message answers, what does not count, and what a person said', () => {
    expect(viewOf([question, reply]).lines[1]?.notes).toEqual([
      'antwoord op het bericht van 06-03-2026 16:40',
      'uit export.csv',
    ])
    const spam = message({ messageId: 13, caseId: null, excludedAs: 'spam', isCorrected: true })
    expect(viewOf([question, spam]).lines[1]?.notes).toEqual([
      'telt niet mee: spam',
      'verbeterd',
      'uit export.csv',
    ])
    const split = message({ messageId: 14, caseMark: 'starts', isCorrected: true })
    expect(viewOf([question, split]).lines[1]?.notes).toContain('Hier begint een nieuwe vraag: zo verbeterd.')
  })

  it('names the kind, and that it is not public where the kind does not tell', () => {
    const hidden = message({ messageId: 15, isPublic: false })
    expect(viewOf([question, hidden, reply]).lines.map(({ what }) => what)).toEqual([
      'reactie',
      'reactie, niet openbaar',
      'privébericht',
    ])
  })

  it('lays the other questions of a resident aside, with a heading where they begin', () => {
    const view = viewOf([older, question, reply, later])
    expect(view.before.map(({ id }) => id)).toEqual([4])
    expect(view.lines.map(({ id }) => id)).toEqual([10, 12])
    expect(view.after.map(({ id }) => id)).toEqual([40])
    expect([...view.before, ...view.lines, ...view.after].map(({ heading }) => heading)).toEqual([
      'Andere vraag van dezelfde inwoner',
      'Deze vraag',
      null,
      'Andere vraag van dezelfde inwoner',
    ])
    expect(view.before[0]?.mark).toBeNull()
  })

  it('tells the outcome and the norm in sentences', () => {
    const facts = (row: Partial<CaseRowView>): readonly string[] =>
      viewOf([question], row)
        .facts.slice(0, 2)
        .map(({ value }) => value)
    expect(facts({})).toEqual(['beantwoord na 45 minuten openingstijd', 'gehaald: binnen 2 uur openingstijd'])
    expect(facts({ outcome: 'open', norm: null })).toEqual([
      'nog geen antwoord op 31-03-2026 00:00, na 45 minuten openingstijd',
      'er geldt geen norm',
    ])
    expect(facts({ outcome: 'closed' })[0]).toBe('afgesloten zonder antwoord, na 45 minuten openingstijd')
    expect(facts({ isWhileClosed: true })[0]).toBe('beantwoord voordat u weer openging')
  })
})
