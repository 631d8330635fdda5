import type { Frame } from '../frame.ts'
import type { PlaceName } from '../slideBase.ts'

/** 13.333 x 7.5 inch, 16:9. */
export const ownSlide = { width: 960, height: 540 } as const

const left = 52
const right = 908
const width = right - left
const footTop = 477

/** Beside the logo, where there is one. */
export const logoFrame: Frame = { x: 812, y: 474, width: right - 812, height: 46 }
export const coverLogoFrame: Frame = { x: left, y: 44, width: 240, height: 84 }

/** The title page begins with the own colour. */
export const coverBar: Frame = { x: 0, y: 0, width: 20, height: ownSlide.height }
/** Above the foot. */
export const footRule: Frame = { x: left, y: 469, width, height: 0 }

export function ownFrames(hasLogo: boolean): Readonly<Record<PlaceName, Frame>> {
  const nameRight = hasLogo ? logoFrame.x - 14 : right
  const nameLeft = nameRight - 190
  return {
    title: { x: left, y: 30, width, height: 78 },
    subtitle: { x: left, y: 262, width, height: 60 },
    lines: { x: left, y: 338, width, height: 124 },
    lead: { x: left, y: 114, width, height: 44 },
    body: { x: left, y: 166, width, height: 296 },
    remark: { x: left, y: 400, width, height: 62 },
    foot: { x: left, y: footTop, width: nameLeft - 24 - left, height: 56 },
    name: { x: nameLeft, y: footTop - 2, width: nameRight - nameLeft, height: 18 },
    number: { x: nameLeft, y: footTop + 16, width: nameRight - nameLeft, height: 16 },
  }
}

export const coverTitleFrame: Frame = { x: left, y: 136, width, height: 114 }
