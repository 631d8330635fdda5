import type { ReportChart } from '../chart.ts'
import { keptInside, mostNameRows, namesUnder, rowsOf } from './categoryNames.ts'
import { ink3 } from './colours.ts'
import { centred, type Label, labelBox, labelFont, labelLinePx, labelRoom } from './label.ts'
import { textLines } from './textLines.ts'

/** The plot as far as what stands under it goes by it. */
export interface PlotWidth {
  readonly left: number
  readonly width: number
  readonly slotPx: number
  /** Names may reach so far. */
  readonly rightEnd: number
}

/** The names of the categories and what they are. */
export interface UnderPlot {
  readonly heightPx: number
  readonly labelsAt: (bottom: number) => readonly Label[]
}

const airPx = 8
const titleGapPx = 4

/** @param isTight one line of names and nothing else: a low chart needs its height for itself */
export function underPlot(chart: ReportChart, place: PlotWidth, isTight: boolean): UnderPlot {
  const names = namesUnder(chart.categories, place.slotPx, isTight ? 1 : mostNameRows)
  const title =
    chart.categoryTitle === null || isTight ? [] : textLines(chart.categoryTitle, place.rightEnd, labelFont)
  const namesPx = rowsOf(names) * labelLinePx
  const middle = keptInside(place.left + place.width / 2, title, place.rightEnd)
  return {
    heightPx: airPx + namesPx + (title.length === 0 ? 0 : titleGapPx + title.length * labelLinePx),
    labelsAt: (bottom) => [
      ...nameLabels(names, place, bottom + airPx),
      ...centred(title, middle, bottom + airPx + namesPx + titleGapPx, ink3),
    ],
  }
}

/** A name that would lie over the one before it is left out. */
function nameLabels(
  names: readonly (readonly string[])[],
  { left, slotPx, rightEnd }: PlotWidth,
  top: number,
): readonly Label[] {
  const room = labelRoom({ x: -1, y: top, width: rightEnd + 2, height: rowsOf(names) * labelLinePx })
  return names.flatMap((lines, index) => {
    const middle = keptInside(left + (index + 0.5) * slotPx, lines, rightEnd)
    const labels = centred(lines, middle, top, ink3)
    if (!labels.every((label) => room.isFree(labelBox(label)))) return []
    room.take(...labels.map(labelBox))
    return labels
  })
}
