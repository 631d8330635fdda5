/**
 * Indices of the moments in ascending order, equal moments as they stood. A natural merge sort: messages are drawn in a few
 * rows that each ascend, so that it takes a few passes where a sort that asks back for every pair takes many.
 */
export function orderOfArrival(momentsMs: Float64Array): Uint32Array {
  let order = new Uint32Array(momentsMs.length)
  for (let index = 0; index < order.length; index += 1) order[index] = index
  let target = new Uint32Array(order.length)
  let starts = startsOfRows(momentsMs)
  while (starts.length > 1) {
    const merged: number[] = []
    for (let row = 0; row < starts.length; row += 2) {
      const from = starts[row] ?? 0
      const middle = starts[row + 1] ?? order.length
      const to = starts[row + 2] ?? order.length
      mergeRows(momentsMs, order, target, [from, middle, to])
      merged.push(from)
    }
    ;[order, target] = [target, order]
    starts = merged
  }
  return order
}

function startsOfRows(momentsMs: Float64Array): number[] {
  const starts: number[] = []
  for (let index = 0; index < momentsMs.length; index += 1)
    if (index === 0 || (momentsMs[index] ?? 0) < (momentsMs[index - 1] ?? 0)) starts.push(index)
  return starts
}

function mergeRows(
  momentsMs: Float64Array,
  order: Uint32Array,
  target: Uint32Array,
  [from, middle, to]: readonly [from: number, middle: number, to: number],
): void {
  let left = from
  let right = middle
  for (let place = from; place < to; place += 1) {
    const first = order[left] ?? 0
    const second = order[right] ?? 0
    const takeLeft = right >= to || (left < middle && (momentsMs[first] ?? 0) <= (momentsMs[second] ?? 0))
    target[place] = takeLeft ? first : second
    if (takeLeft) left += 1
    else right += 1
  }
}
