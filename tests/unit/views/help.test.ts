import { describe, expect, test } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import { languages } from '#shared/locale/languages.ts'
import { helpTerm, helpView, isTermId } from '#shared/views/help/helpView.ts'
import { createWords } from '#shared/views/words.ts'

const hours = defaultOpeningHours('NL')
const nl = createWords('nl')

function termIds(search: string): readonly string[] {
  return helpView(nl, hours, search).terms.map(({ id }) => id)
}

describe('Hulp', () => {
  test.each(languages)('shows every chapter and every term once, terms by name (%s)', (language) => {
    const words = createWords(language)
    const { chapters, terms } = helpView(words, hours, '')
    expect(chapters.map(({ id }) => id)).toEqual(Object.keys(catalogues[language].help.chapters))
    expect(terms.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(catalogues[language].helpTerms).toSorted(),
    )
    const names = terms.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language)))
  })

  test('finds by every word that was typed, whatever capitals and accents', () => {
    expect(termIds('MEDIAAN')).toContain('median')
    expect(termIds('norm dag')).toEqual(['ownNorm'])
    expect(termIds('  ')).toHaveLength(Object.keys(nl.text.helpTerms).length)
    expect(helpView(nl, hours, 'xyzzy')).toEqual({ chapters: [], terms: [] })
  })

  test('tells the opening hours that hold', () => {
    const term = helpView(nl, hours, '').terms.find(({ id }) => id === 'openingTime')
    expect(term?.text).toContain('maandag t/m vrijdag 9-17 uur')
  })

  test('a term that is a figure carries the definition the figure is made with', () => {
    expect(helpTerm(nl, 'median').definition?.lines.length).toBeGreaterThan(3)
    expect(helpTerm(nl, 'n').definition).toBeNull()
  })

  test('knows its own terms only', () => {
    expect(isTermId(nl, 'median')).toBe(true)
    expect(isTermId(nl, 'toString')).toBe(false)
    expect(isTermId(nl, '')).toBe(false)
  })
})
