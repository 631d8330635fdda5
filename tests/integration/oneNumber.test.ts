import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseRowSchema } from '#shared/contract/cases.ts'
import type { CaseRowView } from '#shared/contract/cases.ts'
import { figureSchema } from '#shared/contract/figures.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { temporaryFolder, startServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { readWorkbook } from '../support/readWorkbook.ts'
import type { ReadSheet } from '../support/readWorkbook.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const hourMs = 3_600_000
/** Eight runs of the program are waited for. */
const mostMs = 120_000

/** A choice as a page makes it and as the command line does, and whether every question of it has been answered. */
interface Choice {
  readonly filter: Filter
  readonly options: readonly string[]
  readonly isAllAnswered: boolean
}

const dates = ['--from', '2000-01-01', '--to', '2040-12-31']
const choices: Readonly<Record<string, Choice>> = {
  everything: { filter: allYears, options: dates, isAllAnswered: false },
  'a month in which all were answered': {
    filter: { ...allYears, from: '2025-03-01', to: '2025-03-31' },
    options: ['--from', '2025-03-01', '--to', '2025-03-31'],
    isAllAnswered: true,
  },
  'that month in opening hours': {
    filter: { ...allYears, from: '2025-03-01', to: '2025-03-31', clock: 'opening' },
    options: ['--from', '2025-03-01', '--to', '2025-03-31', '--clock', 'opening'],
    isAllAnswered: true,
  },
  'a channel and two topics without incidents': {
    filter: {
      ...allYears,
      channels: ['x'],
      topics: ['publicSpace', 'service'],
      withoutIncidents: true,
    },
    options: [
      ...dates,
      '--channel',
      'x',
      '--topic',
      'publicSpace',
      '--topic',
      'service',
      '--without-incidents',
    ],
    isAllAnswered: false,
  },
}

const figures = z.object({
  cases: z.number(),
  answered: z.number(),
  closed: z.number(),
  open: z.number(),
  firstResponse: z.object({
    medianMs: figureSchema,
    p90Ms: figureSchema,
    within: z.record(z.string(), figureSchema),
    withinNorm: figureSchema.optional(),
  }),
})
const listing = z.object({
  total: z.number(),
  answered: z.number(),
  closed: z.number(),
  open: z.number(),
  rows: z.array(caseRowSchema),
})

interface Everywhere {
  readonly overview: OutputOf<'figures.overview'>['current']
  readonly page: OutputOf<'response.figures'>['current']
  readonly list: OutputOf<'cases.list'>
  readonly metrics: z.infer<typeof figures>
  readonly cases: z.infer<typeof listing>
  readonly workbook: readonly ReadSheet[]
  readonly csv: string
}

const folder = temporaryFolder()
const found = new Map<string, Everywhere>()

function shell<T>(schema: z.ZodType<T>, db: string, command: string, options: readonly string[]): T {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, command, '--db', db, '--json', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
  })
  expect(stderr).toBe('')
  return schema.parse(JSON.parse(stdout))
}

beforeAll(async () => {
  const running = startServer({ dataFolder: folder })
  const { client, grant } = running
  await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const january = invent(120, Date.UTC(2025, 0, 6, 8))
  const march = invent(150, Date.UTC(2025, 2, 3, 8), 5001).filter(
    ({ id }) => Math.floor((id - 5001) / 2) % 5 !== 4,
  )
  await importPath(running, writeTwcs(join(folder, 'a.csv'), [...january, ...march]))
  await client.call('annotations.save', {
    id: null,
    kind: 'storm',
    title: 'Storm',
    from: '2025-01-08',
    to: '2025-01-09',
    isExcludable: true,
  })
  const fromApp = new Map<string, Omit<Everywhere, 'metrics' | 'cases'>>()
  for (const [name, { filter }] of Object.entries(choices)) {
    const asked = { filter, mark: {}, search: '', sort: { by: 'startedAt', isDescending: false } } as const
    const paths = { xlsx: join(folder, `${name}.xlsx`), csv: join(folder, `${name}.csv`) }
    for (const format of ['xlsx', 'csv'] as const) {
      const saving = {
        ...asked,
        format,
        language: 'nl',
        title: 'Alle vragen',
        grantId: grant(paths[format]),
      } as const
      await client.call('cases.save', saving)
    }
    fromApp.set(name, {
      overview: (await client.call('figures.overview', filter)).current,
      page: (await client.call('response.figures', filter)).current,
      list: await client.call('cases.list', { ...asked, offset: 0, limit: 500 }),
      workbook: await readWorkbook(paths.xlsx),
      csv: readFileSync(paths.csv, 'utf8'),
    })
  }
  const current = await client.call('dossier.current', {})
  const db = current?.location.databasePath ?? ''
  // A dossier is open in one place at a time.
  await running.stop()
  for (const [name, answers] of fromApp) {
    const { options } = choices[name] ?? { options: [] }
    const metrics = shell(figures, db, 'metrics', options)
    found.set(name, { ...answers, metrics, cases: shell(listing, db, 'cases', options) })
  }
}, mostMs)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function everywhere(name: string): Everywhere {
  const answers = found.get(name)
  if (answers === undefined) throw new Error(name)
  return answers
}

/** Of all questions answered: what half of them were answered within. */
function medianOf(waits: readonly number[]): number {
  const sorted = [...waits].sort((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? NaN
  const half = sorted.length / 2
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
}

function shareWithin(waits: readonly number[], limitMs: number): number {
  return waits.filter((waitMs) => waitMs <= limitMs).length / waits.length
}

/** Cells of a column by the words at its head. */
function column({ workbook }: Everywhere, header: string): string[] {
  const [head = [], ...lines] = workbook[0]?.lines ?? []
  const index = head.indexOf(header)
  expect(index).toBeGreaterThanOrEqual(0)
  return lines.map((cells) => cells[index] ?? '')
}

const countBy = (rows: readonly CaseRowView[], outcome: CaseRowView['outcome']): number =>
  rows.filter((row) => row.outcome === outcome).length

describe.each(Object.keys(choices))('one and the same number: %s', (name) => {
  test('on both pages and on the command line', () => {
    const { overview, page, metrics } = everywhere(name)
    const { cases, answered, closed, open, firstResponse } = overview
    expect({ cases, answered, closed, open }).toEqual({
      cases: metrics.cases,
      answered: metrics.answered,
      closed: metrics.closed,
      open: metrics.open,
    })
    expect([page.cases, page.answered, page.closed, page.open]).toEqual([cases, answered, closed, open])
    expect(metrics.cases).toBeGreaterThan(20)
    for (const figure of ['medianMs', 'p90Ms', 'within'] as const) {
      expect(metrics.firstResponse[figure]).toEqual(firstResponse[figure])
      expect(page[figure]).toEqual(firstResponse[figure])
    }
  })

  test('as counted from the rows, which are the same in the list and on the command line', () => {
    const { list, cases, metrics } = everywhere(name)
    expect(cases.rows).toEqual(list.rows)
    expect([cases.total, list.total, cases.rows.length]).toEqual(Array(3).fill(metrics.cases))
    for (const outcome of ['answered', 'closed', 'open'] as const) {
      expect([cases[outcome], countBy(cases.rows, outcome)]).toEqual(Array(2).fill(metrics[outcome]))
    }
  })

  test('as counted from the rows of the workbook, and of the text', () => {
    const answers = everywhere(name)
    const outcomes = column(answers, 'uitkomst')
    expect(outcomes).toHaveLength(answers.metrics.cases)
    expect(outcomes.filter((outcome) => outcome === 'beantwoord')).toHaveLength(answers.metrics.answered)
    expect(outcomes.filter((outcome) => outcome === 'nog open')).toHaveLength(answers.metrics.open)
    const [table = '', about = ''] = answers.csv.split('\r\n\r\n')
    expect(table.split('\r\n')).toHaveLength(1 + answers.metrics.cases)
    expect(about).toContain(`Aantal vragen;${String(answers.metrics.cases)}\r\n`)
    const facts = new Map(
      (answers.workbook[1]?.lines ?? []).map(([label = '', value = '']) => [label, value]),
    )
    expect(facts.get('Aantal vragen')).toBe(String(answers.metrics.cases))
    expect(facts.get('Keuze')).toMatch(/^U ziet /)
  })
})

const complete = Object.keys(choices).filter((name) => choices[name]?.isAllAnswered)

describe.each(complete)('one and the same number of waits: %s', (name) => {
  const isOpening = choices[name]?.filter.clock === 'opening'

  test('as worked out from the waits of the rows, here and in the workbook', () => {
    const answers = everywhere(name)
    const { medianMs, within } = answers.metrics.firstResponse
    const waits = answers.cases.rows.map(({ waitMs }) => waitMs)
    const header = `wachttijd in uren (${isOpening ? 'openingstijd' : 'kalendertijd'})`
    const written = column(answers, header).map((hours) => Number(hours) * hourMs)
    expect(medianOf(waits)).toBe(medianMs.value)
    expect(medianOf(written)).toBeCloseTo(medianMs.value ?? NaN, 3)
    const limits = { '1h': hourMs, '2h': 2 * hourMs, '4h': 4 * hourMs, '24h': 24 * hourMs }
    for (const [norm, limitMs] of Object.entries(limits)) {
      expect(within[norm]?.value).toBeCloseTo(shareWithin(waits, limitMs), 12)
      expect(shareWithin(written, limitMs + 0.001)).toBeCloseTo(shareWithin(waits, limitMs), 12)
    }
  })
})

test('leaving out incidents leaves out questions', () => {
  const all = everywhere('everything')
  const { metrics, cases } = everywhere('a channel and two topics without incidents')
  expect(metrics.cases).toBeLessThan(all.metrics.cases)
  const storm = cases.rows.filter(
    ({ startedAtMs }) => startedAtMs >= Date.UTC(2025, 0, 7, 23) && startedAtMs < Date.UTC(2025, 0, 9, 23),
  )
  expect(storm).toEqual([])
})
