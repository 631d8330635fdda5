import type { CurveMark, CurveView } from '#shared/views/overview/curveView.ts'

/** The narrowest plot, in pixels: where words keep apart there, they do so in every wider one. */
const plotWidth = 346
const plotHeight = 268
const gapShare = 3
/** Two lines of words, in percent of the plot's height. */
const labelHeight = (34 / plotHeight) * 100
const footTop = 13

/** A place in the plot: x as fraction of the axis, y in percent. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
}

export interface CurveLabelPlaces {
  /** Middle of the lower edge at the right end of the own name. */
  readonly own: LabelPlace
  /** Upper right corner. */
  readonly peers: LabelPlace | null
  /** Left of the mark above the line, or at its foot, right of it, where the peers' band runs left of the mark. */
  readonly half: 'left' | 'foot'
  /** Upper left corner. */
  readonly published: LabelPlace | null
}

const peerLabelWidth = 125 / plotWidth
const publishedLabelWidth = 148 / plotWidth
const halfLabelWidth = 100 / plotWidth
const ownLabelWidth = 120 / plotWidth
const markGap = 16 / plotWidth
const lineGap = 9 / plotWidth

type Side = 'low' | 'high'

/** The band's edge at a place, on the straight line between its marks; null outside them. */
function edgeAt(marks: readonly CurveMark[], x: number, side: Side): number | null {
  const before = marks.findLast((mark) => mark.x <= x)
  const after = marks.find((mark) => mark.x >= x)
  if (before === undefined || after === undefined) return null
  const part = after.x === before.x ? 0 : (x - before.x) / (after.x - before.x)
  return (before[side] + part * (after[side] - before[side])) * 100
}

function edgesIn(marks: readonly CurveMark[], from: number, to: number, side: Side): number[] {
  const inside = marks.filter((mark) => mark.x > from && mark.x < to).map((mark) => mark[side] * 100)
  return [edgeAt(marks, from, side), ...inside, edgeAt(marks, to, side)].filter((edge) => edge !== null)
}

/** Percent below which nothing is drawn between two places. */
function lowest(view: CurveView, from: number, to: number): number {
  return Math.min(100, ...edgesIn(view.own, from, to, 'low'), ...edgesIn(view.peers, from, to, 'low'))
}

function ownPlace(view: CurveView): LabelPlace {
  const x = Math.max(view.own.at(-1)?.x ?? 1, ownLabelWidth)
  const edges = [
    ...edgesIn(view.own, x - ownLabelWidth, x, 'high'),
    ...edgesIn(view.peers, x - ownLabelWidth, x, 'high'),
  ]
  const top = Math.max(0, ...edges)
  // Between the band and the line of 100% there is room for words only below this.
  return { x, y: top > 88 ? 100 : top }
}

function peersPlace(view: CurveView): LabelPlace | null {
  if (view.peersEnd === null || view.peers.length < 2) return null
  return { x: 1, y: Math.max(labelHeight + 1, lowest(view, 1 - peerLabelWidth, 1) - gapShare) }
}

function halfPlace(view: CurveView): 'left' | 'foot' {
  if (view.half === null) return 'left'
  const { x } = view.half
  const from = x - halfLabelWidth
  if (from < 0) return 'foot'
  const isBandAbove = Math.max(0, ...edgesIn(view.peers, from, x, 'high')) > 51
  const isBandHigher = Math.min(100, ...edgesIn(view.peers, from, x, 'low')) > 50 + labelHeight + gapShare
  return isBandAbove && !isBandHigher ? 'foot' : 'left'
}

function publishedPlace(view: CurveView, peers: LabelPlace | null): LabelPlace | null {
  if (view.published === null) return null
  const { x, share } = view.published
  const beside = x + markGap
  const right = view.half === null ? beside : Math.max(beside, view.half.x + lineGap)
  // Where the upright line leaves no room at its right, the words interrupt it.
  const left = right + publishedLabelWidth > 1 ? beside : right
  const free = lowest(view, left, Math.min(1, left + publishedLabelWidth)) - gapShare
  const underPeers = peers === null ? 100 : peers.y - labelHeight - 1
  const y = Math.min(share * 100, free, underPeers)
  return { x: left, y: Math.max(y, halfPlace(view) === 'foot' ? footTop + labelHeight : labelHeight + 1) }
}

/** Where the curve's words stand free of lines and of each other. */
export function curveLabelPlaces(view: CurveView): CurveLabelPlaces {
  const peers = peersPlace(view)
  return { own: ownPlace(view), peers, half: halfPlace(view), published: publishedPlace(view, peers) }
}
