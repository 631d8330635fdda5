import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/registry.ts'
import { connect } from '#data/db/connection.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { readWorkbook } from '../support/readWorkbook.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  await importPath(
    running,
    writeTwcs(join(running.dataFolder, 'a.csv'), invent(1_200, Date.UTC(2025, 0, 6, 8))),
  )
})
afterEach(() => running.stop())

function asked(path: string, changes: Partial<InputOf<'cases.save'>> = {}): InputOf<'cases.save'> {
  return {
    filter: allYears,
    mark: {},
    search: '',
    sort: { by: 'startedAt', isDescending: false },
    format: 'xlsx',
    language: 'nl',
    title: '=Reactietijd: nog open',
    grantId: running.grant(path),
    ...changes,
  }
}

describe('saving the questions behind a figure', () => {
  test('writes them in the order and of the mark asked for, and tells how far it is', async () => {
    const path = join(running.dataFolder, 'vragen.xlsx')
    const progress: unknown[] = []
    const input = asked(path, { mark: { outcome: 'answered' }, sort: { by: 'wait', isDescending: true } })
    const saved = await running.client.start('cases.save', input, (step) => progress.push(step)).output
    expect(saved).toEqual({ fileName: 'vragen.xlsx', sizeBytes: readFileSync(path).length, rows: 960 })
    expect(progress.at(-1)).toEqual({ rowsWritten: 960, rowsTotal: 960 })
    const [questions, about] = await readWorkbook(path)
    const [head = [], ...rows] = questions?.lines ?? []
    const waits = rows.map((cells) => Number(cells[head.indexOf('wachttijd in uren (kalendertijd)')]))
    expect(waits).toEqual([...waits].sort((a, b) => b - a))
    // Local time: the first question was asked at eight in UTC, nine in the municipality.
    expect(rows.map((cells) => cells[head.indexOf('gesteld op')])).toContain('2025-01-06 09:00:00')
    const facts = new Map((about?.lines ?? []).map(([label = '', value = '']) => [label, value]))
    expect(facts.get('Wat dit is')).toBe('=Reactietijd: nog open')
    expect(facts.get('Gegevens van')).toContain('2025')
    expect(facts.get('Gemaakt met')).toBe('Dialoogmeter 0.0.0-test')
    expect([...facts.keys()].some((label) => /definitie versie 1$/.test(label))).toBe(true)
  })

  test('never writes a word of a message, also where texts are kept', async () => {
    const current = await running.client.call('dossier.current', {})
    const database = connect(current?.location.databasePath ?? '', { mustExist: true })
    database
      .prepare("insert into message_texts (message_id, text, kept_at_ms) values (1, 'geheimpje', 0)")
      .run()
    database.close()
    const list = await running.client.call('cases.list', { ...asked(''), offset: 0, limit: 5 })
    expect(list.rows[0]?.excerpt).toBe('geheimpje')
    const paths = { xlsx: join(running.dataFolder, 'a.xlsx'), csv: join(running.dataFolder, 'b.csv') }
    await running.client.call('cases.save', asked(paths.xlsx))
    await running.client.call('cases.save', asked(paths.csv, { format: 'csv' }))
    expect(JSON.stringify(await readWorkbook(paths.xlsx))).not.toContain('geheimpje')
    expect(readFileSync(paths.csv, 'utf8')).not.toContain('geheimpje')
  })

  test('writes text with local times, the mark of decimals of the language, and no formula', async () => {
    const path = join(running.dataFolder, 'b.csv')
    await running.client.call('cases.save', asked(path, { format: 'csv' }))
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFFnummer;gesteld op;')).toBe(true)
    expect(text.split('\r\n')[1]).toMatch(
      /^\d+;2025-01-06 09:00:00;X;GemeenteVoorbeeldstad;.*;0,5;0,5;0:30;nee;/,
    )
    expect(text).toContain("Wat dit is;'=Reactietijd: nog open\r\n")
    await running.client.call('cases.save', asked(path, { format: 'csv', language: 'en' }))
    expect(readFileSync(path, 'utf8').split('\r\n')[1]).toMatch(/;0\.5;0\.5;0:30;no;/)
  })

  test('leaves nothing behind when it is stopped', async () => {
    const folder = readdirSync(running.dataFolder)
    const path = join(running.dataFolder, 'vragen.xlsx')
    const saving = running.client.start('cases.save', asked(path))
    saving.cancel()
    await expect(saving.output).rejects.toBeInstanceOf(CallCancelled)
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(running.dataFolder).sort()).toEqual(folder.sort())
  })

  test('leaves nothing behind when the dossier is closed meanwhile', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const path = join(running.dataFolder, `vragen.${format}`)
      const saving = running.client.start('cases.save', asked(path, { format }))
      const refused = expect(saving.output).rejects.toBeInstanceOf(CallCancelled)
      const current = await running.client.call('dossier.current', {})
      await running.client.call('dossier.close', {})
      await refused
      expect(existsSync(path)).toBe(false)
      const location = current?.location.databasePath ?? ''
      await running.client.call('dossier.openGranted', { grantId: running.grant(location) })
    }
  })
})
