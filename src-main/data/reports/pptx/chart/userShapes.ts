import type { ReportChart } from '#shared/report/chart.ts'
import { fillXml, lineXml } from '../colour.ts'
import type { Colour, Palette } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { xmlText } from '../../ooxml/xmlText.ts'
import { leastChartPt } from '../looks.ts'
import { lettersXml, oneLine } from '../slideText.ts'
import { isSeriesNorm, labelWidthPt } from './chooseLabels.ts'
import { calloutPt, placedCallouts } from './placedCallouts.ts'
import { chartLinePt } from './plotRoom.ts'
import type { PlotRoom } from './plotRoom.ts'

/** A shape inside a chart, where no series can say it: it moves and grows with the chart. */
interface UserShape {
  readonly name: string
  readonly frame: Frame
  readonly paint: string
  readonly text: string | null
  /** Of the text; absent = ink, not bold. */
  readonly strong?: Colour
}

function shapeXml(
  shape: UserShape,
  id: number,
  room: PlotRoom,
  languageTag: string,
  palette: Palette,
): string {
  const { frame, name, paint, text, strong } = shape
  const at = (x: number, y: number): string =>
    `<cdr:x>${Math.min(1, Math.max(0, x / room.width)).toFixed(5)}</cdr:x><cdr:y>${Math.min(1, Math.max(0, y / room.height)).toFixed(5)}</cdr:y>`
  const letters = lettersXml({
    languageTag,
    sizePt: strong === undefined ? leastChartPt : calloutPt,
    colour: strong ?? palette.ink,
    ...(strong === undefined ? {} : { isBold: true }),
  }).replace(' dirty="0"', '')
  const run =
    text === null
      ? ''
      : `<a:r>${letters.replace('</a:rPr>', '<a:latin typeface="+mn-lt"/></a:rPr>')}<a:t>${xmlText(text)}</a:t></a:r>`
  const label = xmlText(oneLine(name, 120))
  return [
    `<cdr:relSizeAnchor><cdr:from>${at(frame.x, frame.y)}</cdr:from><cdr:to>${at(frame.x + frame.width, frame.y + frame.height)}</cdr:to>`,
    `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${String(id)}" name="${label}" descr="${label}"/><cdr:cNvSpPr/></cdr:nvSpPr>`,
    `<cdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${paint}</cdr:spPr>`,
    `<cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/>${run}<a:endParaRPr lang="${languageTag}"/></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor>`,
  ].join('')
}

const nothing = '<a:noFill/><a:ln><a:noFill/></a:ln>'

/** What the finding says of a stretch, over its marks. */
function callouts(
  chart: ReportChart,
  room: PlotRoom,
  taken: readonly Frame[],
  palette: Palette,
): readonly UserShape[] {
  return placedCallouts(chart, room, taken).map(({ text, frame }) => ({
    name: text,
    frame,
    paint: nothing,
    text,
    strong: palette.ownText,
  }))
}

/** A norm among lying bars, where a line from left to right cannot be a series. */
function lyingNorm({ norm }: ReportChart, room: PlotRoom, palette: Palette): readonly UserShape[] {
  if (norm === null) return []
  const { plot } = room
  const x = room.alongOf(norm.value)
  const width = labelWidthPt(norm.label)
  const left = Math.min(Math.max(0, x - width / 2), room.width - width)
  const text = oneLine(norm.label, 120)
  return [
    {
      name: text,
      frame: { x, y: plot.y - 2, width: 0, height: plot.height + 2 },
      paint: `<a:noFill/>${lineXml({ colour: palette.ink, widthPt: 1.5, dash: 'sysDot' })}`,
      text: null,
    },
    {
      name: text,
      frame: { x: left, y: plot.y - chartLinePt - 4, width, height: chartLinePt },
      paint: nothing,
      text,
    },
  ]
}

/** Stretches of columns, which would hide bars that are drawn as bars themselves. */
function bandsOver({ bands }: ReportChart, room: PlotRoom, palette: Palette): readonly UserShape[] {
  const { plot, slot } = room
  return bands.flatMap(({ from, to, label }): readonly UserShape[] => {
    const frame = { x: plot.x + from * slot, y: plot.y, width: (to - from + 1) * slot, height: plot.height }
    const text = oneLine(label, 120)
    const width = labelWidthPt(text)
    const middle = frame.x + frame.width / 2
    const left = Math.min(Math.max(0, middle - width / 2), room.width - width)
    return [
      {
        name: text,
        frame,
        paint: `${fillXml({ theme: palette.ink.theme, alpha: 0.07 })}<a:ln><a:noFill/></a:ln>`,
        text: null,
      },
      {
        name: text,
        frame: { x: left, y: plot.y - 2 * chartLinePt - 4, width, height: chartLinePt },
        paint: nothing,
        text,
      },
    ]
  })
}

/** The norm of a single column, between whose middles no line can be drawn. */
function loneNorm({ norm }: ReportChart, room: PlotRoom, palette: Palette): readonly UserShape[] {
  if (norm === null) return []
  const { plot } = room
  const y = room.alongOf(norm.value)
  const text = oneLine(norm.label, 120)
  const width = labelWidthPt(text)
  return [
    {
      name: text,
      frame: { x: plot.x, y, width: plot.width, height: 0 },
      paint: `<a:noFill/>${lineXml({ colour: palette.ink, widthPt: 1.5, dash: 'sysDot' })}`,
      text: null,
    },
    {
      name: text,
      frame: { x: plot.x + plot.width - width, y: y - chartLinePt - 3, width, height: chartLinePt },
      paint: nothing,
      text,
    },
  ]
}

/** Stretches of lying bars, named at their right end. */
function bandsBeside({ bands }: ReportChart, room: PlotRoom, palette: Palette): readonly UserShape[] {
  const { plot, slot } = room
  return bands.flatMap(({ from, to, label }): readonly UserShape[] => {
    const frame = {
      x: plot.x,
      y: plot.y + from * slot,
      width: room.width - plot.x,
      height: (to - from + 1) * slot,
    }
    const text = oneLine(label, 120)
    const width = labelWidthPt(text)
    const paint = `${fillXml({ theme: palette.ink.theme, alpha: 0.07 })}<a:ln><a:noFill/></a:ln>`
    const y = frame.y + frame.height - chartLinePt - 2
    return [
      { name: text, frame, paint, text: null },
      {
        name: text,
        frame: { x: room.width - width - 6, y, width, height: chartLinePt },
        paint: nothing,
        text,
      },
    ]
  })
}

function shapesOf(
  chart: ReportChart,
  room: PlotRoom,
  taken: readonly Frame[],
  palette: Palette,
): readonly UserShape[] {
  if (chart.kind === 'bars') {
    return [...bandsBeside(chart, room, palette), ...lyingNorm(chart, room, palette)]
  }
  const bands = chart.kind === 'points' ? [] : bandsOver(chart, room, palette)
  const lone = isSeriesNorm(chart) ? [] : loneNorm(chart, room, palette)
  return [...bands, ...lone, ...callouts(chart, room, taken, palette)]
}

/**
 * Part of a chart for what no series can draw; null where there is none.
 * @param taken where the name of the norm stands
 */
export function userShapesXml(
  chart: ReportChart,
  room: PlotRoom,
  taken: readonly Frame[],
  palette: Palette,
  languageTag: string,
): string | null {
  const shapes = shapesOf(chart, room, taken, palette)
  if (shapes.length === 0) return null
  const items = shapes.map((shape, index) => shapeXml(shape, index + 2, room, languageTag, palette))
  return `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">${items.join('')}</c:userShapes>`
}
