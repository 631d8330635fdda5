/** Signs that take no column of their own, and those that take two (CJK, emoji). */
const zeroWide = /\p{Mn}|\p{Me}|\p{Cf}/u
const twoWide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u

/** Columns that a text takes where every sign is as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (zeroWide.test(sign) ? 0 : twoWide.test(sign) ? 2 : 1), 0)
}

/** A word cut into pieces that fit. */
function piecesOf(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign) > columns) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}

function wrappedLine(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  // A hard space holds a number and its unit together.
  for (const word of text.split(/[ \t]+/).flatMap((one) => piecesOf(one, columns))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= columns) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return [...lines, line]
}

/** Lines of at most so many columns, broken between words; at least one. Signs that steer a console are left out. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .split('\n')
    .flatMap((line) => wrappedLine(line, columns))
}
