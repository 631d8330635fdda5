import { AppError } from '../../appError.ts'
import { jpegOf } from './jpeg.ts'
import { PictureRefused } from './lookedAt.ts'
import type { LookedAtPicture } from './lookedAt.ts'
import { pngOf, pngSignature } from './png.ts'

const jpegSignature = Buffer.from([0xff, 0xd8, 0xff])

/**
 * A PNG or JPEG by what it holds, whatever its name says, with its real size in pixels.
 *
 * @throws AppError pictureUnusable (params: why, one of `pictureRefusals`)
 */
export async function lookAtPicture(bytes: Buffer): Promise<LookedAtPicture> {
  try {
    if (startsWith(bytes, pngSignature)) return await pngOf(bytes)
    if (startsWith(bytes, jpegSignature)) return jpegOf(bytes)
    throw new PictureRefused('otherKind')
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error
    throw new AppError('pictureUnusable', { params: { why: error.why }, cause: error })
  }
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}
