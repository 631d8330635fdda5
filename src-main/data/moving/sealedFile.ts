import type { FileHandle } from 'node:fs/promises'
import { chunkBytes, chunksIn, openChunk, sealChunk, sealedChunkBytes, tagBytes } from './chunks.ts'
import type { Sealing } from './chunks.ts'
import { headBytes, unusable } from './head.ts'

/** Seals what comes in pieces of any length, and holds no more than one chunk of it. */
export class ChunkWriter {
  #file: FileHandle
  #sealing: Sealing
  #gathered = Buffer.alloc(chunkBytes)
  #length = 0
  #index = 0

  constructor(file: FileHandle, sealing: Sealing) {
    this.#file = file
    this.#sealing = sealing
  }

  async write(piece: Buffer): Promise<void> {
    let at = 0
    while (at < piece.length) {
      // A full chunk waits until it is known not to be the last.
      if (this.#length === chunkBytes) await this.#flush(false)
      const taken = piece.copy(this.#gathered, this.#length, at)
      this.#length += taken
      at += taken
    }
  }

  /** Writes the last chunk. */
  async end(): Promise<void> {
    await this.#flush(true)
    this.#gathered.fill(0)
  }

  async #flush(isLast: boolean): Promise<void> {
    const place = { index: this.#index, isLast }
    await this.#file.writeFile(sealChunk(this.#sealing, place, this.#gathered.subarray(0, this.#length)))
    this.#index += 1
    this.#length = 0
  }
}

/** Reads the sealed text in order, each chunk proven before a byte of it is given, and holds no more than one. */
export class ChunkReader {
  #file: FileHandle
  #sealing: Sealing
  #count: number
  #lastBytes: number
  #index = 0
  #opened: Buffer = Buffer.alloc(0)
  /** Bytes of the whole text, all chunks together. */
  readonly textBytes: number

  /** @throws AppError moveFileUnusable when the length cannot be of such a file */
  constructor(file: FileHandle, sealing: Sealing, fileBytes: number) {
    const { count, lastBytes } = chunksIn(fileBytes - headBytes)
    this.#file = file
    this.#sealing = sealing
    this.#count = count
    this.#lastBytes = lastBytes
    this.textBytes = fileBytes - headBytes - count * tagBytes
  }

  /** @throws AppError moveFileUnusable when the text ends before */
  async take(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(size)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  /** The next `size` bytes, in pieces. @throws AppError moveFileUnusable */
  async *pieces(size: number): AsyncGenerator<Buffer> {
    let missing = size
    while (missing > 0) {
      if (this.#opened.length === 0) await this.#next()
      const piece = this.#opened.subarray(0, missing)
      this.#opened = this.#opened.subarray(piece.length)
      missing -= piece.length
      yield piece
    }
  }

  async #next(): Promise<void> {
    if (this.#index >= this.#count) throw unusable('ends too early')
    const isLast = this.#index === this.#count - 1
    const size = isLast ? this.#lastBytes : sealedChunkBytes
    const sealed = await readExactly(this.#file, headBytes + this.#index * sealedChunkBytes, size)
    this.#opened = openChunk(this.#sealing, { index: this.#index, isLast }, sealed)
    this.#index += 1
  }
}

/** @throws AppError moveFileUnusable when so much is not there */
export async function readExactly(file: FileHandle, position: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let read = 0
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read, size - read, position + read)
    if (bytesRead === 0) throw unusable('shorter than it was')
    read += bytesRead
  }
  return bytes
}
