import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const path = writeTwcs(join(running.dataFolder, 'a.csv'), invent(40, Date.UTC(2025, 0, 6, 8)))
  await importPath(running, path)
  const { members } = await running.client.call('compare.group', {})
  const rows = members.map(({ code }, index) => `${code};within2h;2024;${String(40 + index)};200`)
  const file = join(running.dataFolder, 'regio.csv')
  writeFileSync(file, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  await running.client.call('benchmark.import', { grantId: running.grant(file) })
})
afterEach(() => running.stop())

async function save(path: string, language: 'nl' | 'en' = 'nl'): Promise<string> {
  const request = { filter: everything, metric: null, language, grantId: running.grant(path) }
  const saved = await running.client.call('compare.saveTable', request)
  const bytes = readFileSync(path)
  expect(saved.sizeBytes).toBe(bytes.length)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return bytes.subarray(3).toString('utf8')
}

describe('saving the table of all municipalities', () => {
  test('writes what the page shows: all figures of all, with the choice and the sources below', async () => {
    const text = await save(join(running.dataFolder, 'tabel.csv'))
    const lines = text.split('\r\n')
    expect(lines[0]).toMatch(/^gemeente;code;inwoners;cijfer;eenheid;waarde;/)
    const { group } = await running.client.call('compare.figures', everything)
    const [body = ''] = text.split('\r\n\r\n')
    // A head, and five figures of the own municipality and of each member.
    expect(body.split('\r\n')).toHaveLength(1 + 5 * (1 + group.members.length))
    const [nearest] = group.members
    expect(body).toMatch(new RegExp(`;${nearest?.code ?? ''};\\d+;Binnen 2 uur beantwoord;%;4\\d(,\\d+)?;`))
    expect(text).toContain('Keuze: U ziet')
    expect(text).toContain('2024')
  })

  test('uses the decimal point in English', async () => {
    const english = await save(join(running.dataFolder, 'table.csv'), 'en')
    expect(english).toMatch(/^municipality;code;/)
    expect(english).toMatch(/;Answered within 2 hours;%;\d+\.\d/)
  })

  test('replaces an earlier file of that name whole, and leaves nothing beside it', async () => {
    const folder = join(running.dataFolder, 'map')
    mkdirSync(folder)
    writeFileSync(join(folder, 'tabel.csv'), 'x'.repeat(100_000))
    await save(join(folder, 'tabel.csv'))
    expect(readdirSync(folder)).toEqual(['tabel.csv'])
  })

  test('says so when the folder is not there, and writes nothing', async () => {
    const folder = join(running.dataFolder, 'dicht')
    mkdirSync(folder)
    const path = join(folder, 'weg', 'tabel.csv')
    await expect(save(path)).rejects.toMatchObject({
      error: { code: 'folderMissing', params: { folder: 'weg' } },
    })
    expect(existsSync(path)).toBe(false)
  })

  test('says so when a folder stands at that place, and leaves it as it was', async () => {
    const folder = join(running.dataFolder, 'tabel.csv')
    mkdirSync(folder)
    await expect(save(folder)).rejects.toMatchObject({ error: { code: 'fileNotWritable' } })
    expect(readdirSync(folder)).toEqual([])
    expect(readdirSync(running.dataFolder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test("never writes over the dossier's own file", async () => {
    const { location } = (await running.client.call('dossier.current', {})) ?? {}
    const path = location?.databasePath ?? ''
    const before = readFileSync(path).length
    await expect(save(path)).rejects.toMatchObject({ error: { code: 'fileNotWritable' } })
    expect(readFileSync(path).length).toBe(before)
  })

  test('a grant serves once', async () => {
    const grantId = running.grant(join(running.dataFolder, 'tabel.csv'))
    const request = { filter: everything, metric: null, language: 'nl', grantId } as const
    await running.client.call('compare.saveTable', request)
    await expect(running.client.call('compare.saveTable', request)).rejects.toMatchObject({
      error: { code: 'grantUnknown' },
    })
  })
})
