import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { reportFormats } from '#shared/report/formats.ts'
import { connect } from '#data/db/connection.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { hostileTexts, megabyte } from '../support/hostileTexts.ts'
import { ooxmlFaults } from '../support/ooxmlFaults.ts'
import { typedPlan } from '../support/staffingPlans.ts'
import { invent, twcsText, accountName } from '../support/twcsFile.ts'

let running: TestServer
let path: string
let before: unknown

const noEdits = { language: 'nl', order: null, chosen: {}, titles: {}, remarks: {} } as const
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Invented messages to one account for each hostile name, which stands in the file as that name. */
function hostileExport(): string {
  const whole = hostileTexts.filter((text) => !/[\r\n\0]/.test(text))
  const files = whole.map((name, index) => {
    const rows = invent(30, Date.UTC(2025, 0, 6, 8), 1 + index * 1_000)
    const text = twcsText(rows.map((row) => ({ ...row, text: row.text.replaceAll(accountName, 'x') })))
    return text.slice(text.indexOf('\r\n') + 2).replaceAll(`,${accountName},`, () => `,${quoted(name)},`)
  })
  return `${twcsText([])}${files.join('')}`
}

beforeAll(async () => {
  running = startServer()
  const { client } = running
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: hostileTexts[0] ?? '' })
  const file = join(running.dataFolder, `=cmd '<img src=x onerror=1>' \u202Egpj.csv`)
  writeFileSync(file, hostileExport())
  expect(await importPath(running, file)).toMatchObject({ status: 'committed' })
  path = (await client.call('dossier.current', {}))?.location.databasePath ?? ''
  before = counted()
})
afterAll(() => running.stop())

/** Rows of the tables that texts lead to, and what SQLite says of the file. */
function counted(): unknown {
  const database = connect(path, { readonly: true })
  try {
    const count = (table: string): unknown => database.prepare(`select count(*) from ${table}`).pluck().get()
    return [database.pragma('integrity_check'), ...['messages', 'batches', 'accounts', 'cases'].map(count)]
  } finally {
    database.close()
  }
}

/** A half of a pair is written as the sign for what cannot be read. */
const wellFormed = (text: string): string => Buffer.from(text).toString('utf8')
const spoken = (text: string): string => text.trim() || 'x'

describe('a hostile text in a field that a person fills in', () => {
  test.each(hostileTexts)('comes back as that text, and is never SQL: %j', async (text) => {
    const { client } = running
    const name = spoken(text)
    await client.call('dossier.rename', { name })
    expect((await client.call('dossier.current', {}))?.name).toBe(wellFormed(name))
    const { id } = await client.call('views.save', { name, path: '/reactietijd', query: name })
    expect(await client.call('views.list', {})).toContainEqual({
      id,
      name: wellFormed(name),
      path: '/reactietijd',
      query: wellFormed(name),
    })
    const day = { from: '2025-02-01', to: '2025-02-02', isExcludable: true }
    const kept = await client.call('annotations.save', { id: null, kind: 'campaign', title: name, ...day })
    expect((await client.call('annotations.list', {})).find((one) => one.id === kept.id)?.title).toBe(
      wellFormed(name),
    )
    await client.call('staffing.savePlan', { id: null, name, plan: typedPlan() })
    for (const search of [text, `%${text}`, `${text}' --`]) {
      await client.call('municipalities.search', { text: search.slice(0, 80), limit: 3 })
      await client.call('cases.list', {
        filter: allYears,
        mark: {},
        search: search.slice(0, 200),
        sort: { by: 'startedAt', isDescending: false },
        offset: 0,
        limit: 10,
      })
    }
    expect(counted()).toEqual(before)
  })

  test('of a megabyte is refused, and nothing else', async () => {
    const { client } = running
    for (const call of [
      client.call('dossier.rename', { name: megabyte }),
      client.call('views.save', { name: megabyte, path: '/gesprek', query: '' }),
      client.call('staffing.savePlan', { id: null, name: megabyte, plan: typedPlan() }),
    ])
      await expect(call).rejects.toThrow('invalidInput')
    expect(counted()).toEqual(before)
  })
})

/** Names and texts of the parts of an Office file. */
async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes)
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  return parts
}

/** Where a part holds a formula, fetches something or runs: never, in files of these. Also of workbooks within. */
async function dangersIn(name: string, bytes: Buffer): Promise<readonly string[]> {
  const dangers: string[] = []
  for (const [part, content] of await partsOf(bytes)) {
    if (part.endsWith('.xlsx')) dangers.push(...(await dangersIn(`${name}/${part}`, content)))
    if (!/\.(xml|rels)$/.test(part)) continue
    const xml = content.toString('utf8')
    if (part.includes('worksheets/') && /<f[ >]/.test(xml)) dangers.push(`${name} ${part}: formula`)
    if (/TargetMode="External"/.test(xml)) dangers.push(`${name} ${part}: leads outside`)
    if (/<!DOCTYPE|<!ENTITY/.test(xml)) dangers.push(`${name} ${part}: document type`)
    if (/vbaProject|ddeLink/.test(part)) dangers.push(`${name} ${part}: runs`)
  }
  return dangers
}

/** A cell that a spreadsheet would take for a formula, whatever sign it splits the lines at. */
function formulasIn(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[;,\t\n]/)
    .map((cell) => cell.replace(/^"/, ''))
    .filter((cell) => /^[=@＝＠]|^[+＋-](?![\d.,]*$)[\w(]/.test(cell))
}

describe('a hostile name in a file that is saved', () => {
  test.each(['csv', 'xlsx'] as const)('is text in the list of questions (%s)', async (format) => {
    const target = join(running.dataFolder, `vragen.${format}`)
    for (const title of hostileTexts) {
      await running.client.call('cases.save', {
        filter: allYears,
        mark: {},
        search: '',
        sort: { by: 'startedAt', isDescending: false },
        format,
        language: 'nl',
        title,
        grantId: running.grant(target),
      })
      const bytes = readFileSync(target)
      if (format === 'csv') expect(formulasIn(bytes.toString('utf8'))).toEqual([])
      else expect(await dangersIn(target, bytes)).toEqual([])
    }
    if (format === 'xlsx') expect(await ooxmlFaults(readFileSync(target), 'xlsx')).toEqual([])
  })

  test('is text in every file of a presentation, and the files stay valid', async () => {
    const { client } = running
    await client.call('dossier.rename', { name: hostileTexts[8] ?? '' })
    const figures = await client.call('report.take', { filter: allYears, planId: null })
    const folder = join(running.dataFolder, 'raad')
    mkdirSync(folder)
    const formats = reportFormats.filter((format) => !['pdf', 'png'].includes(format))
    for (const [index, text] of hostileTexts.entries()) {
      // Every fifth is written in all forms; a form of its own for each would only repeat the same writer.
      if (index % 5 !== 0) continue
      const five = hostileTexts.slice(index, index + 5)
      await client.call('report.export', {
        figures,
        edits: {
          ...noEdits,
          titles: { residents: spoken(text), channels: spoken(hostileTexts[index + 1] ?? text) },
          remarks: { residents: five.map((one) => one.slice(0, 60)).join(' ') },
        },
        formats,
        target: { kind: 'folder', grantId: running.grant(folder), replaces: true },
      })
      for (const name of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, name))
        const extension = (['pptx', 'docx', 'xlsx'] as const).find((one) => name.endsWith(`.${one}`))
        if (extension === undefined) continue
        expect(await dangersIn(name, bytes)).toEqual([])
        expect(await ooxmlFaults(bytes, extension)).toEqual([])
      }
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.svg'))) {
        expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(
          /<script|<img|onload=|onerror=|<!DOCTYPE|href="(?!#)/i,
        )
      }
    }
  }, 240_000)
})
