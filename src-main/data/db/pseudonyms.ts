import { createHmac } from 'node:crypto'
import { keyedHash, mostKeyedHashChars } from './keyedHash.ts'

/** Half of SHA-256: 2^64 handles before an accidental collision becomes likely. */
export const pseudonymLengthBytes = 16

/** What a pseudonym stands for; the same text as a person and as a message never gives the same one. */
export type PseudonymKind = 'person' | 'conversation' | 'message' | 'text'

export type Pseudonymise = (kind: PseudonymKind, text: string) => Buffer

/**
 * Keyed pseudonyms: HMAC-SHA-256 (RFC 2104) of kind and text, first 16 bytes.
 *
 * @param key at most 64 bytes
 */
export function pseudonymiser(key: Buffer): Pseudonymise {
  const hashed = keyedHash(key)
  return (kind, text) => {
    const message = `${kind}|${text}`
    if (message.length <= mostKeyedHashChars) return hashed(message, pseudonymLengthBytes)
    return createHmac('sha256', key).update(message).digest().subarray(0, pseudonymLengthBytes)
  }
}

/** Proof that a key belongs to a dossier, stored in it. */
export function keyCheck(key: Buffer): string {
  return createHmac('sha256', key).update('dossier-key-check').digest('hex')
}
