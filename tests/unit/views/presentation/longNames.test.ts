// A municipality with a name as long as they come still has titles and leads of two lines on every page.
import { expect, it } from 'vitest'
import { languages } from '#shared/locale/languages.ts'
import { plainText } from '#shared/locale/segments.ts'
import { arialLines } from '#shared/report/arialWidth.ts'
import { offeredPages } from '#shared/views/presentation/offeredPages.ts'
import { createWords } from '#shared/views/words.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

const example = exampleReportFigures()
const name = '’s-Rijnhoven en Sint-Molenwoudegestel-Zuidoost'
const figures = { ...example, municipality: { ...example.municipality, name } }

it.each(languages)('fits titles and leads of a long name in %s', (language) => {
  const pages = offeredPages(figures, createWords(language)).flatMap(({ page }) =>
    page === null ? [] : [page],
  )
  expect(pages.some(({ title }) => plainText(title).includes(name))).toBe(true)
  for (const { kind, title, lead } of pages) {
    const titleLines = arialLines(plainText(title), 852, { sizePt: 28, isBold: false })
    expect(titleLines, `${kind}: ${plainText(title)}`).toBeLessThanOrEqual(2)
    expect(
      arialLines(lead ?? '', 852, { sizePt: 18, isBold: false }),
      `${kind}: ${lead}`,
    ).toBeLessThanOrEqual(2)
  }
})

it('says the second sentence of the phase under the title where both do not fit in it', () => {
  const page = offeredPages(figures, createWords('nl')).find(({ kind }) => kind === 'phase')?.page
  expect(plainText(page?.title ?? [])).not.toContain('facetten')
  expect(page?.lead).toMatch(/^Voor fase 3 zijn 6 facetten nodig; zeker zijn er 2\. /)
})
