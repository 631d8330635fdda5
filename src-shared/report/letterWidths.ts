/** How far the letters of one typeface move the pen, in thousandths of the letter size. */
export interface LetterWidths {
  readonly known: ReadonlyMap<string, number>
  /** Of a sign that was not measured, nor the letter under its accent. */
  readonly unknown: (sign: string) => number
}

const thousandths = 1000

/** What a text takes on one line, in the unit of the letter size; kerning makes the true width a little smaller, seldom larger. */
export function lineWidth(text: string, letterSize: number, widths: LetterWidths): number {
  let sum = 0
  for (const sign of text) sum += signWidth(sign, widths)
  return (sum * letterSize) / thousandths
}

function signWidth(sign: string, { known, unknown }: LetterWidths): number {
  // A letter with an accent is as wide as the letter.
  return known.get(sign) ?? known.get(sign.normalize('NFD').charAt(0)) ?? unknown(sign)
}
