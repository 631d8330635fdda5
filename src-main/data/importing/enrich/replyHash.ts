import type { FoldedText } from './foldText.ts'

/** Shorter replies ("Goed zo") are alike by chance, not because a standard answer was used. */
const minWords = 4

/**
 * Hash (16 hex digits) by which identical replies are found: of the folded text, so without names, addresses, signs,
 * and with every number alike. Null for very short texts. Two rounds of a 32-bit multiply and rotate mix (after
 * MurmurHash3, Appleby 2011); not secret, and of the municipality's own words only.
 */
export function replyHash(text: FoldedText): string | null {
  if (text.words < minWords) return null
  let a = 0x9747b28c
  let b = 0x3c6ef372
  for (let index = 0; index < text.length; index++) {
    const code = text.codes[index] ?? 0
    a = Math.imul(a ^ code, 0xcc9e2d51)
    a = (a << 13) | (a >>> 19)
    b = Math.imul(b ^ code, 0x1b873593)
    b = (b << 15) | (b >>> 17)
  }
  return hex(finish(a ^ text.length)) + hex(finish(b ^ text.length))
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
