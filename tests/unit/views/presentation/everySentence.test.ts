// Reads every sentence of the story in both languages: each branch, printed as a list for people to read.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noFigure, nullReasons } from '#shared/domain/figure.ts'
import { languages, type Language } from '#shared/locale/languages.ts'
import { plainText } from '#shared/locale/segments.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { PageKind, ReportPage } from '#shared/report/page.ts'
import { reportContents } from '#shared/views/presentation/contents.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { reportDifferences } from '#shared/views/presentation/differences.ts'
import { countOf, figureOf } from '#shared/views/presentation/pageFigures.ts'
import { basisOf, choiceText, footOf, type BasisOf } from '#shared/views/presentation/pageFoot.ts'
import type { MadePage, PageInput } from '#shared/views/presentation/pageInput.ts'
import { conversationPage } from '#shared/views/presentation/pages/conversation.ts'
import { costPage } from '#shared/views/presentation/pages/cost.ts'
import { coverPage } from '#shared/views/presentation/pages/cover.ts'
import { optionsPage } from '#shared/views/presentation/pages/options.ts'
import { phasePage } from '#shared/views/presentation/pages/phase.ts'
import { sourcesPage } from '#shared/views/presentation/pages/sources.ts'
import { unknownPage } from '#shared/views/presentation/pages/unknown.ts'
import { recordedWords } from './recordedWords.ts'
import { storyCases } from './sentenceCases/story.ts'
import { example, ownPostsOnly, withChoice, withFilter, withResponseNow } from './storyVariants.ts'

const makers: Partial<Record<PageKind, (input: PageInput) => MadePage>> = {
  cover: coverPage,
  conversation: conversationPage,
  phase: phasePage,
  options: optionsPage,
  cost: costPage,
  unknown: unknownPage,
  sources: sourcesPage,
}

function bodyLines({ body }: ReportPage): readonly string[] {
  switch (body.kind) {
    case 'cover':
      return [body.subtitle, ...body.lines]
    case 'points':
      return body.points.map(({ head, text }) => `* ${head}: ${text}`)
    case 'table':
      return [
        body.table.columns.map(({ header }) => header),
        ...body.table.rows.map(({ cells }) => cells),
      ].map((cells) => cells.join(' | '))
    case 'path':
      return [
        ...body.steps.map(({ name, line, state }) => `${name} (${state}): ${line}`),
        body.chart?.altText ?? '-',
      ]
    case 'chart': {
      const { axis, norm, categories, categoryTitle, altText } = body.chart
      const axisLine = [axis.title, norm?.label ?? '-', categoryTitle ?? '-', categories.join(' / ')]
      return [`| ${axisLine.join(' | ')}`, altText]
    }
  }
}

function pageLines({ page, whyNot }: MadePage): readonly string[] {
  if (page === null) return [`(${whyNot})`]
  const notes = page.notes.map((note) => `> ${note}`)
  return [plainText(page.title), page.lead ?? '-', ...bodyLines(page), page.foot.basis ?? '-', ...notes]
}

/** What stands beside the pages: counts of every size, every reason, the filter, the check page, the differences. */
function sharedLines(words: PageInput['words']): readonly string[] {
  const input = { figures: example, words }
  const whats: readonly BasisOf[] = ['questions', 'sent', 'answered', 'forms']
  const counts = [0, 1, 3, 12].flatMap((count) =>
    whats.map(
      (of) =>
        basisOf(
          input,
          { ...countOf(input, 'n', 'N', count), ...(count === 1 ? { value: 1, text: '1' } : {}) },
          of,
        ) ?? '-',
    ),
  )
  const bounds = [3, 97].map((part) => countOf(input, 'n', 'N', part, 100).text)
  const shares = [3, 97].map(
    (part) => figureOf(input, 's', 'S', 'share', { value: part / 100, low: 0, high: 1, n: 100 }).text,
  )
  const reasons = nullReasons.map((reason) => figureOf(input, 'r', 'R', 'share', noFigure(reason, 0)).text)
  const choices = [
    example,
    withFilter({ accountIds: [1] }),
    withFilter({ teams: ['communications'], topics: ['service', 'policy'] }),
  ]
  return [
    ...counts,
    ...bounds,
    ...shares,
    ...reasons,
    ...choices.map((figures) => choiceText({ figures, words })),
    footOf(input, { basis: null, definition: 'd.' }).definition ?? '-',
    words.text.presentationStory.deckTitle('Rijnhoven', 'juli 2026'),
    words.text.presentationStory.noPeriod,
  ]
}

const nothing = withChoice({ state: 'empty', period: null, dataTo: null })
const noPages = { ...noEdits('nl'), chosen: { residents: false, moments: false } }

function contentLines(words: PageInput['words']): readonly string[] {
  const alone = {
    cover: true,
    residents: false,
    moments: false,
    trend: false,
    norm: false,
    channels: false,
    peers: false,
    conversation: false,
    phase: false,
    options: false,
    cost: false,
    unknown: false,
    sources: false,
  }
  const onlyCover = { ...noEdits('nl'), chosen: alone }
  const few = withResponseNow({ cases: 3, open: 2 })
  const one = withResponseNow({ cases: 7 })
  const all: readonly (readonly [ReportFigures, ReturnType<typeof noEdits>])[] = [
    [example, noEdits('nl')],
    [nothing, onlyCover],
    [few, onlyCover],
    [one, onlyCover],
    [example, onlyCover],
    [ownPostsOnly(), noPages],
  ]
  return all.flatMap(([figures, edits]) => {
    const { pages, summary, keptBack, never, typed } = reportContents(figures, edits, words)
    const lines = pages.flatMap(({ name, figures: count, withheld }) => [`${name}: ${count}`, ...withheld])
    return [summary, keptBack, ...lines, ...never, ...typed]
  })
}

function differenceLines(words: PageInput['words']): readonly string[] {
  const fresh: ReportFigures = {
    ...withResponseNow({ cases: 1400 }, withChoice({ dataTo: null })),
    growth: null,
    plan: null,
    compare: { ...example.compare, membersWithData: 12, edition: '2027-1' },
    definitionVersions: { ...example.definitionVersions, medianMs: 2, later: 1 },
  }
  return reportDifferences(example, fresh, words).map(
    ({ page, name, was, is }) => `${page} | ${name} | ${was} | ${is}`,
  )
}

const titleWidthPt = 852

function listOf(language: Language): {
  readonly list: readonly string[]
  readonly unused: readonly string[]
} {
  const { words, used, all } = recordedWords(language, 'presentationStory')
  const list = [
    ...storyCases.flatMap(({ page, name, figures }) => {
      const make = makers[page]
      if (make === undefined) throw new Error(`no page ${page} of the story`)
      return [`# ${page}: ${name}`, ...pageLines(make({ figures, words })), '']
    }),
    '# shared',
    ...sharedLines(words),
    '# contents',
    ...contentLines(words),
    '# differences',
    ...differenceLines(words),
  ]
  return { list, unused: all.filter((path) => !used.has(path)) }
}

describe.each(languages)('sentences of the story in %s', (language) => {
  const { list, unused } = listOf(language)
  const made = storyCases.map((one) => ({
    ...one,
    made: makers[one.page]?.({
      figures: one.figures,
      words: recordedWords(language, 'presentationStory').words,
    }),
  }))

  it('are printed as a list', () => {
    const folder = new URL('../../../../test-results/sentences/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    writeFileSync(fileURLToPath(new URL(`story.${language}.txt`, folder)), list.join('\n'))
    expect(list.length).toBeGreaterThan(storyCases.length)
  })

  it('are each said in some state of the figures', () => expect(unused).toEqual([]))

  it('hold nothing that is missing or doubled', () => {
    for (const line of list) {
      expect(line).not.toMatch(/undefined|null|NaN|Infinity|\[object|\.\.|,,|\(\)|‹‹|››/)
      expect(line.trim()).not.toMatch(/\S {2,}\S/)
    }
  })

  it('make titles and leads of two lines at most, also in the type of a slide', () => {
    for (const { page, name, made: one } of made) {
      const title = plainText(one?.page?.title ?? [])
      const lines = arialLines(title, titleWidthPt, { sizePt: 28, isBold: false })
      expect(lines, `${page}: ${name}: ${title}`).toBeLessThanOrEqual(2)
      const lead = one?.page?.lead ?? ''
      expect(arialLines(lead, titleWidthPt, { sizePt: 18, isBold: false }), lead).toBeLessThanOrEqual(2)
    }
  })

  it('begin with a capital and end with a full stop, where they are sentences', () => {
    for (const { page, name, made: one } of made) {
      if (page === 'cover' && one?.page !== null) continue
      const sentence = one?.page === null ? one.whyNot : plainText(one?.page?.title ?? [])
      expect(sentence, `${page}: ${name}`).toMatch(/^[\p{Lu}\d‘].*\.$/su)
    }
  })
})

it('keeps the municipality and the period in the title of the deck', () => {
  expect(deckOf(example, noEdits('nl')).title).toBe(
    'Vragen van inwoners aan Rijnhoven, juli t/m september 2026',
  )
})
