import { describe, expect, it } from 'vitest'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { drawingFaults, drawnTexts } from '../../support/drawnTexts.ts'
import { extremeCharts, plainChart } from '../../support/reportCharts.ts'

const size = { widthPx: 1136, heightPx: 420 }
/** 14 pt on a sheet of 1280 px for 13.333 inch. */
const leastLabelPx = 18.66

describe('a chart', () => {
  it.each(Object.entries({ plain: plainChart, ...extremeCharts }))(
    'keeps every text inside its frame, apart from the others and large enough: %s',
    (_name, chart) => {
      expect(drawingFaults(chartMarkup(chart, size, standardStyle), size, leastLabelPx)).toEqual([])
    },
  )

  it('prints the labels of its values, its axis, its categories and its norm', () => {
    const texts = drawnTexts(chartMarkup(plainChart, size, standardStyle)).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        '94%',
        '61%',
        '88%',
        '40%',
        '0%',
        '100%',
        'Facebook',
        'norm van Rijnhoven: 80%',
      ]),
    )
  })

  it('tells who cannot see it what it says', () => {
    expect(chartMarkup(plainChart, size, standardStyle).attributes).toMatchObject({
      role: 'img',
      'aria-label': plainChart.altText,
    })
  })
})
