import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageFigure } from '#shared/report/page.ts'
import { titleShare } from '#shared/views/presentation/titleShare.ts'
import { createWords } from '#shared/views/words.ts'

const words = createWords('nl')

function told(
  value: number | null,
  text = value === null ? 'meer dan 90,1%' : words.percent(value),
): PageFigure {
  return { key: 'share', name: 'Deel', unit: 'share', value, low: null, high: null, n: 100, text }
}

describe('a share in a title', () => {
  it('is a whole percent', () => expect(titleShare(words, told(0.79234))).toBe('79%'))

  it('is rounded from the label beside it, not from the share that nobody sees', () => {
    expect([words.percent(0.6946), titleShare(words, told(0.6946))]).toEqual(['69,5%', '70%'])
    expect([words.percent(0.6944), titleShare(words, told(0.6944))]).toEqual(['69,4%', '69%'])
  })

  it('says all or nothing only where the label does', () => {
    expect(titleShare(words, told(0.997))).toBe('99,7%')
    expect(titleShare(words, told(0.003))).toBe('0,3%')
    expect(titleShare(words, told(1))).toBe('100%')
    expect(titleShare(words, told(0))).toBe('0%')
  })

  it('keeps its decimal where it would become what it is held against', () => {
    expect(titleShare(words, told(0.796), [0.8])).toBe('79,6%')
    expect(titleShare(words, told(0.804), [null, 0.8])).toBe('80,4%')
    expect(titleShare(words, told(0.8), [0.8])).toBe('80%')
    expect(titleShare(words, told(0.796), [0.75])).toBe('80%')
  })

  it('leaves a bound as it is told elsewhere', () =>
    expect(titleShare(words, told(null))).toBe('meer dan 90,1%'))

  it('never lies further from its label than half a percent, nor on the other side of what it is held against', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (share, target) => {
          const printed = (text: string): number => Number(text.replace('%', '').replace(',', '.'))
          const [label, title] = [
            printed(words.percent(share)),
            printed(titleShare(words, told(share), [target / 100])),
          ]
          expect(Math.abs(label - title)).toBeLessThanOrEqual(0.5)
          expect(Math.sign(title - target)).toBe(Math.sign(label - target))
        },
      ),
    ))
})
