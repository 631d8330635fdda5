import { cutText, xmlText } from '../ooxml/xmlText.ts'
import { fillXml } from './colour.ts'
import type { Colour } from './colour.ts'

/** More than any sentence of a page; what is longer was made to break the file. */
const maxChars = 4_000

/** Spaces that hold two words together stay as they are. */
const breaks = /[ \t\r\n\v\f\u0085\u2028\u2029]+/g

/** One line of text: breaks and tabs become spaces, and it is cut where no sentence goes on. */
export function oneLine(text: string, most: number = maxChars): string {
  return cutText(
    text
      .slice(0, 2 * most)
      .replace(breaks, ' ')
      .trim(),
    most,
  )
}

export interface Run {
  readonly text: string
  readonly isBold?: boolean
  /** Absent = as the placeholder has it. */
  readonly colour?: Colour
  /** A line under it in this colour, where its own cannot be read. */
  readonly underline?: Colour
}

export interface Paragraph {
  readonly runs: readonly Run[]
  /** Lines after it, each broken off by hand. */
  readonly further?: readonly (readonly Run[])[]
  readonly align?: 'l' | 'ctr' | 'r'
  readonly hasBullet?: boolean
}

export interface Lettering {
  /** BCP 47, on every run: spelling and speech go by it. */
  readonly languageTag: string
  /** Absent = as the placeholder has it. */
  readonly sizePt?: number
  readonly colour?: Colour
  readonly isBold?: boolean
  readonly underline?: Colour
}

function sizeAttribute(sizePt: number | undefined): string {
  return sizePt === undefined ? '' : ` sz="${String(Math.round(sizePt * 100))}"`
}

/** @param tag `a:rPr` of a run, or `a:endParaRPr` of what is typed after it */
export function lettersXml(lettering: Lettering, tag: 'a:rPr' | 'a:endParaRPr' = 'a:rPr'): string {
  const { languageTag, sizePt, colour, isBold, underline } = lettering
  const bold = isBold === undefined ? '' : ` b="${isBold ? '1' : '0'}"`
  const fill = colour === undefined ? '' : fillXml(colour)
  const under = underline === undefined ? '' : ' u="heavy"'
  const underFill = underline === undefined ? '' : `<a:uFill>${fillXml(underline)}</a:uFill>`
  return `<${tag} lang="${languageTag}"${sizeAttribute(sizePt)}${bold}${under} dirty="0">${fill}${underFill}</${tag}>`
}

/** Spaces at the edges of a run stand between two runs. */
function runText(text: string): string {
  return cutText(text.slice(0, 2 * maxChars).replace(breaks, ' '), maxChars)
}

function runXml(run: Run, lettering: Lettering): string {
  const own = {
    ...lettering,
    ...(run.isBold === undefined ? {} : { isBold: run.isBold }),
    ...(run.colour === undefined ? {} : { colour: run.colour }),
    ...(run.underline === undefined ? {} : { underline: run.underline }),
  }
  return `<a:r>${lettersXml(own)}<a:t>${xmlText(runText(run.text))}</a:t></a:r>`
}

const bulletXml = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'

export function paragraphXml(
  { runs, further = [], align, hasBullet }: Paragraph,
  lettering: Lettering,
): string {
  const edge = align === undefined ? '' : ` algn="${align}"`
  const hanging = hasBullet === true ? ' marL="228600" indent="-228600"' : ''
  const bullet =
    hasBullet === true
      ? `<a:spcBef><a:spcPts val="900"/></a:spcBef>${bulletXml}`
      : hasBullet === false
        ? '<a:buNone/>'
        : ''
  const properties = edge + hanging + bullet === '' ? '' : `<a:pPr${hanging}${edge}>${bullet}</a:pPr>`
  const texts = [runs, ...further].map((line) =>
    line
      .filter(({ text }) => text !== '')
      .map((run) => runXml(run, lettering))
      .join(''),
  )
  // Whoever takes the text alone gets whole words.
  const broken = `${runXml({ text: ' ' }, lettering)}<a:br>${lettersXml(lettering)}</a:br>`
  return `<a:p>${properties}${texts.join(broken)}${lettersXml(lettering, 'a:endParaRPr')}</a:p>`
}

/** Paragraphs of a text body; one empty one where there are none, for a body must have one. */
export function paragraphsXml(paragraphs: readonly Paragraph[], lettering: Lettering): string {
  const all = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs
  return all.map((paragraph) => paragraphXml(paragraph, lettering)).join('')
}
