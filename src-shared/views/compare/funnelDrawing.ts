import type { ComparedFigure, PeerRow } from '../../contract/compare.ts'
import type { Tick } from '../scale.ts'
import type { CompareInput } from './compareInput.ts'
import { labelPlaces, type Box, type MapLabel } from './labelPlaces.ts'

export type Funnel = Extract<ComparedFigure['funnel'], { target: number }>
type FunnelPosition = Funnel['points'][number]['position']
type Limit = Funnel['limits'][number]

/** The drawing in pixels at full size; it shrinks with the page and never grows. */
export const funnelSize = { width: 540, height: 356, left: 44, right: 444, top: 12, bottom: 308 } as const

/** In the drawing's pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

export interface FunnelPoint extends Place {
  readonly code: string
  readonly name: string
  readonly position: FunnelPosition
  /** The point in words. */
  readonly text: string
}

export interface FunnelDrawing {
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly xTitle: string
  readonly target: { readonly y: number; readonly label: string }
  /** Lines from the smallest to the largest n; each pair of limits is an upper and a lower line. */
  readonly lines95: readonly (readonly Place[])[]
  readonly lines998: readonly (readonly Place[])[]
  readonly lineLabels: readonly (Place & { readonly label: string })[]
  readonly own: (FunnelPoint & { readonly top: number; readonly bottom: number }) | null
  readonly peers: readonly FunnelPoint[]
  /** Names that found room; the table has all of them. */
  readonly labels: readonly MapLabel[]
  readonly alt: string
}

interface Axis {
  readonly low: number
  readonly high: number
}

export interface FunnelParts {
  readonly input: CompareInput
  readonly funnel: Funnel
  readonly rowOf: (code: string) => PeerRow | undefined
  /** n, logarithmic: municipalities differ by factors. */
  readonly counts: Axis
  readonly shares: Axis
}

/** Room around the outermost mark, so that none lies on the axis. */
const shareRoom = 0.008
/** Up to this width an axis goes by five points, else by ten. */
const fineSpan = 0.3

/** Round shares around everything drawn, so that the axis can be read. */
function shareAxis(shares: readonly number[]): Axis {
  const lowest = Math.max(0, Math.min(...shares) - shareRoom)
  const highest = Math.min(1, Math.max(...shares) + shareRoom)
  const rounded = (perWhole: number): Axis => ({
    low: Math.floor(lowest * perWhole) / perWhole,
    high: Math.ceil(highest * perWhole) / perWhole,
  })
  const fine = rounded(20)
  return fine.high - fine.low <= fineSpan + 1e-9 ? fine : rounded(10)
}

const widening = 1.25

export function funnelParts(input: CompareInput, figure: ComparedFigure, funnel: Funnel): FunnelParts {
  const rowOf = (code: string): PeerRow | undefined => figure.rows.find((row) => row.code === code)
  const all = funnel.points.map(({ n }) => n)
  const counts = { low: Math.max(1, Math.min(...all) / widening), high: Math.max(...all) * widening }
  const inside = funnel.limits.filter(({ n }) => n >= counts.low && n <= counts.high)
  const own = rowOf(input.comparison.group.own.code)?.figure
  const ownEnds = own === undefined || own === null || own.value === null ? [] : [own.low, own.high]
  const shares = [
    funnel.target,
    ...funnel.points.map(({ value }) => value),
    ...inside.flatMap(({ low998, high998 }) => [low998, high998]),
    ...ownEnds.filter((end) => end !== null),
  ]
  return { input, funnel, rowOf, counts, shares: shareAxis(shares) }
}

function xOf({ counts: { low, high } }: FunnelParts, n: number): number {
  const inside = Math.min(Math.max(n, low), high)
  const { left, right } = funnelSize
  return left + ((right - left) * Math.log(inside / low)) / Math.log(high / low)
}

function yOf({ shares: { low, high } }: FunnelParts, share: number): number {
  const { top, bottom } = funnelSize
  return bottom - (bottom - top) * Math.min(1, Math.max(0, (share - low) / (high - low)))
}

const roundCounts = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const mostTicks = 6

function countTicks(parts: FunnelParts): Tick[] {
  const { low, high } = parts.counts
  const inside = roundCounts.filter((count) => count >= low && count <= high)
  const step = Math.ceil(inside.length / mostTicks)
  return inside
    .filter((_, index) => index % step === 0)
    .map((count) => ({ at: xOf(parts, count), label: parts.input.words.number(count) }))
}

function shareTicks(parts: FunnelParts): Tick[] {
  const { low, high } = parts.shares
  const span = high - low
  const step = span > 0.6 ? 0.2 : span > fineSpan + 1e-9 ? 0.1 : 0.05
  const count = Math.floor(span / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = low + index * step
    const label = parts.input.words.number(share * 100)
    return { at: yOf(parts, share), label: index === count ? `${label}%` : label }
  })
}

function pointOf(parts: FunnelParts, point: Funnel['points'][number]): FunnelPoint {
  const { words } = parts.input
  const name = parts.rowOf(point.code)?.name ?? point.code
  const text = words.text.compareEvidence.funnel
  return {
    code: point.code,
    name,
    x: xOf(parts, point.n),
    y: yOf(parts, point.value),
    position: point.position,
    text: `${text.point(name, words.percent(point.value), words.number(point.n))}, ${text.positions[point.position]}`,
  }
}

/** An own value is never a bare dot: without a known interval the box is as small as it can be. */
function ownPoint(parts: FunnelParts): FunnelDrawing['own'] {
  const { code } = parts.input.comparison.group.own
  const point = parts.funnel.points.find((one) => one.code === code)
  if (point === undefined) return null
  const figure = parts.rowOf(code)?.figure
  const [low, high] =
    figure === undefined || figure === null || figure.value === null
      ? [null, null]
      : [figure.low, figure.high]
  return {
    ...pointOf(parts, point),
    top: yOf(parts, high ?? point.value),
    bottom: yOf(parts, low ?? point.value),
  }
}

function limitLine(parts: FunnelParts, of: (limit: Limit) => number): Place[] {
  const { low, high } = parts.counts
  return parts.funnel.limits
    .filter(({ n }) => n >= low && n <= high)
    .map((limit) => ({ x: xOf(parts, limit.n), y: yOf(parts, of(limit)) }))
}

const lineGap = 14
const wordRoom = 16

/** The upper lines and the middle line carry their names at the right end, one above the other. */
function lineLabels(parts: FunnelParts, upper95: readonly Place[], upper998: readonly Place[]) {
  const { text } = parts.input.words
  const { limit95, limit998 } = text.compareEvidence.funnel
  const [inner, outer] = [upper95.at(-1), upper998.at(-1)]
  if (inner === undefined || outer === undefined) return []
  const x = funnelSize.right + 6
  const innerY = Math.min(inner.y, yOf(parts, parts.funnel.target) - lineGap)
  const outerY = Math.min(outer.y, innerY - lineGap)
  return [
    { x, y: outerY + 4, label: limit998 },
    { x, y: innerY + 4, label: limit95 },
  ]
}

function altText({ input, funnel, rowOf }: FunnelParts): string {
  const { words } = input
  const text = words.text.compareEvidence.funnel
  const outside = funnel.points
    .filter(({ position }) => position === 'outside998')
    .map(({ code }) => rowOf(code)?.name ?? code)
  const names = outside.length === 0 ? text.nobody : words.list(outside)
  return text.alt(words.number(funnel.points.length), words.percent(funnel.target), names)
}

/** Where the words at the right of the plot stand, with room around them, so that a name does not run into them. */
function wordBox({ x, y }: Place): Box {
  return { left: x - wordRoom, right: funnelSize.width, top: y - lineGap, bottom: y + wordRoom / 2 }
}

/** Names stand inside the plot, free of each other's marks and of the lines' own names at the right. */
function namesOf(
  own: FunnelPoint | null,
  peers: readonly FunnelPoint[],
  words: readonly Place[],
): readonly MapLabel[] {
  const points = [...(own === null ? [] : [own]), ...peers]
  return labelPlaces(points, funnelSize.right, funnelSize.bottom, words.map(wordBox))
}

export function funnelDrawing(parts: FunnelParts): FunnelDrawing {
  const { input, funnel } = parts
  const text = input.words.text.compareEvidence.funnel
  const ownCode = input.comparison.group.own.code
  const own = ownPoint(parts)
  const peers = funnel.points.filter(({ code }) => code !== ownCode).map((point) => pointOf(parts, point))
  const upper95 = limitLine(parts, ({ high95 }) => high95)
  const upper998 = limitLine(parts, ({ high998 }) => high998)
  const names = lineLabels(parts, upper95, upper998)
  const targetY = yOf(parts, funnel.target)
  return {
    xTicks: countTicks(parts),
    yTicks: shareTicks(parts),
    xTitle: input.metric === 'conversationRatio' ? text.messages : text.cases,
    target: { y: targetY, label: text.together(input.words.percent(funnel.target)) },
    lines95: [upper95, limitLine(parts, ({ low95 }) => low95)],
    lines998: [upper998, limitLine(parts, ({ low998 }) => low998)],
    lineLabels: names,
    own,
    peers,
    labels: namesOf(own, peers, [...names, { x: funnelSize.right + 6, y: targetY + 4 }]),
    alt: altText(parts),
  }
}
