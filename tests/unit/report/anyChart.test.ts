import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartKinds, seriesRoles, type ReportChart } from '#shared/report/chart.ts'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { drawingFaults } from '../../support/drawnTexts.ts'

const leastLabelPx = 18.66
const word = fc.stringMatching(/^[A-Za-zéë’%0-9-]{1,14}$/)
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const shortLabel = fc.constantFrom(
  '',
  '94%',
  '2 uur',
  'te weinig',
  '12.000',
  'minder dan 5',
  '€ 148.000',
  '0',
)

/** Values anywhere on the axis, also at its ends, and none. */
function valueOn(max: number) {
  const amount = fc.oneof(fc.constantFrom(0, max), fc.double({ min: 0, max, noNaN: true }))
  return fc
    .record({
      value: fc.option(amount, { freq: 6 }),
      ends: fc.option(fc.tuple(amount, amount)),
      label: shortLabel,
    })
    .map(({ value, ends, label: text }) => ({
      value,
      low: value === null || ends === null ? null : Math.min(value, ...ends),
      high: value === null || ends === null ? null : Math.max(value, ...ends),
      label: text,
    }))
}

/** Neighbouring categories, with a name. */
function stretchOf(count: number) {
  return fc
    .tuple(fc.nat(count - 1), fc.nat(count - 1), label)
    .map(([one, other, text]) => ({ from: Math.min(one, other), to: Math.max(one, other), label: text }))
}

const anyChart: fc.Arbitrary<ReportChart> = fc
  .record({
    kind: fc.constantFrom(...chartKinds),
    categories: fc.array(fc.oneof(label, fc.constantFrom('9', 'mei', '')), { minLength: 1, maxLength: 24 }),
    roles: fc.uniqueArray(fc.constantFrom(...seriesRoles), { minLength: 1, maxLength: 4 }),
    max: fc.constantFrom(1, 4, 16, 250_000, 0.01),
    steps: fc.integer({ min: 1, max: 6 }),
    title: fc.option(label),
  })
  .chain(({ kind, categories, roles, max, steps, title }) =>
    fc.record({
      kind: fc.constant(kind),
      categories: fc.constant(categories),
      categoryTitle: fc.constant(title),
      series: fc.tuple(
        ...roles.map((role) =>
          fc.record({
            name: label,
            role: fc.constant(role),
            values: fc.array(valueOn(kind === 'stacked' ? max / roles.length : max), {
              minLength: categories.length,
              maxLength: categories.length,
            }),
          }),
        ),
      ),
      axis: fc.record({
        unit: fc.constant('count' as const),
        title: fc.oneof(label, fc.constant('')),
        min: fc.constant(0),
        max: fc.constant(max),
        ticks: fc.constant(
          Array.from({ length: steps + 1 }, (_, step) => ({
            value: (step * max) / steps,
            label: String(Math.round((step * max * 100) / steps) / 100),
          })),
        ),
      }),
      norm:
        kind === 'stacked'
          ? fc.constant(null)
          : fc.option(fc.record({ value: fc.double({ min: 0, max, noNaN: true }), label })),
      bands: fc.array(stretchOf(categories.length), { maxLength: 2 }),
      callouts: fc.array(stretchOf(categories.length), { maxLength: 3 }),
      ownCategory: fc.option(fc.nat(categories.length - 1)),
      altText: label,
    }),
  )

describe('any chart', () => {
  it('is drawn with finite numbers, inside its frame, no label over another', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 230, max: 470 }), (chart, heightPx) => {
        const size = { widthPx: 1136, heightPx }
        expect(drawingFaults(chartMarkup(chart, size, standardStyle), size, leastLabelPx)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
