import { lineWidth, type LetterWidths } from '../letterWidths.ts'
import { asciiWidths, otherSigns, otherWidths, type Face } from './glyphWidths.ts'

export interface Font {
  readonly face: Face
  readonly sizePx: number
}

const firstAscii = 0x20
/** Hard ones, as they stand in amounts and dates. */
const otherSpaces = ['\u00a0', '\u202f']
/** For a sign that was not measured: about the widest letter of the alphabet, so that it takes rather too much room. */
const unknownWidth = 900

function widthsOf(face: Face): LetterWidths {
  const measured = asciiWidths[face]
  const ascii = measured.map((width, place) => [String.fromCharCode(firstAscii + place), width] as const)
  const others = otherWidths[face].map((width, place) => [otherSigns.charAt(place), width] as const)
  const spaces = otherSpaces.map((sign) => [sign, measured[0] ?? unknownWidth] as const)
  return { known: new Map([...ascii, ...others, ...spaces]), unknown: () => unknownWidth }
}

const widths: Readonly<Record<Face, LetterWidths>> = {
  sans: widthsOf('sans'),
  sansBold: widthsOf('sansBold'),
  serif: widthsOf('serif'),
  serifBold: widthsOf('serifBold'),
}

/** What a text takes on a line, in pixels. */
export function textWidthPx(text: string, { face, sizePx }: Font): number {
  return lineWidth(text, sizePx, widths[face])
}
