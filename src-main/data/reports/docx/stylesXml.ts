import { cellSidePt, documentLooks, lineFactor, type ParagraphLook } from '#shared/report/documentLook.ts'
import type { HouseStyle } from '#shared/report/houseStyle.ts'
import { localeTag, type Language } from '#shared/locale/languages.ts'
import type { StyleId } from './paragraphXml.ts'
import { twips } from './tableXml.ts'
import { wordNamespace } from './wordNames.ts'

const ink = '1C1B18'

interface StyleLook {
  readonly name: string
  readonly look: ParagraphLook
  readonly basedOn?: StyleId
  readonly next?: StyleId
  /** Elements of w:pPr that come before its spacing, in the order of the schema. */
  readonly before?: string
  /** Those that come after its indent. */
  readonly after?: string
  readonly indent?: string
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}

function paragraphProperties({ look, before = '', after = '', indent = '' }: StyleLook): string {
  const line = String(Math.round(240 * lineFactor))
  const spacing = `<w:spacing w:before="${String(twips(look.beforePt))}" w:after="${String(twips(look.afterPt))}" w:line="${line}" w:lineRule="auto"/>`
  return `<w:pPr>${before}${spacing}${indent}${after}</w:pPr>`
}

function styleXml(id: StyleId, style: StyleLook): string {
  const { name, look, basedOn = 'Normal', next } = style
  const size = String(Math.round(look.sizePt * 2))
  const run = `<w:rPr>${look.isBold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const links =
    id === 'Normal'
      ? ''
      : `<w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}`
  const isDefault = id === 'Normal' ? ' w:default="1"' : ''
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${links}<w:qFormat/>${paragraphProperties(style)}${run}</w:style>`
}

function hanging(indentPt: number): string {
  const indent = String(twips(indentPt))
  return `<w:ind w:left="${indent}" w:hanging="${indent}"/>`
}

function tabAt(points: number, kind: 'left' | 'right'): string {
  return `<w:tabs><w:tab w:val="${kind}" w:pos="${String(twips(points))}"/></w:tabs>`
}

function headingStyles(): readonly string[] {
  const { heading1, heading2 } = documentLooks
  const keep = '<w:keepNext/><w:keepLines/>'
  return ([heading1, heading2] as const).map((look, level) =>
    styleXml(level === 0 ? 'Heading1' : 'Heading2', {
      name: `heading ${String(level + 1)}`,
      look,
      next: 'Normal',
      before: keep,
      after: `<w:outlineLvl w:val="${String(level)}"/>`,
    }),
  )
}

function ownStyles({ colours }: HouseStyle, footTabPt: number): readonly string[] {
  const looks = documentLooks
  const mark = `<w:pBdr><w:left w:val="single" w:sz="24" w:space="6" w:color="${hex(colours.second)}"/></w:pBdr>`
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="${hex(colours.own)}"/></w:pBdr>`
  const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
  return [
    styleXml('Normal', { name: 'Normal', look: looks.body }),
    styleXml('Title', { name: 'Title', look: looks.title, next: 'Normal', before: `<w:keepNext/>${rule}` }),
    ...headingStyles(),
    styleXml('ListBullet', {
      name: 'List Bullet',
      look: looks.point,
      before: numbered,
      indent: hanging(looks.point.indentPt),
    }),
    styleXml('Caption', { name: 'caption', look: looks.caption, next: 'Normal', before: '<w:keepNext/>' }),
    styleXml('LetterHead', {
      name: 'Letter Head',
      look: looks.head,
      before: tabAt(looks.head.indentPt, 'left'),
      indent: hanging(looks.head.indentPt),
    }),
    styleXml('LetterHeadEnd', {
      name: 'Letter Head End',
      look: looks.headEnd,
      basedOn: 'LetterHead',
    }),
    styleXml('ToFillIn', {
      name: 'To Fill In',
      look: looks.toFillIn,
      before: mark,
      indent: `<w:ind w:left="${String(twips(looks.toFillIn.indentPt))}"/>`,
    }),
    styleXml('TableText', { name: 'Table Text', look: looks.cell }),
    styleXml('TableNumber', {
      name: 'Table Number',
      look: looks.cell,
      basedOn: 'TableText',
      after: '<w:jc w:val="right"/>',
    }),
    styleXml('TableEnd', { name: 'Table End', look: looks.tableEnd }),
    styleXml('Header', { name: 'header', look: looks.small, before: tabAt(footTabPt, 'right') }),
    styleXml('Footer', { name: 'footer', look: looks.small, before: tabAt(footTabPt, 'right') }),
  ]
}

/** Lines between rows only; the head on the house style's ground. */
function tableStyle({ colours }: HouseStyle): string {
  const line = (tag: string): string =>
    `<w:${tag} w:val="single" w:sz="4" w:space="0" w:color="${hex(colours.others)}"/>`
  const side = String(twips(cellSidePt))
  return [
    '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:uiPriority w:val="99"/>',
    `<w:tblPr><w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders>`,
    `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${headGround(colours.ground)}"/></w:tcPr></w:tblStylePr></w:style>`,
  ].join('')
}

/** Text in ink stands on it: a ground that is too dark for that is left out. */
function headGround(ground: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(ground.slice(at, at + 2), 16))
  const [red = 255, green = 255, blue = 255] = channels
  const brightness = (299 * red + 587 * green + 114 * blue) / 1000
  return brightness >= 190 ? hex(ground) : 'F2F2F2'
}

/** @param footTabPt where the right end of a line of header and footer is, from the left margin */
export function stylesXml(style: HouseStyle, language: Language, footTabPt: number): string {
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
  const tag = localeTag(language)
  const size = String(documentLooks.body.sizePt * 2)
  return [
    `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${ink}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:line="${String(Math.round(240 * lineFactor))}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...ownStyles(style, footTabPt),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    tableStyle(style),
    '</w:styles>',
  ].join('')
}
