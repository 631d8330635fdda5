import type { ReportChart } from '#shared/report/chart.ts'
import { xmlText } from '../../ooxml/xmlText.ts'
import { fillXml, lineXml } from '../colour.ts'
import type { Colour, Palette } from '../colour.ts'
import { axisIdsXml } from './axesXml.ts'
import type { ChartSheet, SeriesColumns } from './chartSheet.ts'
import type { ChosenLabel, NormPlace } from './chooseLabels.ts'
import { labelsXml, seriesNameXml } from './labelXml.ts'
import type { ChartLetters, LabelPlace, PointLabel } from './labelXml.ts'
import { missingRuns } from './missingRuns.ts'
import { widestPt } from './plotRoom.ts'
import type { PlotRoom } from './plotRoom.ts'
import { categoriesXml, nameXml, numbersXml } from './references.ts'
import { barPaintXml, markerXml, roleAt, roleEdge } from './seriesPaint.ts'

/** What the series of one chart are written with. */
export interface SeriesPen {
  readonly chart: ReportChart
  readonly sheet: ChartSheet
  readonly room: PlotRoom
  readonly palette: Palette
  readonly languageTag: string
  /** Format of the labels; null = each label is a text of its own. */
  readonly code: string | null
  /** The next number of a series: its place in the key too. */
  readonly nextSeries: () => number
}

const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
const noMarker = '<c:marker><c:symbol val="none"/></c:marker>'

export function headXml({ sheet, nextSeries }: SeriesPen, column: number): string {
  const place = String(nextSeries())
  return `<c:idx val="${place}"/><c:order val="${place}"/>${nameXml(sheet, column)}`
}

export function valuesXml(sheet: ChartSheet, column: number): string {
  return `${categoriesXml(sheet)}<c:val>${numbersXml(sheet, column)}</c:val>`
}

/** On the own colour: paper, or ink where that colour is light. */
function onOwn({ ownText, ink, paper }: Palette): Colour {
  return ownText.theme === ink.theme ? ink : paper
}

function lettersOf({ chart, palette, languageTag }: SeriesPen, series: number, index: number): ChartLetters {
  const one = chart.series[series]
  if (chart.kind === 'stacked') {
    const isOnOwn = one?.role === 'first' || one?.role === 'own'
    return { languageTag, colour: isOnOwn ? onOwn(palette) : palette.ink }
  }
  const isOwn = one !== undefined && roleAt(chart, one, index) === 'own'
  return { languageTag, colour: isOwn ? palette.ownText : palette.ink, isBold: isOwn }
}

/** A label inside a pattern stands on paper. */
function isPatterned({ kind, series }: ReportChart, place: number): boolean {
  const role = series[place]?.role
  return kind === 'stacked' && (role === 'second' || role === 'fourth')
}

/** @param moved of a label that stands so many points beyond its mark */
export function seriesLabelsXml(
  pen: SeriesPen,
  series: number,
  chosen: readonly ChosenLabel[],
  place: LabelPlace,
  moved: (beyondPt: number) => PointLabel['moved'],
): string {
  const { chart, palette, languageTag, code } = pen
  const labels = chosen
    .filter((one) => one.series === series)
    .map(({ index, beyondPt }): PointLabel => {
      const text = chart.series[series]?.values[index]?.label ?? ''
      return {
        index,
        text: code === null ? text : null,
        moved: moved(beyondPt),
        letters: lettersOf(pen, series, index),
        ...(isPatterned(chart, series) ? { ground: palette.paper } : {}),
      }
    })
  return labelsXml(labels, code, place, { languageTag, colour: palette.ink })
}

/** Intervals as error bars, drawn to where the workbook says. */
export function intervalXml(pen: SeriesPen, { below, above }: SeriesColumns, series: number): string {
  const { chart, sheet, palette } = pen
  const one = chart.series[series]
  if (below === null || above === null || one === undefined) return ''
  const isPoint = chart.kind === 'points'
  // Broad and clear behind a mark; thin and dark on a bar.
  const line = isPoint
    ? lineXml({ colour: { ...roleEdge(one.role, palette), alpha: 0.28 }, widthPt: 9 })
    : lineXml({ colour: palette.ink, widthPt: 1.5 })
  return [
    `<c:errBars>${isPoint ? '<c:errDir val="y"/>' : ''}<c:errBarType val="both"/><c:errValType val="cust"/>`,
    `<c:noEndCap val="${isPoint ? '1' : '0'}"/><c:plus>${numbersXml(sheet, above)}</c:plus>`,
    `<c:minus>${numbersXml(sheet, below)}</c:minus><c:spPr>${line}</c:spPr></c:errBars>`,
  ].join('')
}

/** Values that are coloured otherwise than their series: the own one among others. */
export function ownPointsXml({ chart, palette }: SeriesPen, series: number): string {
  const one = chart.series[series]
  if (one === undefined || chart.ownCategory === null || chart.series.length > 1) return ''
  const index = `<c:idx val="${String(chart.ownCategory)}"/>`
  if (chart.kind === 'points')
    return `<c:dPt>${index}${markerXml('own', palette)}<c:bubble3D val="0"/></c:dPt>`
  return `<c:dPt>${index}<c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barPaintXml('own', palette)}</c:dPt>`
}

/** Stretches behind the marks, as bars without gaps up to the end of the axis. */
export function bandsXml(pen: SeriesPen): string {
  const { chart, sheet, palette, languageTag } = pen
  if (sheet.bands.length === 0) return ''
  const series = chart.bands.map(({ from, to }, place) => {
    const column = sheet.bands[place] ?? 0
    const label = seriesNameXml(Math.floor((from + to) / 2), 'outEnd', {
      languageTag,
      colour: palette.softInk,
    })
    const paint = `<c:spPr>${fillXml(palette.ground)}<a:ln><a:noFill/></a:ln></c:spPr>`
    return `<c:ser>${headXml(pen, column)}${paint}<c:invertIfNegative val="0"/>${label}${valuesXml(sheet, column)}</c:ser>`
  })
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="0"/><c:overlap val="100"/>${axisIdsXml}</c:barChart>`
}

export function normSeriesXml(pen: SeriesPen, { index, side, movedPt }: NormPlace): string {
  const { sheet, palette, languageTag, room } = pen
  if (sheet.norm === null) return ''
  const moved = { x: movedPt / room.width, y: 0 }
  const label = seriesNameXml(index, side, { languageTag, colour: palette.ink }, moved)
  // A line joins the middles of the categories only; its trend goes on to both edges.
  const name = sheet.columns[sheet.norm]?.header ?? ''
  const trend = `<c:trendline><c:name>${xmlText(name)}</c:name><c:spPr>${lineXml({ colour: palette.ink, widthPt: 1.5, dash: 'sysDot' })}</c:spPr><c:trendlineType val="linear"/><c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`
  return `<c:ser>${headXml(pen, sheet.norm)}${nothing}${noMarker}${label}${trend}${valuesXml(sheet, sheet.norm)}<c:smooth val="0"/></c:ser>`
}

/** Says at the axis why there is no figure: a label at a place without a mark. */
export function missingSeriesXml(pen: SeriesPen): string {
  const { chart, sheet, palette, languageTag } = pen
  if (sheet.missing === null) return ''
  const letters = { languageTag, colour: palette.softInk }
  const labels = missingRuns(chart)
    .filter(({ label, categories }) => widestPt([label]) <= categories * pen.room.slot + 10)
    .map(({ at, label }): PointLabel => ({ index: at, text: label, moved: { x: 0, y: 0 }, letters }))
  return `<c:ser>${headXml(pen, sheet.missing)}${nothing}${noMarker}${labelsXml(labels, null, 't', letters)}${valuesXml(sheet, sheet.missing)}<c:smooth val="0"/></c:ser>`
}
