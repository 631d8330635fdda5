import { expect, test } from 'vitest'
import { placedCallouts } from '#data/reports/pptx/chart/placedCallouts.ts'
import { markBoxes, overlaps } from '#data/reports/pptx/chart/chooseLabels.ts'
import { plotRoom } from '#data/reports/pptx/chart/plotRoom.ts'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { drawnTexts } from '../../support/drawnTexts.ts'
import { hoursChart } from '../../support/reportCharts.ts'

const said = { from: 9, to: 15, label: 'overdag: de helft binnen 48 minuten' }
const chart = { ...hoursChart, callouts: [said, { from: 17, to: 23, label: 'na sluitingstijd: 12 uur' }] }
const size = { widthPx: 1136, heightPx: 380 }

test('what the finding says stands at its hours, on the page and on the slide', () => {
  const drawn = drawnTexts(chartMarkup(chart, size, standardStyle)).map(({ text }) => text)
  const room = plotRoom(chart, [], { width: 856, height: 290 })
  const placed = placedCallouts(chart, room, [])
  for (const { label } of chart.callouts) {
    expect(drawn).toContain(label)
    expect(placed.map(({ text }) => text)).toContain(label)
  }
  for (const { frame } of placed)
    expect(markBoxes(chart, room).some((box) => overlaps(box, frame))).toBe(false)
})

test('it is left out where it finds no room', () => {
  const long = { ...chart, callouts: [{ ...said, label: 'lang '.repeat(40).trim() }] }
  expect(drawnTexts(chartMarkup(long, size, standardStyle)).map(({ text }) => text)).not.toContain(
    long.callouts[0]?.label,
  )
  expect(placedCallouts(long, plotRoom(long, [], { width: 856, height: 290 }), [])).toEqual([])
})
