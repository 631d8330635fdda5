import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
let dossier: Dossier
let nowMs: number
beforeEach(async () => {
  nowMs = Date.UTC(2026, 1, 2)
  let ids = 0
  running = startServer({
    surroundings: {
      nowMs: () => (nowMs += 1000),
      randomBytes: (size) => Buffer.alloc(size, 7),
      randomId: () => `id-${String((ids += 1))}`,
    },
  })
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const withCode = (code: ErrorCode): object => ({ error: { code } })
const edits: ReportEdits = {
  ...noEdits('en'),
  order: ['cover', 'norm', 'residents'],
  chosen: { peers: false },
  titles: { norm: 'Our own norm' },
  remarks: { residents: 'Discussed in June.' },
}

async function importQuestions(name: string, count: number, fromMs: number): Promise<void> {
  await importPath(running, writeTwcs(join(running.dataFolder, name), invent(count, fromMs, fromMs / 1000)))
}

function take(): Promise<ReportFigures> {
  return running.client.call('report.take', { filter: allYears, planId: null })
}

async function create(name: string): Promise<number> {
  return (await running.client.call('report.create', { name, figures: await take(), edits })).id
}

function open(id: number): Promise<OutputOf<'report.open'>> {
  return running.client.call('report.open', { id })
}

describe('a saved report', () => {
  test('is there with figures and own words after the dossier was closed and opened again', async () => {
    const { client } = running
    await importQuestions('a.csv', 40, Date.UTC(2025, 0, 6, 8))
    const figures = await take()
    const { id } = await client.call('report.create', { name: ' Raad juni ', figures, edits })
    await client.call('dossier.close', {})
    await client.call('dossier.open', { id: dossier.id })
    const [listed, ...others] = await client.call('report.list', {})
    expect(others).toEqual([])
    expect(listed).toEqual({
      id,
      name: 'Raad juni',
      language: 'en',
      takenAtMs: figures.takenAtMs,
      changedAtMs: expect.any(Number),
      period: { from: '2000-01-01', to: '2040-12-31' },
    })
    expect(await open(id)).toEqual({ ...listed, figures, edits })
  })

  test('stays as it was after another import, and newer figures take its place only when asked for', async () => {
    await importQuestions('a.csv', 40, Date.UTC(2025, 0, 6, 8))
    const id = await create('Raad')
    const before = await open(id)
    expect(before.figures.response.current).toMatchObject({ cases: 40 })
    await importQuestions('b.csv', 60, Date.UTC(2025, 5, 2, 8))
    expect(await open(id)).toEqual(before)
    const fresh = await take()
    expect(fresh.response.current).toMatchObject({ cases: 100 })
    await running.client.call('report.renew', { id, figures: fresh })
    const renewed = await open(id)
    expect(renewed).toMatchObject({ id, name: 'Raad', figures: fresh, edits, takenAtMs: fresh.takenAtMs })
  })

  test('stays as it was when norms, hours and the peer group change', async () => {
    const { client } = running
    await importQuestions('a.csv', 40, Date.UTC(2025, 0, 6, 8))
    const id = await create('Raad')
    const before = await open(id)
    const { hours } = await client.call('hours.current', {})
    await client.call('hours.set', { hours: { ...hours, closedDays: ['2025-01-06', '2025-01-07'] } })
    await client.call('norms.set', {
      rules: [
        {
          channel: null,
          validFrom: null,
          validTo: null,
          clock: 'opening',
          limitMs: 3_600_000,
          targetShare: 0.9,
        },
      ],
    })
    await client.call('compare.chooseGroup', { choice: { kind: 'province' } })
    expect(await open(id)).toEqual(before)
    const fresh = await take()
    expect(fresh.compare.choice).toEqual({ kind: 'province' })
    expect(fresh.response.norms).toHaveLength(1)
    expect(before.figures.response.norms).toEqual([])
  })

  test('that was changed last stands first', async () => {
    const { client } = running
    const ids: number[] = []
    for (const name of ['een', 'twee', 'drie']) ids.push(await create(name))
    const names = async (): Promise<string[]> =>
      (await client.call('report.list', {})).map(({ name }) => name)
    expect(await names()).toEqual(['drie', 'twee', 'een'])
    await client.call('report.saveEdits', { id: ids[0] ?? 0, name: 'eerst', edits: noEdits('nl') })
    expect(await names()).toEqual(['eerst', 'drie', 'twee'])
    expect(await open(ids[0] ?? 0)).toMatchObject({ name: 'eerst', language: 'nl', edits: noEdits('nl') })
  })
})

describe('the name of a report', () => {
  test('is one of its own, whatever the case of its letters', async () => {
    const { client } = running
    const id = await create('Raad')
    const other = await create('Commissie')
    const figures = await take()
    const again = client.call('report.create', { name: 'raad', figures, edits })
    await expect(again).rejects.toMatchObject(withCode('nameTaken'))
    const renamed = client.call('report.saveEdits', { id: other, name: 'RAAD', edits })
    await expect(renamed).rejects.toMatchObject(withCode('nameTaken'))
    await client.call('report.saveEdits', { id, name: 'RAAD', edits })
    expect(await open(id)).toMatchObject({ name: 'RAAD' })
  })

  test('is not empty, and at most eighty signs', async () => {
    const figures = await take()
    for (const name of ['  ', 'a'.repeat(81)]) {
      const call = running.client.call('report.create', { name, figures, edits })
      await expect(call).rejects.toMatchObject(withCode('invalidInput'))
    }
  })
})

describe('a report that is gone', () => {
  test('is not in the dossier, can be removed once more, and leaves its name free', async () => {
    const { client } = running
    const id = await create('Raad')
    await client.call('report.remove', { id })
    await client.call('report.remove', { id })
    expect(await client.call('report.list', {})).toEqual([])
    await expect(open(id)).rejects.toMatchObject(withCode('notInDossier'))
    const saved = client.call('report.saveEdits', { id, name: 'Raad', edits })
    await expect(saved).rejects.toMatchObject(withCode('notInDossier'))
    const renewed = client.call('report.renew', { id, figures: await take() })
    await expect(renewed).rejects.toMatchObject(withCode('notInDossier'))
    await create('Raad')
  })

  test('goes with its dossier', async () => {
    await create('Raad')
    await running.client.call('dossier.delete', { id: dossier.id })
    expect(existsSync(dossier.location.databasePath)).toBe(false)
    await expect(running.client.call('report.list', {})).rejects.toMatchObject(withCode('noDossierOpen'))
  })
})

test.each([
  ['another version of its figures', `figures_json = json_set(figures_json, '$.version', 99)`],
  ['a form that is not read here', `edits_json = '{"language":"fy"}'`],
  ['no JSON at all', `figures_json = '{'`],
])('a report with %s says that it cannot be read, and the others can', async (_, change) => {
  const { client } = running
  const id = await create('Raad')
  const other = await create('Commissie')
  await client.call('dossier.close', {})
  const database = connect(dossier.location.databasePath)
  database.prepare(`update reports set ${change} where id = ?`).run(id)
  database.close()
  await client.call('dossier.open', { id: dossier.id })
  expect((await client.call('report.list', {})).map(({ name }) => name)).toEqual(['Commissie', 'Raad'])
  await expect(open(id)).rejects.toMatchObject(withCode('reportUnreadable'))
  expect(await open(other)).toMatchObject({ name: 'Commissie' })
  await client.call('report.remove', { id })
  expect(await client.call('report.list', {})).toHaveLength(1)
})

test('the example keeps reports, a house style and plans, as it keeps answers to its statements', async () => {
  const { client } = running
  await client.call('example.load', {})
  const figures = await client.call('report.take', { filter: everything, planId: null })
  const { id } = await client.call('report.create', { name: 'Raad', figures, edits })
  expect(await open(id)).toMatchObject({ figures: { isExample: true, municipality: { code: 'EX01' } } })
  const { colours } = await client.call('style.current', {})
  await client.call('style.setColours', { colours: { ...colours, own: '#154273' } })
  expect(await client.call('style.current', {})).toMatchObject({ colours: { own: '#154273' } })
})

test('saving a report is told to every window', async () => {
  const other = running.connect()
  const id = await create('Raad')
  await running.client.call('report.remove', { id })
  await other.call('dossier.current', {})
  expect(other.changed).toEqual(['reports', 'reports'])
})
