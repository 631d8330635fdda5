import { describe, expect, it } from 'vitest'
import type { Comparison } from '#shared/contract/compare.ts'
import { figure } from '#shared/domain/figure.ts'
import { comparedCsv } from '#shared/views/compare/comparedCsv.ts'
import { csvText } from '#shared/views/csvText.ts'
import { createWords } from '#shared/views/words.ts'
import { comparedFigure, comparison, ownCode, row } from './evidenceFixture.ts'

const nl = createWords('nl')
const choice = 'U ziet juli t/m september 2026, voor alle kanalen.'

function csv(part: Partial<Parameters<typeof comparedCsv>[0]> = {}): string {
  return comparedCsv({
    comparison,
    metric: null,
    clock: 'calendar',
    words: nl,
    choice,
    topics: null,
    ...part,
  })
}

function lineOf(text: string, name: string, figureName: string): string[] {
  const line = text.split('\r\n').find((one) => one.startsWith(name) && one.includes(figureName))
  return line?.split(';') ?? []
}

describe('cells of a file', () => {
  it('cannot become formulas, and keep their separators', () => {
    const text = csvText([['=1+1', '+31', '-x', '@a', 'a;b', 'say "x"', -1.5, null]], { decimalMark: ',' })
    expect(text).toBe(`\uFEFF'=1+1;'+31;'-x;'@a;"a;b";"say ""x""";-1,5;\r\n`)
  })
})

describe('the comparison as a file', () => {
  it('has one line for each figure of each municipality, with the decimal mark of the language', () => {
    const dutch = csv()
    expect(dutch.startsWith('\uFEFFgemeente;code;inwoners;cijfer;eenheid;waarde;')).toBe(true)
    expect(lineOf(dutch, 'Rijnhoven', 'Binnen 2 uur').slice(1, 9)).toEqual([
      ownCode,
      '48200',
      'Binnen 2 uur beantwoord',
      '%',
      '44,2',
      '41,5',
      '46,9',
      '1284',
    ])
    const english = csv({ words: createWords('en') })
    expect(lineOf(english, 'Rijnhoven', 'within 2').slice(5, 8)).toEqual(['44.2', '41.5', '46.9'])
  })

  it('gives times in minutes and says so', () => {
    expect(lineOf(csv(), 'Waalkade', 'Helft').slice(4, 6)).toEqual(['minuten', '102'])
    expect(lineOf(csv({ clock: 'opening' }), 'Waalkade', 'Helft')[4]).toBe('minuten openingstijd')
  })

  it('repeats the choice word for word under the table, with sources and warnings', () => {
    const [, notes = ''] = csv().split('\r\n\r\n')
    expect(notes).toContain(`Keuze: ${choice}`)
    expect(notes).toContain('bestand van de regio, 2025')
    expect(notes).toContain('Eemvoorde: geteld met een andere versie van de definitie')
  })

  it('keeps to one figure where one is asked for', () => {
    expect(csv({ metric: 'within2h' })).not.toContain('Helft beantwoord')
  })

  it('writes an unknown figure as an empty cell, never as 0', () => {
    expect(lineOf(csv(), 'Vechtwijk', 'Binnen 2 uur').slice(5, 9)).toEqual(['', '', '', ''])
  })

  it('keeps what the page hides hidden, and own numbers below 5 in the house', () => {
    const line = lineOf(csv(), 'Rijnhoven', 'Gesprek gaat verder')
    expect(line.slice(5, 9)).toEqual(['', '', '', '<5'])
  })
})

describe('own numbers that leave the house', () => {
  function withFigures(figures: Comparison['figures']): Comparison {
    return { ...comparison, figures }
  }
  const cases = comparedFigure('within2h', { rows: [row(ownCode, { figure: figure(0.5, 0.3, 0.7, 40) })] })

  it('hide the number of a share from which a small rest would follow', () => {
    const rate = comparedFigure('responseRate7d', {
      rows: [row(ownCode, { figure: figure(0.8, 0.6, 0.9, 37) })],
    })
    const line = lineOf(csv({ comparison: withFigures([cases, rate]) }), 'Rijnhoven', '7 dagen')
    expect(line.slice(5, 9)).toEqual(['80', '60', '90', ''])
    expect(line.join(';')).toContain('niet doorgegeven: te klein aantal')
  })

  it('hide a ratio of which one part is small', () => {
    const ratio = comparedFigure('conversationRatio', {
      rows: [row(ownCode, { figure: figure(0.02, 0.01, 0.05, 150) })],
    })
    const line = lineOf(csv({ comparison: withFigures([cases, ratio]) }), 'Rijnhoven', 'Gespreksratio')
    expect(line.slice(5, 9)).toEqual(['', '', '', '150'])
  })

  it('stay in the house up to 9 for a sensitive topic', () => {
    const few = comparedFigure('within2h', {
      rows: [row(ownCode, { figure: { value: null, reason: 'tooFew', n: 8 } })],
    })
    const open = csv({ comparison: withFigures([few]) })
    expect(lineOf(open, 'Rijnhoven', 'Binnen 2 uur')[8]).toBe('8')
    const sensitive = csv({ comparison: withFigures([few]), topics: ['service', 'complaint'] })
    expect(lineOf(sensitive, 'Rijnhoven', 'Binnen 2 uur')[8]).toBe('<10')
  })

  it('are told of others as they gave them', () => {
    const peers = comparedFigure('within2h', { rows: [row('EX02', { figure: figure(0.2, 0.1, 0.4, 12) })] })
    expect(lineOf(csv({ comparison: withFigures([peers]) }), 'Waalkade', 'Binnen 2 uur')[8]).toBe('12')
  })
})
