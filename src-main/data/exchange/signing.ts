import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

// Raw 32-byte keys in the envelopes that node:crypto takes, the same in OpenSSL and in Electron's BoringSSL
// (RFC 8410, sections 4 and 7: AlgorithmIdentifier 1.3.101.112 without parameters).
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')
export const keyLengthBytes = 32
const signatureLengthBytes = 64

export function sha256Hex(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The first 16 hex digits of the raw public key's SHA-256, in groups of four: short enough to read out by telephone. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return (sha256Hex(publicKey).slice(0, 16).match(/.{4}/g) ?? []).join('-')
}

export interface Signer {
  /** Raw, 32 bytes. */
  readonly publicKey: Buffer
  readonly fingerprint: string
  /** Ed25519 (RFC 8032), 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer
}

/** @param seed the private key's 32 bytes */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyLengthBytes)
  return { publicKey, fingerprint: fingerprintOf(publicKey), sign: (bytes) => sign(null, bytes, key) }
}

/** null for bytes that are no public key. */
function publicKeyOf(raw: Uint8Array): KeyObject | null {
  if (raw.length !== keyLengthBytes) return null
  try {
    return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

/** Whether these bytes were signed with the key that belongs to this public one. Never throws. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = publicKeyOf(publicKey)
  if (key === null || signature.length !== signatureLengthBytes) return false
  try {
    return verify(null, bytes, key, signature)
  } catch {
    return false
  }
}
