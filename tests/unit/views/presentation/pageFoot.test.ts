import { expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import { figure } from '#shared/domain/figure.ts'
import { basisOf, choiceText, footOf } from '#shared/views/presentation/pageFoot.ts'
import { countOf, figureOf } from '#shared/views/presentation/pageFigures.ts'
import type { PageInput } from '#shared/views/presentation/pageInput.ts'
import { notesOf } from '#shared/views/presentation/pageNotes.ts'
import { createWords } from '#shared/views/words.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

const example = exampleReportFigures()
function inputOf(filter: Partial<Filter> = {}, language: 'nl' | 'en' = 'nl'): PageInput {
  return { figures: { ...example, filter: { ...example.filter, ...filter } }, words: createWords(language) }
}

it('says what was chosen, in the words of the filter', () => {
  expect(choiceText(inputOf())).toBe('juli t/m september 2026, alle kanalen en onderwerpen, kalendertijd')
  expect(choiceText(inputOf({}, 'en'))).toBe('July to September 2026, all channels and topics, calendar time')
  expect(choiceText(inputOf({ channels: ['facebook'], topics: ['service'], clock: 'opening' }))).toBe(
    'juli t/m september 2026, Facebook en servicevragen, openingstijd',
  )
  expect(choiceText(inputOf({ channels: ['facebook'] }))).toContain('Facebook en alle onderwerpen')
  expect(choiceText(inputOf({ teams: ['contactCentre'] }))).toContain('beantwoord door')
  expect(choiceText(inputOf({ withoutIncidents: true }))).toContain('zonder')
})

it('does not name accounts', () => {
  expect(choiceText(inputOf({ accountIds: [1] }))).toContain('enkele accounts en alle onderwerpen')
})

it('writes the lines under a page, and what was counted in the singular where it is one', () => {
  const input = inputOf()
  const basis = basisOf(input, countOf(input, 'cases', 'Vragen', 961))
  expect(footOf(input, { basis, definition: 'van vraag tot antwoord.' })).toEqual({
    basis: 'n = 961 vragen',
    choice:
      'juli t/m september 2026, alle kanalen en onderwerpen, kalendertijd. Bron: eigen gegevens van Rijnhoven.',
    definition: 'Definitie: van vraag tot antwoord.',
  })
  const one = { ...countOf(input, 'cases', 'Vragen', 0), value: 1, text: '1' }
  expect([basisOf(input, one), basisOf(input, one, 'sent')]).toEqual([
    'n = 1 vraag',
    'n = 1 openbaar bericht',
  ])
  expect(basisOf(input, countOf(input, 'cases', 'Vragen', 3))).toBe('minder dan 5 vragen')
  const unknown = countOf(input, 'cases', 'Vragen', { value: null, reason: 'ownPostsOnly' })
  expect(basisOf(input, unknown)).toBeNull()
})

it('gives the speaker each main figure with interval and n', () => {
  const input = inputOf()
  const main = figureOf(input, 'within.4h', 'Binnen 4 uur', 'share', figure(0.943, 0.921, 0.959, 961))
  const foot = footOf(input, { basis: 'n = 961 vragen', definition: 'wat het is.' })
  expect(notesOf(input, ['Zeg dit.'], [main], foot)).toEqual([
    'Zeg dit.',
    'Cijfers bij deze pagina:',
    'Binnen 4 uur: 94,3% (95%-interval 92,1 – 95,9%, n = 961).',
    `n = 961 vragen, ${foot.choice}`,
    'Definitie: wat het is.',
  ])
})
