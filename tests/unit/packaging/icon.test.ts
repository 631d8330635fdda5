import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { configuration } from '../../../.config/electron-builder.ts'
import { iconFiles } from '../../../scripts/icon/files.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'resources', 'icons')
const made = iconFiles()

describe('the icon', () => {
  test('is kept as the script draws it, in every size and form', () => {
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort())
    for (const [name, bytes] of made) {
      if (!name.endsWith('.ico')) expect(contentOf(kept(name)), name).toBe(contentOf(bytes))
    }
  })

  test('is there for Windows with 256 among its sizes, and each is the PNG of that size', () => {
    const ico = readFileSync(path.join(root, configuration.win.icon))
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, place) => {
      const entry = 6 + place * 16
      const png = ico.subarray(ico.readUInt32LE(entry + 12)).subarray(0, ico.readUInt32LE(entry + 8))
      const sizePx = ico[entry] || 256
      expect(contentOf(png)).toBe(contentOf(kept(`${sizePx}x${sizePx}.png`)))
      return sizePx
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256])
  })

  test('stands out from a light and from a dark ground, at its edge and inside', () => {
    const pixels = pixelsOf(kept('16x16.png'), 16)
    const opaque = pixels.filter(([, , , alpha]) => alpha === 255).map(([red]) => red)
    // The ground is a blue without red, the voices are light.
    expect(opaque.filter((red) => red === 0).length).toBeGreaterThan(80)
    expect(opaque.filter((red) => (red ?? 0) > 200).length).toBeGreaterThan(12)
  })
})

function kept(name: string): Buffer {
  return readFileSync(path.join(folder, name))
}

/** A PNG's pixels may be pressed together by another version of the library; what they say must be the same. */
function contentOf(bytes: Buffer): string {
  const start = bytes.indexOf('IDAT')
  if (start === -1) return bytes.toString('utf8')
  const size = bytes.subarray(16, 24).toString('hex')
  return size + inflateSync(bytes.subarray(start + 4)).toString('latin1')
}

function pixelsOf(png: Buffer, sizePx: number): number[][] {
  const lines = inflateSync(png.subarray(png.indexOf('IDAT') + 4))
  const perLine = 1 + sizePx * 4
  return Array.from({ length: sizePx * sizePx }, (_, place) => {
    const at = Math.floor(place / sizePx) * perLine + 1 + (place % sizePx) * 4
    return [...lines.subarray(at, at + 4)]
  })
}
