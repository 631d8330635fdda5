import type { ReportChart } from '#shared/report/chart.ts'
import { placeXml } from './frame.ts'
import type { Frame } from './frame.ts'
import { namedXml, placeholderXml } from './slideShapes.ts'
import type { Pen, Placeholder } from './slideShapes.ts'

/** @param relation id of the chart among the relations of the slide */
export function chartFrameXml(
  { altText }: ReportChart,
  frame: Frame,
  placeholder: Placeholder | null,
  name: string,
  relation: string,
  pen: Pen,
): string {
  const place = placeholder === null ? '<p:nvPr/>' : `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${namedXml(pen, name, altText === '' ? name : altText)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${place}</p:nvGraphicFramePr>`,
    placeXml(frame, 'p:xfrm'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('')
}
