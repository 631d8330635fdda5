import { textWidthPx, type Font } from './textWidth.ts'

/** Room that an estimate may be wrong by: a line is broken a little before its frame ends. */
const safety = 1.015

/**
 * A text in lines no wider than `widthPx`, broken between words; a word that is wider by itself is broken with a hyphen, at
 * a hyphen or slash of its own where it has one. Never empty; nothing of the text is left out.
 */
export function textLines(text: string, widthPx: number, font: Font): readonly string[] {
  const room = widthPx / safety
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    const pieces = wordPieces(word, room, font)
    for (const [index, piece] of pieces.entries()) {
      const joined = line === '' ? piece : index === 0 ? `${line} ${piece}` : piece
      if (line !== '' && (index > 0 || textWidthPx(joined, font) > room)) {
        lines.push(line)
        line = piece
      } else {
        line = joined
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** True where no word had to be broken to get the text into its lines. */
export function keepsWordsWhole(lines: readonly string[], text: string): boolean {
  return lines.join(' ') === wordsOf(text).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n\r]+/).filter((part) => part !== '')
}

/** The widest of these lines. */
export function widestPx(lines: readonly string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => textWidthPx(line, font)))
}

function wordPieces(word: string, room: number, font: Font): readonly string[] {
  if (textWidthPx(word, font) <= room) return [word]
  const pieces: string[] = []
  let rest = [...word]
  while (rest.length > 1 && textWidthPx(rest.join(''), font) > room) {
    const count = signsThatFit(rest, room, font)
    const own = rest.slice(1, count + 1).findLastIndex((sign) => sign === '-' || sign === '/') + 1
    const cut = own > 0 ? own + 1 : count
    const head = rest.slice(0, cut).join('')
    pieces.push(own > 0 ? head : `${head}-`)
    rest = rest.slice(cut)
  }
  return rest.length === 0 ? pieces : [...pieces, rest.join('')]
}

/** At least one, and never so many that a single sign is left alone. */
function signsThatFit(signs: readonly string[], room: number, font: Font): number {
  let count = 1
  while (count < signs.length - 2 && textWidthPx(`${signs.slice(0, count + 1).join('')}-`, font) <= room)
    count += 1
  return count
}
