import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { CancelledError } from '#data/cancelledError.ts'
import { presentationBytes } from '#data/reports/pptx/presentationBytes.ts'
import { plainText } from '#shared/locale/segments.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import type { Deck, PageBody } from '#shared/report/page.ts'
import { noEdits } from '#shared/report/edits.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { bytesOf, changed, partNames, readOfficeFile, textOf } from '../../support/officeFile.ts'
import type { OfficeFile } from '../../support/officeFile.ts'
import { ooxmlFaults } from '../../support/ooxmlFaults.ts'
import { relationsOf, repairFaults, repairRules } from '../../support/pptxRules.ts'
import { readWorkbook } from '../../support/readWorkbook.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'
import { deckOfPages, ordinaryPages, page, strainedPages } from '../../support/reportPages.ts'

const folder = mkdtempSync(join(tmpdir(), 'presentation-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ordinary = deckOfPages(Object.values(ordinaryPages))
const example = deckOf(exampleReportFigures(), noEdits('nl'))
const exampleInEnglish = deckOf(exampleReportFigures(), noEdits('en'))

/** Text that breaks what is put together carelessly. */
const hostile =
  '<a:t>&amp;"\'</p:sld>]]> \u0000\u0008\u000b\ud800 \udc00 \ufffe مرحبا بالعالم שלום 👩‍👩‍👧 _x000D_ =1+1 \r\n\t'

function hostileDeck(): Deck {
  const [bars] = Object.values(ordinaryPages).flatMap(({ body }) =>
    body.kind === 'chart' ? [body.chart] : [],
  )
  if (bars === undefined) throw new Error('no chart')
  const bodies: readonly PageBody[] = [
    { kind: 'cover', subtitle: hostile, lines: [hostile, ''] },
    {
      kind: 'chart',
      chart: {
        ...bars,
        categories: bars.categories.map((_, index) => `${hostile}${String(index)}`),
        categoryTitle: hostile,
        altText: hostile.repeat(50),
        norm: bars.norm && { ...bars.norm, label: hostile },
        series: bars.series.map((one) => ({
          ...one,
          name: hostile,
          values: one.values.map((value) => ({ ...value, label: hostile })),
        })),
      },
    },
    {
      kind: 'table',
      table: {
        caption: hostile,
        columns: [
          { header: hostile, isNumber: false },
          { header: '', isNumber: true },
        ],
        rows: [
          { cells: [hostile, 'x'.repeat(1_000_000)], isOwn: true },
          { cells: [], isOwn: false },
        ],
      },
    },
    { kind: 'points', points: [{ head: hostile, text: hostile }] },
    { kind: 'path', steps: [{ name: hostile, line: hostile, state: 'possible' }], chart: null },
  ]
  const pages = bodies.map((body) =>
    page(hostile, body, { lead: hostile, remark: hostile, notes: [hostile, 'y'.repeat(1_000_000)] }),
  )
  return deckOfPages(pages, { title: hostile, municipality: hostile })
}

function fileOf(deck: Deck, style = standardStyle): Promise<OfficeFile> {
  return presentationBytes({ deck, style }, null).then(readOfficeFile)
}

/** The reader gives a share as it is shown, with all its digits: "41.92%". */
function numberOf(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
}

function textsIn(xml: string): string {
  const runs = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text)
  return runs
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

describe('a known cause of a repair prompt', () => {
  test.each(repairRules)('is looked for: $name', async ({ faults, broken }) => {
    const file = await fileOf(ordinary)
    expect(faults(file)).toEqual([])
    expect(faults(broken(file))).not.toEqual([])
  })

  test('is found by the schemas too: elements in another order', async () => {
    const file = await fileOf(ordinary)
    expect(await ooxmlFaults(bytesOf(file), 'pptx')).toEqual([])
    const swapped = changed(file, 'ppt/charts/chart1.xml', (xml) =>
      xml.replace(/(<c:date1904[^>]*>)(<c:lang[^>]*>)/, '$2$1'),
    )
    expect(await ooxmlFaults(bytesOf(swapped), 'pptx')).not.toEqual([])
  })
})

describe('a presentation', () => {
  const decks: readonly (readonly [string, Deck])[] = [
    ['the pages by hand', ordinary],
    ['pages that strain it', deckOfPages(Object.values(strainedPages))],
    ['the example in Dutch', example],
    ['the example in English', exampleInEnglish],
    ['hostile texts', hostileDeck()],
    ['a single page', deckOfPages(Object.values(ordinaryPages).slice(0, 1))],
  ]
  test.each(decks)('keeps to the schemas and to the rules: %s', async (_, deck) => {
    const bytes = await presentationBytes({ deck, style: standardStyle }, null)
    expect(await ooxmlFaults(bytes, 'pptx')).toEqual([])
    expect(repairFaults(readOfficeFile(bytes))).toEqual([])
  })

  test('has each page with its title, its notes and its texts', async () => {
    const file = await fileOf(example)
    const slides = partNames(file, /^ppt\/slides\/slide\d+\.xml$/).map((name) => textsIn(textOf(file, name)))
    const notes = partNames(file, /^ppt\/notesSlides\//).map((name) => textsIn(textOf(file, name)))
    expect(slides.length).toBeGreaterThanOrEqual(example.pages.length)
    for (const { title, lead, foot, notes: spoken } of example.pages) {
      const wanted = [plainText(title), lead ?? '', foot.choice, foot.definition ?? '']
      expect(
        slides.some((text) => wanted.every((one) => text.includes(one))),
        plainText(title),
      ).toBe(true)
      expect(notes.some((text) => spoken.every((one) => text.includes(one)))).toBe(true)
    }
    expect(slides.every((text) => text.includes('Voorbeeld: verzonnen gegevens'))).toBe(true)
  })

  test('has the numbers of its charts in workbooks that open by themselves', async () => {
    const file = await fileOf(example)
    const charts = example.pages.flatMap(({ body }) =>
      body.kind === 'chart' || (body.kind === 'path' && body.chart !== null) ? [body.chart] : [],
    )
    const names = partNames(file, /^ppt\/charts\/chart\d+\.xml$/)
    expect(names).toHaveLength(charts.length)
    for (const [index, name] of names.entries()) {
      const embedded = relationsOf(file, name).find(({ type }) => type.endsWith('/package'))?.target ?? ''
      const path = join(folder, `chart${String(index)}.xlsx`)
      writeFileSync(path, file.find((entry) => entry.name === embedded)?.content ?? '')
      const [sheet, figures] = await readWorkbook(path)
      const numbers = (sheet?.lines ?? []).slice(1).flat().map(numberOf)
      const known = charts[index]?.series.flatMap(({ values }) => values) ?? []
      for (const { value, low, high } of known) {
        for (const one of [value, low, high]) {
          if (one !== null) expect(numbers.some((number) => Math.abs(number - one) < 1e-12)).toBe(true)
        }
      }
      expect(figures?.lines.length).toBeGreaterThan(1)
    }
  })

  test('is the same bytes for the same deck', async () => {
    const [first, second] = await Promise.all([
      presentationBytes({ deck: example, style: standardStyle }, null),
      presentationBytes({ deck: example, style: standardStyle }, null),
    ])
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('stops where it is cancelled', async () => {
    const writing = presentationBytes({ deck: ordinary, style: standardStyle }, null, {
      signal: AbortSignal.abort(),
    })
    await expect(writing).rejects.toBeInstanceOf(CancelledError)
  })

  test('sets nothing smaller than 18 points on a slide, 14 in a chart and 12 at the foot', async () => {
    const file = await fileOf(example)
    const sizes = (name: string): readonly number[] =>
      [...textOf(file, name).matchAll(/ sz="(\d+)"/g)].map(([, size = '']) => Number(size) / 100)
    for (const name of partNames(file, /^ppt\/charts\//)) expect(Math.min(...sizes(name))).toBe(14)
    for (const name of partNames(file, /^ppt\/slides\//)) expect(Math.min(12, ...sizes(name))).toBe(12)
    const layouts = partNames(file, /^ppt\/slideLayouts\//).flatMap(sizes)
    expect(layouts.filter((size) => size < 18).toSorted((a, b) => a - b)[0]).toBe(12)
  })
})
