import { describe, expect, it } from 'vitest'
import { noEdits } from '#shared/report/edits.ts'
import { reportFormats } from '#shared/report/formats.ts'
import { reportCopyName, usualReportName } from '#shared/views/presentation/reportNames.ts'
import { formatChoices, ownWords, whereTo } from '#shared/views/presentation/savingView.ts'
import { settledSubject } from '#shared/views/presentation/settledSubject.ts'
import { createWords } from '#shared/views/words.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

const words = createWords('nl')
const figures = exampleReportFigures()

describe('what a report is saved as', () => {
  it('names every format and says what it is, each otherwise', () => {
    const choices = formatChoices(words)
    expect(choices.map(({ format }) => format)).toEqual([...reportFormats])
    expect(new Set(choices.map(({ name }) => name)).size).toBe(reportFormats.length)
    expect(new Set(choices.map(({ note }) => note)).size).toBe(reportFormats.length)
  })

  it('asks for a file for one that is one file, and for a folder otherwise', () => {
    expect(whereTo([])).toBe('nothing')
    expect(whereTo(['pptx'])).toBe('file')
    expect(whereTo(['png'])).toBe('folder')
    expect(whereTo(['pptx', 'pdf'])).toBe('folder')
  })

  it('shows own words of the pages that are in, in their order, and none of those left out', () => {
    const edits = {
      ...noEdits('nl'),
      titles: { norm: 'Onze belofte', trend: 'Beter dan vorig jaar' },
      remarks: { norm: 'Sinds maart.' },
    }
    expect(ownWords(words, edits, ['sources', 'norm'])).toEqual([
      { key: 'title-norm', label: 'Titel van Eigen norm', text: 'Onze belofte' },
      { key: 'remark-norm', label: 'Opmerking bij Eigen norm', text: 'Sinds maart.' },
    ])
    expect(ownWords(words, noEdits('nl'), ['norm'])).toEqual([])
  })
})

describe('the name of a report', () => {
  it('is that of its period, with a number where it is taken', () => {
    const name = usualReportName(words, figures, [])
    expect(name).toBe('Presentatie juli t/m september 2026')
    expect(usualReportName(words, figures, [name.toUpperCase()])).toBe(`${name} (2)`)
    expect(usualReportName(words, { choice: { ...figures.choice, period: null } }, [])).toBe(
      'Presentatie alle gegevens',
    )
  })

  it('tells a copy, and the next copy', () => {
    expect(reportCopyName(words, 'Raad', ['Raad'])).toBe('Raad (kopie)')
    expect(reportCopyName(words, 'Raad', ['Raad', 'Raad (kopie)'])).toBe('Raad (kopie) (2)')
  })
})

describe('what a report is about', () => {
  const open = { ...figures.filter, from: null, to: null }

  it('settles the dates, so that later it is held against the same days', () => {
    const period = { from: '2026-07-01', to: '2026-09-30' }
    expect(settledSubject(open, { period }, 4)).toEqual({ filter: { ...open, ...period }, planId: 4 })
  })

  it('leaves dates that were chosen, and has none where nothing is known', () => {
    const chosen = { ...open, from: '2026-01-01', to: '2026-03-31' }
    const period = { from: '2026-07-01', to: '2026-09-30' }
    expect(settledSubject(chosen, { period }, null).filter).toEqual(chosen)
    expect(settledSubject(open, { period: null }, null).filter).toEqual(open)
  })
})
