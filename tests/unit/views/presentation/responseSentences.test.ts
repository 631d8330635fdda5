// Reads every sentence of the pages on response in both languages: each branch, printed as a list for people to read.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { languages } from '#shared/locale/languages.ts'
import { plainText } from '#shared/locale/segments.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import type { PageKind } from '#shared/report/page.ts'
import { channelsPage } from '#shared/views/presentation/pages/channels.ts'
import { momentsPage } from '#shared/views/presentation/pages/moments.ts'
import { normPage } from '#shared/views/presentation/pages/norm.ts'
import { peersPage } from '#shared/views/presentation/pages/peers.ts'
import { residentsPage } from '#shared/views/presentation/pages/residents.ts'
import { trendPage } from '#shared/views/presentation/pages/trend.ts'
import type { MadePage, PageInput } from '#shared/views/presentation/pageInput.ts'
import { recordedWords } from './recordedWords.ts'
import { responseCases } from './sentenceCases/response.ts'

const makers: Partial<Record<PageKind, (input: PageInput) => MadePage>> = {
  residents: residentsPage,
  moments: momentsPage,
  trend: trendPage,
  norm: normPage,
  channels: channelsPage,
  peers: peersPage,
}

function madeOf(page: PageKind, figures: ReportFigures, words: PageInput['words']): MadePage {
  const make = makers[page]
  if (make === undefined) throw new Error(`no page ${page} on response`)
  return make({ figures, words })
}

/** What is read on a page, without its figures. */
function linesOf({ page, whyNot }: MadePage): readonly string[] {
  if (page === null) return [`(${whyNot})`]
  const { title, lead, body, notes, figures, foot } = page
  const chart = body.kind === 'chart' ? body.chart : null
  const said = notes.filter((note) => !figures.some(({ name }) => note.startsWith(name)))
  const marked = [...(chart?.bands ?? []), ...(chart === null || chart.norm === null ? [] : [chart.norm])]
  return [
    plainText(title),
    `  ${lead ?? ''}`,
    `  axis: ${chart?.axis.title ?? ''}; ${chart?.axis.ticks.map(({ label }) => label).join(' ') ?? ''}`,
    `  names: ${chart?.categoryTitle ?? 'none'}; ${chart?.categories.join(' / ') ?? ''}`,
    ...(marked.length === 0 ? [] : [`  drawn in: ${marked.map(({ label }) => label).join(' / ')}`]),
    ...said
      .filter((note) => note !== foot.definition && !note.includes(foot.choice))
      .map((note) => `  > ${note}`),
  ]
}

const titleWidthPt = 852
const titleLetter = { sizePt: 28, isBold: false }

describe.each(languages)('sentences on response in %s', (language) => {
  const recorded = recordedWords(language, 'presentationPages')
  const made = responseCases.map((one) => ({ ...one, made: madeOf(one.page, one.figures, recorded.words) }))

  it('are printed as a list', () => {
    const list = made.flatMap((one) => [`# ${one.page}: ${one.name}`, ...linesOf(one.made), ''])
    const folder = new URL('../../../../test-results/sentences/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    writeFileSync(fileURLToPath(new URL(`response.${language}.txt`, folder)), list.join('\n'))
    expect(list.length).toBeGreaterThan(responseCases.length)
  })

  it('are each said in some state of the figures', () =>
    expect(recorded.all.filter((path) => !recorded.used.has(path))).toEqual([]))

  it('hold nothing that is missing or doubled', () => {
    for (const one of made)
      for (const line of linesOf(one.made)) {
        expect(line, `${one.page}: ${one.name}`).not.toMatch(
          /undefined|null|NaN|Infinity|\[object|\.\.|,,|\(\)/,
        )
        expect(line.trim(), `${one.page}: ${one.name}`).not.toMatch(/\S {2,}\S/)
      }
  })

  it('make titles of two lines at most and leads of two', () => {
    for (const {
      page,
      name,
      made: { page: sheet },
    } of made) {
      if (sheet === null) continue
      const title = plainText(sheet.title)
      expect(arialLines(title, titleWidthPt, titleLetter), `${page}: ${name}: ${title}`).toBeLessThanOrEqual(
        2,
      )
      expect(
        arialLines(sheet.lead ?? '', titleWidthPt, { sizePt: 18, isBold: false }),
        `${page}: ${name}: ${sheet.lead}`,
      ).toBeLessThanOrEqual(2)
    }
  })

  it('begin with a capital or a number and end with a full stop', () => {
    for (const { page, name, made: one } of made) {
      const sentence = one.page === null ? one.whyNot : plainText(one.page.title)
      expect(sentence, `${page}: ${name}`).toMatch(/^[\p{Lu}\d].*\.$/su)
    }
  })
})
