import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { reportWorkbook } from '#data/reports/xlsx/reportWorkbook.ts'
import { workbookBytes } from '#data/reports/xlsx/workbookBytes.ts'
import type { Row, Sheet, Workbook } from '#data/reports/xlsx/workbook.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { languages } from '#shared/locale/languages.ts'
import { noEdits } from '#shared/report/edits.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { metricOfKey } from '#shared/views/presentation/documents/metricOfKey.ts'
import { ooxmlFaults } from '../../support/ooxmlFaults.ts'
import { readWorkbook } from '../../support/readWorkbook.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'

const folder = mkdtempSync(join(tmpdir(), 'report-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const example = exampleReportFigures()

let files = 0
async function readBack(workbook: Workbook): ReturnType<typeof readWorkbook> {
  const path = join(folder, `${String(files++)}.xlsx`)
  writeFileSync(path, await workbookBytes(workbook))
  return readWorkbook(path)
}

function rowsOf({ rows }: Sheet): readonly Row[] {
  if (Symbol.asyncIterator in rows) throw new Error('rows of a report are all there')
  return [...rows]
}

function valueOf(cell: Row[number] | undefined): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null)
}

/** A row of the first sheet: value, low, high, n, as printed, key. */
function figureCells(row: Row): readonly (string | number | null)[] {
  return [4, 5, 6, 7, 8, 11].map((place) => valueOf(row[place]))
}

function firstSheet(figures: ReportFigures): readonly Row[] {
  const [first] = reportWorkbook(figures, noEdits('nl')).sheets
  if (first === undefined) throw new Error('no sheet')
  return rowsOf(first)
}

/** A length of time as the importer reads it, to the second: "28:58:39". */
function msOf(read: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = read.split(':').map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

describe('the workbook of a report', () => {
  test('holds every figure of every page, with the very same numbers', () => {
    const figures = deckOf(example, noEdits('nl')).pages.flatMap((page) => page.figures)
    expect(firstSheet(example).map(figureCells)).toEqual(
      figures.map(({ value, low, high, n, text, key }) => [value, low, high, n, text, key]),
    )
    expect(figures.length).toBeGreaterThan(100)
  })

  test('comes back through the importer’s own reader as it was written', async () => {
    const [first] = await readBack(reportWorkbook(example, noEdits('nl')))
    const pages = deckOf(example, noEdits('nl')).pages
    const figures = pages.flatMap((page) => page.figures)
    const lines = first?.lines.slice(1) ?? []
    expect(lines.map((line) => [line[8], line[11]])).toEqual(figures.map(({ text, key }) => [text, key]))
    for (const [index, { value, unit }] of figures.entries()) {
      const read = lines[index]?.[4] ?? ''
      if (value === null) expect(read).toBe('')
      else if (unit === 'share') expect(Number(read.replace('%', '')) / 100).toBeCloseTo(value, 12)
      else if (unit === 'ms') expect(Math.abs(msOf(read) - value)).toBeLessThanOrEqual(500)
      // Fifteen digits, as spreadsheets keep.
      else expect(Number(read)).toBeCloseTo(value, 6)
    }
  })

  test('has a sheet for every chart, with the marks as drawn, and one for every table', () => {
    const { pages } = deckOf(example, noEdits('nl'))
    const { sheets } = reportWorkbook(example, noEdits('nl'))
    for (const [index, { body, kind }] of pages.entries()) {
      const found = sheets.find(({ name }) => name.startsWith(`${String(index + 1)} `))
      const chart = body.kind === 'chart' || body.kind === 'path' ? body.chart : null
      if (chart === null && body.kind !== 'table') continue
      if (found === undefined) throw new Error(`no sheet of ${kind}`)
      const rows = rowsOf(found)
      if (body.kind === 'table')
        expect(rows.map((row) => row.map(valueOf))).toEqual(body.table.rows.map(({ cells }) => cells))
      if (chart === null) continue
      const marks = chart.series.flatMap(({ name, values }) =>
        values.map(({ value, low, high, label }, place) => [
          chart.categories[place],
          name,
          value,
          low,
          high,
          label,
        ]),
      )
      expect(rows.slice(0, marks.length).map((row) => row.slice(0, 6).map(valueOf))).toEqual(marks)
      expect(rows.length).toBe(marks.length + (chart.norm === null ? 0 : 1))
    }
  })

  test('names the version of the definition that a figure follows', () => {
    expect(metricOfKey('within.4h')).toBe('within4h')
    expect(metricOfKey('medianMs.hour.9')).toBe('medianMs')
    expect(metricOfKey('plan.cost')).toBeNull()
    const raised = { ...example, definitionVersions: { ...example.definitionVersions, medianMs: 7 } }
    const versions = firstSheet(raised).filter((row) => String(valueOf(row[11])).startsWith('medianMs'))
    expect(versions.length).toBeGreaterThan(0)
    expect(new Set(versions.map((row) => valueOf(row[10])))).toEqual(new Set([7]))
  })

  test('gives no number where the page gives none', () => {
    const { response } = example
    const few: ReportFigures = {
      ...example,
      response: { ...response, current: { ...response.current, cases: 3, open: 2 } },
    }
    const cases = firstSheet(few).filter((row) => valueOf(row[11]) === 'cases')
    expect(cases.length).toBeGreaterThan(0)
    for (const row of cases)
      expect(figureCells(row).slice(0, 5)).toEqual([null, null, null, null, 'minder dan 5'])
  })

  test('keeps what looks like a formula as text, and stays valid', async () => {
    const hostile: ReportFigures = {
      ...example,
      municipality: { ...example.municipality, name: '=1+1</t>&"\u0000' },
      sources: [{ format: '@SUM(A1)', files: 1, from: null, to: null }],
    }
    const edits = {
      ...noEdits('nl'),
      titles: { residents: '=HYPERLINK("http://example.test")', norm: '-2+3' },
    }
    const workbook = reportWorkbook(hostile, edits)
    expect(await ooxmlFaults(await workbookBytes(workbook), 'xlsx')).toEqual([])
    const read = await readBack(workbook)
    const cells = read.flatMap(({ lines }) => lines.flat())
    expect(cells).toContain('=HYPERLINK("http://example.test")')
    expect(cells).toContain('-2+3')
    expect(cells).toContain('@SUM(A1)')
  })

  test.each(languages)(
    'is valid to the Open XML SDK in %s, with names of sheets that differ',
    async (language) => {
      const workbook = reportWorkbook(example, noEdits(language))
      expect(await ooxmlFaults(await workbookBytes(workbook), 'xlsx')).toEqual([])
      const names = workbook.sheets.map(({ name }) => name.slice(0, 31).toLowerCase())
      expect(new Set(names).size).toBe(names.length)
      expect(Math.max(...workbook.sheets.map(({ name }) => name.length))).toBeLessThanOrEqual(31)
    },
  )
})
