import type { ChartSeries, ReportChart, SeriesRole } from '#shared/report/chart.ts'
import { colourXml, fillXml, lineXml } from '../colour.ts'
import type { Colour, Palette } from '../colour.ts'

/** A form, a filling and a colour together tell a series, so that colour is never alone; as the drawn pages have it. */
interface SeriesForm {
  readonly from: 'own' | 'others' | 'second' | 'extra'
  readonly marker: 'circle' | 'square' | 'diamond' | 'triangle'
  readonly filling: 'solid' | 'hollow' | 'wdUpDiag' | 'openDmnd'
}

const forms: Readonly<Record<SeriesRole, SeriesForm>> = {
  own: { from: 'own', marker: 'circle', filling: 'solid' },
  before: { from: 'others', marker: 'square', filling: 'hollow' },
  others: { from: 'others', marker: 'square', filling: 'solid' },
  first: { from: 'own', marker: 'circle', filling: 'solid' },
  second: { from: 'second', marker: 'diamond', filling: 'wdUpDiag' },
  third: { from: 'others', marker: 'square', filling: 'hollow' },
  fourth: { from: 'extra', marker: 'triangle', filling: 'openDmnd' },
}

/** Among others the own one stands out; the others step back. */
export function roleAt(chart: ReportChart, series: ChartSeries, category: number | null): SeriesRole {
  if (chart.ownCategory === null || chart.series.length > 1) return series.role
  return category === chart.ownCategory ? 'own' : 'others'
}

export function roleColour(role: SeriesRole, palette: Palette): Colour {
  return palette[forms[role].from]
}

/** Around a mark of this role. */
export function roleEdge(role: SeriesRole, palette: Palette): Colour {
  return forms[role].from === 'own' ? palette.ownEdge : roleColour(role, palette)
}

/** Filling and edge of a bar. */
export function barPaintXml(role: SeriesRole, palette: Palette): string {
  const colour = roleColour(role, palette)
  const { filling } = forms[role]
  const edgeColour = roleEdge(role, palette)
  const edge = lineXml({ colour: edgeColour, widthPt: 1.5 })
  const isSeen = edgeColour.theme === colour.theme
  if (filling === 'solid') return `<c:spPr>${fillXml(colour)}${isSeen ? lineXml(null) : edge}</c:spPr>`
  if (filling === 'hollow') return `<c:spPr>${fillXml(palette.paper)}${edge}</c:spPr>`
  const pattern = `<a:pattFill prst="${filling}"><a:fgClr>${colourXml(colour)}</a:fgClr><a:bgClr>${colourXml(palette.paper)}</a:bgClr></a:pattFill>`
  return `<c:spPr>${pattern}${edge}</c:spPr>`
}

const markerSize = 10

/** A mark on an ordered axis. */
export function markerXml(role: SeriesRole, palette: Palette): string {
  const { marker, filling } = forms[role]
  const colour = roleColour(role, palette)
  const fill = filling === 'hollow' ? fillXml(palette.paper) : fillXml(colour)
  return `<c:marker><c:symbol val="${marker}"/><c:size val="${String(markerSize)}"/><c:spPr>${fill}${lineXml({ colour: roleEdge(role, palette), widthPt: 1.5 })}</c:spPr></c:marker>`
}
