import type { Pseudonymise } from '../../db/pseudonyms.ts'
import { Recent } from '../../recent.ts'
import { foldText } from './foldText.ts'

/** Some tools cut long texts; the beginning is enough beside the moment. */
const foldedChars = 120
/** From here on equal words are hardly chance. */
const longWords = 4
const longBytes = 8
const shortBytes = 4

const narrow = Buffer.alloc(foldedChars)

/** The folded codes as a text. Codes of one byte, as nearly all are, go ten times as fast that way. */
function beginningOf(codes: Uint16Array, length: number): string {
  const chars = Math.min(length, foldedChars)
  for (let index = 0; index < chars; index += 1) {
    const code = codes[index] ?? 0
    if (code > 0xff) return String.fromCharCode(...codes.subarray(0, chars))
    narrow[index] = code
  }
  return narrow.toString('latin1', 0, chars)
}

/** Standard answers come again and again; what residents write hardly ever does. */
const printsRemembered = 4_096

/**
 * By which the same message is found in two sources: a keyed hash of its words, without accents, signs, names and web
 * addresses, so that nobody without the dossier's key can tell whether a text gave it. It shows that the words are few
 * (4 bytes) or not (8 bytes), and which messages begin alike; no more.
 */
export class TextPrints {
  #pseudonymise: Pseudonymise
  #known = new Recent<Buffer>(printsRemembered)

  constructor(pseudonymise: Pseudonymise) {
    this.#pseudonymise = pseudonymise
  }

  /** null = there are no words. */
  of(text: string | null): Buffer | null {
    if (text === null) return null
    const { codes, length, words } = foldText(text)
    if (length === 0) return null
    const beginning = beginningOf(codes, length)
    return this.#printOf(beginning).subarray(0, words >= longWords ? longBytes : shortBytes)
  }

  #printOf(beginning: string): Buffer {
    const known = this.#known.get(beginning)
    if (known !== undefined) return known
    const print = this.#pseudonymise('text', beginning)
    this.#known.set(beginning, print)
    return print
  }
}
