import { describe, expect, it } from 'vitest'
import { figure, noFigure } from '#shared/domain/figure.ts'
import type { TopicId } from '#shared/domain/message.ts'
import { shareFigure } from '#shared/metrics/reliability.ts'
import {
  besideWhole,
  countOf,
  figureOf,
  intervalText,
  plainFigure,
  smallestOf,
} from '#shared/views/presentation/pageFigures.ts'
import type { PageInput } from '#shared/views/presentation/pageInput.ts'
import { createWords } from '#shared/views/words.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

const example = exampleReportFigures()

function inputOf(topics: TopicId[] | null = null, language: 'nl' | 'en' = 'nl'): PageInput {
  return { figures: { ...example, filter: { ...example.filter, topics } }, words: createWords(language) }
}
const input = inputOf()
const share = (successes: number, n: number): ReturnType<typeof figureOf> =>
  figureOf(input, 'share', 'Aandeel', 'share', shareFigure(successes, n, 1, 'noMessages'))

describe('an own figure that leaves the house', () => {
  it('tells value, interval, n and the text as printed', () => {
    const told = share(94, 100)
    expect(told).toMatchObject({ value: 0.94, n: 100, text: '94,0%', key: 'share', name: 'Aandeel' })
    expect(intervalText(input, told)).toBe('87,5 – 97,2%')
    expect(figureOf(input, 'm', 'M', 'ms', figure(9_660_000, 8_735_000, 10_730_000, 1325)).text).toBe(
      '2 u 41',
    )
  })

  it('has no value below ten cases, and says why', () => {
    expect(share(7, 9)).toMatchObject({ value: null, low: null, high: null, n: 9, text: 'te weinig' })
    // Whoever hands over a value all the same gets none printed.
    expect(figureOf(input, 'm', 'M', 'ms', figure(1000, 1, 2, 8)).value).toBeNull()
    expect(figureOf(input, 'm', 'M', 'ms', noFigure('notReached', 30))).toMatchObject({
      n: 30,
      text: 'niet bereikt',
    })
  })

  it('does not tell an n from one to four', () => {
    expect(share(1, 3).n).toBeNull()
    expect(share(0, 0).n).toBe(0)
    expect(share(3, 5).n).toBe(5)
  })

  it('tells the nearest safe bound of a share with one to four on one side, without value and interval', () => {
    expect(share(3, 60)).toMatchObject({ value: null, low: null, high: null, n: 60, text: 'minder dan 8,4%' })
    expect(share(57, 60)).toMatchObject({ value: null, low: null, high: null, n: 60, text: 'meer dan 91,6%' })
    expect(share(0, 60)).toMatchObject({ value: 0, text: '0,0%' })
    expect(share(60, 60)).toMatchObject({ value: 1, text: '100,0%' })
    expect(share(5, 60).value).toBe(5 / 60)
    expect(share(55, 60).value).toBe(55 / 60)
  })

  it('keeps the bound on the safe side of the share, however it is rounded', () => {
    for (let n = 10; n < 400; n += 1) {
      for (const few of [1, 4]) {
        const low = boundIn(share(few, n).text)
        expect(low).toBeGreaterThanOrEqual(few / n)
        expect(low * n).toBeGreaterThanOrEqual(5 - 1e-9)
        const high = boundIn(share(n - few, n).text)
        expect(high).toBeLessThanOrEqual(1 - few / n)
        expect((1 - high) * n).toBeGreaterThanOrEqual(5 - 1e-9)
      }
    }
  })

  it('goes by ten where a sensitive topic is chosen, or where the row is of one', () => {
    expect(smallestOf(inputOf(['service']))).toBe(5)
    expect(smallestOf(inputOf(['service', 'complaint']))).toBe(10)
    const seven = shareFigure(7, 60, 1, 'noMessages')
    expect(figureOf(inputOf(['complaint']), 'k', 'N', 'share', seven).text).toBe('minder dan 16,7%')
    expect(figureOf(input, 'k', 'N', 'share', seven, 10).text).toBe('minder dan 16,7%')
    // Both sides too small: the two bounds would say nothing.
    const six = shareFigure(6, 12, 1, 'noMessages')
    expect(figureOf(inputOf(['crisis']), 'k', 'N', 'share', six).text).toBe('te weinig')
  })
})

describe('an own figure beside the whole that it is about a part of', () => {
  it('tells its n where enough or nobody is left over', () => {
    expect(besideWhole(input, share(50, 95), 100).n).toBe(95)
    expect(besideWhole(input, share(50, 100), 100).n).toBe(100)
  })

  it('keeps its n where fewer than five are left over', () => {
    expect(besideWhole(input, share(50, 98), 100)).toMatchObject({ n: null, text: '51,0%' })
  })

  it('keeps a bound that n could be read from as well', () => {
    expect(besideWhole(input, share(96, 98), 100)).toMatchObject({ value: null, n: null, text: 'te weinig' })
  })

  it('goes by ten where a sensitive topic is chosen', () => {
    const sensitive = inputOf(['complaint'])
    const told = figureOf(sensitive, 'share', 'Aandeel', 'share', shareFigure(40, 92, 1, 'noMessages'))
    expect(besideWhole(sensitive, told, 100).n).toBeNull()
    expect(besideWhole(input, told, 100).n).toBe(92)
  })
})

describe('a count that leaves the house', () => {
  const count = (value: number, of: number | null = null): ReturnType<typeof countOf> =>
    countOf(input, 'cases', 'Vragen', value, of)

  it('tells nought and five or more', () => {
    expect(count(0)).toMatchObject({ value: 0, text: '0' })
    expect(count(5)).toMatchObject({ value: 5, text: '5' })
    expect(count(1325)).toMatchObject({ value: 1325, text: '1.325' })
  })

  it('tells one to four as fewer than five', () => {
    for (const few of [1, 2, 3, 4])
      expect(count(few)).toMatchObject({ value: null, n: null, text: 'minder dan 5' })
    expect(countOf(inputOf(['crisis'], 'en'), 'k', 'N', 9).text).toBe('fewer than 10')
  })

  it('does not let the rest of a known whole follow', () => {
    expect(count(58, 60)).toMatchObject({ value: null, text: 'meer dan 55' })
    expect(count(55, 60)).toMatchObject({ value: 55 })
    expect(count(60, 60)).toMatchObject({ value: 60 })
    expect(count(0, 3)).toMatchObject({ value: 0 })
    expect(count(5, 6)).toMatchObject({ value: null, text: 'meer dan 1' })
  })

  it('says why it is not known', () => {
    const unknown = countOf(input, 'open', 'Open', { value: null, reason: 'ownPostsOnly' })
    expect(unknown).toMatchObject({ value: null, text: 'onbekend' })
  })
})

it('passes what others published or the model worked out as it is', () => {
  const told = plainFigure(input, 'peers.median', 'Mediaan', 'ms', {
    value: 16_532_180,
    low: 1,
    high: 2,
    n: 14,
  })
  expect(told).toMatchObject({ value: 16_532_180, n: 14, text: '4 u 36' })
  expect(plainFigure(input, 'e', 'E', 'euro', { value: 131_642 }).text).toBe('€\u00a0131.600')
  expect(plainFigure(input, 'h', 'H', 'hours', { value: 7.5 }).text).toBe('7,5 uur')
})

function boundIn(text: string): number {
  return Number(text.replace(/[^\d,]/g, '').replace(',', '.')) / 100
}
