import { documentLooks } from '#shared/report/documentLook.ts'
import { twips } from './tableXml.ts'
import { wordNamespace } from './wordNames.ts'

/** The bullets of the style List Bullet, as a list of the program and not as a sign in the text. */
export function numberingXml(): string {
  const indent = String(twips(documentLooks.point.indentPt))
  const level = [
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>',
    '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
    `<w:pPr><w:ind w:left="${indent}" w:hanging="${indent}"/></w:pPr>`,
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:hint="default"/></w:rPr></w:lvl>',
  ].join('')
  return `<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}
