// What the wizard asks of the data process beside a look at the rows: values of a column, saved matchings, letters.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { MappingTarget } from '#shared/mapping/mapping.ts'
import { choicesOf, mappingToCheck, setConstant } from '#shared/views/mapping/mappingEdits.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'
import { xlsxBytes } from '../support/xlsxFile.ts'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

type Inspected = Extract<OutputOf<'table.inspect'>, { refusal: null }>

function file(name: string, content: string | Buffer): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, content)
  return path
}

async function look(path: string, target: MappingTarget = 'messages'): Promise<Inspected> {
  const looked = await running.client.call('table.inspect', { grantId: running.grant(path), target })
  if (looked.refusal !== null) throw new Error(looked.refusal)
  return looked
}

describe('the values of a column', () => {
  test('come most frequent first, blanks and whole texts left out', async () => {
    const long = 'w'.repeat(121)
    const names = ['Bo', 'Anouk', ' Bo ', '', long, 'Chloé', 'Bo', 'Anouk']
    const rows = names.map((name, at) => `${String(at + 10)}-03-2025 10:00;${name}`)
    const { tableId } = await look(file('a.csv', ['Wanneer;Wie', ...rows, ''].join('\n')))
    expect(await running.client.call('table.values', { tableId, column: 1 })).toEqual({
      values: [
        { value: 'Bo', rows: 3 },
        { value: 'Anouk', rows: 2 },
        { value: 'Chloé', rows: 1 },
      ],
      distinct: 3,
      isWholeFile: true,
    })
    expect(await running.client.call('table.values', { tableId, column: 9 })).toMatchObject({ values: [] })
    await expect(running.client.call('table.values', { tableId: 'x', column: 0 })).rejects.toThrow(
      'previewUnknown',
    )
  })

  test('are at most 500, with how many there are', async () => {
    const rows = Array.from({ length: 620 }, (_, at) => `31-03-2025 10:00;bewoner ${String(at)}`)
    const { tableId } = await look(file('a.csv', ['Wanneer;Wie', ...rows, ''].join('\n')))
    const found = await running.client.call('table.values', { tableId, column: 1 })
    expect(found.values).toHaveLength(500)
    expect(found).toMatchObject({ distinct: 620, isWholeFile: true })
  })
})

describe('saved matchings', () => {
  async function save(names: readonly string[]): Promise<string> {
    const path = file('a.csv', 'Wanneer;Wat\n31-03-2025 10:00;Dag\n')
    const { tableId, proposed: mapping } = await look(path)
    for (const name of names) await running.client.call('table.saveProfile', { tableId, mapping, name })
    return path
  }
  const saved = async (target: MappingTarget = 'messages') =>
    (await running.client.call('table.profiles', { target })).map(({ name }) => name)

  test('are listed by name, of their own target only', async () => {
    await save(['Wijkbeheer', 'balie'])
    expect(await saved()).toEqual(['balie', 'Wijkbeheer'])
    expect(await saved('benchmark')).toEqual([])
  })

  test('are renamed, and proposed under the new name; a name that is taken or gone is told', async () => {
    const path = await save(['Balie', 'Wijkbeheer'])
    const rename = (name: string, newName: string) =>
      running.client.call('table.renameProfile', { target: 'messages', name, newName })
    expect(await rename('Balie', ' Loket ')).toEqual({ outcome: 'renamed' })
    expect(await rename('Loket', 'Wijkbeheer')).toEqual({ outcome: 'taken' })
    expect(await rename('Loket', 'Loket')).toEqual({ outcome: 'renamed' })
    expect(await rename('Balie', 'Ander')).toEqual({ outcome: 'gone' })
    expect(await saved()).toEqual(['Loket', 'Wijkbeheer'])
    expect([...(await look(path)).profiles].sort()).toEqual(['Loket', 'Wijkbeheer'])
  })

  test('are removed, once and again, and proposed no more; what was imported with them stays', async () => {
    const path = await save(['Balie'])
    const { tableId, proposed: mapping } = await look(path)
    const input = { tableId, mapping, accountName: 'Loket', channel: 'email' } as const
    expect(await running.client.call('table.importMessages', input)).toMatchObject({ messages: 1 })
    const gone = { target: 'messages', name: 'Balie' } as const
    await running.client.call('table.removeProfile', gone)
    await running.client.call('table.removeProfile', gone)
    expect(await saved()).toEqual([])
    expect((await look(path)).profiles).toEqual([])
    const apply = { tableId, profile: 'Balie' }
    await expect(running.client.call('table.applyProfile', apply)).rejects.toThrow('previewUnknown')
    expect(await running.client.call('import.batches', {})).toMatchObject([{ messages: 1 }])
  })
})

describe('the letters of a table', () => {
  test('are read as the user says, and imported so', async () => {
    // "één café" as old DOS programs write it; by its bytes alone it looks like windows-1252.
    const dos = Buffer.from(
      'Wanneer;Wie;Verhaal\r\n31-03-2025 10:00;Anouk;\u0082\u0082n caf\u0082\r\n',
      'latin1',
    )
    const { tableId, encoding, rows } = await look(file('dos.csv', dos))
    expect(encoding).toBe('auto')
    expect(rows[0]?.cells[2]).not.toBe('één café')
    const wanted = { tableId, sheet: null, encoding: 'cp850' } as const
    const read = await running.client.call('table.chooseSheet', wanted)
    if (read.refusal !== null) throw new Error(read.refusal)
    expect(read).toMatchObject({ tableId, encoding: 'cp850' })
    expect(read.rows[0]?.cells[2]).toBe('één café')
    const values = await running.client.call('table.values', { tableId, column: 2 })
    expect(values.values).toEqual([{ value: 'één café', rows: 1 }])
    const back = await running.client.call('table.chooseSheet', { ...wanted, encoding: null })
    expect(back).toMatchObject({ encoding: 'auto' })
  })

  test('are not asked of a workbook', async () => {
    const rows = [
      ['Wanneer', 'Wat'],
      ['31-03-2025 10:00', 'Dag'],
    ]
    expect((await look(file('a.xlsx', xlsxBytes([{ name: 'Blad', rows }])))).encoding).toBeNull()
  })
})

describe('a look at the rows', () => {
  test('says the same whatever is typed as account or publisher', async () => {
    const messages = await look(
      file(
        'a.csv',
        'Datum;Afzender;Bericht\n31-03-2025 10:00;Anouk;Dag\n32-03-2025 10:00;Bo;Hoi\n30-03-2025 10:00;Bo;Hoi\n',
      ),
    )
    const figures = await look(
      file('b.csv', 'Gemeente;Jaar;Binnen 1 uur\nNijmegen;2024;31,5\nBergen;2024;40\n'),
      'benchmark',
    )
    for (const { tableId, proposed } of [messages, figures]) {
      const typed = setConstant(setConstant(choicesOf(proposed), 'accountName', 'Loket'), 'source', 'Regio')
      const ask = (mapping: typeof typed.mapping) =>
        running.client.call('table.check', { tableId, mapping: { ...mapping, own: [...mapping.own] } })
      const full = await ask(typed.mapping)
      expect(await ask(mappingToCheck(typed.mapping))).toEqual(full)
      expect(full.passing).toBe(full.rowsRead - 1)
    }
  })
})

describe('a table of questions without answers', () => {
  test('is not said to hold no messages', async () => {
    const rows = ['31-03-2025 10:00;groen', '30-03-2025 10:00;afval']
    const { tableId, proposed: mapping } = await look(
      file('a.csv', ['Datum;Onderwerp', ...rows, ''].join('\n')),
    )
    const input = { tableId, mapping, accountName: 'Loket', channel: 'publicSpace' } as const
    expect(await running.client.call('table.importMessages', input)).toMatchObject({ inbound: 2 })
    const { state, current } = await running.client.call('figures.overview', allYears)
    expect(current.cases).toEqual({ value: null, reason: 'inboundOnly' })
    expect(state).toBe('noCitizensMessages')
  })
})

const mappedHeader = ['Berichtnummer', 'Datum', 'Richting', 'Afzender', 'Tekst', 'Antwoord op bericht']
const mapped = [
  mappedHeader,
  ['1', '31-01-2025 09:00:00', 'inkomend', 'bewoner 1', 'Waar is het loket?', ''],
  ['2', '31-02-2025 10:00:00', 'inkomend', 'bewoner 2', 'Is er markt?', ''],
]
  .map((row) => row.join(';'))
  .join('\r\n')

describe('rejected rows of a table that was matched', () => {
  test('come back under the matching that was saved for their table, in the words of either language', async () => {
    const { client, grant } = running
    const { tableId, proposed } = await look(file('tabel.csv', mapped))
    const mapping = { ...proposed, constants: { accountName: 'Meldpunt' } }
    await client.call('table.saveProfile', { tableId, mapping, name: 'Balie' })
    const input = { tableId, mapping, accountName: 'Meldpunt', channel: 'email' } as const
    const { batchId } = await client.call('table.importMessages', input)
    if (batchId === null) throw new Error('nothing was imported')
    for (const language of ['nl', 'en'] as const) {
      const path = join(running.dataFolder, `terug-${language}.csv`)
      await client.call('import.saveRejected', { batchId, grantId: grant(path), language })
      expect(readFileSync(path, 'utf8').split('\r\n')[0]?.split(';')).toHaveLength(mappedHeader.length + 3)
      const back = await look(path)
      expect(back).toMatchObject({ profiles: ['Balie'], proposed: mapping })
      const apply = { tableId: back.tableId, profile: 'Balie' }
      expect(await client.call('table.applyProfile', apply)).toEqual(mapping)
    }
    const longer = [...mappedHeader, 'Reden', 'Regel', 'Kolom'].join(';')
    expect(
      await look(file('ander.csv', `${longer}\r\n1;31-01-2025 09:00:00;in;b;t;;a;2;c\r\n`)),
    ).toMatchObject({ profiles: [] })
  })

  test('of a table that is matched anew never propose the reasons as its text', async () => {
    const header = 'Wanneer;Wie;Dialoogmeter: reden;Dialoogmeter: regel;Dialoogmeter: kolom'
    const rows = [28, 29, 30].map(
      (day) =>
        `${String(day)}-01-2025 09:00;bewoner ${String(day)};Deze datum of tijd bestaat niet of is niet te lezen.;12;Wanneer`,
    )
    const path = file('verbeterd.csv', [header, ...rows, ''].join('\r\n'))
    const looked = await look(path)
    expect(looked.proposed.columns).toMatchObject({ sentAt: 0 })
    expect(Object.values(looked.proposed.columns).every((column) => column < 2)).toBe(true)
  })
})
