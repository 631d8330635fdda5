import { paper } from '#shared/report/documentLook.ts'
import type { DocumentBlock, ReportDocument } from '#shared/report/document.ts'
import { paragraphXml, runXml } from './paragraphXml.ts'
import { tableXml, twips } from './tableXml.ts'
import { relationNamespace, wordNamespace } from './wordNames.ts'

function blockXml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(block.level === 1 ? 'Heading1' : 'Heading2', runXml(block.text))
    case 'paragraph':
      return paragraphXml('Normal', runXml(block.text))
    case 'toFillIn':
      return paragraphXml('ToFillIn', runXml(block.text))
    case 'points':
      return block.points.map((point) => paragraphXml('ListBullet', runXml(point))).join('')
    case 'table':
      return tableXml(block.table)
  }
}

function headXml({ head }: ReportDocument): string {
  return head
    .map(({ name, value }, index) =>
      paragraphXml(
        index === head.length - 1 ? 'LetterHeadEnd' : 'LetterHead',
        `${runXml(name, { isBold: true })}${runXml(`\t${value}`)}`,
      ),
    )
    .join('')
}

function sectionXml(): string {
  const size = `<w:pgSz w:w="${String(twips(paper.widthPt))}" w:h="${String(twips(paper.heightPt))}"/>`
  const side = String(twips(paper.sidePt))
  const margins = [
    `w:top="${String(twips(paper.topPt))}" w:right="${side}" w:bottom="${String(twips(paper.bottomPt))}" w:left="${side}"`,
    `w:header="${String(twips(paper.headerPt))}" w:footer="${String(twips(paper.footerPt))}" w:gutter="0"`,
  ].join(' ')
  const links =
    '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
  return `<w:sectPr>${links}${size}<w:pgMar ${margins}/></w:sectPr>`
}

/** The text itself: title, head, and blocks in their order. The relations rId4 and rId5 are header and footer. */
export function documentXml(document: ReportDocument): string {
  const body = [
    paragraphXml('Title', runXml(document.title)),
    headXml(document),
    ...document.blocks.map(blockXml),
    sectionXml(),
  ]
  return `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationNamespace}"><w:body>${body.join('')}</w:body></w:document>`
}
