import { describe, expect, it } from 'vitest'
import { createWords } from '#shared/views/words.ts'
import { mostPeople } from '#shared/staffing/plan/plan.ts'
import {
  copyToWeekdays,
  drawRange,
  dropDrag,
  eraseRange,
  onDutyAt,
} from '#shared/views/whatIf/gridActions.ts'
import {
  cursorAfter,
  firstCursor,
  rangeToDraw,
  selectionOf,
  type GridCursor,
} from '#shared/views/whatIf/gridCursor.ts'
import { draggedRange, leadingEdge, peopleAfterDrag, type GridDrag } from '#shared/views/whatIf/gridDrag.ts'
import { newPerson } from '#shared/views/whatIf/gridEdits.ts'
import { hours, person, present } from './gridFixtures.ts'

const nl = createWords('nl')
const usualAxis = { fromMinute: 420, toMinute: 1380 }
const evenings = { firstDay: 0, lastDay: 3, openMinute: 17 * 60, closeMinute: 21 * 60 }

function press(cursor: GridCursor, ...keys: string[]): GridCursor {
  return keys.reduce((at, name) => {
    const parts = name.split('+')
    const key = {
      key: parts.at(-1) ?? '',
      shiftKey: parts.includes('Shift'),
      isByHour: parts.includes('Ctrl'),
    }
    return cursorAfter(at, key, usualAxis) ?? at
  }, cursor)
}

describe('the keyboard in the week grid', () => {
  it('goes by quarters, with Ctrl by whole hours, and by days', () => {
    expect(press(firstCursor(), 'ArrowRight', 'ArrowDown')).toEqual({ day: 1, minute: 555, anchor: null })
    expect(press({ day: 0, minute: 555, anchor: null }, 'Ctrl+ArrowRight').minute).toBe(600)
    expect(press({ day: 0, minute: 555, anchor: null }, 'Ctrl+ArrowLeft').minute).toBe(540)
    expect(press(firstCursor(), 'Home').minute).toBe(420)
    expect(press(firstCursor(), 'End').minute).toBe(1380)
  })

  it('stays within the week and the day', () => {
    expect(press({ day: 0, minute: 0, anchor: null }, 'ArrowLeft', 'ArrowUp')).toMatchObject({
      day: 0,
      minute: 0,
    })
    expect(press({ day: 6, minute: 1440, anchor: null }, 'Ctrl+ArrowRight', 'ArrowDown')).toMatchObject({
      day: 6,
      minute: 1440,
    })
  })

  it('selects with Shift, over days as well, and lets go without', () => {
    const start: GridCursor = { day: 0, minute: 17 * 60, anchor: null }
    const hour = 'Shift+Ctrl+ArrowRight'
    const marked = press(
      start,
      hour,
      hour,
      hour,
      hour,
      'Shift+ArrowDown',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
    )
    expect(selectionOf(marked)).toEqual(evenings)
    expect(rangeToDraw(marked)).toEqual(evenings)
    expect(selectionOf(press(marked, 'ArrowLeft'))).toBeNull()
  })

  it('draws an hour where nothing is selected, on each day that was passed with Shift', () => {
    expect(rangeToDraw(firstCursor())).toEqual({ firstDay: 0, lastDay: 0, openMinute: 540, closeMinute: 600 })
    expect(rangeToDraw(press(firstCursor(), 'Shift+ArrowDown'))).toMatchObject({ firstDay: 0, lastDay: 1 })
    const last = { day: 0, minute: 1440, anchor: null }
    expect(rangeToDraw(last)).toMatchObject({ openMinute: 1425, closeMinute: 1440 })
  })
})

describe('what is done in the week grid', () => {
  it('is told in words', () => {
    const drawn = drawRange(nl, present, 0, evenings)
    expect(drawn.told).toBe('maandag t/m donderdag 17.00–21.00, Medewerker 1: getekend')
    expect(drawn.people?.[0]?.days[3]).toEqual([hours(9, 21)])
    const erased = eraseRange(nl, drawn.people ?? [], 0, evenings)
    expect(erased.told).toBe('maandag t/m donderdag 17.00–21.00, Medewerker 1: weggehaald')
    expect(erased.people).toEqual(present)
    expect(copyToWeekdays(nl, present, 0, 5).told).toBe('zaterdag van Medewerker 1: op alle werkdagen gezet')
  })

  it('makes somebody new under a number that nobody has', () => {
    const { people, told } = drawRange(nl, [...present, newPerson('Medewerker 4')], 3, evenings)
    expect(people?.map(({ label }) => label)).toEqual([
      'Medewerker 1',
      'Medewerker 2',
      'Medewerker 4',
      'Medewerker 5',
    ])
    expect(told).toContain('Medewerker 5: getekend')
  })

  it('says why nothing changed', () => {
    const morning = { firstDay: 0, lastDay: 0, openMinute: 600, closeMinute: 660 }
    expect(drawRange(nl, present, 0, morning)).toEqual({
      people: null,
      told: 'maandag 10.00–11.00, Medewerker 1: is er dan al. Kies bij ‘Teken voor’ iemand anders of een nieuwe medewerker.',
    })
    const eight = [0, 2, 4, 6, 8, 10, 12, 14].map((from) => hours(from, from + 1))
    const full = [person('Medewerker 1', [0], ...eight)]
    expect(drawRange(nl, full, 0, { ...morning, openMinute: 1200, closeMinute: 1260 }).told).toContain(
      'hooguit 8 blokken',
    )
    const crowd = Array.from({ length: mostPeople }, (_, index) => newPerson(String(index)))
    expect(drawRange(nl, crowd, mostPeople, morning).told).toContain('hooguit 30 medewerkers')
    expect(eraseRange(nl, present, 1, evenings).people).toBeNull()
  })

  it('counts who is on duty at a moment, the last minute of a block excluded', () => {
    expect(onDutyAt(present, 0, 540)).toBe(2)
    expect(onDutyAt(present, 0, 720)).toBe(1)
    expect(onDutyAt(present, 0, 1020)).toBe(0)
  })
})

describe('dragging in the week grid', () => {
  const draw: GridDrag = { kind: 'draw', person: 0, start: { day: 0, minute: 1023 } }

  it('draws from where it began to where it is, in either direction, on whole quarters and over days', () => {
    expect(draggedRange(present, draw, { day: 3, minute: 1257 })).toEqual(evenings)
    expect(draggedRange(present, draw, { day: 0, minute: 900 })).toMatchObject({
      openMinute: 900,
      closeMinute: 1020,
    })
    expect(draggedRange(present, draw, { day: 0, minute: 1026 })).toBeNull()
    expect(leadingEdge(draw, { day: 0, minute: 900 })).toBe('open')
    expect(dropDrag(nl, present, draw, { day: 3, minute: 1257 }).told).toContain(
      '17.00–21.00, Medewerker 1: getekend',
    )
  })

  it('stretches a block by its edge and moves it as a whole', () => {
    const place = { person: 1, day: 0, block: 0 }
    const stretched = peopleAfterDrag(
      present,
      { kind: 'edge', place, edge: 'close' },
      { day: 4, minute: 806 },
    )
    expect(stretched[1]?.days[0]).toEqual([{ openMinute: 540, closeMinute: 810 }])
    const move: GridDrag = { kind: 'move', place, grabMinutes: 60 }
    const moved = peopleAfterDrag(present, move, { day: 5, minute: 14 * 60 })
    expect(moved[1]?.days[5]).toEqual([hours(13, 16)])
    expect(peopleAfterDrag(present, move, { day: 0, minute: 604 })).toBe(present)
    expect(dropDrag(nl, present, move, { day: 5, minute: 14 * 60 }).told).toBe(
      'zaterdag 13.00–16.00, Medewerker 2: veranderd',
    )
  })
})
