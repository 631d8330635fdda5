import { describe, expect, it } from 'vitest'
import { timeAxisView } from '#shared/views/timeAxis.ts'
import { createWords } from '#shared/views/words.ts'
import { timeAxisPlaces } from '../../../src-renderer/charts/timeAxisPlaces.ts'

const words = createWords('nl')
const monthKeys = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04']

function axis(titles: readonly string[]) {
  return timeAxisView({
    buckets: monthKeys.map((key) => ({ key, from: `${key}-01`, to: `${key}-28`, isWhole: true })),
    granularity: 'month',
    annotations: titles.map((title, index) => ({
      id: index,
      kind: 'other',
      title,
      from: `2026-04-${String(10 + index)}`,
      to: `2026-04-${String(10 + index)}`,
      isExcludable: false,
    })),
    breaks: [{ date: '2025-12-01', kind: 'hours', detail: null }],
    words,
  })
}

describe('the words of a time axis', () => {
  it('stand under every part where there is room, with the year where it changes', () => {
    const { ticks } = timeAxisPlaces(axis([]), 1000)
    expect(ticks.map(({ text, year }) => [text, year])).toEqual([
      ['nov', '2025'],
      ['dec', null],
      ['jan', '2026'],
      ['feb', null],
      ['mrt', null],
      ['apr', null],
    ])
  })

  it('stand under fewer parts in a narrow drawing', () =>
    expect(timeAxisPlaces(axis([]), 180).ticks.length).toBeLessThan(6))

  it('stand in rows where they would meet, at most three, and stay inside the drawing', () => {
    const { labels, lanes, right } = timeAxisPlaces(
      axis(['Storm', 'Verkiezingen', 'Campagne afval', 'Brand']),
      600,
    )
    const events = labels.filter(({ kind }) => kind === 'band')
    expect(lanes).toBe(3)
    expect(events.map(({ lane }) => lane)).toEqual([0, 1, 2])
    expect(events.filter(({ anchor }) => anchor === 'end').every(({ x }) => x === right)).toBe(true)
  })

  it('are cut off when they are very long', () => {
    const { labels } = timeAxisPlaces(axis(['Een heel lange naam van een gebeurtenis in de gemeente']), 900)
    expect(labels.find(({ kind }) => kind === 'band')?.text).toMatch(/…$/)
  })
})
