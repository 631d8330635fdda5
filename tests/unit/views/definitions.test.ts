import { describe, expect, it } from 'vitest'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import { metricDefinitions } from '#shared/metrics/definitions.ts'
import { definitionTextsNl } from '#shared/metrics/definitionTextsNl.ts'
import { definitionEntries } from '#shared/views/definitions/definitionsView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = definitionEntries(createWords('nl'), defaultOpeningHours('NL'))
const en = definitionEntries(createWords('en'), defaultOpeningHours('NL'))

describe('how is this calculated', () => {
  it('explains the question and the five key figures by the definitions they are made with', () => {
    const median = nl.find(({ name }) => name === 'Helft beantwoord binnen')
    const { formula, population, exclusions } = definitionTextsNl.median
    const version = metricDefinitions.find(({ id }) => id === 'medianMs')?.version
    expect(median?.lines.map(({ text }) => text)).toEqual([
      formula,
      population,
      exclusions,
      'n = 10. Bij minder staat er geen cijfer, alleen het aantal.',
      expect.stringContaining('Kaplan-Meier'),
      String(version),
    ])
    expect(nl.slice(0, 6).map(({ name }) => name)).toEqual([
      'Vraag',
      'Helft beantwoord binnen',
      'Binnen 2 uur beantwoord',
      'Beantwoord binnen 7 dagen',
      'Gespreksratio',
      'Gesprek gaat verder',
    ])
  })

  it('says what is left out without saying so twice', () => {
    const leftOut = nl.flatMap(({ lines }) => lines).filter(({ label }) => label === 'Niet meegeteld')
    expect(leftOut).toHaveLength(6)
    expect(leftOut.filter(({ text }) => text.startsWith('Niet'))).toEqual([])
  })

  it('names the interval of each figure', () => {
    const intervals = en.slice(1, 6).map(({ lines }) => lines.at(-2)?.text ?? '')
    expect(intervals.map((text) => text.includes('Wilson'))).toEqual([false, false, true, true, true])
  })

  it('tells the opening hours and when a wait is 0', () => {
    const hours = nl.find(({ name }) => name.startsWith('Openingstijd'))
    expect(hours?.lines[0]?.text).toContain('maandag t/m vrijdag 9-17 uur, zonder feestdagen')
    expect(hours?.lines[0]?.text).toContain('dan is de tijd 0')
  })

  it('has as many entries and lines in both languages', () =>
    expect(en.map(({ lines }) => lines.length)).toEqual(nl.map(({ lines }) => lines.length)))
})
