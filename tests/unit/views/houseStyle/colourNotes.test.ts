import { describe, expect, test } from 'vitest'
import { standardColours } from '#shared/report/houseStyle.ts'
import type { HouseColours } from '#shared/report/houseStyle.ts'
import { colourCode, colourNotes } from '#shared/views/houseStyle/colourNotes.ts'
import type { ColourNote, ColourRole } from '#shared/views/houseStyle/colourNotes.ts'
import { createWords } from '#shared/views/words.ts'

const [nl, en] = [createWords('nl'), createWords('en')]

function noteOf(role: ColourRole, colours: Partial<HouseColours>, words = nl): ColourNote {
  const notes = colourNotes(words, { ...standardColours, ...colours })
  const note = notes.find((one) => one.role === role)
  if (note === undefined) throw new Error(role)
  return note
}

describe('what is said of a colour', () => {
  test('is its contrast in words; of the standard ones one carries no text', () => {
    const notes = colourNotes(nl, standardColours)
    expect(notes.map(({ role }) => role)).toEqual(['own', 'others', 'second', 'ground'])
    expect(noteOf('own', {}).contrast).toBe('Contrast met het papier 4,9 : 1. Genoeg voor tekst.')
    expect(noteOf('own', {}).warning).toBeNull()
    expect(noteOf('second', {}).contrast).toBe('Contrast met het papier 3,6 : 1.')
    expect(noteOf('second', {}).warning).toContain('Te licht voor tekst.')
    expect(noteOf('ground', {})).toMatchObject({
      contrast: 'Licht genoeg: tekst is erop te lezen.',
      warning: null,
    })
  })

  test('warns where a colour is too light even for marks', () => {
    const note = noteOf('own', { own: '#FFE000' })
    expect(note.contrast).toBe('Contrast met het papier 1,2 : 1.')
    expect(note.warning).toContain('donkere rand')
    expect(noteOf('own', { own: '#FFE000' }, en).warning).toContain('dark edge')
  })

  test('warns where a background is too dark to read on', () => {
    expect(noteOf('ground', { ground: '#154273' })).toMatchObject({ contrast: '' })
    expect(noteOf('ground', { ground: '#154273' }).warning).toContain('lichter getekend')
  })

  test('warns once where two series are much alike', () => {
    const alike = { others: '#0073B5' }
    expect(noteOf('others', alike).warning).toContain('Lijkt veel op de kleur van eigen cijfer.')
    expect(noteOf('own', alike).warning).toBeNull()
    expect(noteOf('second', { second: '#595A5A' }).warning).toContain('van anderen')
  })
})

test('a code is read with or without hash, short or long; anything else is none', () => {
  expect(['#0072b2', ' 0072B2 ', '#07b', '07B'].map(colourCode)).toEqual([
    '#0072B2',
    '#0072B2',
    '#0077BB',
    '#0077BB',
  ])
  expect(['', '#', '#12345', 'rood', '#GGGGGG', '#0072B2FF'].map(colourCode)).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})
