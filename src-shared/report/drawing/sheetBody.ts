import type { PageBody, StyledDeck } from '../page.ts'
import { chartPart } from './chartPart.ts'
import { pathBody } from './pathBody.ts'
import { pointsBody } from './pointsBody.ts'
import type { SheetPart } from './sheetHead.ts'
import { tableBody } from './tableBody.ts'

/** Less would be a chart in which nothing can be told apart. */
const leastChartPx = 230

/**
 * What a page shows between its title and its foot.
 * @param isLast draw it as well as can be; else null where the room is too small
 */
export function drawBody(
  body: PageBody,
  roomPx: number,
  styled: StyledDeck,
  isLast: boolean,
): SheetPart | null {
  switch (body.kind) {
    case 'chart':
      return isLast || roomPx >= leastChartPx ? chartPart(body.chart, roomPx, styled) : null
    case 'table':
      return tableBody(body.table, roomPx, styled, isLast)
    case 'points':
      return pointsBody(body.points, roomPx, styled, isLast)
    case 'path':
      return pathBody(body, roomPx, styled, isLast)
    case 'cover':
      return { heightPx: 0, parts: [] }
  }
}
