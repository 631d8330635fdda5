import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterKey,
  allChosen,
  chosenCount,
  firstRow,
  isChosen,
  noneChosen,
  toggled,
  type RowChoice,
} from '#shared/views/cases/rowChoice.ts'
import {
  listHeight,
  pagesFor,
  rowsInSight,
  scrollTopShowing,
  windowAt,
} from '#shared/views/cases/rowWindow.ts'

const rowHeight = 46
const viewHeight = 500
const size = (total: number) => ({ total, rowHeight, viewHeight })

describe('the rows in sight', () => {
  it('are few, whatever the length of the list', () => {
    const anyPlace = fc.tuple(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(anyPlace, ([total, part]) => {
        const range = Math.max(0, listHeight(size(total)) - viewHeight)
        const { start, end } = windowAt(size(total), part * range)
        expect(end - start).toBeLessThan(30)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(total)
      }),
    )
  })

  it('fill the whole view at every place of the scroll bar', () => {
    const anyPlace = fc.tuple(
      fc.integer({ min: 20, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(anyPlace, ([total, part]) => {
        const top = part * (listHeight(size(total)) - viewHeight)
        const { start, end, topPx } = windowAt(size(total), top)
        expect(topPx).toBeLessThanOrEqual(top + 1e-3)
        expect(topPx + (end - start) * rowHeight).toBeGreaterThanOrEqual(top + viewHeight - 1e-3)
      }),
    )
  })

  it('show the last row at the end, of a list too long for a browser too', () => {
    const total = 1_000_000
    const end = scrollTopShowing(size(total), 0, total - 1)
    expect(end).toBeCloseTo(listHeight(size(total)) - viewHeight, 3)
    expect(windowAt(size(total), end).end).toBe(total)
    expect(listHeight(size(total))).toBeLessThan(16_000_000)
  })

  it('hold any row after scrolling to it', () => {
    const anyRow = fc
      .integer({ min: 1, max: 600_000 })
      .chain((total) => fc.tuple(fc.constant(total), fc.nat(total - 1), fc.nat(total - 1)))
    fc.assert(
      fc.property(anyRow, ([total, before, index]) => {
        const from = scrollTopShowing(size(total), 0, before)
        const window = windowAt(size(total), scrollTopShowing(size(total), from, index))
        expect(index).toBeGreaterThanOrEqual(window.start)
        expect(index).toBeLessThan(window.end)
      }),
    )
  })

  it('are left alone by a row that is in sight already', () => {
    expect(scrollTopShowing(size(100), 460, 12)).toBe(460)
  })

  it('are asked for by the page, and half a page ahead', () => {
    expect(pagesFor({ start: 0, end: 20 }, 1000, 200)).toEqual([0])
    expect(pagesFor({ start: 150, end: 170 }, 1000, 200)).toEqual([0, 1])
    expect(pagesFor({ start: 980, end: 1000 }, 1000, 200)).toEqual([4])
    expect(pagesFor({ start: 0, end: 0 }, 0, 200)).toEqual([0])
  })
})

describe('choosing rows', () => {
  const page = { total: 100, rowsInSight: rowsInSight(size(100)) }
  const press = (choice: RowChoice, key: string, isShift = false, isCtrl = false): RowChoice =>
    afterKey(choice, { key, isShift, isCtrl }, page) ?? choice

  it('moves by arrows, screens and ends, and never beyond them', () => {
    expect(press(firstRow, 'ArrowUp').focus).toBe(0)
    expect(press(firstRow, 'ArrowDown').focus).toBe(1)
    expect(press(firstRow, 'PageDown').focus).toBe(10)
    expect(press(press(firstRow, 'End'), 'ArrowDown').focus).toBe(99)
    expect(press(press(firstRow, 'End'), 'Home').focus).toBe(0)
    expect(chosenCount(press(firstRow, 'End'), 100)).toBe(0)
  })

  it('extends from where it began, and back over it', () => {
    const down = press(press(press(firstRow, 'ArrowDown'), 'ArrowDown', true), 'ArrowDown', true)
    expect([...down.chosen]).toEqual([1, 2, 3])
    const back = press(press(press(down, 'ArrowUp', true), 'ArrowUp', true), 'ArrowUp', true)
    expect([...back.chosen]).toEqual([0, 1])
  })

  it('takes a row with Space and lets it go again', () => {
    const one = press(firstRow, ' ')
    expect(isChosen(one, 0)).toBe(true)
    expect(chosenCount(press(one, ' '), 100)).toBe(0)
  })

  it('takes all with Ctrl+A, also those never in sight, and none after one of them is let go', () => {
    const all = press(firstRow, 'a', false, true)
    expect(chosenCount(all, 100)).toBe(100)
    expect(isChosen(all, 87)).toBe(true)
    expect(chosenCount(toggled(all, 3), 100)).toBe(0)
  })

  it('leaves other keys to others', () => {
    expect(afterKey(firstRow, { key: 'x', isShift: false, isCtrl: false }, page)).toBeNull()
    expect(afterKey(firstRow, { key: 'z', isShift: false, isCtrl: true }, page)).toBeNull()
    expect(
      afterKey(firstRow, { key: 'End', isShift: false, isCtrl: false }, { ...page, total: 0 }),
    ).toBeNull()
  })

  it('keeps its place in a list that became shorter', () => {
    const last = press(firstRow, 'End')
    expect(noneChosen(allChosen(last), 40)).toMatchObject({ focus: 39, isAll: false })
    expect(noneChosen(firstRow, 0).focus).toBe(0)
  })
})
