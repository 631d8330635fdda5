/** A mark on the map, in the map's own units (CSS pixels at full size). */
export interface MapPoint {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly name: string
}

export interface MapLabel {
  readonly code: string
  readonly text: string
  /** Where the words start, end or have their middle, by `anchor`; y is their base line. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** From the mark to the words, where they found no room beside it. */
  readonly line: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Candidate extends Omit<MapLabel, 'code' | 'text'> {
  readonly box: Box
}

/** Letters of 12.5 px: a little wider than their mean, so that words never touch. */
const letterWidth = 6.7
const ascent = 11
const descent = 4
const markRadius = 7
const besideMark = 10
/** Farther and farther away, where there is no room beside the mark. */
const leaderLengths = [20, 30, 42, 56, 72, 90]
const leaderDirections = 16

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function candidate(
  point: MapPoint,
  x: number,
  y: number,
  anchor: MapLabel['anchor'],
  line: MapLabel['line'],
): Candidate {
  const width = point.name.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x, y, anchor, line, box: { left, right: left + width, top: y - ascent, bottom: y + descent } }
}

/** Right, left, below and above the mark. */
function beside(point: MapPoint): Candidate[] {
  const { x, y } = point
  return [
    candidate(point, x + besideMark, y + 4, 'start', null),
    candidate(point, x - besideMark, y + 4, 'end', null),
    candidate(point, x, y + 19, 'middle', null),
    candidate(point, x, y - 10, 'middle', null),
    candidate(point, x + 7, y + 16, 'start', null),
    candidate(point, x + 7, y - 7, 'start', null),
    candidate(point, x - 7, y + 16, 'end', null),
    candidate(point, x - 7, y - 7, 'end', null),
  ]
}

function withLeader(point: MapPoint): Candidate[] {
  return leaderLengths.flatMap((length) =>
    Array.from({ length: leaderDirections }, (_, index) => {
      const angle = (index / leaderDirections) * 2 * Math.PI
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      const [endX, endY] = [point.x + dx * length, point.y + dy * length]
      const line = { x1: point.x + dx * 6, y1: point.y + dy * 6, x2: endX, y2: endY }
      const anchor = Math.abs(dx) < 0.3 ? 'middle' : dx > 0 ? 'start' : 'end'
      const gap = anchor === 'middle' ? 0 : dx > 0 ? 3 : -3
      const base = anchor === 'middle' ? (dy > 0 ? endY + ascent + 1 : endY - descent) : endY + 4
      return candidate(point, endX + gap, base, anchor, line)
    }),
  )
}

function markBox({ x, y }: MapPoint): Box {
  return { left: x - markRadius, right: x + markRadius, top: y - markRadius, bottom: y + markRadius }
}

function crowding(points: readonly MapPoint[], point: MapPoint): number {
  return points.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 60).length
}

/**
 * A place for every name, inside the map and free of all marks and of each other. Names in a crowd choose first;
 * the first of `points` (the own municipality) before all. One that finds no room at all is left out. `words` are
 * already there.
 */
export function labelPlaces(
  points: readonly MapPoint[],
  width: number,
  height: number,
  words: readonly Box[] = [],
): readonly MapLabel[] {
  const [first, ...others] = points
  const order = [
    ...(first === undefined ? [] : [first]),
    ...others.toSorted((a, b) => crowding(points, b) - crowding(points, a)),
  ]
  const taken: Box[] = [...words]
  const labels: MapLabel[] = []
  for (const point of order) {
    const marks = points.filter(({ code }) => code !== point.code).map(markBox)
    const isFree = ({ box }: Candidate): boolean =>
      box.left >= 0 &&
      box.right <= width &&
      box.top >= 0 &&
      box.bottom <= height &&
      !marks.some((mark) => overlaps(mark, box)) &&
      !taken.some((other) => overlaps(other, box))
    const found = [...beside(point), ...withLeader(point)].find(isFree)
    if (found === undefined) continue
    const { box, ...place } = found
    taken.push(box)
    labels.push({ code: point.code, text: point.name, ...place })
  }
  return labels
}
