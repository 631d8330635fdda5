import { readDisk } from '../source/diskFile.ts'

/** Whether these bytes stand in the first part of a file on disk; larger files are not worth the search. */
export async function fileHolds(
  path: string,
  mark: Buffer,
  mostBytes: number,
  signal: AbortSignal | null,
): Promise<boolean> {
  let tail = Buffer.alloc(0)
  let total = 0
  for await (const part of readDisk(path, signal)) {
    const bytes: Buffer = part
    const joined = Buffer.concat([tail, bytes])
    if (joined.includes(mark)) return true
    tail = Buffer.from(joined.subarray(-mark.length))
    total += bytes.length
    if (total > mostBytes) break
  }
  return false
}
