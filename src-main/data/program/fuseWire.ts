import { createReadStream } from 'node:fs'
import { fuses } from '#shared/domain/fuses.ts'
import type { FuseName } from '#shared/domain/fuses.ts'

/** Stands once in every Electron program; behind it the version of the list, its length and one byte a fuse. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const listVersion = 1
const headBytes = 2
const longestList = 64
const chunkBytes = 4 * 1024 * 1024
const off = 0x30
const on = 0x31

export interface FoundFuse {
  readonly name: FuseName
  /** null = this program does not have the fuse. */
  readonly isOn: boolean | null
  readonly isAsPackaged: boolean
}

let ownFuses: Promise<readonly FoundFuse[] | null> | undefined

/** Of the program that runs. Read once: its file of some 200 MB stays as it is while it runs. */
export function readOwnFuses(): Promise<readonly FoundFuse[] | null> {
  ownFuses ??= readFuses(process.execPath)
  return ownFuses
}

/** @returns the fuses as they stand in a program's file, or null where none are found */
export async function readFuses(program: string): Promise<readonly FoundFuse[] | null> {
  try {
    const wire = await wireIn(program)
    if (wire === null || wire[0] !== listVersion) return null
    const states = wire.subarray(headBytes, headBytes + (wire[1] ?? 0))
    return fuses.map((fuse, index) => {
      const isOn = stateOf(states[index])
      return { name: fuse.name, isOn, isAsPackaged: isOn === null || isOn === fuse.isOn }
    })
  } catch {
    return null
  }
}

function stateOf(byte: number | undefined): boolean | null {
  if (byte === on) return true
  return byte === off ? false : null
}

/** Read in pieces: the program is larger than a small laptop has memory to spare. */
async function wireIn(program: string): Promise<Buffer | null> {
  let carried = Buffer.alloc(0)
  for await (const chunk of createReadStream(program, { highWaterMark: chunkBytes })) {
    const piece = Buffer.concat([carried, chunk as Buffer])
    const at = piece.indexOf(sentinel)
    const from = at + sentinel.length
    if (at >= 0 && piece.length >= from + headBytes + longestList) {
      return piece.subarray(from, from + headBytes + longestList)
    }
    carried = piece.subarray(-(sentinel.length + headBytes + longestList))
  }
  return null
}
