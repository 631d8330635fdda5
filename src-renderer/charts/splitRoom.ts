/** Room right of the longest bar for its words, in px. */
const wordsPx = 66
const leastBarPx = 60

/** Length of the longest bar in a cell of this width: bars and the names over them share it. */
export function splitBarPx(widthPx: number): number {
  return Math.max(leastBarPx, widthPx - wordsPx)
}
