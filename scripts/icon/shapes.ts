// The mark of the app: two voices, each with the tail of a speech balloon, that together make the half ring of a meter.
// Colours are those of the tokens: accent-text as ground, paper, and the accent-text of the dark theme.

export interface Shape {
  readonly fill: string
  /** As SVG draws it, on a field of `fieldUnits` square. */
  readonly path: string
  /** Whether a point of that field lies in it. */
  readonly holds: (x: number, y: number) => boolean
}

export const fieldUnits = 64

const ground = '#00639b'
const paper = '#faf8f3'
const answer = '#7cc6f0'

/** Up to the edge: a margin would be half a pixel at 16, and blurred. */
const tile = { from: 0, to: 64, corner: 14 }
const ring = { x: 32, y: 38, outer: 23, inner: 12.5 }
/** Where the first voice ends and the second begins, as seen from the middle, counted from the right. */
const firstEndsDegrees = 72
const secondBeginsDegrees = 60
const tailUnits = 11

export const shapes: readonly Shape[] = [
  { fill: ground, path: tilePath(), holds: inTile },
  voice({ fill: paper, fromDegrees: 180, toDegrees: firstEndsDegrees, side: -1 }),
  voice({ fill: answer, fromDegrees: 0, toDegrees: secondBeginsDegrees, side: 1 }),
]

interface Voice {
  readonly fill: string
  /** The end with the tail: on the line through the middle. */
  readonly fromDegrees: number
  readonly toDegrees: number
  readonly side: -1 | 1
}

function voice({ fill, fromDegrees, toDegrees, side }: Voice): Shape {
  const { outer, inner, x, y } = ring
  const sweep = side === -1 ? 1 : 0
  const path =
    `M${at(outer, fromDegrees)}A${outer} ${outer} 0 0 ${sweep} ${at(outer, toDegrees)}` +
    `L${at(inner, toDegrees)}A${inner} ${inner} 0 0 ${1 - sweep} ${at(inner, fromDegrees)}` +
    `L${shown(x + side * outer)} ${shown(y + tailUnits)}Z`
  const [low, high] = [Math.min(fromDegrees, toDegrees), Math.max(fromDegrees, toDegrees)]
  return {
    fill,
    path,
    holds: (px, py) => {
      const [right, up] = [px - x, y - py]
      if (up < 0) return inTail(right * side, -up)
      const distance = Math.hypot(right, up)
      const degrees = (Math.atan2(up, right) * 180) / Math.PI
      return distance >= inner && distance <= outer && degrees >= low && degrees <= high
    },
  }
}

/** The tail is as wide as the ring where it begins and hangs from its outer edge. */
function inTail(outward: number, down: number): boolean {
  if (outward < ring.inner || outward > ring.outer) return false
  return down <= (tailUnits * (outward - ring.inner)) / (ring.outer - ring.inner)
}

function inTile(x: number, y: number): boolean {
  const { from, to, corner } = tile
  if (x < from || x > to || y < from || y > to) return false
  const awayX = Math.max(from + corner - x, x - (to - corner), 0)
  const awayY = Math.max(from + corner - y, y - (to - corner), 0)
  return Math.hypot(awayX, awayY) <= corner
}

function tilePath(): string {
  const { from, to, corner } = tile
  const side = to - from - 2 * corner
  const turn = (x: number, y: number): string => `a${corner} ${corner} 0 0 1 ${x} ${y}`
  return (
    `M${from + corner} ${from}h${side}${turn(corner, corner)}v${side}${turn(-corner, corner)}` +
    `h${-side}${turn(-corner, -corner)}v${-side}${turn(corner, -corner)}Z`
  )
}

function at(radius: number, degrees: number): string {
  const turn = (degrees * Math.PI) / 180
  return `${shown(ring.x + radius * Math.cos(turn))} ${shown(ring.y - radius * Math.sin(turn))}`
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100)
}
