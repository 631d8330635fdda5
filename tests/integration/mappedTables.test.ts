import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { MappingTarget } from '#shared/mapping/mapping.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { writeMappedCsv, writeMappedXlsx } from '../support/mappedMessages.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'

const fromMs = Date.UTC(2025, 0, 20, 8)

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

type Inspected = Extract<OutputOf<'table.inspect'>, { refusal: null }>

async function inspect(path: string, target: MappingTarget, server = running): Promise<Inspected> {
  const looked = await server.client.call('table.inspect', { grantId: server.grant(path), target })
  if (looked.refusal !== null) throw new Error(looked.refusal)
  return looked
}

function file(name: string, content: string | Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, content)
  return path
}

async function importMapped(path: string, server = running): Promise<OutputOf<'table.importMessages'>> {
  const { tableId, proposed } = await inspect(path, 'messages', server)
  const input = { tableId, mapping: proposed, accountName, channel: 'x' } as const
  return server.client.call('table.importMessages', input)
}

async function figures(server = running) {
  const { current, curve, trend } = await server.client.call('figures.overview', allYears)
  return { current, curve, trend }
}

interface Event {
  readonly citizen: number
  readonly afterMinutes: number
  readonly isAnswer: boolean
  readonly text: string
}

/** Questions and linked answers in time order; the first is on the 31st, so that the order of dates shows. */
function conversation(events: readonly Event[]): TwcsRow[] {
  const lastQuestion = new Map<number, number>()
  let atMs = Date.UTC(2025, 0, 31, 8)
  return events.map(({ citizen, afterMinutes, isAnswer, text }, index) => {
    const id = index + 1
    const author = String(100_000 + citizen)
    const question = lastQuestion.get(citizen)
    if (index > 0) atMs += afterMinutes * 60_000
    if (isAnswer && question !== undefined) {
      return {
        id,
        author: accountName,
        inbound: false,
        atMs,
        text: `@${author} ${text}`,
        inReplyTo: question,
      }
    }
    lastQuestion.set(citizen, id)
    return { id, author, inbound: true, atMs, text: `@${accountName} ${text}`, inReplyTo: null }
  })
}

describe('messages from a table of one’s own', () => {
  const messages = invent(60, fromMs)

  async function asKnownFormat(rows: readonly TwcsRow[]) {
    const known = startServer()
    await known.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await importPath(known, writeTwcs(join(known.dataFolder, 'a.csv'), rows))
    const expected = await figures(known)
    await known.stop()
    return expected
  }

  test.each([
    ['separated text', writeMappedCsv, 'a.csv'],
    ['a workbook', writeMappedXlsx, 'a.xlsx'],
  ])('in %s give the same figures as in a format that is known', async (_kind, write, name) => {
    const expected = await asKnownFormat(messages)
    const result = await importMapped(write(join(running.dataFolder, name), messages))
    expect(result).toMatchObject({
      status: 'committed',
      format: 'mappedTable',
      messages: messages.length,
      issues: { count: 0 },
    })
    expect(await figures()).toEqual(expected)
  })

  test('give the same cases whoever writes to whom and when', async () => {
    const event = fc.record({
      citizen: fc.integer({ min: 1, max: 4 }),
      afterMinutes: fc.integer({ min: 1, max: 4_000 }),
      isAnswer: fc.boolean(),
      text: fc.constantFrom('wanneer is het stadhuis open?', 'dank u wel', 'de lamp is stuk', 'ja'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
        const rows = conversation(events)
        const expected = await asKnownFormat(rows)
        const { batchId } = await importMapped(writeMappedCsv(join(running.dataFolder, 'a.csv'), rows))
        expect(await figures()).toEqual(expected)
        await running.client.call('import.undo', { batchId: batchId ?? 0 })
      }),
      { numRuns: 12 },
    )
  })

  test('are not added twice, and a longer export adds only what is new', async () => {
    const first = writeMappedCsv(join(running.dataFolder, 'a.csv'), messages)
    await importMapped(first)
    expect(await importMapped(first)).toMatchObject({ status: 'duplicate', messages: 0 })
    const longer = writeMappedXlsx(join(running.dataFolder, 'b.xlsx'), invent(70, fromMs))
    expect(await importMapped(longer)).toMatchObject({ status: 'committed', duplicates: messages.length })
  })

  test('are undone as a whole', async () => {
    const before = await figures()
    const { batchId } = await importMapped(writeMappedCsv(join(running.dataFolder, 'a.csv'), messages))
    const undone = await running.client.call('import.undo', { batchId: batchId ?? 0 })
    expect(undone.messagesRemoved).toBe(messages.length)
    expect(await figures()).toEqual(before)
  })

  test('are not read before the order of day and month is known', async () => {
    const path = file(
      'a.csv',
      'Ontvangen op;Bericht\n03-04-2025 10:00;Hoe laat open?\n05-06-2025 11:00;En morgen?\n',
    )
    const { tableId, proposed } = await inspect(path, 'messages')
    expect(proposed).toMatchObject({ columns: { sentAt: 0, text: 1 }, dateOrder: null })
    const open = await running.client.call('table.check', { tableId, mapping: proposed })
    expect(open).toMatchObject({ missingFields: ['dateOrder'], passing: 0, rowsRead: 2 })
    const input = { tableId, mapping: proposed, accountName, channel: 'email' } as const
    expect(await running.client.call('table.importMessages', input)).toMatchObject({
      status: 'needsInput',
      needs: ['dateOrder'],
    })
    const answered = { ...input, mapping: { ...proposed, dateOrder: 'dmy' as const } }
    expect(await running.client.call('table.importMessages', answered)).toMatchObject({
      status: 'committed',
      from: '2025-04-03',
      to: '2025-06-05',
      supports: { firstResponse: 'inboundOnly', topics: true },
    })
  })

  test('show per row which column stands in the way', async () => {
    const path = file(
      'a.csv',
      'Zaaknummer;Datum/tijd;Type bericht;Bericht\n1;31-03-2025 10:00;inkomend;Dag\n1;32-03-2025 10:00;uitgaand;Dag\n1;31-03-2025 12:00;doorgezet;Dag\n1;31-03-2025 13:00\n',
    )
    const { tableId, proposed } = await inspect(path, 'messages')
    expect(proposed.columns).toEqual({ conversation: 0, sentAt: 1, direction: 2, text: 3 })
    const check = await running.client.call('table.check', { tableId, mapping: proposed })
    expect(check).toMatchObject({ rowsRead: 4, passing: 1, failing: 3, isWholeFile: true })
    expect(check.issues).toEqual([
      { line: 3, column: 'Datum/tijd', code: 'badDate' },
      { line: 4, column: 'Type bericht', code: 'unknownDirection' },
      { line: 5, column: null, code: 'wrongColumnCount' },
    ])
    expect(check.rowStates.map(({ ok, column }) => [ok, column])).toEqual([
      [true, null],
      [false, 1],
      [false, 2],
      [false, null],
    ])
    const mapping = { ...proposed, own: ['uitgaand', 'Doorgezet'] }
    expect(await running.client.call('table.check', { tableId, mapping })).toMatchObject({ passing: 2 })
  })

  test('with the reply’s time in the same row give waits', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => {
      const day = String(index + 10)
      return `M${day};${day}-03-2025;09:00;${index === 0 ? '' : `${day}-03-2025 11:00`};Vraag ${day}`
    })
    const path = file('a.csv', ['Kenmerk;Datum;Tijd;Beantwoord op;Omschrijving', ...rows].join('\n'))
    const { proposed } = await inspect(path, 'messages')
    expect(proposed).toMatchObject({
      columns: { message: 0, sentAt: 1, sentTime: 2, answeredAt: 3, text: 4 },
      dateOrder: 'dmy',
    })
    expect(await importMapped(path)).toMatchObject({ status: 'committed', inbound: 12, outbound: 11 })
    const { current } = await figures()
    expect(current).toMatchObject({ cases: 12, answered: 11 })
    expect(current.firstResponse.medianMs).toMatchObject({ value: 2 * 3_600_000 })
  })
})

describe('a mapping that was saved', () => {
  test('is proposed for the next file with the same header, whatever its capitals', async () => {
    const first = await inspect(file('a.csv', 'Wanneer;Wat\n03-04-2025 10:00;Dag\n'), 'messages')
    const mapping = { ...first.proposed, columns: { sentAt: 0, text: 1 }, dateOrder: 'mdy' as const }
    const saved = { tableId: first.tableId, mapping, name: 'Balie' }
    await running.client.call('table.saveProfile', saved)
    const next = await inspect(file('b.csv', 'WANNEER,wat\n04-05-2025 10:00,Hallo\n'), 'messages')
    expect(next.profiles).toEqual(['Balie'])
    expect(next.proposed).toEqual(mapping)
    const other = await inspect(file('c.csv', 'Wanneer;Wat;Wie\n04-05-2025 10:00;Hallo;ik\n'), 'messages')
    expect(other.profiles).toEqual([])
    const applied = running.client.call('table.applyProfile', { tableId: other.tableId, profile: 'Balie' })
    await expect(applied).rejects.toThrow('previewUnknown')
    const again = { tableId: next.tableId, profile: 'Balie' }
    expect(await running.client.call('table.applyProfile', again)).toEqual(mapping)
  })
})

describe('figures per municipality from any table', () => {
  const text =
    'Gemeente;Jaar;Binnen 1 uur;Mediaan in minuten;Aantal\nNijmegen;2024;31,5;190;1.284\nBergen;2024;40;120;90\nBergen;2023;38;150;80\nElders;2024;12;600;10\n'

  test('are asked about, imported with their source, and removed again', async () => {
    const { tableId, proposed } = await inspect(file('a.csv', text), 'benchmark')
    const check = await running.client.call('table.check', { tableId, mapping: proposed })
    expect(check).toMatchObject({ missingFields: [], rowsRead: 4, passing: 1, failing: 3 })
    expect(check.questions).toMatchObject([
      { value: 'Bergen', why: 'ambiguous', rows: 2 },
      { value: 'Elders', why: 'unknown', rows: 1 },
    ])
    const mapping = { ...proposed, resolved: { Bergen: 'GM0893', Elders: '' } }
    expect(await running.client.call('table.check', { tableId, mapping })).toMatchObject({
      passing: 3,
      failing: 0,
      questions: [],
      issues: [],
    })
    const input = { tableId, mapping, source: 'VNG, Dienstverlening in cijfers 2024' }
    const { file: stored } = await running.client.call('table.importBenchmark', input)
    expect(stored).toMatchObject({ source: input.source, rows: 6, municipalities: 2, years: [2023, 2024] })
    await running.client.call('benchmark.remove', { id: stored.id })
    expect(await running.client.call('benchmark.files', {})).toEqual([])
  })

  test('are the same from a workbook, from the sheet that was chosen', async () => {
    const rows = [
      ['Gemeente', 'Binnen 1 uur (2024)', 'Aantal'],
      ['Nijmegen', { number: 0.315, format: '0.0%' }, 1284],
      ['Aalter', { number: 0.408, format: '0.0%' }, 300],
    ]
    const sheets = [
      { name: 'Leeg', rows: [['Alleen een titel']] },
      { name: 'Cijfers', rows },
      { name: 'Meer', rows: rows.slice(0, 2) },
    ]
    const looked = await inspect(file('a.xlsx', xlsxBytes(sheets)), 'benchmark')
    expect(looked).toMatchObject({ sheets: ['Leeg', 'Cijfers', 'Meer'], sheet: 'Cijfers' })
    const other = { tableId: looked.tableId, sheet: 'Meer' }
    expect(await running.client.call('table.chooseSheet', other)).toMatchObject({ sheet: 'Meer' })
    await running.client.call('table.chooseSheet', { ...other, sheet: 'Cijfers' })
    const input = { tableId: looked.tableId, mapping: looked.proposed, source: 'Regio' }
    const { file: stored, issues } = await running.client.call('table.importBenchmark', input)
    expect(issues).toEqual([])
    expect(stored).toMatchObject({ rows: 2, municipalities: 2, years: [2024] })
  })

  test('are not read where 1.234 can be two numbers, until that is answered', async () => {
    const path = file('a.csv', 'code,jaar,mediaan\nGM0014,2024,1.234\nGM0034,2024,2.345\n')
    const { tableId, proposed } = await inspect(path, 'benchmark')
    expect(proposed.decimalMark).toBeNull()
    const input = { tableId, mapping: proposed, source: 'x' }
    expect(await running.client.call('table.check', input)).toMatchObject({ missingFields: ['decimalMark'] })
    await expect(running.client.call('table.importBenchmark', input)).rejects.toThrow('benchmarkFileInvalid')
    const mapping = { ...proposed, decimalMark: ',' as const }
    expect(await running.client.call('table.check', { tableId, mapping })).toMatchObject({ passing: 2 })
  })
})
