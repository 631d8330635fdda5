import { asciiWidths, otherSigns, otherWidths, type Face } from './glyphWidths.ts'

export interface Font {
  readonly face: Face
  readonly sizePx: number
}

const firstAscii = 0x20
const lastAscii = 0x7e
/** For a sign that was not measured: about the widest letter of the alphabet, so that it takes rather too much room. */
const unknownWidth = 900
const thousandths = 1000

/** What a text takes on a line, in pixels; kerning makes the true width a little smaller, seldom larger. */
export function textWidthPx(text: string, font: Font): number {
  let sum = 0
  for (const sign of text) sum += signWidth(sign, font.face)
  return (sum * font.sizePx) / thousandths
}

function signWidth(sign: string, face: Face): number {
  const known = knownWidth(sign, face)
  if (known !== null) return known
  // Without its accent, and a hard space as a space.
  const [base = ''] = sign.normalize('NFKD')
  return knownWidth(base, face) ?? unknownWidth
}

function knownWidth(sign: string, face: Face): number | null {
  const code = sign.codePointAt(0) ?? 0
  if (code >= firstAscii && code <= lastAscii) return asciiWidths[face][code - firstAscii] ?? null
  const place = otherSigns.indexOf(sign)
  return place < 0 ? null : (otherWidths[face][place] ?? null)
}
