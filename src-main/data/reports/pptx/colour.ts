/**
 * Colours are those of the theme, so that a colleague recolours all slides and charts by choosing other theme colours; none
 * stands in a slide as a number.
 */
export type ThemeColour =
  'tx1' | 'tx2' | 'bg1' | 'bg2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6'

export interface Colour {
  readonly theme: ThemeColour
  /** Share of itself that is kept against white; absent = as it is. */
  readonly tint?: number
  /** 0-1; absent = opaque. */
  readonly alpha?: number
}

/** What a slide paints with. */
export interface Palette {
  readonly own: Colour
  readonly others: Colour
  readonly second: Colour
  readonly extra: Colour
  readonly ink: Colour
  /** Of texts that stand back. */
  readonly softInk: Colour
  readonly paper: Colour
  readonly ground: Colour
  readonly hairline: Colour
  readonly axis: Colour
  /** Between the rows of a table, where nothing can be clear. */
  readonly tableRule: Colour
  /** Around the own marks: the own colour where it can be seen on the paper, else ink. */
  readonly ownEdge: Colour
  /** The own colour where it can be read as text on the paper, else ink. */
  readonly ownText: Colour
}

function thousandths(share: number): string {
  return String(Math.round(share * 100_000))
}

export function colourXml({ theme, tint, alpha }: Colour): string {
  const lighter =
    tint === undefined
      ? ''
      : `<a:lumMod val="${thousandths(tint)}"/><a:lumOff val="${thousandths(1 - tint)}"/>`
  const clear = alpha === undefined ? '' : `<a:alpha val="${thousandths(alpha)}"/>`
  return `<a:schemeClr val="${theme}">${lighter}${clear}</a:schemeClr>`
}

export function fillXml(colour: Colour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`
}

export interface Line {
  readonly colour: Colour
  readonly widthPt: number
  readonly dash?: 'sysDot' | 'sysDash'
}

/** @param line null = none */
export function lineXml(line: Line | null): string {
  if (line === null) return '<a:ln><a:noFill/></a:ln>'
  const dash = line.dash === undefined ? '' : `<a:prstDash val="${line.dash}"/>`
  return `<a:ln w="${String(Math.round(line.widthPt * 12_700))}" cap="flat">${fillXml(line.colour)}${dash}<a:round/></a:ln>`
}
