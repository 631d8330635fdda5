import type { ReportChart } from '#shared/report/chart.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { Palette } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { categoryAxisXml, valueAxisXml } from './axesXml.ts'
import type { ChartSheet } from './chartSheet.ts'
import { isSeriesNorm, labelWidthPt, normBeside, normPlace } from './chooseLabels.ts'
import type { NormPlace } from './chooseLabels.ts'
import { richTextXml, textPropertiesXml } from './labelXml.ts'
import { commonCode } from './numberCode.ts'
import { plotRoom } from './plotRoom.ts'
import type { PlotRoom } from './plotRoom.ts'
import { plotsXml } from './plotsXml.ts'

export interface ChartInput {
  readonly chart: ReportChart
  readonly sheet: ChartSheet
  readonly palette: Palette
  readonly language: Language
  /** On the slide, in points. */
  readonly size: Pick<Frame, 'width' | 'height'>
}

/** Where all lies, and the norm's name: above its line, or beside its end. */
export interface ChartPlan {
  readonly room: PlotRoom
  readonly norm: NormPlace | null
}

export function chartPlan({ chart, size }: Pick<ChartInput, 'chart' | 'size'>): ChartPlan {
  const { norm, series } = chart
  const names = series.length > 1 ? series.map(({ name }) => name) : []
  const room = plotRoom(chart, names, size)
  if (norm === null || !isSeriesNorm(chart)) return { room, norm: null }
  const above = normPlace(chart, room)
  if (above !== null) return { room, norm: above }
  const narrower = plotRoom(chart, names, size, labelWidthPt(norm.label) + 6)
  return { room: narrower, norm: normBeside(chart, narrower) }
}

function manualLayout({ x, y, width, height }: Frame, room: PlotRoom, isInner: boolean): string {
  const share = (value: number, whole: number): string => (value / whole).toFixed(5)
  return [
    `<c:layout><c:manualLayout>${isInner ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/>`,
    `<c:x val="${share(x, room.width)}"/><c:y val="${share(y, room.height)}"/>`,
    `<c:w val="${share(width, room.width)}"/><c:h val="${share(height, room.height)}"/></c:manualLayout></c:layout>`,
  ].join('')
}

/** Numbers of the entries that the key leaves out, for they have their name beside them: all but the series. */
function leftOut({ chart, sheet }: ChartInput): readonly number[] {
  const bandCount = chart.kind === 'points' ? sheet.bands.length : 0
  const bands = Array.from({ length: bandCount }, (_, index) => index)
  const first = bandCount + chart.series.length
  // The trend of the norm comes after all series.
  const normCount = isSeriesNorm(chart) ? 2 : 0
  const missingCount = sheet.missing === null || chart.kind === 'bars' ? 0 : 1
  const rest = Array.from({ length: normCount + missingCount }, (_, index) => first + index)
  return [...bands, ...rest]
}

function keyXml(input: ChartInput, plan: ChartPlan, languageTag: string): string {
  const { key } = plan.room
  if (key === null) return ''
  const out = leftOut(input).map(
    (index) => `<c:legendEntry><c:idx val="${String(index)}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const letters = textPropertiesXml({ languageTag, colour: input.palette.ink }, true)
  return `<c:legend><c:legendPos val="t"/>${out.join('')}${manualLayout(key, plan.room, false)}<c:overlay val="0"/>${letters}</c:legend>`
}

/** What is measured, at the top left: a title of the axis itself would stand upright, or break. */
function titleXml({ chart, palette }: ChartInput, room: PlotRoom, languageTag: string): string {
  if (chart.axis.title === '') return '<c:autoTitleDeleted val="1"/>'
  const text = richTextXml(chart.axis.title, { languageTag, colour: palette.softInk }, true)
  const { x, y } = room.axisTitle
  const place = `<c:x val="${(x / room.width).toFixed(5)}"/><c:y val="${(y / room.height).toFixed(5)}"/>`
  return `<c:title>${text}<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>${place}</c:manualLayout></c:layout><c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>`
}

/** All labels under one format where that says each as it is printed, so that they follow when numbers are edited. */
function labelCode({ chart, language }: ChartInput): string | null {
  const printed = chart.series.flatMap(({ values }) =>
    values.flatMap(({ value, label }) => (value === null || label === '' ? [] : [{ value, label }])),
  )
  return commonCode(printed, language)
}

function counter(): () => number {
  let next = 0
  return () => next++
}

/**
 * A chart as part of a slide (ECMA-376 part 1, 21.2). Everything in it refers to the sheet it is edited by.
 * @param relations ids of the workbook, and of shapes that no series can draw
 */
export function chartXml(
  input: ChartInput,
  plan: ChartPlan,
  relations: { readonly workbook: string; readonly shapes: string | null },
): string {
  const { chart, sheet, palette, language } = input
  const languageTag = localeTag(language)
  const { room } = plan
  const look = { palette, languageTag, language, room }
  const pen = { ...input, room, languageTag, code: labelCode(input), nextSeries: counter() }
  const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return [
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${languageTag}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(input, room, languageTag)}<c:plotArea>${manualLayout(room.plot, room, true)}`,
    plotsXml(pen, plan.norm),
    categoryAxisXml(chart, look),
    valueAxisXml(chart, look),
    `${nothing}</c:plotArea>${keyXml({ ...input, sheet }, plan, languageTag)}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `${nothing}${textPropertiesXml({ languageTag, colour: palette.ink })}`,
    `<c:externalData r:id="${relations.workbook}"><c:autoUpdate val="0"/></c:externalData>`,
    relations.shapes === null ? '' : `<c:userShapes r:id="${relations.shapes}"/>`,
    '</c:chartSpace>',
  ].join('')
}
