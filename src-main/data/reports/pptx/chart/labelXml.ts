import { fillXml } from '../colour.ts'
import type { Colour } from '../colour.ts'
import { xmlText } from '../../ooxml/xmlText.ts'
import { leastChartPt } from '../looks.ts'
import { lettersXml, oneLine } from '../slideText.ts'

/** Letters of a part of a chart. */
export interface ChartLetters {
  readonly languageTag: string
  readonly colour: Colour
  readonly isBold?: boolean
}

const size = String(leastChartPt * 100)
const wrapping = '<a:bodyPr rot="0" vert="horz"/>'
/** On one line: a program that breaks a label breaks it into what lies beside it. */
const body = '<a:bodyPr rot="0" vert="horz" wrap="none" anchor="ctr"/>'

/** @param wraps names of an axis and of a key may take several lines */
export function textPropertiesXml(
  { languageTag, colour, isBold = false }: ChartLetters,
  wraps = false,
): string {
  const bold = isBold ? '1' : '0'
  return `<c:txPr>${wraps ? wrapping : body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}">${fillXml(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="${languageTag}" sz="${size}"/></a:p></c:txPr>`
}

export function richTextXml(
  text: string,
  { languageTag, colour, isBold = false }: ChartLetters,
  wraps = false,
): string {
  const letters = lettersXml({ languageTag, sizePt: leastChartPt, colour, isBold }).replace(' dirty="0"', '')
  const defaults = `<a:pPr><a:defRPr sz="${size}" b="${isBold ? '1' : '0'}"/></a:pPr>`
  return `<c:tx><c:rich>${wraps ? wrapping : body}<a:lstStyle/><a:p>${defaults}<a:r>${letters}<a:t>${xmlText(oneLine(text, 120))}</a:t></a:r></a:p></c:rich></c:tx>`
}

export type LabelPlace = 't' | 'r' | 'ctr' | 'outEnd' | 'inEnd' | 'inBase' | 'b'

function shownXml(shows: { readonly value: boolean; readonly name: boolean }): string {
  const flag = (is: boolean): string => (is ? '1' : '0')
  return `<c:showLegendKey val="0"/><c:showVal val="${flag(shows.value)}"/><c:showCatName val="0"/><c:showSerName val="${flag(shows.name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

export interface PointLabel {
  readonly index: number
  /** A text of its own; null = the value in its format. */
  readonly text: string | null
  /** Away from where the program would put it, as shares of the chart: beyond an interval. */
  readonly moved: { readonly x: number; readonly y: number }
  readonly letters: ChartLetters
  /** Behind the text, where it stands on a pattern. */
  readonly ground?: Colour
}

function movedXml({ x, y }: PointLabel['moved']): string {
  if (x === 0 && y === 0) return ''
  const share = (value: number): string => value.toFixed(5)
  return `<c:layout><c:manualLayout><c:x val="${share(x)}"/><c:y val="${share(y)}"/></c:manualLayout></c:layout>`
}

function formatXml(code: string | null): string {
  return code === null ? '' : `<c:numFmt formatCode="${xmlText(code)}" sourceLinked="0"/>`
}

/** A label that was moved beyond an interval needs no line to its mark (an extension of 2013; older programs draw none). */
const noLeaderLines =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'

const plainXml = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'

function pointXml(label: PointLabel, code: string | null, place: LabelPlace): string {
  const { index, text, moved, letters, ground } = label
  const shape =
    ground === undefined ? plainXml : `<c:spPr>${fillXml(ground)}<a:ln><a:noFill/></a:ln></c:spPr>`
  return [
    `<c:dLbl><c:idx val="${String(index)}"/>${movedXml(moved)}`,
    text === null ? '' : richTextXml(text, letters),
    `${formatXml(code)}${shape}${text === null ? textPropertiesXml(letters) : ''}<c:dLblPos val="${place}"/>`,
    `${shownXml({ value: true, name: false })}</c:dLbl>`,
  ].join('')
}

/** Labels at some values of a series; the others have none. */
export function labelsXml(
  labels: readonly PointLabel[],
  code: string | null,
  place: LabelPlace,
  letters: ChartLetters,
): string {
  if (labels.length === 0) return noLabelsXml
  const points = labels.toSorted((a, b) => a.index - b.index).map((label) => pointXml(label, code, place))
  return `<c:dLbls>${points.join('')}${formatXml(code)}${plainXml}${textPropertiesXml(letters)}${shownXml({ value: false, name: false })}${noLeaderLines}</c:dLbls>`
}

const noLabelsXml = `<c:dLbls>${shownXml({ value: false, name: false })}</c:dLbls>`

/** The name of a series at one of its points. */
export function seriesNameXml(
  index: number,
  place: LabelPlace,
  letters: ChartLetters,
  moved: PointLabel['moved'] = { x: 0, y: 0 },
): string {
  return [
    `<c:dLbls><c:dLbl><c:idx val="${String(index)}"/>${movedXml(moved)}${plainXml}${textPropertiesXml(letters)}<c:dLblPos val="${place}"/>${shownXml({ value: false, name: true })}</c:dLbl>`,
    `${plainXml}${textPropertiesXml(letters)}${shownXml({ value: false, name: false })}${noLeaderLines}</c:dLbls>`,
  ].join('')
}
