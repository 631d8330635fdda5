import type { AxisSlot, TimeAxisView } from '#shared/views/timeAxis.ts'

/** Margins and measures in CSS pixels, the same for every chart on one axis, so that charts under each other line up. */
export const axisLeftPx = 56
export const axisRightPx = 16
export const laneHeightPx = 17
export const tickHeightPx = 38
const letterPx = 6.3
const tickGapPx = 12
const labelGapPx = 10
const mostLanes = 3
const longestLabel = 34

export interface PlacedTick {
  readonly x: number
  readonly text: string
  readonly year: string | null
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface PlacedLabel {
  readonly key: string
  readonly x: number
  readonly lane: number
  readonly anchor: 'start' | 'end'
  readonly text: string
  readonly kind: 'band' | 'break'
  /** Where the mark stands that it names. */
  readonly markX: number
}

export interface TimeAxisPlaces {
  readonly left: number
  readonly right: number
  readonly x: (fraction: number) => number
  readonly ticks: readonly PlacedTick[]
  readonly labels: readonly PlacedLabel[]
  /** Rows of labels over the plot. */
  readonly lanes: number
}

function widthOf(text: string): number {
  return text.length * letterPx
}

/** Every slot, every second, every third …: the first that leaves room between the words. */
function placedTicks(slots: readonly AxisSlot[], x: (fraction: number) => number): PlacedTick[] {
  const widest = Math.max(0, ...slots.map(({ tick }) => widthOf(tick)))
  const [first, second] = slots
  const stepPx = first === undefined || second === undefined ? Infinity : x(second.at) - x(first.at)
  const every = Math.max(1, Math.ceil((widest + tickGapPx) / stepPx))
  let yearBefore: string | null = null
  return slots
    .filter((_, index) => index % every === 0)
    .map((slot) => {
      const isNew = slot.year !== yearBefore
      yearBefore = slot.year
      return { x: x(slot.at), text: slot.tick, year: isNew ? slot.year : null, anchor: 'middle' as const }
    })
}

function shortened(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`
}

/** Labels from left to right, each in the first row where it meets no other; what finds no room is told in the table. */
function placedLabels(
  { bands, breaks }: TimeAxisView,
  x: (fraction: number) => number,
  rightPx: number,
): PlacedLabel[] {
  const ends: number[] = []
  const wanted = [
    ...bands.map(({ key, left, label }) => ({
      key: `band-${key}`,
      kind: 'band' as const,
      at: x(left),
      markX: x(left),
      label,
    })),
    ...breaks.map(({ key, at, label }) => ({
      key: `break-${key}`,
      kind: 'break' as const,
      at: x(at),
      markX: x(at),
      label,
    })),
  ].toSorted((a, b) => a.at - b.at)
  return wanted.flatMap(({ key, kind, at, markX, label }) => {
    const text = shortened(label)
    const isFlipped = at + widthOf(text) > rightPx
    const from = isFlipped ? Math.max(0, rightPx - widthOf(text)) : at
    const free = ends.findIndex((end) => end + labelGapPx <= from)
    const lane = free === -1 ? ends.length : free
    if (lane >= mostLanes) return []
    ends[lane] = from + widthOf(text)
    return [
      { key, kind, markX, lane, text, x: isFlipped ? rightPx : at, anchor: isFlipped ? 'end' : 'start' },
    ]
  })
}

/** Where the words of a time axis stand in a drawing of this width, free of each other. */
export function timeAxisPlaces(
  view: TimeAxisView,
  widthPx: number,
  rightMarginPx = axisRightPx,
): TimeAxisPlaces {
  const [left, right] = [axisLeftPx, Math.max(axisLeftPx + 1, widthPx - rightMarginPx)]
  const x = (fraction: number): number => left + fraction * (right - left)
  const labels = placedLabels(view, x, right)
  return {
    left,
    right,
    x,
    ticks: placedTicks(view.slots, x),
    labels,
    lanes: Math.max(0, ...labels.map(({ lane }) => lane + 1)),
  }
}
