import type { ImportSource, SourceFile } from '../adapter.ts'
import { readLines } from '../records/textLines.ts'
import { byLine, columnText, mostRejectedChars, reasonText } from './rejection.ts'
import type { RejectedContent, RejectedRow, RejectedWords } from './rejection.ts'

/** A message goes on over lines until one that begins with a date, as in a conversation. */
const startsRecord = /^\W{0,3}\d{1,4}[-./]\d/
const mostContinuationLines = 200

interface Piece {
  readonly line: number
  readonly lines: string[]
}

async function piecesOf(
  file: SourceFile,
  wanted: ReadonlyMap<number, readonly RejectedRow[]>,
  signal: AbortSignal,
): Promise<Piece[]> {
  const pieces: Piece[] = []
  let open: Piece | null = null
  let chars = 0
  for await (const batch of readLines(file, signal, () => undefined)) {
    for (const { line, text } of batch) {
      const goesOn: boolean =
        open !== null && !startsRecord.test(text) && open.lines.length < mostContinuationLines
      if (wanted.has(line)) {
        open = { line, lines: [] }
        if (chars < mostRejectedChars) pieces.push(open)
      } else if (!goesOn) open = null
      open?.lines.push(text)
      chars += open === null ? 0 : text.length
    }
  }
  return pieces
}

/**
 * The lines that were not read, each with its reason above it. Lines whose file is not named are looked for in the first
 * file of the source that has them.
 *
 * @returns null where none was found
 */
export async function rejectedText(
  source: ImportSource,
  rejected: readonly RejectedRow[],
  words: RejectedWords,
  signal: AbortSignal,
): Promise<RejectedContent | null> {
  const parts: string[] = []
  let nameless = byLine(rejected.filter(({ file }) => file === null))
  let rows = 0
  for (const file of source.files) {
    const named = byLine(rejected.filter((row) => row.file === file.name))
    const wanted = named.size > 0 ? named : nameless
    if (wanted.size === 0) continue
    const pieces = await piecesOf(file, wanted, signal)
    if (wanted === nameless && pieces.length > 0) nameless = new Map()
    for (const { line, lines } of pieces) {
      const issues = wanted.get(line) ?? []
      const about = [reasonText(issues, words), columnText(issues)].filter((text) => text !== '').join(' ')
      parts.push(`# ${words.atLine(line)}: ${about}`, ...lines, '')
      rows += 1
    }
  }
  return rows === 0 ? null : { content: `\uFEFF${parts.join('\r\n')}\r\n`, rows }
}
