import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { CancelledError } from '../cancelledError.ts'

/** Numbers of one kind, as a processor keeps them; every processor that Electron runs on keeps them lowest byte first. */
export type Column = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array

const kinds = {
  f64: Float64Array,
  u32: Uint32Array,
  i32: Int32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const
export type ColumnKind = keyof typeof kinds

export interface NamedColumn {
  readonly name: string
  readonly values: Column
}

/** A text that says what is in the file, and its columns in the order they were written in. */
export interface ColumnsFile {
  readonly head: string
  readonly columns: readonly Column[]
}

export function isColumn(value: unknown): value is Column {
  return Object.values(kinds).some((kind) => value instanceof kind)
}

export function kindOf(values: Column): ColumnKind {
  if (values instanceof Float64Array) return 'f64'
  if (values instanceof Uint32Array) return 'u32'
  if (values instanceof Uint16Array) return 'u16'
  return values instanceof Int32Array ? 'i32' : 'u8'
}

// Layout: mark (8 bytes) · length of the head (u32) · checksum of what follows (u32) · head, UTF-8 · columns. Head and
// columns each begin at a multiple of eight.
const mark = Buffer.from('DMFIGS01')
const beginBytes = 16
const mostHeadBytes = 1_000_000
/** Written at a time, so that other work of the process comes in between. */
const chunkBytes = 1 << 20

const rounded = (bytes: number): number => Math.ceil(bytes / 8) * 8

function* chunksOf(head: Buffer, columns: readonly Column[]): Generator<Uint8Array> {
  for (const bytes of [head, ...columns].map(
    (of) => new Uint8Array(of.buffer, of.byteOffset, of.byteLength),
  )) {
    for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes)
    yield new Uint8Array(rounded(bytes.length) - bytes.length)
  }
}

/**
 * Writes a file whole, for this user only, or leaves what stood there. The columns must not change meanwhile.
 *
 * @throws CancelledError; Error of the file system
 */
export async function writeColumnsFile(
  path: string,
  { head, columns }: ColumnsFile,
  signal: AbortSignal,
): Promise<void> {
  const next = `${path}.new`
  await rm(next, { force: true })
  const file = await open(next, 'wx', 0o600)
  try {
    const headBytes = Buffer.from(head)
    let sum = 0
    let at = beginBytes
    for (const chunk of chunksOf(headBytes, columns)) {
      if (signal.aborted) throw new CancelledError()
      sum = crc32(chunk, sum)
      await file.write(chunk, 0, chunk.length, at)
      at += chunk.length
    }
    const begin = Buffer.alloc(beginBytes)
    mark.copy(begin)
    begin.writeUInt32LE(headBytes.length, 8)
    begin.writeUInt32LE(sum, 12)
    await file.write(begin, 0, beginBytes, 0)
    await file.close()
    if (signal.aborted) throw new CancelledError()
    await rename(next, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(next, { force: true }).catch(() => undefined)
    throw error
  }
}

function readWhole(path: string): ArrayBuffer {
  const handle = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(fstatSync(handle).size)
    let at = 0
    while (at < bytes.length) {
      const read = readSync(handle, bytes, at, bytes.length - at, at)
      if (read === 0) break
      at += read
    }
    return bytes.buffer
  } finally {
    closeSync(handle)
  }
}

/** The head of a file, before its columns are believed. */
function headOf(whole: ArrayBuffer): { readonly text: string; readonly columnsFrom: number } | null {
  if (whole.byteLength < beginBytes) return null
  const begin = Buffer.from(whole, 0, beginBytes)
  const headBytes = begin.readUInt32LE(8)
  const columnsFrom = beginBytes + rounded(headBytes)
  const isWhole = headBytes <= mostHeadBytes && columnsFrom <= whole.byteLength
  if (!begin.subarray(0, 8).equals(mark) || !isWhole) return null
  if (crc32(new Uint8Array(whole, beginBytes)) !== begin.readUInt32LE(12)) return null
  return { text: Buffer.from(whole, beginBytes, headBytes).toString(), columnsFrom }
}

/**
 * Reads a file in one go; its columns stand on the very bytes that were read.
 *
 * @param shapesOf what columns a head tells of; null = the head is not one to go by
 * @returns null where the file is not whole, not one of these, or as long as its head says
 * @throws Error of the file system
 */
export function readColumnsFile<Head>(
  path: string,
  shapesOf: (
    head: string,
  ) => { readonly head: Head; readonly shapes: readonly { kind: ColumnKind; length: number }[] } | null,
): { readonly head: Head; readonly columns: readonly Column[] } | null {
  const whole = readWhole(path)
  const read = headOf(whole)
  const told = read === null ? null : shapesOf(read.text)
  if (read === null || told === null) return null
  let at = read.columnsFrom
  const columns: Column[] = []
  for (const { kind, length } of told.shapes) {
    const bytes = length * kinds[kind].BYTES_PER_ELEMENT
    if (at + bytes > whole.byteLength) return null
    columns.push(new kinds[kind](whole, at, length))
    at += rounded(bytes)
  }
  return at === whole.byteLength ? { head: told.head, columns } : null
}
