import type { Logo } from '#shared/report/houseStyle.ts'
import { xmlText } from '../ooxml/xmlText.ts'
import { drawingNamespace, pictureNamespace } from './wordNames.ts'

const emuPerPoint = 12_700
const highestPt = 30
const widestPt = 150

/** As large as fits in a box of 150 x 30 points, in its own proportions. */
function logoSizePt({ widthPx, heightPx }: Logo): { readonly width: number; readonly height: number } {
  const factor = Math.min(widestPt / widthPx, highestPt / heightPx)
  return { width: widthPx * factor, height: heightPx * factor }
}

/** The logo as a picture in the line, with what it is for whoever cannot see it. */
export function logoXml(logo: Logo, relationId: string, altText: string): string {
  const { width, height } = logoSizePt(logo)
  const [cx, cy] = [width, height].map((points) => String(Math.max(1, Math.round(points * emuPerPoint))))
  const extent = `cx="${cx ?? '1'}" cy="${cy ?? '1'}"`
  const facts = `id="1" name="Logo" descr="${xmlText(altText)}"`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const fill = `<pic:blipFill><a:blip r:embed="${relationId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const picture = `<pic:pic xmlns:pic="${pictureNamespace}"><pic:nvPicPr><pic:cNvPr ${facts}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${facts}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingNamespace}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${drawingNamespace}"><a:graphicData uri="${pictureNamespace}">${picture}</a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('')
}
