import { describe, expect, it } from 'vitest'
import type { CaseThread, ThreadMessage } from '#shared/contract/cases.ts'
import { correctionSchema, type CorrectionLogEntry } from '#shared/contract/corrections.ts'
import {
  correctionOf,
  listMenu,
  messageMenu,
  topicKeys,
  type CorrectionMenu,
} from '#shared/views/corrections/correctionMenu.ts'
import {
  correctionRows,
  correctionText,
  nextSteps,
  valueOfCorrection,
} from '#shared/views/corrections/correctionWords.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const entry: CorrectionLogEntry = {
  id: 1,
  madeAtMs: 0,
  kind: 'topic',
  value: 'complaint',
  messages: 12,
  fileName: null,
  isUndone: false,
}

describe('a correction in words', () => {
  it('names what, the new value and how much', () => {
    const said = (part: Partial<CorrectionLogEntry>): string => correctionText(nl, { ...entry, ...part })
    expect(said({})).toBe('onderwerp ‘klachten’ bij 12 berichten')
    expect(said({ kind: 'team', value: 'contactCentre', messages: 1 })).toBe(
      'team ‘klantcontactcentrum’ bij 1 bericht',
    )
    expect(said({ kind: 'needsReply', value: 'no' })).toBe('antwoord nodig ‘nee’ bij 12 berichten')
    expect(said({ kind: 'automatic', value: 'true' })).toBe('12 berichten automatisch')
    expect(said({ kind: 'automatic', value: 'false' })).toBe('12 berichten van een medewerker')
    expect(said({ kind: 'exclude', value: 'colleague' })).toBe(
      '12 berichten niet meegeteld (van een collega)',
    )
    expect(said({ kind: 'exclude', value: null })).toBe('12 berichten weer meegeteld')
    expect(said({ kind: 'link', value: null })).toBe('koppeling van antwoord weggehaald')
    expect(said({ kind: 'moveAccount', value: 'Dienst Wonen', fileName: 'maart.csv' })).toBe(
      'maart.csv bij account Dienst Wonen gezet',
    )
    expect(said({ kind: 'timeZone', value: 'UTC' })).toBe('tijden van een bestand gelezen als UTC')
  })

  it('takes a count of something else than messages', () => {
    expect(correctionText(nl, entry, '318 vragen')).toBe('onderwerp ‘klachten’ bij 318 vragen')
  })

  it('stands in the log with when, and whether it still holds', () => {
    const rows = correctionRows(nl, [entry, { ...entry, id: 2, isUndone: true }])
    expect(rows.map(({ what, state }) => [what, state])).toEqual([
      ['Onderwerp ‘klachten’ bij 12 berichten', 'ja'],
      ['Onderwerp ‘klachten’ bij 12 berichten', 'nee, ongedaan gemaakt'],
    ])
  })
})

describe('what undoing and redoing would do', () => {
  const log = (...undone: readonly boolean[]): CorrectionLogEntry[] =>
    undone.map((isUndone, index) => ({ ...entry, id: undone.length - index, isUndone }))

  it('is the newest that holds, and the oldest undone after it', () => {
    const { undo, redo } = nextSteps(log(true, true, false, true, false))
    expect([undo?.id, redo?.id]).toEqual([3, 4])
  })

  it('is nothing where there is nothing', () => {
    expect(nextSteps([])).toEqual({ undo: null, redo: null })
    expect(nextSteps(log(false)).redo).toBeNull()
    expect(nextSteps(log(true, true))).toMatchObject({ undo: null, redo: { id: 1 } })
  })
})

function message(part: Partial<ThreadMessage>): ThreadMessage {
  return {
    messageId: 10,
    direction: 'in',
    kind: 'comment',
    isPublic: true,
    sentAtMs: 1_000,
    isAutomatic: false,
    needsReply: 'yes',
    topic: 'service',
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
const first = message({ isStart: true })
const second = message({ messageId: 11, sentAtMs: 2_000 })
const reply = message({ messageId: 12, sentAtMs: 3_000, direction: 'out', kind: 'reply', replyToId: 10 })
const thread: Pick<CaseThread, 'messages' | 'timeZone'> = {
  messages: [first, second, reply],
  timeZone: 'UTC',
}

function labels<T>({ branches, leaves }: CorrectionMenu<T>): string[] {
  return [...branches.map(({ label }) => label), ...leaves.map(({ label }) => label)]
}

describe('what can be said of a message', () => {
  it('is its topic and what it needs, of a question; its team and what it answers, of a reply', () => {
    expect(labels(messageMenu(nl, thread, first))).toEqual(['Onderwerp', 'Antwoord nodig', 'Telt niet mee'])
    expect(labels(messageMenu(nl, thread, second))).toContain('Hier begint een nieuwe vraag')
    expect(labels(messageMenu(nl, thread, reply))).toEqual([
      'Team',
      'Telt niet mee',
      'Antwoord op',
      'Dit is een automatisch bericht',
    ])
  })

  it('offers to count what does not, and to take back what was called automatic', () => {
    expect(labels(messageMenu(nl, thread, { ...second, excludedAs: 'spam' }))).toContain('telt weer mee')
    expect(labels(messageMenu(nl, thread, { ...reply, isAutomatic: true }))).toContain(
      'Dit schreef een medewerker',
    )
  })

  it('links a reply to an earlier question, newest first, or to none', () => {
    const links = messageMenu(nl, thread, reply).branches.at(-1)?.leaves ?? []
    expect(
      links.map(({ choice, isCurrent }) => [choice.kind === 'link' && choice.replyToId, isCurrent]),
    ).toEqual([
      [11, false],
      [10, true],
      [null, false],
    ])
  })

  it('is always something the contract knows', () => {
    for (const one of [first, second, reply, { ...reply, excludedAs: 'test' as const }]) {
      const { branches, leaves } = messageMenu(nl, thread, one)
      for (const { choice } of [...branches.flatMap((branch) => branch.leaves), ...leaves]) {
        expect(correctionSchema.parse(choice)).toEqual(choice)
      }
    }
  })
})

describe('what can be said of rows of a list', () => {
  it('makes corrections with their value, as the log keeps it', () => {
    for (const { choice } of listMenu(nl).branches.flatMap((branch) => branch.leaves)) {
      const correction = correctionOf(choice, { caseIds: [1, 2] })
      expect(correctionSchema.parse(correction)).toEqual(correction)
      expect(valueOfCorrection(correction)).not.toBe('')
    }
  })

  it('gives topics a key each, all but the one nobody needs to say', () => {
    expect(topicKeys.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(topicKeys.map(({ topic }) => topic)).not.toContain('unsure')
  })
})
