import type { HouseStyle, Logo } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import type { PageFoot, ReportPage } from '../page.ts'
import type { SheetPart } from './sheetHead.ts'
import {
  bodyFont,
  bodyLinePx,
  footBoldFont,
  footFont,
  footGapPx,
  footLinePx,
  innerWidthPx,
  remarkGapPx,
  signFont,
  signLinePx,
} from './sheetMeasures.ts'
import { brokenText, withBreaks } from './sheetText.ts'
import { textLines, widestPx } from './textLines.ts'

export interface FootWords {
  readonly place: string
  readonly sign: string
  /** The name alone, where the sign would cost the page a line. */
  readonly name: string
  readonly logo: string
}

const signMostPx = 300
const gapPx = 48
const logoHeightPx = 44
const logoMostPx = 150
const remarkIndentPx = 22

/** Beside a line: the user's own words under a page. */
export function remarkPart(remark: string | null): SheetPart {
  if (remark === null || remark.trim() === '') return { heightPx: 0, parts: [] }
  const lines = textLines(remark, innerWidthPx - remarkIndentPx, bodyFont)
  return {
    heightPx: lines.length * bodyLinePx + remarkGapPx,
    parts: [brokenText('p', { class: 'sheet-remark' }, lines)],
  }
}

/** n, choice and definition at the left; whose it is, the logo and the number of the page at the right. */
export function footPart(page: ReportPage, style: HouseStyle, words: FootWords): SheetPart {
  const signed = footSignedBy(words.sign, page, style, words)
  const named = footSignedBy(words.name, page, style, words)
  return named.heightPx < signed.heightPx ? named : signed
}

function footSignedBy(sign: string, page: ReportPage, style: HouseStyle, words: FootWords): SheetPart {
  const nameLines = textLines(sign, signMostPx, signFont)
  const logo = style.logo === null ? null : logoSize(style.logo, logoMostPx, logoHeightPx)
  const signWidth = Math.max(widestPx(nameLines, signFont), 80) + (logo === null ? 0 : logo.width + 16)
  const factWidth = innerWidthPx - signWidth - gapPx
  const facts = factLines(page.foot, factWidth)
  const signHeight = Math.max(nameLines.length * signLinePx + footLinePx, logo?.height ?? 0)
  const factHeight = facts.reduce((sum, { count }) => sum + count * footLinePx, 0)
  return {
    heightPx: footGapPx + Math.max(signHeight, factHeight),
    parts: [
      mark(
        'footer',
        { class: 'sheet-foot' },
        mark('div', { class: 'sheet-facts' }, ...facts.map(({ markup }) => markup)),
        mark(
          'div',
          { class: 'sheet-sign' },
          ...(style.logo === null || logo === null ? [] : [logoImage(style.logo, logo, words.logo)]),
          mark(
            'p',
            { class: 'sheet-owner' },
            mark('b', {}, ...withBreaks(nameLines.map((line) => [line]))),
            mark('br', {}),
            mark('span', {}, words.place),
          ),
        ),
      ),
    ],
  }
}

function factLines(
  { basis, choice, definition }: PageFoot,
  widthPx: number,
): readonly { readonly count: number; readonly markup: Markup }[] {
  const first = basis === null ? choice : choice === '' ? basis : `${basis}, ${choice}`
  return [
    ...(first === '' ? [] : [fact(first, basis?.length ?? 0, widthPx)]),
    ...(definition === null ? [] : [fact(definition, definition.indexOf(':') + 1, widthPx)]),
  ]
}

/** @param boldSigns so many signs at the beginning stand out */
function fact(
  text: string,
  boldSigns: number,
  widthPx: number,
): { readonly count: number; readonly markup: Markup } {
  // Reckoned in the wider of both letters where much of it is bold.
  const lines = textLines(text, widthPx, boldSigns > text.length / 3 ? footBoldFont : footFont)
  const [first = '', ...others] = lines
  const bold = first.slice(0, boldSigns)
  const rest = first.slice(boldSigns)
  const opening = bold === '' ? [rest] : [mark('b', {}, bold), rest]
  return {
    count: lines.length,
    markup: mark('p', {}, ...withBreaks([opening, ...others.map((line) => [line])])),
  }
}

export function logoSize(
  { widthPx, heightPx }: Logo,
  mostWidthPx: number,
  mostHeightPx: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(mostWidthPx / widthPx, mostHeightPx / heightPx)
  return {
    width: Math.max(1, Math.round(widthPx * scale)),
    height: Math.max(1, Math.round(heightPx * scale)),
  }
}

export function logoImage(
  { type, base64 }: Logo,
  size: { readonly width: number; readonly height: number },
  alt: string,
): Markup {
  return mark('img', {
    class: 'sheet-logo',
    src: `data:${type};base64,${base64}`,
    alt,
    width: size.width,
    height: size.height,
  })
}
