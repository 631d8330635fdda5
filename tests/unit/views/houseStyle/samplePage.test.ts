import { describe, expect, test } from 'vitest'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import { pictureRefusals, standardStyle, templateRefusals } from '#shared/report/houseStyle.ts'
import { sampleDeck } from '#shared/views/houseStyle/samplePage.ts'
import { styleRefusal } from '#shared/views/houseStyle/styleRefusal.ts'
import { createWords } from '#shared/views/words.ts'

function drawn(language: 'nl' | 'en', own: string): string {
  const deck = sampleDeck(createWords(language), 'Utrecht', 0)
  const [page] = deck.pages
  if (page === undefined) throw new Error('a page')
  const style = { ...standardStyle, colours: { ...standardStyle.colours, own } }
  return markupText(sheetMarkup(page, { place: 1, of: 1 }, { deck, style }))
}

describe('the page on which a house style is shown', () => {
  test('says that its numbers are invented, and whose it is', () => {
    expect(drawn('nl', '#154273')).toContain('Verzonnen getallen')
    expect(drawn('en', '#154273')).toContain('Invented numbers')
    expect(drawn('nl', '#154273')).toContain('Utrecht')
  })

  test('is drawn in the colour that is being chosen', () => {
    expect(drawn('nl', '#154273').toUpperCase()).toContain('#154273')
    expect(drawn('nl', '#8A1538').toUpperCase()).toContain('#8A1538')
    expect(drawn('nl', '#8A1538').toUpperCase()).not.toContain('#154273')
  })
})

test.each(['nl', 'en'] as const)('every refusal has a sentence of its own in %s', (language) => {
  const words = createWords(language)
  const error = { params: {}, retryable: false, incidentId: 'a' }
  const told = [
    ...pictureRefusals.map((why) =>
      styleRefusal(words, { ...error, code: 'pictureUnusable', params: { why } }),
    ),
    ...templateRefusals.map((why) =>
      styleRefusal(words, { ...error, code: 'templateUnusable', params: { why } }),
    ),
  ]
  expect(new Set(told).size).toBe(pictureRefusals.length + templateRefusals.length)
  expect(styleRefusal(words, { ...error, code: 'diskFull' })).toBe(words.text.app.errors.diskFull)
})
