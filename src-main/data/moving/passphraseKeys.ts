import { scrypt } from 'node:crypto'

/** Of scrypt (RFC 7914, section 2): N as a power of two, block size, parallelisation. Takes 128 · N · r bytes of memory. */
export interface ScryptCost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

/** 128 MiB and about half a second a guess: what OWASP's Password Storage Cheat Sheet asks of scrypt. */
export const usualCost: ScryptCost = { log2N: 17, r: 8, p: 1 }

export interface MovingKeys {
  /** Of AES-256-GCM. */
  readonly sealKey: Buffer
  /** Proves a passphrase before anything is decrypted. */
  readonly checkKey: Buffer
}

const keyBytes = 32

/** Composed letters and decomposed ones look the same and are typed differently on other keyboards: one form for both. */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8')
}

/** Does not block this thread. */
export function keysOf(passphrase: string, salt: Buffer, { log2N, r, p }: ScryptCost): Promise<MovingKeys> {
  const cost = { N: 2 ** log2N, r, p, maxmem: 128 * r * (2 ** log2N + p + 2) }
  const secret = passphraseBytes(passphrase)
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 2 * keyBytes, cost, (error, derived) => {
      secret.fill(0)
      if (error) reject(error)
      else resolve({ sealKey: derived.subarray(0, keyBytes), checkKey: derived.subarray(keyBytes) })
    })
  })
}

/** Whoever held the keys is done with them. */
export function forgetKeys(keys: MovingKeys): void {
  keys.sealKey.fill(0)
  keys.checkKey.fill(0)
}
