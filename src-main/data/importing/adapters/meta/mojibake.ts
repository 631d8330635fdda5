import { isUtf8 } from 'node:buffer'

/** Letters of one byte each, some beyond ASCII: only such a text can be UTF-8 that was taken for Latin-1. */
function isSuspect(text: string): boolean {
  let isBeyondAscii = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0xff) return false
    if (code > 0x7f) isBeyondAscii = true
  }
  return isBeyondAscii
}

/**
 * Meta writes each byte of a letter's UTF-8 as a letter of its own ("Ã©" for "é"). Such a text is put right once; one
 * with a letter beyond U+00FF, or whose letters are no UTF-8 when taken as bytes, was right already and stays.
 */
export function repairText(text: string): string {
  if (!isSuspect(text)) return text
  const bytes = Buffer.from(text, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : text
}

/** The same for every text and every key of a value that was read from JSON. */
export function repairValue(value: unknown): unknown {
  if (typeof value === 'string') return repairText(value)
  if (Array.isArray(value)) return value.map(repairValue)
  if (typeof value !== 'object' || value === null) return value
  // fromEntries defines what it is given: a key named __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [repairText(key), repairValue(inner)]),
  )
}
