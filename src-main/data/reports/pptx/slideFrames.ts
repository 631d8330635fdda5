import { arialLines, arialWidthPt } from '#shared/report/arialWidth.ts'
import { plainTitle } from '#shared/report/drawing/sheetText.ts'
import { titlePair } from '#shared/report/drawing/titleLines.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { Segment } from '#shared/locale/segments.ts'
import type { ReportPage, TextPoint } from '#shared/report/page.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight, looks, titleLineShare, titleSizesPt } from './looks.ts'
import type { LookName } from './looks.ts'
import type { SlideLayout } from './slideBase.ts'
import { oneLine } from './slideText.ts'

const gap = 10

/** A title in two, without the space at that place; spaces that hold words together stay. */
function cutAt(title: readonly Segment[], at: number): readonly (readonly Segment[])[] {
  const starts = title.map((_, index) => plainText(title.slice(0, index)).length)
  const within = (from: number, to: number): readonly Segment[] =>
    title.flatMap(({ text, own }, index): readonly Segment[] => {
      const start = starts[index] ?? 0
      const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
      return part === '' ? [] : [{ text: part, own }]
    })
  return [within(0, at), within(at + 1, plainText(title).length)]
}

/** The lines of a title: broken where it reads best on our own slides, as the program likes on another's. */
export function titleOnLines(
  { title }: ReportPage,
  layout: SlideLayout,
  sizePt: number,
): readonly (readonly Segment[])[] {
  const { width } = layout.frames.title
  const letters = { sizePt, isBold: false }
  const count = arialLines(oneLine(plainText(title)), width, letters)
  const isPlain = plainTitle(title).length === plainText(title).length
  if (!layout.hasOurSizes || !isPlain || count !== 2) return [title]
  const pair = titlePair(title, width, (line) => arialWidthPt(line, letters))
  const [first = ''] = pair ?? []
  return pair === null ? [title] : cutAt(title, first.length)
}

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

/** Around the text of a place that says nothing of it: 0.1 inch at the sides, 0.05 above and below (ECMA-376 part 1, 21.1.2.1.1). */
const usualInsetsPt = { sides: 2 * 7.2, ends: 2 * 3.6 } as const

/** The usual size of a title; smaller where somebody wrote a long one, so that it stays in its place. */
export function titleSize(page: ReportPage, layout: SlideLayout, look: 'title' | 'coverTitle'): number {
  const { title } = layout.frames
  // Another's title may be bold, and its place keeps the usual space around it.
  const isBold = !layout.hasOurSizes
  const width = title.width - (isBold ? usualInsetsPt.sides : 0)
  const height = title.height - (isBold ? usualInsetsPt.ends : 0)
  const text = oneLine(plainText(page.title))
  const sizes = [looks[look].sizePt, ...titleSizesPt.filter((size) => size < looks[look].sizePt)]
  const fits = (size: number): boolean =>
    arialLines(text, width, { sizePt: size, isBold }) * size * lineHeight * titleLineShare <= height
  return sizes.find(fits) ?? titleSizesPt[titleSizesPt.length - 1] ?? 24
}

export interface SlideFrames {
  readonly title: Frame
  readonly lead: Frame
  readonly body: Frame
  readonly remark: Frame
}

/** As high as its lines, at the same top on every slide; another's layout keeps the place that it gives a title. */
function titleFrame(page: ReportPage, layout: SlideLayout): Frame {
  const { title } = layout.frames
  if (!layout.hasOurSizes || page.body.kind === 'cover') return title
  const sizePt = titleSize(page, layout, 'title')
  const lines = arialLines(oneLine(plainText(page.title)), title.width, { sizePt, isBold: false })
  return { ...title, height: Math.min(title.height, lines * sizePt * lineHeight * titleLineShare) }
}

/** Room between title and foot: what is to be seen, the body, and below it the user's remark. */
export function slideFrames(page: ReportPage, layout: SlideLayout): SlideFrames {
  const { body, remark, lead: kept, title: keptTitle } = layout.frames
  const title = titleFrame(page, layout)
  const lead = { ...kept, y: kept.y - (keptTitle.height - title.height) }
  const bottom = body.y + body.height
  const leadHeight = page.lead === null ? 0 : textHeight(page.lead, lead.width, 'lead')
  const remarkHeight = page.remark === null ? 0 : textHeight(page.remark, remark.width, 'remark')
  const top = page.lead === null ? lead.y + 4 : lead.y + leadHeight + gap
  const bodyBottom = page.remark === null ? bottom : bottom - remarkHeight - gap
  return {
    title,
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
