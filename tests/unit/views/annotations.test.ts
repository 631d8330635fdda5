import { expect, test } from 'vitest'
import {
  annotationFaults,
  annotationOf,
  annotationRows,
  newAnnotation,
} from '#shared/views/annotations/annotationsView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const storm = { kind: 'storm', title: 'Storm Ciara', isExcludable: true } as const

test('events stand newest first, with their days in words', () => {
  const rows = annotationRows(nl, [
    { id: 1, ...storm, from: '2025-02-09', to: '2025-02-09' },
    {
      ...storm,
      id: 2,
      title: 'Verkiezing',
      kind: 'election',
      from: '2026-03-16',
      to: '2026-03-18',
      isExcludable: false,
    },
  ])
  expect(rows.map(({ title, dates, excludable }) => [title, dates, excludable])).toEqual([
    ['Verkiezing', '16 t/m 18 maart 2026', nl.text.annotations.stays],
    ['Storm Ciara', '9 februari 2025', nl.text.annotations.excludable],
  ])
})

test('an empty form misses a name and a first day', () => {
  const { title, from } = nl.text.annotations.faults
  expect(annotationFaults(nl, newAnnotation())).toEqual([title, from])
})

test('a last day before the first is told', () => {
  const draft = { ...newAnnotation(), title: 'Storm', from: '2025-02-09', to: '2025-02-08' }
  expect(annotationFaults(nl, draft)).toEqual([nl.text.annotations.faults.dates])
})

test('without a last day it is one day, and blanks around the name go', () => {
  const draft = { ...newAnnotation(), title: ' Storm ', from: '2025-02-09' }
  expect(annotationFaults(nl, draft)).toEqual([])
  expect(annotationOf(draft)).toMatchObject({ title: 'Storm', from: '2025-02-09', to: '2025-02-09' })
})
