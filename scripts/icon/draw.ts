import { crc32, deflateSync } from 'node:zlib'
import { fieldUnits, shapes } from './shapes.ts'

const colours = shapes.map((shape) => ({ shape, channels: [...Buffer.from(shape.fill.slice(1), 'hex')] }))
/** A pixel is as full as the share of so many by so many points in it that a shape holds; small ones need it finer. */
const pointsAcross = { small: 8, large: 4 }
const smallUpToPx = 64
const wholeByte = 255
const bytesPerPixel = 4

export function svgText(): string {
  const paths = shapes.map(({ fill, path }) => `  <path fill="${fill}" d="${path}"/>`)
  const size = String(fieldUnits)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">`,
    ...paths,
    '</svg>\n',
  ].join('\n')
}

/** PNG (w3.org/TR/png-3): 8 bits a channel, with transparency. */
export function pngBytes(sizePx: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(sizePx, 0)
  header.writeUInt32BE(sizePx, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const lineBytes = sizePx * bytesPerPixel
  const pixels = rgbaOf(sizePx)
  // Before each line a byte that says how it is filtered: not.
  const lines = Array.from({ length: sizePx }, (_, line) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(line * lineBytes, (line + 1) * lineBytes)]),
  )
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** ICO: a table of sizes, and each picture as PNG, which Windows reads since Vista; a size of 256 is written as 0. */
export function icoBytes(sizesPx: readonly number[]): Buffer {
  const pictures = sizesPx.map((sizePx) => ({ sizePx, bytes: pngBytes(sizePx) }))
  const head = Buffer.from([0, 0, 1, 0, pictures.length, 0])
  const entryBytes = 16
  let offset = head.length + entryBytes * pictures.length
  const entries = pictures.map(({ sizePx, bytes }) => {
    const entry = Buffer.alloc(entryBytes)
    entry.set([sizePx % 256, sizePx % 256, 0, 0, 1, 0, 32, 0], 0)
    entry.writeUInt32LE(bytes.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += bytes.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures.map(({ bytes }) => bytes)])
}

function rgbaOf(sizePx: number): Buffer {
  const pixels = Buffer.alloc(sizePx * sizePx * bytesPerPixel)
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) pixels.set(pixel(x, y, sizePx), (y * sizePx + x) * bytesPerPixel)
  }
  return pixels
}

function pixel(x: number, y: number, sizePx: number): number[] {
  const across = sizePx <= smallUpToPx ? pointsAcross.small : pointsAcross.large
  const sum = [0, 0, 0]
  let covered = 0
  for (let point = 0; point < across ** 2; point += 1) {
    const px = ((x + ((point % across) + 0.5) / across) * fieldUnits) / sizePx
    const py = ((y + (Math.floor(point / across) + 0.5) / across) * fieldUnits) / sizePx
    const top = colours.findLast(({ shape }) => shape.holds(px, py))
    if (top === undefined) continue
    covered += 1
    top.channels.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value))
  }
  if (covered === 0) return [0, 0, 0, 0]
  return [...sum.map((value) => Math.round(value / covered)), Math.round((covered * wholeByte) / across ** 2)]
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
