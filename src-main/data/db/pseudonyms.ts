import { createHmac, hash } from 'node:crypto'

/** Half of SHA-256: 2^64 handles before an accidental collision becomes likely. */
export const pseudonymLengthBytes = 16
const blockBytes = 64

/** What a pseudonym stands for; the same text as a person and as a message never gives the same one. */
export type PseudonymKind = 'person' | 'conversation' | 'message' | 'text'

export type Pseudonymise = (kind: PseudonymKind, text: string) => Buffer

/**
 * Keyed pseudonyms: HMAC-SHA-256 (RFC 2104) of kind and text, first 16 bytes. Written out over two one-shot hashes,
 * because a `createHmac` object a call costs four times as much and an import makes millions.
 */
export function pseudonymiser(key: Buffer): Pseudonymise {
  const inner = Buffer.alloc(blockBytes + 512, 0)
  const outer = Buffer.alloc(blockBytes + 32, 0)
  for (let index = 0; index < blockBytes; index += 1) {
    const byte = key[index] ?? 0
    inner[index] = byte ^ 0x36
    outer[index] = byte ^ 0x5c
  }
  return (kind, text) => {
    const message = `${kind}|${text}`
    // UTF-8 takes at most three bytes for one UTF-16 unit; longer texts are rare and take the plain way.
    if (message.length * 3 > inner.length - blockBytes) {
      return createHmac('sha256', key).update(message).digest().subarray(0, pseudonymLengthBytes)
    }
    const length = inner.write(message, blockBytes)
    outer.set(hash('sha256', inner.subarray(0, blockBytes + length), 'buffer'), blockBytes)
    return hash('sha256', outer, 'buffer').subarray(0, pseudonymLengthBytes)
  }
}

/** Proof that a key belongs to a dossier, stored in it. */
export function keyCheck(key: Buffer): string {
  return createHmac('sha256', key).update('dossier-key-check').digest('hex')
}
