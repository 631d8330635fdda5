import { describe, expect, it } from 'vitest'
import type { Measure } from '../../bench/measure.ts'
import { tableOf } from '../../bench/table.ts'

const importing: Measure = {
  what: 'import of 1,000,000',
  unit: 's',
  runs: [12, 10, 11],
  against: { what: 'sqlite3', runs: [2, 2.2, 2.1] },
  goal: { ratio: 6, isAtMost: true },
  note: 'in turns',
}
const events: Measure = {
  what: 'handing out',
  unit: 'perSecond',
  runs: [4_250_000],
  against: null,
  goal: { value: 5_000_000, isAtMost: false },
}
const table = tableOf([
  { subject: 'import', seconds: 61.25, measures: [importing, { ...importing, what: 'again' }] },
  { subject: 'simulation', seconds: 120.4, measures: [events] },
])
const lines = table.split('\n')

describe('the table', () => {
  it('tells of each measure the middle, the spread, the runs, the proportion and whether its goal was reached', () => {
    const line = lines.find((each) => each.includes('import of 1,000,000'))
    expect(line?.trim().split(/ {2,}/)).toEqual([
      'import of 1,000,000 [1]',
      '11.0 s',
      '12.0',
      '10.0–12.0',
      '3',
      'sqlite3 2.10 s',
      '5.24 x (4.55–6.00)',
      '≤ 6.00 x',
      'reached',
    ])
  })

  it('shows a goal that was missed as missed', () => {
    const line = lines.find((each) => each.includes('handing out'))
    expect(line?.trim().split(/ {2,}/)).toEqual(['handing out', '4.25 M/s', '1', '≥ 5.00 M/s', 'MISSED'])
  })

  it('tells how long each subject took, and a remark once', () => {
    expect(lines).toContain('import — 61.3 s')
    expect(lines).toContain('simulation — 120 s')
    expect(lines.filter((line) => line.startsWith('[1]'))).toEqual(['[1] in turns'])
    expect(lines.filter((line) => line.includes('[1]'))).toHaveLength(3)
  })

  it('tells of a program that did not get to its end', () => {
    const failed = { subject: 'start', seconds: 3, measures: [], failure: 'no display' }
    expect(tableOf([failed]).split('\n')).toContain('start — 3.0 s — FAILED: no display')
  })

  it('puts every column at one place', () => {
    const starts = lines
      .filter((line) => line.startsWith('  ') && line.includes('['))
      .map((line) => line.indexOf('sqlite3'))
    expect(new Set(starts).size).toBe(1)
  })
})
