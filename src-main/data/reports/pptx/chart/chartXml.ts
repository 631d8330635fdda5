import type { ReportChart } from '#shared/report/chart.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { Palette } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { categoryAxisXml, valueAxisXml } from './axesXml.ts'
import type { ChartSheet } from './chartSheet.ts'
import { normPlace } from './chooseLabels.ts'
import { textPropertiesXml } from './labelXml.ts'
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

/** Where all lies, and where the norm's name finds room; without room it is named in the key. */
export interface ChartPlan {
  readonly room: PlotRoom
  readonly normAt: ReturnType<typeof normPlace>
  readonly hasKey: boolean
}

export function chartPlan({ chart, size }: Pick<ChartInput, 'chart' | 'size'>): ChartPlan {
  const names = chart.series.length > 1 ? chart.series.map(({ name }) => name) : []
  const room = plotRoom(chart, names, size)
  const isLine = chart.norm !== null && chart.kind !== 'bars'
  const normAt = isLine ? normPlace(chart, room) : null
  if (!isLine || normAt !== null || chart.norm === null) return { room, normAt, hasKey: names.length > 0 }
  const withNorm = [...chart.series.map(({ name }) => name), chart.norm.label]
  return { room: plotRoom(chart, withNorm, size), normAt: null, hasKey: true }
}

function manualLayout({ x, y, width, height }: Frame, room: PlotRoom, isInner: boolean): string {
  const share = (value: number, whole: number): string => (value / whole).toFixed(5)
  return [
    `<c:layout><c:manualLayout>${isInner ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/>`,
    `<c:x val="${share(x, room.width)}"/><c:y val="${share(y, room.height)}"/>`,
    `<c:w val="${share(width, room.width)}"/><c:h val="${share(height, room.height)}"/></c:manualLayout></c:layout>`,
  ].join('')
}

/** Numbers of the entries that the key leaves out: bands, places of words, and the norm where it has its name beside it. */
function leftOut({ chart, sheet }: ChartInput, { normAt }: ChartPlan): readonly number[] {
  const isBars = chart.kind === 'bars'
  const bandCount = chart.kind === 'points' ? sheet.bands.length : 0
  const bands = Array.from({ length: bandCount }, (_, index) => index)
  let next = bandCount + chart.series.length
  const norm = sheet.norm === null || isBars ? [] : [next++]
  const missing = sheet.missing === null || isBars ? [] : [next++]
  // The trend of the norm comes after all series, and is the line that is seen.
  const trend = norm.length > 0 && normAt !== null ? [next] : []
  return [...bands, ...norm, ...missing, ...trend]
}

function keyXml(input: ChartInput, plan: ChartPlan, languageTag: string): string {
  const { key } = plan.room
  if (!plan.hasKey || key === null) return ''
  const out = leftOut(input, plan).map(
    (index) => `<c:legendEntry><c:idx val="${String(index)}"/><c:delete val="1"/></c:legendEntry>`,
  )
  const letters = textPropertiesXml({ languageTag, colour: input.palette.ink }).replace(
    ' rot="0" vert="horz"',
    '',
  )
  return `<c:legend><c:legendPos val="t"/>${out.join('')}${manualLayout(key, plan.room, false)}<c:overlay val="0"/>${letters}</c:legend>`
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
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${manualLayout(room.plot, room, true)}`,
    plotsXml(pen, plan.normAt),
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
