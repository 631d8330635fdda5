import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { PictureRefusal } from '#shared/report/houseStyle.ts'
import { lookAtPicture } from '#data/reports/houseStyle/picture.ts'
import {
  jpegBytes,
  jpegSegment,
  pngBytes,
  pngChunk,
  pngThatClaims,
} from '../../../support/houseStyleFiles.ts'

const refusedAs = (why: PictureRefusal): object => ({ code: 'pictureUnusable', params: { why } })

const planted = 'J. Jansen, Dorpsstraat 1'

describe('a logo', () => {
  test('is known by what it holds, with its real size', async () => {
    expect(await lookAtPicture(pngBytes(31, 7))).toMatchObject({
      type: 'image/png',
      widthPx: 31,
      heightPx: 7,
    })
    expect(await lookAtPicture(jpegBytes(40, 17))).toMatchObject({
      type: 'image/jpeg',
      widthPx: 40,
      heightPx: 17,
    })
  })

  test('is kept byte for byte where it tells nothing but itself', async () => {
    for (const bytes of [pngBytes(31, 7), jpegBytes(40, 17)])
      expect(Buffer.from((await lookAtPicture(bytes)).bytes)).toEqual(bytes)
  })

  test('as PNG keeps colours, and leaves texts, times and what hangs behind its end', async () => {
    const profile = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]))
    const texts = [
      pngChunk('tEXt', Buffer.from(`Author\0${planted}`, 'latin1')),
      pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(planted)])),
      pngChunk('eXIf', Buffer.from(planted)),
      pngChunk('tIME', Buffer.alloc(7)),
    ]
    const bytes = Buffer.concat([pngBytes(31, 7, [profile, ...texts]), Buffer.from(planted)])
    const kept = Buffer.from((await lookAtPicture(bytes)).bytes)
    expect(kept).toEqual(pngBytes(31, 7, [profile]))
  })

  test('as JPEG leaves where and with what it was made, and what hangs behind its end', async () => {
    const others = [
      jpegSegment(0xe1, Buffer.from(`Exif\0\0${planted}`)),
      jpegSegment(0xed, Buffer.from(planted)),
      jpegSegment(0xfe, Buffer.from(planted)),
    ]
    const bytes = Buffer.concat([jpegBytes(40, 17, others), Buffer.from(planted)])
    expect(Buffer.from((await lookAtPicture(bytes)).bytes)).toEqual(jpegBytes(40, 17))
  })
})

describe('no logo', () => {
  test('is a file of another kind, whatever its name', async () => {
    const others = ['GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF\0\0\0\0WEBP', '']
    for (const text of others)
      await expect(lookAtPicture(Buffer.from(text))).rejects.toMatchObject(refusedAs('otherKind'))
  })

  test('is a picture that moves', async () => {
    const moving = pngBytes(4, 4, [pngChunk('acTL', Buffer.alloc(8))])
    await expect(lookAtPicture(moving)).rejects.toMatchObject(refusedAs('animated'))
  })

  test.each([
    [8_001, 1],
    [1, 8_001],
    [5_000, 5_000],
    [0xffffffff, 0xffffffff],
  ])('is a picture of %d by %d', async (width, height) => {
    const claimed = lookAtPicture(pngThatClaims(width, height))
    await expect(claimed).rejects.toMatchObject(refusedAs('tooManyPixels'))
  })

  test('is a picture that claims more pixels than it holds, or none', async () => {
    const sizes = [
      [300, 300],
      [0, 4],
    ] as const
    for (const [width, height] of sizes)
      await expect(lookAtPicture(pngThatClaims(width, height))).rejects.toMatchObject(refusedAs('damaged'))
  })

  test('is a picture whose pixels unfold to far more than its size', async () => {
    const whole = pngBytes(2, 2)
    const bomb = pngChunk('IDAT', deflateSync(Buffer.alloc(50_000_000)))
    const bytes = Buffer.concat([whole.subarray(0, 33), bomb, pngChunk('IEND', Buffer.alloc(0))])
    await expect(lookAtPicture(bytes)).rejects.toMatchObject(refusedAs('damaged'))
  })

  test('is a JPEG stored in a way that browsers do not draw', async () => {
    const bytes = jpegBytes(16, 16)
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc9
    await expect(lookAtPicture(bytes)).rejects.toMatchObject(refusedAs('otherKind'))
  })

  test.each([
    ['PNG', pngBytes(31, 7)],
    ['JPEG', jpegBytes(40, 17)],
  ])('is a %s that was cut off anywhere', async (_, whole) => {
    for (let length = 8; length < whole.length; length += 1) {
      const cut = lookAtPicture(whole.subarray(0, length))
      await expect(cut, String(length)).rejects.toMatchObject({ code: 'pictureUnusable' })
    }
  })
})
