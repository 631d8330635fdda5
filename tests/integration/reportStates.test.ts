import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { languages } from '#shared/locale/languages.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import { noEdits } from '#shared/report/edits.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { reportDifferences } from '#shared/views/presentation/differences.ts'
import { offeredPages } from '#shared/views/presentation/offeredPages.ts'
import { createWords } from '#shared/views/words.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const fromMs = Date.UTC(2025, 0, 6, 8)

async function importQuestions(count: number, name = 'a.csv', startMs = fromMs): Promise<void> {
  const path = writeTwcs(join(running.dataFolder, name), invent(count, startMs, startMs / 1000))
  await importPath(running, path)
}

function take(filter: Filter = allYears): Promise<ReportFigures> {
  return running.client.call('report.take', { filter, planId: null })
}

/** All pages that are made of the figures, drawn, and why the others are not. */
function told(figures: ReportFigures): readonly string[] {
  return languages.flatMap((language) => {
    const deck = deckOf(figures, noEdits(language))
    const styled = { deck, style: standardStyle }
    const drawn = deck.pages.map((page, index) =>
      markupText(sheetMarkup(page, { place: index + 1, of: deck.pages.length }, styled)),
    )
    const reasons = offeredPages(figures, createWords(language)).flatMap(({ whyNot }) => whyNot ?? [])
    const notes = deck.pages.flatMap(({ notes: paragraphs }) => paragraphs)
    return [...drawn, ...reasons, ...notes]
  })
}

const broken = /undefined|NaN|null|Infinity|\[object/

async function seedBenchmark(): Promise<void> {
  const codes = ['GM0014', 'GM0363', 'GM0518', 'GM0599', 'GM0268', 'GM0153', 'GM0758']
  const rows = codes.map((code, place) => `${code};within2h;2024;${String(40 + place)},0;310`)
  const path = join(running.dataFolder, 'cijfers.csv')
  writeFileSync(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  await running.client.call('benchmark.import', { grantId: running.grant(path) })
}

const states: readonly (readonly [string, () => Promise<Filter>])[] = [
  ['nothing', () => Promise.resolve(everything)],
  [
    'figures of others only',
    async () => {
      await seedBenchmark()
      return everything
    },
  ],
  [
    'one question',
    async () => {
      await importQuestions(1)
      return allYears
    },
  ],
  [
    'nine questions',
    async () => {
      await importQuestions(9)
      return allYears
    },
  ],
  [
    'eleven questions',
    async () => {
      await importQuestions(11)
      return allYears
    },
  ],
  [
    'a quarter without messages',
    async () => {
      await importQuestions(60)
      return { ...everything, from: '2019-01-01', to: '2019-03-31' }
    },
  ],
  [
    'opening hours and one topic',
    async () => {
      await importQuestions(400)
      return { ...allYears, clock: 'opening', topics: ['complaint'] }
    },
  ],
  [
    'one team',
    async () => {
      await importQuestions(60)
      return { ...allYears, teams: ['communications'] }
    },
  ],
]

describe.each(states)('a dossier with %s', (_, prepare) => {
  test('gives pages and reasons that can be read, in both languages', async () => {
    const figures = await take(await prepare())
    const texts = told(figures)
    expect(texts.length).toBeGreaterThan(4)
    for (const text of texts) expect(text).not.toMatch(broken)
  })
})

describe('a saved report on newer data', () => {
  test('differs in nothing as long as the data are the same, and tells what differs after an import', async () => {
    await importQuestions(60)
    const saved = await take()
    const words = createWords('nl')
    expect(reportDifferences(saved, await take(), words)).toEqual([])
    await importQuestions(300, 'b.csv', Date.UTC(2025, 5, 2, 8))
    const fresh = await take()
    const { cases } = fresh.response.current
    expect(cases).toBeGreaterThan(200)
    const told = reportDifferences(saved, fresh, words).map(({ was, is }) => [was, is])
    expect(told).toContainEqual(['60', words.number(Number(cases))])
  })

  test('tells that other municipalities have come', async () => {
    await importQuestions(60)
    const saved = await take()
    await seedBenchmark()
    const differences = reportDifferences(saved, await take(), createWords('nl'))
    expect(differences.some(({ kind }) => kind === null)).toBe(true)
  })
})
