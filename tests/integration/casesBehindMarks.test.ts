import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseChoice, CaseMark } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { procedures } from '#shared/contract/registry.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { connect } from '#data/db/connection.ts'
import { messagesWithWords } from '#data/queries/caseTexts.ts'
import { CallFailed, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const hourMs = 3_600_000
/** Monday 6 January 2025, nine o'clock in Amsterdam. */
const mondayMs = Date.UTC(2025, 0, 6, 8)
const account = 'GemeenteVoorbeeldstad'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

async function holding(rows: readonly TwcsRow[]): Promise<void> {
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), rows))
}

function choice(mark: CaseMark = {}, changes: Partial<CaseChoice> = {}): CaseChoice {
  return { filter: allYears, mark, search: '', sort: { by: 'startedAt', isDescending: false }, ...changes }
}

function listed(asked: CaseChoice, offset = 0, limit = 500): Promise<OutputOf<'cases.list'>> {
  return running.client.call('cases.list', { ...asked, offset, limit })
}

/** Words, as an import keeps them when the dossier is set to it. */
async function keepTexts(texts: ReadonlyMap<number, string>): Promise<void> {
  const current = await running.client.call('dossier.current', {})
  const database = connect(current?.location.databasePath ?? '', { mustExist: true })
  const insert = database.prepare('insert into message_texts (message_id, text, kept_at_ms) values (?, ?, 0)')
  for (const [id, text] of texts) insert.run(id, text)
  database.close()
}

describe('the cases behind a mark', () => {
  beforeEach(() => holding(invent(60, mondayMs)))

  test('are as many as the figures count, whatever the choice', async () => {
    const filters: readonly Filter[] = [
      allYears,
      { ...allYears, from: '2025-01-07', to: '2025-01-09' },
      { ...allYears, clock: 'opening', topics: ['publicSpace', 'service'] },
    ]
    for (const filter of filters) {
      const { current } = await running.client.call('figures.overview', filter)
      const totalOf = async (mark: CaseMark): Promise<number> =>
        (await listed(choice(mark, { filter }))).total
      expect(await totalOf({})).toBe(current.cases)
      expect(await totalOf({ outcome: 'answered' })).toBe(current.answered)
      expect(await totalOf({ outcome: 'open' })).toBe(current.open)
    }
  })

  test('come in the order asked for, window by window', async () => {
    const bySlowest = choice({ outcome: 'answered' }, { sort: { by: 'wait', isDescending: true } })
    const all = await listed(bySlowest)
    const waits = all.rows.map(({ waitMs }) => waitMs)
    expect(waits).toEqual([...waits].sort((a, b) => b - a))
    const windows = [
      await listed(bySlowest, 0, 20),
      await listed(bySlowest, 20, 20),
      await listed(bySlowest, 40, 20),
    ]
    expect(windows.flatMap(({ rows }) => rows)).toEqual(all.rows)
    expect(windows[2]?.total).toBe(48)
  })

  test('of which equal ones keep the order of their start, both ways round', async () => {
    for (const isDescending of [true, false]) {
      const { rows } = await listed(choice({}, { sort: { by: 'channel', isDescending } }))
      const starts = rows.map(({ startedAtMs }) => startedAtMs)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  test('waited at the end of a day also where they started before the period', async () => {
    const filter = { ...allYears, from: '2025-01-08', to: '2025-01-10' }
    const { rows } = await listed(choice({ waitingOn: '2025-01-08' }, { filter }))
    expect(rows.filter(({ startedAtMs }) => startedAtMs < Date.UTC(2025, 0, 7, 23)).length).toBeGreaterThan(0)
    expect(rows.every(({ outcome, startedAtMs }) => outcome === 'open' || startedAtMs > 0)).toBe(true)
  })

  test('tell how the norm stands that held when they started', async () => {
    await running.client.call('norms.set', {
      rules: [
        {
          channel: null,
          clock: 'calendar',
          limitMs: hourMs,
          targetShare: 0.8,
          validFrom: '2025-01-08',
          validTo: null,
        },
      ],
    })
    const { rows } = await listed(choice())
    const before = rows.filter(({ startedAtMs }) => startedAtMs < Date.UTC(2025, 0, 7, 23))
    expect(before.every(({ norm }) => norm === null)).toBe(true)
    const late = await listed(choice({ withinNorm: false }))
    expect(late.rows.length).toBeGreaterThan(0)
    expect(late.rows.every(({ norm, waitMs }) => norm?.isMet === false && waitMs > hourMs)).toBe(true)
    const met = await listed(choice({ withinNorm: true }))
    expect(met.rows.every(({ norm, waitMs }) => norm?.isMet === true && waitMs <= hourMs)).toBe(true)
  })

  test('answer to the letter what their schema says', async () => {
    const output = await listed(choice(), 0, 3)
    expect(procedures['cases.list'].output.parse(output)).toEqual(output)
    const [row] = output.rows
    const thread = await running.client.call('cases.thread', { caseId: row?.caseId ?? 0, filter: allYears })
    expect(procedures['cases.thread'].output.parse(thread)).toEqual(thread)
  })
})

describe('searching', () => {
  beforeEach(() => holding(invent(10, mondayMs)))

  test('finds nothing to search in while no texts are kept', async () => {
    expect((await listed(choice())).textsKept).toBe(0)
    expect((await listed(choice({}, { search: 'papier' }))).total).toBe(0)
  })

  test('finds all words, within words, whatever their capitals and accents, in questions and answers', async () => {
    const [first, second] = (await listed(choice())).rows
    const thread = await running.client.call('cases.thread', {
      caseId: second?.caseId ?? 0,
      filter: allYears,
    })
    const answer = thread.messages.find(({ direction }) => direction === 'out')
    const texts = new Map([
      [first?.caseId ?? 0, 'Hoe vraag ik een PARKEERVERGUNNING aan bij het café? 100%'],
      [answer?.messageId ?? 0, 'De vergunning krijgt u per post.'],
    ])
    await keepTexts(texts)
    const found = async (search: string): Promise<readonly number[]> =>
      (await listed(choice({}, { search }))).rows.map(({ caseId }) => caseId)
    expect(await found('vergunning')).toEqual([first?.caseId, second?.caseId])
    expect(await found('  CAFE vergunning ')).toEqual([first?.caseId])
    expect(await found('Cafés')).toEqual([])
    expect(await found('100%')).toEqual([first?.caseId])
    expect(await found('1_0')).toEqual([])
    const { rows, textsKept } = await listed(choice())
    expect([rows[0]?.excerpt, rows[1]?.excerpt, textsKept]).toEqual([texts.get(first?.caseId ?? 0), null, 2])
  })

  test('leaves alone what an import is still bringing', async () => {
    const [first] = (await listed(choice())).rows
    await keepTexts(new Map([[first?.caseId ?? 0, 'Wanneer is het zwembad open?']]))
    expect((await listed(choice({}, { search: 'zwembad' }))).total).toBe(1)
    const current = await running.client.call('dossier.current', {})
    const database = connect(current?.location.databasePath ?? '', { mustExist: true })
    database.prepare("update batches set state = 'staging'").run()
    expect(messagesWithWords(database, 'zwembad')).toEqual([])
    database.close()
  })
})

describe('the thread of a case', () => {
  function said(id: number, hours: number, author: string, inReplyTo: number | null = null): TwcsRow {
    return {
      id,
      author,
      inbound: author !== account,
      atMs: mondayMs + hours * hourMs,
      text: `@${author === account ? '900001' : account} wanneer?`,
      inReplyTo,
    }
  }

  test('holds the messages of its other cases too, marks the start and the first answer, and explains the wait', async () => {
    // Friday 16.40 asked, Monday 9.25 answered; three weeks later another question.
    const asked = 4 * 24 + 7 + 40 / 60
    const answered = 7 * 24 + 25 / 60
    await holding([
      said(1, asked, '900001'),
      said(2, asked + 0.5, '900001', 1),
      said(3, answered, account, 1),
      said(4, 28 * 24, '900001', 3),
      ...invent(20, mondayMs, 1001),
    ])
    const { rows } = await listed(choice({}, { filter: { ...allYears, clock: 'opening' } }))
    const row = rows.find(({ inboundCount }) => inboundCount === 2)
    const thread = await running.client.call('cases.thread', {
      caseId: row?.caseId ?? 0,
      filter: { ...allYears, clock: 'opening' },
    })
    expect(thread.case).toEqual(row)
    expect(thread.messages.map(({ isStart, isFirstReply }) => [isStart, isFirstReply])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [true, false],
    ])
    const ids = thread.messages.map(({ caseId }) => caseId)
    expect(ids.slice(0, 3)).toEqual([row?.caseId, row?.caseId, row?.caseId])
    expect(ids[3]).not.toBe(row?.caseId)
    const minutes = (from: number, to: number): number => Math.round((to - from) / 60_000)
    expect(thread.waiting.pieces.map(({ fromMs, toMs }) => minutes(fromMs, toMs))).toEqual([20, 25])
    expect(thread.waiting.openingMs).toBe(45 * 60_000)
    expect(thread.case.waitMs).toBe(thread.waiting.openingMs)
    expect(thread.waiting.calendarMs).toBe(Math.round((answered - asked) * hourMs))
    expect([thread.timeZone, thread.messages[0]?.fileName]).toEqual(['Europe/Amsterdam', 'a.csv'])
  })

  test('of a case that is no longer there is refused', async () => {
    await holding(invent(10, mondayMs))
    const call = running.client.call('cases.thread', { caseId: 999_999, filter: allYears })
    await expect(call).rejects.toSatisfy(
      (error) => error instanceof CallFailed && error.error.code === 'notInDossier',
    )
  })
})
