import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../appError.ts'
import type { MovingKeys, ScryptCost } from './passphraseKeys.ts'

/**
 * The part in the clear (docs/moving-file.md): what it is, how the passphrase becomes keys, whether a passphrase is the
 * right one, and a checksum that tells damage from a wrong passphrase. All numbers big-endian.
 */
const magic = Buffer.from('DIALOOGMETER-MOV', 'latin1')
const version = 1
const scryptId = 1
const saltBytes = 32

const saltAt = 24
const checkAt = saltAt + saltBytes
const digestAt = checkAt + 32
export const headBytes = digestAt + 32

/** 2^14 to 2^18 with r = 8: 16 to 256 MiB. More would let a file of others use up a computer's memory. */
const leastLog2N = 14
const mostLog2N = 18
const onlyR = 8
const mostP = 4

export interface Head {
  readonly cost: ScryptCost
  readonly salt: Buffer
  readonly bytes: Buffer
}

export function newHead(cost: ScryptCost, salt: Buffer, keys: MovingKeys): Head {
  const bytes = Buffer.alloc(headBytes)
  magic.copy(bytes)
  bytes.writeUInt16BE(version, 16)
  bytes.writeUInt8(scryptId, 18)
  bytes.writeUInt8(cost.log2N, 19)
  bytes.writeUInt8(cost.r, 20)
  bytes.writeUInt8(cost.p, 21)
  salt.copy(bytes, saltAt)
  checkOf(bytes, keys).copy(bytes, checkAt)
  sha256(bytes.subarray(0, digestAt)).copy(bytes, digestAt)
  return { cost, salt, bytes }
}

/** @throws AppError moveFileUnusable for another file, another version, damage, and costs that are out of bounds */
export function parseHead(bytes: Buffer): Head {
  const isWhole = bytes.length === headBytes && bytes.subarray(0, magic.length).equals(magic)
  if (!isWhole || bytes.readUInt16BE(16) !== version || bytes.readUInt8(18) !== scryptId)
    throw unusable('head')
  if (!sha256(bytes.subarray(0, digestAt)).equals(bytes.subarray(digestAt))) throw unusable('checksum')
  const cost = { log2N: bytes.readUInt8(19), r: bytes.readUInt8(20), p: bytes.readUInt8(21) }
  const { log2N, r, p } = cost
  const isAffordable = log2N >= leastLog2N && log2N <= mostLog2N && r === onlyR && p >= 1 && p <= mostP
  if (!isAffordable || bytes.readUInt16BE(22) !== 0) throw unusable('cost')
  return { cost, salt: bytes.subarray(saltAt, checkAt), bytes }
}

/** @throws AppError passphraseWrong */
export function assertKeysFit(head: Head, keys: MovingKeys): void {
  const told = head.bytes.subarray(checkAt, digestAt)
  if (!timingSafeEqual(told, checkOf(head.bytes, keys))) throw new AppError('passphraseWrong')
}

/** Bound into every chunk, so that none fits another file. */
export function digestOf(head: Head): Buffer {
  return head.bytes.subarray(digestAt)
}

export function unusable(why: string): AppError {
  return new AppError('moveFileUnusable', { cause: new Error(`moving file: ${why}`) })
}

function checkOf(bytes: Buffer, keys: MovingKeys): Buffer {
  return createHmac('sha256', keys.checkKey).update(bytes.subarray(0, checkAt)).digest()
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
