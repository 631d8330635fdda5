import { describe, expect, it } from 'vitest'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping, MappingTarget } from '#shared/mapping/mapping.ts'
import {
  choiceOf,
  choicesOf,
  chooseColumn,
  chooseLayout,
  cleared,
  inOtherLetters,
  mappingToCheck,
  setConstant,
  withAsked,
  withMapping,
} from '#shared/views/mapping/mappingEdits.ts'
import type { Choices } from '#shared/views/mapping/mappingEdits.ts'
import { columnOptions } from '#shared/views/mapping/previewView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

function choices(target: MappingTarget, part: Partial<Mapping> = {}): Choices {
  return choicesOf({ ...emptyMapping(target), ...part })
}

describe('choosing what a column is', () => {
  it('gives a field one column and a column one field', () => {
    const first = chooseColumn(choices('messages', { columns: { author: 2 } }), 0, 'author')
    expect(first.mapping.columns).toEqual({ author: 0 })
    const second = chooseColumn(first, 0, 'topic')
    expect(second.mapping.columns).toEqual({ topic: 0 })
    expect(chooseColumn(second, 0, '').mapping.columns).toEqual({})
  })

  it('knows figures of a wide table by their column', () => {
    const wide = chooseColumn(choices('benchmark', { columns: { code: 0 } }), 3, 'metric:within1h')
    expect(wide.mapping.metricColumns).toEqual({ within1h: 3 })
    expect(choiceOf(wide.mapping, 3)).toBe('metric:within1h')
    expect(choiceOf(wide.mapping, 0)).toBe('code')
    expect(choiceOf(wide.mapping, 1)).toBe('')
  })

  it('drops answers about another column’s values', () => {
    const answered = choices('benchmark', {
      columns: { code: 0 },
      resolved: { Bergen: 'GM0893' },
      decimalMark: ',',
    })
    const moved = chooseColumn(answered, 1, 'code')
    expect(moved.mapping.resolved).toEqual({})
    expect(moved.mapping.decimalMark).toBe(',')
    expect(chooseColumn(answered, 2, 'metric:within1h').mapping.decimalMark).toBeNull()
    const writers = choices('messages', { columns: { author: 0 }, own: ['Proefdorp'], dateOrder: 'dmy' })
    expect(chooseColumn(writers, 1, 'author').mapping.own).toEqual([])
    expect(chooseColumn(writers, 1, 'sentAt').mapping.dateOrder).toBeNull()
  })

  it('keeps what the user has answered about dates', () => {
    const asked = withAsked(choices('messages', { dateOrder: 'dmy' }), ['sentAt', 'dateOrder'])
    expect(asked.asked).toEqual(['dateOrder'])
    expect(chooseColumn(asked, 1, 'sentAt').mapping.dateOrder).toBe('dmy')
    expect(withAsked(asked, [])).toBe(asked)
  })

  it('frees the columns that the other layout does not know', () => {
    const long = choices('benchmark', { columns: { code: 0, metric: 1, value: 2, n: 3 } })
    expect(long.layout).toBe('long')
    const wide = chooseLayout(long, 'wide')
    expect(wide.mapping.columns).toEqual({ code: 0, n: 3 })
    const back = chooseLayout(chooseColumn(wide, 2, 'metric:within2h'), 'long')
    expect(back.mapping.metricColumns).toEqual({})
    expect(choices('benchmark').layout).toBe('wide')
  })

  it('sets and takes away what holds for all rows', () => {
    const set = setConstant(choices('benchmark'), 'year', '2024')
    expect(set.mapping.constants).toEqual({ year: '2024' })
    expect(setConstant(set, 'year', '').mapping.constants).toEqual({})
    expect(cleared('messages', 'wide')).toEqual(choices('messages'))
    expect(withMapping(set, { timeZone: 'UTC' }).mapping.timeZone).toBe('UTC')
  })

  it('has the rows looked at again for what they are read by, and not for words beside them', () => {
    const before = choices('messages', { columns: { sentAt: 0 }, constants: { channel: 'email' } })
    const named = setConstant(setConstant(before, 'accountName', 'Meldpunt'), 'source', 'Proefbureau')
    expect(mappingToCheck(named.mapping)).toEqual(mappingToCheck(before.mapping))
    for (const name of ['channel', 'year', 'metric', 'timeUnit', 'responseUnit', 'satisfactionScale']) {
      const said = setConstant(before, name, 'anders')
      expect(mappingToCheck(said.mapping)).not.toEqual(mappingToCheck(before.mapping))
    }
  })

  it('forgets names whose letters another code page changes', () => {
    const before = choices('messages', {
      columns: { author: 1, channel: 2 },
      own: ['Gemeente Proefdorp', 'Gemeente Überveld'],
      resolved: { Balie: 'other', Café: 'other' },
    })
    const { mapping } = inOtherLetters(before)
    expect(mapping).toMatchObject({ columns: { author: 1, channel: 2 }, own: ['Gemeente Proefdorp'] })
    expect(mapping.resolved).toEqual({ Balie: 'other' })
  })

  it('offers the fields of the layout in words, "not used" first', () => {
    const names = (...of: Parameters<typeof columnOptions>) => columnOptions(...of).map(({ name }) => name)
    expect(names(nl, 'benchmark', 'long')).toEqual([
      'niet gebruiken',
      'gemeente (naam of code)',
      'welk cijfer',
      'jaar',
      'waarde',
      'aantal vragen',
    ])
    expect(names(en, 'benchmark', 'wide').slice(0, 5)).toEqual([
      'do not use',
      'municipality (name or code)',
      'year',
      'number of questions',
      'Half answered within',
    ])
    expect(names(nl, 'messages', 'wide')).toContain('moment van het antwoord')
  })
})
