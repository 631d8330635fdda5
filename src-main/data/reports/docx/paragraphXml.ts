import { xmlText } from '../ooxml/xmlText.ts'

/** Names of the paragraph styles that `stylesXml` defines. */
export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'ListBullet'
  | 'Caption'
  | 'LetterHead'
  | 'LetterHeadEnd'
  | 'ToFillIn'
  | 'TableText'
  | 'TableNumber'
  | 'TableEnd'
  | 'Header'
  | 'Footer'

function lineXml(text: string): string {
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`)
  return pieces.join('<w:tab/>')
}

/** Text with its tabs and line breaks. */
export function runXml(text: string, { isBold = false }: { readonly isBold?: boolean } = {}): string {
  const lines = text.split(/\r\n?|\n/).map(lineXml)
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`
}

/** A field that the reader's program works out: the number of the page, or of all pages. */
export function fieldXml(name: 'PAGE' | 'NUMPAGES'): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

/** @param inside runs, as XML */
export function paragraphXml(style: StyleId, inside: string): string {
  const properties = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${inside}</w:p>`
}
