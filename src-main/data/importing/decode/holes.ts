import { ImportReadError } from '../importReadError.ts'
import type { SourceFile } from '../adapter.ts'

/**
 * So many NULs in a row stand in no text, in whatever code page: the room was set aside and never written, as by a
 * download or a copy that was broken off. A shorter stretch costs its own record only.
 */
export const holeBytes = 64 * 1024

const lineFeed = 10
const carriageReturn = 13

/** Finds the first hole. Looks at one byte of each 64 KiB where there is none, so that it costs next to nothing. */
export class HoleFinder {
  #offset = 0
  /** NULs at the end of what was pushed before. */
  #nulls = 0

  /** @returns where the hole begins, from the begin of the file; null while there is none */
  push(bytes: Uint8Array): number | null {
    let begin = -this.#nulls
    let last = begin + holeBytes - 1
    while (last < bytes.length) {
      const from = Math.max(0, begin)
      let at = last
      while (at >= from && bytes[at] === 0) at--
      if (at < from) return this.#offset + begin
      begin = at + 1
      last = begin + holeBytes - 1
    }
    // What stands behind the last sure begin may end in NULs that go on.
    let at = bytes.length - 1
    const from = Math.max(0, begin)
    while (at >= from && bytes[at] === 0) at--
    this.#nulls = at < from ? bytes.length - begin : bytes.length - 1 - at
    this.#offset += bytes.length
    return null
  }
}

/** The 1-based line on which this byte stands; CR counts where there is no LF. */
async function lineAt(file: SourceFile, offset: number): Promise<number> {
  let [left, feeds, returns] = [offset, 0, 0]
  for await (const part of await file.open()) {
    const bytes: Buffer = part
    for (const byte of bytes.subarray(0, left)) {
      if (byte === lineFeed) feeds++
      else if (byte === carriageReturn) returns++
    }
    left -= bytes.length
    if (left <= 0) break
  }
  return 1 + (feeds === 0 ? returns : feeds)
}

/** A file's bytes, as far as they are whole. @throws ImportReadError holeInFile, with the line on which it begins */
export async function* wholeBytes(file: SourceFile): AsyncGenerator<Buffer> {
  const holes = new HoleFinder()
  for await (const part of await file.open()) {
    const bytes: Buffer = part
    const hole = holes.push(bytes)
    if (hole !== null) {
      throw new ImportReadError('holeInFile', `line ${String(await lineAt(file, hole))}`)
    }
    yield bytes
  }
}
