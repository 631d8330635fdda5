import { xmlText } from '../ooxml/xmlText.ts'
import { fillXml, lineXml } from './colour.ts'
import type { Colour, Line, Palette } from './colour.ts'
import { emu, placeXml } from './frame.ts'
import type { Frame } from './frame.ts'
import { looks } from './looks.ts'
import type { LookName } from './looks.ts'
import { oneLine, paragraphsXml } from './slideText.ts'
import type { Paragraph } from './slideText.ts'

/** A place that a layout keeps for a text, a chart or a table (ECMA-376 part 1, 19.3.1.36). */
export interface Placeholder {
  readonly type: string
  /** null = not told, as of a title. */
  readonly idx: number | null
}

/** What the shapes of one slide share. */
export interface Pen {
  readonly languageTag: string
  readonly palette: Palette
  /** The next number of a shape; each once in a slide. */
  readonly nextId: () => number
}

/** Number 1 is that of the tree of shapes itself. */
export function shapeNumbers(): () => number {
  let last = 1
  return () => (last += 1)
}

export function placeholderXml({ type, idx }: Placeholder): string {
  const kind = type === 'obj' ? '' : ` type="${type}"`
  return `<p:ph${kind}${idx === null ? '' : ` idx="${String(idx)}"`}/>`
}

/** @param altText null = it speaks for itself, being text */
export function namedXml(pen: Pen, name: string, altText: string | null): string {
  const text = altText === null ? '' : ` descr="${xmlText(oneLine(altText))}"`
  return `<p:cNvPr id="${String(pen.nextId())}" name="${xmlText(oneLine(name, 200))}"${text}/>`
}

export interface TextShape {
  readonly name: string
  readonly look: LookName
  /** null = a text box. */
  readonly placeholder: Placeholder | null
  /** null = where the layout has it. */
  readonly frame: Frame | null
  readonly paragraphs: readonly Paragraph[]
  /** Where the text is too long for the usual size. */
  readonly sizePt?: number
  /** Behind a text box. */
  readonly fill?: Colour
  /** A field with this number instead of paragraphs. */
  readonly slideNumber?: number
}

function insetsXml([left, top, right, bottom]: readonly [number, number, number, number]): string {
  return `lIns="${String(emu(left))}" tIns="${String(emu(top))}" rIns="${String(emu(right))}" bIns="${String(emu(bottom))}"`
}

/** What the body of a text says of itself; nothing shrinks by itself. */
export function bodyPropertiesXml(name: LookName): string {
  const { anchor, insetsPt } = looks[name]
  return `<a:bodyPr vert="horz" wrap="square" ${insetsXml(insetsPt)} rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`
}

/** Shape of a text: in a placeholder it says no more than the layout leaves open, in a text box all of its look. */
export function textShapeXml(shape: TextShape, pen: Pen): string {
  const { name, look, placeholder, frame, paragraphs, sizePt, fill } = shape
  const isBox = placeholder === null
  const { sizePt: usualPt, isBold, ink, align } = looks[look]
  const lettering = isBox
    ? { languageTag: pen.languageTag, sizePt: sizePt ?? usualPt, colour: pen.palette[ink], isBold }
    : { languageTag: pen.languageTag, ...(sizePt === undefined ? {} : { sizePt }) }
  const set = paragraphs.map((one) => (isBox ? { align, ...one } : one))
  const place = frame === null ? '' : placeXml(frame)
  const box = isBox
    ? `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill ? fillXml(fill) : '<a:noFill/>'}`
    : ''
  const texts =
    shape.slideNumber === undefined
      ? paragraphsXml(set, lettering)
      : numberXml(shape.slideNumber, pen.languageTag, isBox ? { sizePt: usualPt, align } : null)
  return [
    `<p:sp><p:nvSpPr>${namedXml(pen, name, null)}`,
    isBox
      ? '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`,
    `</p:nvSpPr><p:spPr>${place}${box}</p:spPr>`,
    `<p:txBody>${isBox ? bodyPropertiesXml(look) : '<a:bodyPr><a:noAutofit/></a:bodyPr>'}<a:lstStyle/>${texts}</p:txBody></p:sp>`,
  ].join('')
}

function numberXml(
  number: number,
  languageTag: string,
  own: { readonly sizePt: number; readonly align: string } | null,
): string {
  const size = own === null ? '' : ` sz="${String(own.sizePt * 100)}"`
  const edge = own === null ? '' : `<a:pPr algn="${own.align}"/>`
  // The number of the field itself is the one that PowerPoint gives it everywhere.
  return `<a:p>${edge}<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${languageTag}"${size} dirty="0"/><a:t>${String(number)}</a:t></a:fld><a:endParaRPr lang="${languageTag}"${size} dirty="0"/></a:p>`
}

export interface PlainShape {
  readonly name: string
  readonly frame: Frame
  readonly geometry: 'rect' | 'homePlate' | 'ellipse'
  readonly fill: Colour | null
  readonly line: Line | null
}

/** A shape without text that only decorates or lies behind others. @param altText null = part of a group that is described */
export function plainShapeXml(shape: PlainShape, pen: Pen, altText: string | null = null): string {
  const { name, frame, geometry, fill, line } = shape
  return [
    `<p:sp><p:nvSpPr>${namedXml(pen, name, altText)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>`,
    `<p:spPr>${placeXml(frame)}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`,
    `${fill === null ? '<a:noFill/>' : fillXml(fill)}${lineXml(line)}</p:spPr></p:sp>`,
  ].join('')
}

/** @param relation id of the picture among the relations of the part */
export function pictureXml(name: string, altText: string, frame: Frame, relation: string, pen: Pen): string {
  return [
    `<p:pic><p:nvPicPr>${namedXml(pen, name, altText)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>`,
    `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${placeXml(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ].join('')
}

/** Shapes that are one thing for whoever cannot see them. */
export function groupXml(
  name: string,
  altText: string,
  frame: Frame,
  shapes: readonly string[],
  pen: Pen,
): string {
  const place = placeXml(frame).replace(/<a:off([^>]*)\/><a:ext([^>]*)\/>/, '$&<a:chOff$1/><a:chExt$2/>')
  return [
    `<p:grpSp><p:nvGrpSpPr>${namedXml(pen, name, altText)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`,
    `<p:grpSpPr>${place}</p:grpSpPr>${shapes.join('')}</p:grpSp>`,
  ].join('')
}

/** The tree of shapes of a slide, a layout or a master. */
export function shapeTreeXml(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`
}

/** Of the root of every part of a presentation. */
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
