import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { assertSize, PictureRefused } from './lookedAt.ts'
import type { LookedAtPicture } from './lookedAt.ts'

const unfold = promisify(inflate)

/** PNG specification (W3C, third edition), 5.2. */
export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Besides pixels only what tells how they look: colours, transparency, their size. Texts and times are left out. */
const keptChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
])
const animationChunk = 'acTL'
/** Samples of a pixel, by type of colour (table 11.1). */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Chunk {
  readonly kind: string
  readonly data: Buffer
  /** Length, kind, data and checksum. */
  readonly whole: Buffer
}

/** Up to the end that the file itself tells; what hangs behind it is left. @throws PictureRefused damaged */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let at = pngSignature.length
  while (chunks.at(-1)?.kind !== 'IEND') {
    if (at + 12 > bytes.length) throw new PictureRefused('damaged')
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new PictureRefused('damaged')
    const whole = bytes.subarray(at, end)
    const told = whole.readUInt32BE(whole.length - 4)
    if (crc32(whole.subarray(4, -4)) !== told) throw new PictureRefused('damaged')
    chunks.push({ kind: whole.toString('latin1', 4, 8), data: whole.subarray(8, -4), whole })
    at = end
  }
  return chunks
}

/** Bytes of all rows, each with its filter; a picture in seven passes has a few rows more. */
function rawBytes(head: Buffer, widthPx: number, heightPx: number): { readonly least: number; most: number } {
  const [depth, colour, isInterlaced] = [head.readUInt8(8), head.readUInt8(9), head.readUInt8(12)]
  const samples = samplesOf[colour]
  if (samples === undefined) throw new PictureRefused('damaged')
  const pixels = Math.ceil((widthPx * samples * depth) / 8) * heightPx
  if (isInterlaced === 0) return { least: pixels + heightPx, most: pixels + heightPx }
  return { least: 1, most: 2 * pixels + 4 * (heightPx + widthPx) + 64 }
}

/** @throws PictureRefused damaged where the pixels are not all there, or more than the head tells */
async function assertPixels(data: Buffer, { least, most }: ReturnType<typeof rawBytes>): Promise<void> {
  try {
    const pixels = await unfold(data, { maxOutputLength: most })
    if (pixels.length < least) throw new PictureRefused('damaged')
  } catch (error) {
    throw error instanceof PictureRefused ? error : new PictureRefused('damaged', error)
  }
}

/** @throws PictureRefused */
export async function pngOf(bytes: Buffer): Promise<LookedAtPicture> {
  const chunks = chunksOf(bytes)
  const head = chunks[0]?.data
  if (chunks[0]?.kind !== 'IHDR' || head?.length !== 13) throw new PictureRefused('damaged')
  if (chunks.some(({ kind }) => kind === animationChunk)) throw new PictureRefused('animated')
  const [widthPx, heightPx] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  assertSize(widthPx, heightPx)
  const pixels = chunks.flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : []))
  await assertPixels(Buffer.concat(pixels), rawBytes(head, widthPx, heightPx))
  const kept = chunks.flatMap(({ kind, whole }) => (keptChunks.has(kind) ? [whole] : []))
  return { type: 'image/png', widthPx, heightPx, bytes: Buffer.concat([pngSignature, ...kept]) }
}
