import type { ComparedFigure, PeerRow } from '../../contract/compare.ts'
import type { Tick } from '../scale.ts'
import { comparedFigure, type EvidenceInput } from './evidenceInput.ts'

type Funnel = Extract<ComparedFigure['funnel'], { target: number }>
type FunnelPosition = Funnel['points'][number]['position']

/** x and y as fractions of the axes; y 0 is the axis' lower end. */
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

export interface FunnelRow {
  readonly code: string
  readonly name: string
  readonly isOwn: boolean
  readonly share: string
  readonly n: string
  readonly position: string
}

export interface FunnelDrawing {
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly xTitle: string
  readonly target: { readonly y: number; readonly label: string }
  /** Lines from the smallest to the largest n. */
  readonly upper95: readonly Place[]
  readonly lower95: readonly Place[]
  readonly upper998: readonly Place[]
  readonly lower998: readonly Place[]
  readonly own: (FunnelPoint & { readonly low: number; readonly high: number }) | null
  readonly peers: readonly FunnelPoint[]
  readonly alt: string
}

export interface FunnelView {
  readonly title: string
  readonly explain: string
  /** null where there is no funnel; then `reason` tells why. */
  readonly drawing: FunnelDrawing | null
  readonly reason: string | null
  /** Said first: the lines are too narrow to judge by. */
  readonly overdispersed: string | null
  readonly notes: readonly string[]
  readonly rows: readonly FunnelRow[]
}

interface Axis {
  readonly low: number
  readonly high: number
}

/** Round shares around everything drawn; a step of ten points, so that the axis can be read. */
function shareAxis(shares: readonly number[]): Axis {
  const low = Math.max(0, Math.floor(Math.min(...shares) * 10) / 10)
  const high = Math.min(1, Math.ceil(Math.max(...shares) * 10) / 10)
  return high - low < 0.1 ? { low: Math.max(0, low - 0.1), high: Math.min(1, high + 0.1) } : { low, high }
}

const widening = 1.25

/** Logarithmic around all n: municipalities differ by factors. */
function countAxis(counts: readonly number[]): Axis {
  return { low: Math.max(1, Math.min(...counts) / widening), high: Math.max(...counts) * widening }
}

function countX({ low, high }: Axis, n: number): number {
  const inside = Math.min(Math.max(n, low), high)
  return Math.log(inside / low) / Math.log(high / low)
}

function shareY({ low, high }: Axis, share: number): number {
  return Math.min(1, Math.max(0, (share - low) / (high - low)))
}

const roundCounts = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
const mostTicks = 6

function countTicks({ words }: EvidenceInput, axis: Axis): Tick[] {
  const inside = roundCounts.filter((count) => count >= axis.low && count <= axis.high)
  const step = Math.ceil(inside.length / mostTicks)
  return inside
    .filter((_, index) => index % step === 0)
    .map((count) => ({ at: countX(axis, count), label: words.number(count) }))
}

function shareTicks({ words }: EvidenceInput, axis: Axis): Tick[] {
  const span = axis.high - axis.low
  const step = span > 0.6 ? 0.2 : span > 0.2 ? 0.1 : 0.05
  const count = Math.floor(span / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = axis.low + index * step
    const label = words.number(share * 100)
    return { at: shareY(axis, share), label: index === count ? `${label}%` : label }
  })
}

function isWholeAxis({ low, high }: Axis): boolean {
  return low === 0 && high === 1
}

/** The interval of the own figure, as it stands everywhere else. */
function ownInterval(
  row: PeerRow | undefined,
  value: number,
): { readonly low: number; readonly high: number } {
  const figure = row?.figure
  return figure === undefined ||
    figure === null ||
    figure.value === null ||
    figure.low === null ||
    figure.high === null
    ? { low: value, high: value }
    : { low: figure.low, high: figure.high }
}

interface Parts {
  readonly input: EvidenceInput
  readonly funnel: Funnel
  readonly rowOf: (code: string) => PeerRow | undefined
  readonly x: Axis
  readonly y: Axis
}

function pointOf({ input, rowOf, x, y }: Parts, point: Funnel['points'][number]): FunnelPoint {
  const { words } = input
  const name = rowOf(point.code)?.name ?? point.code
  const text = words.text.compareEvidence.funnel
  return {
    code: point.code,
    name,
    x: countX(x, point.n),
    y: shareY(y, point.value),
    position: point.position,
    text: `${text.point(name, words.percent(point.value), words.number(point.n))}, ${text.positions[point.position]}`,
  }
}

type Limit = Funnel['limits'][number]

function limitLine(parts: Parts, of: (limit: Limit) => number): Place[] {
  return parts.funnel.limits
    .filter(({ n }) => n >= parts.x.low && n <= parts.x.high)
    .map((limit) => ({ x: countX(parts.x, limit.n), y: shareY(parts.y, of(limit)) }))
}

function altText({ input, funnel, rowOf }: Parts): string {
  const { words } = input
  const text = words.text.compareEvidence.funnel
  const outside = funnel.points
    .filter(({ position }) => position === 'outside998')
    .map(({ code }) => rowOf(code)?.name ?? code)
  const names = outside.length === 0 ? text.nobody : words.list(outside)
  return text.alt(words.number(funnel.points.length), words.percent(funnel.target), names)
}

function drawingOf(parts: Parts): FunnelDrawing {
  const { input, funnel, rowOf, x, y } = parts
  const text = input.words.text.compareEvidence.funnel
  const ownCode = input.comparison.group.own.code
  const own = funnel.points.find(({ code }) => code === ownCode)
  const interval = own === undefined ? null : ownInterval(rowOf(ownCode), own.value)
  return {
    xTicks: countTicks(input, x),
    yTicks: shareTicks(input, y),
    xTitle: input.metric === 'conversationRatio' ? text.messages : text.cases,
    target: { y: shareY(y, funnel.target), label: text.together(input.words.percent(funnel.target)) },
    upper95: limitLine(parts, ({ high95 }) => high95),
    lower95: limitLine(parts, ({ low95 }) => low95),
    upper998: limitLine(parts, ({ high998 }) => high998),
    lower998: limitLine(parts, ({ low998 }) => low998),
    own:
      own === undefined || interval === null
        ? null
        : { ...pointOf(parts, own), low: shareY(y, interval.low), high: shareY(y, interval.high) },
    peers: funnel.points.filter(({ code }) => code !== ownCode).map((point) => pointOf(parts, point)),
    alt: altText(parts),
  }
}

function partsOf(input: EvidenceInput, figure: ComparedFigure, funnel: Funnel): Parts {
  const rowOf = (code: string): PeerRow | undefined => figure.rows.find((row) => row.code === code)
  const x = countAxis(funnel.points.map(({ n }) => n))
  const inside = funnel.limits.filter(({ n }) => n >= x.low && n <= x.high)
  const own = rowOf(input.comparison.group.own.code)?.figure
  const ownEnds = own === undefined || own === null || own.value === null ? [] : [own.low, own.high]
  const shares = [
    funnel.target,
    ...funnel.points.map(({ value }) => value),
    ...inside.flatMap(({ low998, high998 }) => [low998, high998]),
    ...ownEnds.filter((end) => end !== null),
  ]
  return { input, funnel, rowOf, x, y: shareAxis(shares) }
}

function rowsOf({ input, funnel, rowOf }: Parts): FunnelRow[] {
  const { words, comparison } = input
  return funnel.points
    .map((point) => ({
      code: point.code,
      name: rowOf(point.code)?.name ?? point.code,
      isOwn: point.code === comparison.group.own.code,
      share: words.percent(point.value),
      n: words.number(point.n),
      position: words.text.compareEvidence.funnel.positions[point.position],
    }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

function reasonOf(input: EvidenceInput, figure: ComparedFigure | null): string {
  const { text } = input.words
  if (figure === null || figure.funnel.target !== null) return text.figures.reasons.noMessages
  const { reason } = figure.funnel
  return reason === 'notAShare' ? text.compareEvidence.funnel.notAShare : text.figures.reasons[reason]
}

/** Shares against the number they rest on, with exact limits of chance around the share of all together. */
export function funnelView(input: EvidenceInput): FunnelView {
  const { words, comparison } = input
  const text = words.text.compareEvidence.funnel
  const figure = comparedFigure(input)
  const funnel = figure?.funnel ?? null
  const explain = input.metric === 'conversationRatio' ? text.explainRatio : text.explain
  if (figure === null || funnel === null || funnel.target === null) {
    const reason = reasonOf(input, figure)
    return { title: text.title, explain, drawing: null, reason, overdispersed: null, notes: [], rows: [] }
  }
  const parts = partsOf(input, figure, funnel)
  const percent = (share: number): string => words.number(share * 100)
  return {
    title: text.title,
    explain,
    drawing: drawingOf(parts),
    reason: null,
    overdispersed: funnel.isOverdispersed ? text.overdispersed : null,
    notes: [
      funnel.isOverdispersed ? text.overdispersion(words.number(funnel.overdispersion, 1)) : null,
      comparison.stratum.isWholeOnly ? text.wholeOnly : null,
      isWholeAxis(parts.y) ? null : text.zoom(percent(parts.y.low), percent(parts.y.high)),
    ].filter((note) => note !== null),
    rows: rowsOf(parts),
  }
}
