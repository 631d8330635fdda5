import type { Logo, PictureRefusal } from '#shared/report/houseStyle.ts'

/** A picture without what else its file told: places, names, comments and previews stay out of what leaves the house. */
export interface LookedAtPicture extends Pick<Logo, 'type' | 'widthPx' | 'heightPx'> {
  readonly bytes: Uint8Array
}

export class PictureRefused extends Error {
  readonly why: PictureRefusal

  constructor(why: PictureRefusal, cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** As the contract has it. */
const maxSidePx = 8_000
/** A logo on a page of 1280 by 720; unfolded it takes four bytes each. */
const maxPixels = 16_000_000

/** @throws PictureRefused damaged, tooManyPixels */
export function assertSize(widthPx: number, heightPx: number): void {
  if (widthPx < 1 || heightPx < 1) throw new PictureRefused('damaged')
  const isLarge = widthPx > maxSidePx || heightPx > maxSidePx || widthPx * heightPx > maxPixels
  if (isLarge) throw new PictureRefused('tooManyPixels')
}
