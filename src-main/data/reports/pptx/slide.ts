import { catalogues } from '#shared/locale/catalogue.ts'
import { localeTag } from '#shared/locale/languages.ts'
import { arialWidthPt } from '#shared/report/arialWidth.ts'
import type { Deck, ReportPage } from '#shared/report/page.ts'
import { chartFrameXml } from './chartFrame.ts'
import { looks } from './looks.ts'
import type { Frame } from './frame.ts'
import type { LookName } from './looks.ts'
import { pathPlan, pathShapeXml } from './pathShape.ts'
import type { LayoutKind, PlaceName, SlideBase, SlideLayout } from './slideBase.ts'
import { pointsSize, slideFrames, textHeight, titleOnLines, titleSize } from './slideFrames.ts'
import { namespaces, shapeNumbers, shapeTreeXml, textShapeXml } from './slideShapes.ts'
import type { Pen, TextShape } from './slideShapes.ts'
import type { Paragraph } from './slideText.ts'
import { tableShapeXml } from './tableShape.ts'

/** What a slide is made of. */
export interface SlideInput {
  readonly page: ReportPage
  readonly deck: Deck
  readonly base: SlideBase
  /** 1 = the first. */
  readonly number: number
  /** Id of the chart among the relations of the slide. */
  readonly chartRelation: string
}

export function layoutKindOf({ body }: ReportPage): LayoutKind {
  return body.kind === 'path' ? 'free' : body.kind
}

/** A text in the place that the layout keeps for it, or in a box of its own at the same spot. */
function textOn(
  layout: SlideLayout,
  place: PlaceName,
  look: LookName,
  rest: Pick<TextShape, 'name' | 'paragraphs'> & Partial<TextShape>,
  pen: Pen,
): string {
  const placeholder = layout.placeholders[place] ?? null
  const kept = layout.frames[place]
  const frame = rest.frame ?? null
  const isKept =
    frame === null || (['x', 'y', 'width', 'height'] as const).every((side) => frame[side] === kept[side])
  // The number of another's layout is brought to the foot, clear of what stands there.
  const isInPlace = layout.hasOurSizes || place !== 'number'
  const own = placeholder !== null && isKept && isInPlace ? null : (frame ?? kept)
  const size = layout.hasOurSizes || placeholder === null ? {} : { sizePt: looks[look].sizePt }
  const fill = place === 'remark' && placeholder === null ? { fill: pen.palette.ground } : {}
  return textShapeXml({ look, placeholder, ...fill, ...size, ...rest, frame: own }, pen)
}

function titleXml({ page, base }: SlideInput, pen: Pen, name: string): string {
  const kind = layoutKindOf(page)
  const layout = base.layouts[kind]
  const look = kind === 'cover' ? 'coverTitle' : 'title'
  const sizePt = titleSize(page, layout, look)
  const { own: ownColour, ownText } = pen.palette
  const ownLook =
    ownText.theme === ownColour.theme ? { colour: ownText } : { colour: ownText, underline: ownColour }
  const lines = titleOnLines(page, layout, sizePt).map((line) =>
    line.map(({ text, own }) => ({ text, ...(own ? ownLook : {}) })),
  )
  const [runs = [], ...further] = lines
  const size = sizePt === looks[look].sizePt ? {} : { sizePt }
  const { title: frame } = slideFrames(page, layout)
  return textOn(layout, 'title', look, { name, paragraphs: [{ runs, further }], frame, ...size }, pen)
}

function coverXml(input: SlideInput, pen: Pen): readonly string[] {
  const { page, base, deck } = input
  const { body } = page
  if (body.kind !== 'cover') return []
  const names = catalogues[deck.language].presentationSlides.places
  const layout = base.layouts.cover
  const { subtitle, lines: kept } = layout.frames
  const y = Math.max(kept.y, subtitle.y + textHeight(body.subtitle, subtitle.width, 'subtitle') + 8)
  const frame = { ...kept, y, height: Math.max(22, kept.y + kept.height - y) }
  const lines = [...body.lines, ...(page.remark === null ? [] : [page.remark])]
  return [
    textOn(
      layout,
      'subtitle',
      'subtitle',
      { name: names.subtitle, paragraphs: [{ runs: [{ text: body.subtitle }] }] },
      pen,
    ),
    ...(lines.length === 0
      ? []
      : [
          textOn(
            layout,
            'lines',
            'coverLines',
            { name: names.lines, frame, paragraphs: lines.map((text) => ({ runs: [{ text }] })) },
            pen,
          ),
        ]),
  ]
}

function pointParagraphs(page: ReportPage, hasBullet: boolean): readonly Paragraph[] {
  if (page.body.kind !== 'points') return []
  return page.body.points.map(({ head, text }) => ({
    runs: [...(head === null ? [] : [{ text: `${head}: `, isBold: true }]), { text }],
    ...(hasBullet ? { hasBullet } : {}),
  }))
}

function bodyXml(input: SlideInput, frame: Frame, pen: Pen): readonly string[] {
  const { page, base, deck, chartRelation } = input
  const { body } = page
  const words = catalogues[deck.language].presentationSlides
  const layout = base.layouts[layoutKindOf(page)]
  const placeholder = layout.placeholders.body ?? null
  const chart = (one: Parameters<typeof chartFrameXml>[0], place: Frame): string =>
    chartFrameXml(one, place, placeholder, words.chart.name, chartRelation, pen)
  if (body.kind === 'chart') return [chart(body.chart, frame)]
  if (body.kind === 'table') return [tableShapeXml(body.table, frame, placeholder, words.chart.table, pen)]
  if (body.kind === 'points') {
    const sizePt = pointsSize(body.points, frame)
    const size = sizePt === looks.points.sizePt ? {} : { sizePt }
    const paragraphs = pointParagraphs(page, placeholder === null)
    return [textOn(layout, 'body', 'points', { name: words.places.body, paragraphs, frame, ...size }, pen)]
  }
  if (body.kind !== 'path') return []
  const plan = pathPlan(body.steps, frame, body.chart !== null)
  const path = pathShapeXml(plan, words, pen)
  return body.chart === null ? [path] : [path, chart(body.chart, plan.rest)]
}

/** Where the chart of a page stands; null where there is none. */
export function chartPlace(page: ReportPage, base: SlideBase): Frame | null {
  const { body } = page
  const frames = slideFrames(page, base.layouts[layoutKindOf(page)])
  if (body.kind === 'chart') return frames.body
  return body.kind === 'path' && body.chart !== null ? pathPlan(body.steps, frames.body, true).rest : null
}

/** Whose it is; the name alone where the whole would take a second line. */
function signOf({ language, municipality }: Deck, width: number): string {
  const { sizePt, isBold } = looks.name
  const sign = catalogues[language].presentation.marks.sign(municipality)
  return arialWidthPt(sign, { sizePt, isBold }) <= width ? sign : municipality
}

/** n and the heading word of the definition are what is looked for first. */
function footParagraphs({ foot: { basis, choice, definition } }: ReportPage): readonly Paragraph[] {
  const first = basis === null ? [{ text: choice }] : [{ text: basis, isBold: true }, { text: `, ${choice}` }]
  const colon = definition === null ? 0 : definition.indexOf(':') + 1
  const second =
    definition === null
      ? []
      : [{ runs: [{ text: definition.slice(0, colon), isBold: true }, { text: definition.slice(colon) }] }]
  return [{ runs: first }, ...second]
}

function footXml(input: SlideInput, pen: Pen): readonly string[] {
  const { page, base, deck, number } = input
  const words = catalogues[deck.language].presentationSlides
  const layout = base.layouts[layoutKindOf(page)]
  const { x, y, width } = layout.frames.name
  const right = layout.frames.title.x + layout.frames.title.width
  const example = textShapeXml(
    {
      name: words.example,
      look: 'example',
      placeholder: null,
      // At the top as on the pages drawn, where that is ours.
      frame: layout.hasOurSizes
        ? { x: right - 240, y: 10, width: 240, height: 16 }
        : { x: x - 10, y: y + 34, width: width + 10, height: 16 },
      paragraphs: [{ runs: [{ text: words.example }] }],
    },
    pen,
  )
  return [
    textOn(layout, 'foot', 'foot', { name: words.places.foot, paragraphs: footParagraphs(page) }, pen),
    textOn(
      layout,
      'name',
      'name',
      { name: words.places.name, paragraphs: [{ runs: [{ text: signOf(deck, width) }] }] },
      pen,
    ),
    textOn(
      layout,
      'number',
      'number',
      { name: words.places.number, paragraphs: [], slideNumber: number },
      pen,
    ),
    ...(deck.isExample ? [example] : []),
  ]
}

/** One page as a slide. Reading order is the order of the shapes: title first, foot last. */
export function slideXml(input: SlideInput): string {
  const { page, base, deck } = input
  const names = catalogues[deck.language].presentationSlides.places
  const pen: Pen = {
    languageTag: localeTag(deck.language),
    palette: base.palette,
    nextId: shapeNumbers(),
  }
  const layout = base.layouts[layoutKindOf(page)]
  const isCover = page.body.kind === 'cover'
  const frames = slideFrames(page, layout)
  const text = (place: 'lead' | 'remark', value: string | null): readonly string[] =>
    value === null || isCover
      ? []
      : [
          textOn(
            layout,
            place,
            place,
            { name: names[place], paragraphs: [{ runs: [{ text: value }] }], frame: frames[place] },
            pen,
          ),
        ]
  const shapes = [
    titleXml(input, pen, names.title),
    ...text('lead', page.lead),
    ...(isCover ? coverXml(input, pen) : bodyXml(input, frames.body, pen)),
    ...text('remark', page.remark),
    ...footXml(input, pen),
  ]
  return `<p:sld ${namespaces}><p:cSld>${shapeTreeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}
