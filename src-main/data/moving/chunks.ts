import { createCipheriv, createDecipheriv } from 'node:crypto'
import { unusable } from './head.ts'

/**
 * A long text sealed in pieces, each of which is proven before it is used, so that none can be left out, put elsewhere,
 * repeated, or cut off at the end: the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015, section 7), with AES-256-GCM
 * (NIST SP 800-38D). The nonce is seven zeros, the chunk's index in four bytes, and one byte that says whether it is the
 * last: no nonce occurs twice under a key, since every file has a key of its own (a random salt).
 */
export const chunkBytes = 1024 * 1024
export const tagBytes = 16
export const sealedChunkBytes = chunkBytes + tagBytes
const mostChunks = 0xffff_ffff

interface Place {
  readonly index: number
  readonly isLast: boolean
}

export interface Sealing {
  readonly sealKey: Buffer
  /** Of the file's head: a chunk of another file is not proven. */
  readonly fileDigest: Buffer
}

function nonceOf({ index, isLast }: Place): Buffer {
  if (index > mostChunks) throw unusable('too many chunks')
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce.writeUInt8(Number(isLast), 11)
  return nonce
}

function boundTo(sealing: Sealing, place: Place): Buffer {
  return Buffer.concat([sealing.fileDigest, nonceOf(place).subarray(7)])
}

export function sealChunk(sealing: Sealing, place: Place, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', sealing.sealKey, nonceOf(place), { authTagLength: tagBytes })
  cipher.setAAD(boundTo(sealing, place))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws AppError moveFileUnusable when it is not what was sealed for this place of this file */
export function openChunk(sealing: Sealing, place: Place, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', sealing.sealKey, nonceOf(place), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(boundTo(sealing, place))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  const plain = decipher.update(sealed.subarray(0, -tagBytes))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    throw unusable(`chunk ${String(place.index)}`)
  }
}

/** How so many sealed bytes fall into chunks; all but the last are full, and none is empty. */
export function chunksIn(sealedBytes: number): { readonly count: number; readonly lastBytes: number } {
  const count = Math.ceil(sealedBytes / sealedChunkBytes)
  const lastBytes = sealedBytes - (count - 1) * sealedChunkBytes
  if (count < 1 || count > mostChunks || lastBytes <= tagBytes) throw unusable('length')
  return { count, lastBytes }
}
