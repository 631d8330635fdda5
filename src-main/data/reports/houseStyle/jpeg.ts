import { assertSize, PictureRefused } from './lookedAt.ts'
import type { LookedAtPicture } from './lookedAt.ts'

// Markers of ITU-T T.81, table B.1; each follows a byte FF.
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** Baseline, extended and progressive with Huffman tables: what browsers and Office draw. */
const readableFrames = new Set([0xc0, 0xc1, 0xc2])
/** Lossless, hierarchical and arithmetic ones. C4, C8 and CC are tables. */
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const firstApp = 0xe0
const lastApp = 0xef
/** JFIF, a colour profile and how Adobe stored the colours: how it looks. Others tell of places, cameras and programs. */
const keptApps = new Set([0xe0, 0xe2, 0xee])

interface Segment {
  readonly marker: number
  /** The marker, its length and what it holds; of a scan with the pixels behind it. */
  readonly whole: Buffer
}

/** Where the pixels behind a scan's head end: at the next marker that is no stuffing and no restart. */
function endOfPixels(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  throw new PictureRefused('damaged')
}

/** Up to the end that the file itself tells; what hangs behind it is left. @throws PictureRefused damaged */
function segmentsOf(bytes: Buffer): Segment[] {
  const segments: Segment[] = []
  let at = 2
  for (;;) {
    if (at + 2 > bytes.length || bytes.readUInt8(at) !== 0xff) throw new PictureRefused('damaged')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return segments
    if (at + 4 > bytes.length) throw new PictureRefused('damaged')
    const length = bytes.readUInt16BE(at + 2)
    const headEnd = at + 2 + length
    if (length < 2 || headEnd > bytes.length) throw new PictureRefused('damaged')
    const end = marker === startOfScan ? endOfPixels(bytes, headEnd) : headEnd
    segments.push({ marker, whole: bytes.subarray(at, end) })
    at = end
  }
}

function isKept({ marker }: Segment): boolean {
  if (marker === comment) return false
  return marker < firstApp || marker > lastApp || keptApps.has(marker)
}

/** @throws PictureRefused */
export function jpegOf(bytes: Buffer): LookedAtPicture {
  const segments = segmentsOf(bytes)
  const markers = segments.map(({ marker }) => marker)
  if (markers.some((marker) => otherFrames.has(marker))) throw new PictureRefused('otherKind')
  const frames = segments.filter(({ marker }) => readableFrames.has(marker))
  const [frame] = frames
  const isWhole = frames.length === 1 && markers.includes(startOfScan)
  if (frame === undefined || !isWhole || frame.whole.length < 11) throw new PictureRefused('damaged')
  const [heightPx, widthPx] = [frame.whole.readUInt16BE(5), frame.whole.readUInt16BE(7)]
  assertSize(widthPx, heightPx)
  const kept = segments.flatMap((segment) => (isKept(segment) ? [segment.whole] : []))
  const parts = [Buffer.from([0xff, startOfImage]), ...kept, Buffer.from([0xff, endOfImage])]
  return { type: 'image/jpeg', widthPx, heightPx, bytes: Buffer.concat(parts) }
}
