import type { ReportChart } from '#shared/report/chart.ts'
import type { Language } from '#shared/locale/languages.ts'
import { lineXml } from '../colour.ts'
import type { Palette } from '../colour.ts'
import { xmlText } from '../../ooxml/xmlText.ts'
import { richTextXml, textPropertiesXml } from './labelXml.ts'
import type { ChartLetters } from './labelXml.ts'
import { tickCode } from './numberCode.ts'
import type { PlotRoom } from './plotRoom.ts'

/** A chart has these two axes, and every part of it is drawn on both. */
const axisIds = { category: 111_111_111, value: 222_222_222 } as const

export const axisIdsXml = `<c:axId val="${String(axisIds.category)}"/><c:axId val="${String(axisIds.value)}"/>`

export interface AxisLook {
  readonly palette: Palette
  readonly languageTag: string
  readonly language: Language
  readonly room: PlotRoom
}

function titleXml(text: string, letters: ChartLetters): string {
  return `<c:title>${richTextXml(text, letters)}<c:overlay val="0"/></c:title>`
}

export function categoryAxisXml(chart: ReportChart, { palette, languageTag, room }: AxisLook): string {
  const isLying = chart.kind === 'bars'
  const letters = { languageTag, colour: palette.softInk }
  const every =
    room.namedEvery > 1 ? `<c:tickLblSkip val="${String(room.namedEvery)}"/>` : '<c:tickLblSkip val="1"/>'
  return [
    `<c:catAx><c:axId val="${String(axisIds.category)}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/>`,
    chart.categoryTitle === null || isLying ? '' : titleXml(chart.categoryTitle, letters),
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml({ colour: palette.axis, widthPt: 1 })}</c:spPr>${textPropertiesXml(letters, true)}`,
    `<c:crossAx val="${String(axisIds.value)}"/><c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${every}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')
}

export function valueAxisXml(chart: ReportChart, { palette, languageTag, language }: AxisLook): string {
  const { axis, kind } = chart
  const isLying = kind === 'bars'
  const letters = { languageTag, colour: palette.softInk }
  const [first, second] = axis.ticks
  const step = first === undefined || second === undefined ? axis.max - axis.min : second.value - first.value
  return [
    `<c:valAx><c:axId val="${String(axisIds.value)}"/><c:scaling><c:orientation val="minMax"/><c:max val="${String(axis.max)}"/><c:min val="${String(axis.min)}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/>`,
    `<c:majorGridlines><c:spPr>${lineXml({ colour: palette.hairline, widthPt: 0.75 })}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${xmlText(tickCode(axis.ticks, language))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:spPr>${lineXml(null)}</c:spPr>${textPropertiesXml(letters, true)}`,
    // Lying bars run from top to bottom, so that the lowest end of their axis is the last category.
    `<c:crossAx val="${String(axisIds.category)}"/><c:crosses val="${isLying ? 'max' : 'min'}"/><c:crossBetween val="between"/>`,
    step > 0 ? `<c:majorUnit val="${String(step)}"/>` : '',
    '</c:valAx>',
  ].join('')
}
