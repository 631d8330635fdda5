// A list of any length shows only the rows in sight: rows of one height, placed by arithmetic.

/** Browsers place nothing beyond some 16 million pixels; a longer list is scrolled through in larger steps. */
const mostPixels = 12_000_000

/** Rows drawn beyond each edge, so that a small scroll shows no gap. */
const overscan = 6

export interface ListSize {
  readonly total: number
  readonly rowHeight: number
  /** Height of the part in sight, without what stays on top of it. */
  readonly viewHeight: number
}

/** Height of the whole list on the screen. */
export function listHeight({ total, rowHeight }: Pick<ListSize, 'total' | 'rowHeight'>): number {
  return Math.min(total * rowHeight, mostPixels)
}

/** Pixels of list that go by in one pixel of scrolling. */
function scaleOf(size: ListSize): number {
  const range = listHeight(size) - size.viewHeight
  const whole = size.total * size.rowHeight - size.viewHeight
  return range <= 0 ? 1 : whole / range
}

export interface RowWindow {
  /** Indices of the rows to draw: [start, end). */
  readonly start: number
  readonly end: number
  /** Where the first of them stands on the screen's list, in pixels. */
  readonly topPx: number
}

/** The rows to draw at a place of the scroll bar. */
export function windowAt(size: ListSize, scrollTopPx: number): RowWindow {
  const { total, rowHeight, viewHeight } = size
  const offset = Math.max(0, scrollTopPx) * scaleOf(size)
  const first = Math.min(Math.floor(offset / rowHeight), Math.max(0, total - 1))
  const start = Math.max(0, first - overscan)
  const end = Math.min(total, first + Math.ceil(viewHeight / rowHeight) + 1 + overscan)
  return { start, end, topPx: scrollTopPx - (offset - start * rowHeight) }
}

/** The place of the scroll bar at which a row is wholly in sight, as near as possible to where it is. */
export function scrollTopShowing(size: ListSize, scrollTopPx: number, index: number): number {
  const { rowHeight, viewHeight } = size
  const scale = scaleOf(size)
  const offset = scrollTopPx * scale
  const top = index * rowHeight
  if (top < offset) return top / scale
  if (top + rowHeight > offset + viewHeight) return (top + rowHeight - viewHeight) / scale
  return scrollTopPx
}

/** Rows that fit in sight: as far as PageDown goes. */
export function rowsInSight({ rowHeight, viewHeight }: ListSize): number {
  return Math.max(1, Math.floor(viewHeight / rowHeight))
}

/** Numbers of the pages that hold the rows in sight and those just ahead of them. */
export function pagesFor(
  { start, end }: Pick<RowWindow, 'start' | 'end'>,
  total: number,
  pageSize: number,
): readonly number[] {
  const ahead = pageSize / 2
  const first = Math.floor(Math.max(0, start - ahead) / pageSize)
  const last = Math.floor(Math.max(0, Math.min(total, end + ahead) - 1) / pageSize)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
