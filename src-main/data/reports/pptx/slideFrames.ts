import { arialLines } from '#shared/report/arialWidth.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { ReportPage, TextPoint } from '#shared/report/page.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight, looks, titleLineShare, titleSizesPt } from './looks.ts'
import type { LookName } from './looks.ts'
import type { SlideLayout } from './slideBase.ts'
import { oneLine } from './slideText.ts'

const gap = 10

/** Height of a text at this width. */
export function textHeight(
  text: string,
  width: number,
  look: LookName,
  sizePt: number = looks[look].sizePt,
): number {
  const { insetsPt, isBold } = looks[look]
  const [left, top, right, bottom] = insetsPt
  const lines = arialLines(oneLine(text), width - left - right, { sizePt, isBold })
  return lines * sizePt * lineHeight + top + bottom
}

/** The usual size of a title; smaller where somebody wrote a long one, so that it stays in its place. */
export function titleSize(page: ReportPage, layout: SlideLayout, look: 'title' | 'coverTitle'): number {
  const { width, height } = layout.frames.title
  const text = oneLine(plainText(page.title))
  const sizes = [looks[look].sizePt, ...titleSizesPt.filter((size) => size < looks[look].sizePt)]
  const fits = (size: number): boolean =>
    arialLines(text, width, { sizePt: size, isBold: false }) * size * lineHeight * titleLineShare <= height
  return sizes.find(fits) ?? titleSizesPt[titleSizesPt.length - 1] ?? 24
}

export interface SlideFrames {
  readonly lead: Frame
  readonly body: Frame
  readonly remark: Frame
}

/** Room between title and foot: what is to be seen, the body, and below it the user's remark. */
export function slideFrames(page: ReportPage, layout: SlideLayout): SlideFrames {
  const { lead, body, remark } = layout.frames
  const bottom = body.y + body.height
  const leadHeight = page.lead === null ? 0 : textHeight(page.lead, lead.width, 'lead')
  const remarkHeight = page.remark === null ? 0 : textHeight(page.remark, remark.width, 'remark')
  const top = page.lead === null ? lead.y + 4 : lead.y + leadHeight + gap
  const bodyBottom = page.remark === null ? bottom : bottom - remarkHeight - gap
  return {
    lead: { ...lead, height: Math.max(leadHeight, 10) },
    body: { ...body, y: top, height: Math.max(40, bodyBottom - top) },
    remark: { ...remark, y: bottom - remarkHeight, height: remarkHeight },
  }
}

const sizesPt = [looks.points.sizePt, 20, 19] as const
const bulletPt = 18
const beforePt = 9

export function pointsHeight(points: readonly TextPoint[], width: number, sizePt: number): number {
  return points.reduce((sum, { head, text }) => {
    const whole = head === null ? text : `${head}: ${text}`
    return (
      sum +
      beforePt +
      arialLines(oneLine(whole), width - bulletPt, { sizePt, isBold: false }) * sizePt * lineHeight
    )
  }, 0)
}

/** As large as the points have room for, and never smaller than text on a slide may be. */
export function pointsSize(points: readonly TextPoint[], frame: Frame): number {
  return sizesPt.find((size) => pointsHeight(points, frame.width, size) <= frame.height) ?? leastBodyPt
}
