// One pass over a message: small letters without accents, single spaces, no web addresses, no @names. What is left is
// what the lexicon and the hash of identical replies look at.

/** Codes in a folded text: 0 a space, 1-26 a-z, 27 any digit, 28 and above the char code of a letter beyond Latin. */
export const foldedSpace = 0
export const foldedDigit = 27
export const lexiconSymbols = 28

export interface FoldedText {
  /** Only the first `length` places count; the buffer is used again for the next text. */
  readonly codes: Uint16Array
  readonly length: number
  readonly words: number
  readonly mentions: number
  readonly addresses: number
  readonly hasQuestionMark: boolean
  /** Something is there that is neither letter, digit, space nor plain punctuation: an emoji or another sign. */
  readonly hasSigns: boolean
}

/** Longer texts are looked at only so far: the lexicon needs a message, not a book. */
const maxChars = 4000
const latinEnd = 0x250

function latinTable(): Uint16Array {
  const table = new Uint16Array(latinEnd)
  for (let code = 0; code < latinEnd; code++) {
    const letter = String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0)
    if (letter >= 97 && letter <= 122) table[code] = letter - 96
    else if (code >= 48 && code <= 57) table[code] = foldedDigit
  }
  table[0xdf] = 19 // ß counts as s
  table[0xe6] = table[0xc6] = 1 // æ
  table[0xf8] = table[0xd8] = 15 // ø
  return table
}

const latin = latinTable()
const buffer = new Uint16Array(maxChars + 1)

function isForeignLetter(code: number): boolean {
  return (code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xd800)
}

/** Marks that stay invisible or only turn the direction of writing. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069)
  )
}

function isHandleCode(code: number): boolean {
  return code < 128 && (code === 95 || code === 46 || (latin[code] ?? 0) > 0)
}

function endOfHandle(text: string, from: number): number {
  let index = from
  while (index < text.length && isHandleCode(text.charCodeAt(index))) index++
  return index
}

function endOfAddress(text: string, from: number): number {
  let index = from
  while (index < text.length && text.charCodeAt(index) > 32) index++
  return index
}

function isPunctuation(code: number): boolean {
  return code < 0xc0 || (code >= 0x2010 && code <= 0x203e)
}

let lastText: string | null = null
let last: FoldedText | null = null

/** Folds a text. The result is valid until the next call; the same text once more costs nothing. */
export function foldText(text: string): FoldedText {
  if (text === lastText && last !== null) return last
  last = fold(text)
  lastText = text
  return last
}

function fold(text: string): FoldedText {
  const end = Math.min(text.length, maxChars)
  let length = 0
  let words = 0
  let mentions = 0
  let addresses = 0
  let hasQuestionMark = false
  let hasSigns = false
  let isInWord = false
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    const folded = code < latinEnd ? (latin[code] ?? 0) : isForeignLetter(code) ? code : 0
    if (folded > 0) {
      if (!isInWord && folded === 8 && /^https?:\/\//i.test(text.slice(index, index + 8))) {
        addresses++
        index = endOfAddress(text, index) - 1
        continue
      }
      if (!isInWord) words++
      isInWord = true
      buffer[length++] = folded
      continue
    }
    if (code === 64 && !isInWord && isHandleCode(text.charCodeAt(index + 1))) {
      mentions++
      index = endOfHandle(text, index + 1) - 1
      continue
    }
    if (code === 63) hasQuestionMark = true
    else if (code > 32 && !isPunctuation(code) && !isInvisible(code)) hasSigns = true
    if (isInWord) buffer[length++] = foldedSpace
    isInWord = false
  }
  if (length > 0 && buffer[length - 1] === foldedSpace) length--
  return { codes: buffer, length, words, mentions, addresses, hasQuestionMark, hasSigns }
}
