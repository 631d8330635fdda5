import { expect, test } from 'vitest'
import { createWords } from '#shared/views/words.ts'
import { reportFileName } from '#shared/views/presentation/reportFileNames.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

const example = exampleReportFigures()
const words = createWords('nl')

function nameFor(municipality: string): string {
  return reportFileName(
    words,
    { ...example, municipality: { ...example.municipality, name: municipality } },
    'pptx',
  )
}

test('a file has the name of its kind, the municipality and the period', () => {
  expect(nameFor('Rijnhoven')).toBe('Presentatie Rijnhoven juli-september 2026.pptx')
  expect(nameFor('Súdwest-Fryslân')).toBe('Presentatie Súdwest-Fryslân juli-september 2026.pptx')
})

test('what no system takes in a name is left out of it', () => {
  expect(nameFor('a/b\\c:d*e?f"g<h>i|j\u0000k\nl')).toBe(
    'Presentatie a b c d e f g h i j k l juli-september 2026.pptx',
  )
})

test('marks that turn the direction of writing, halves of signs and what is no sign are left out of a name', () => {
  const turning = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069']
  for (const sign of [...turning, '\ud800', '\udc00', '\ufffe', '\uffff'])
    expect(nameFor(`Rijn${sign}hoven`), sign.charCodeAt(0).toString(16)).toBe(
      'Presentatie Rijn hoven juli-september 2026.pptx',
    )
})
