import { curveEndMs, curveStartMs, curveTimes, curveX } from '../curveAxis.ts'
import type { Tick } from '../scale.ts'
import {
  shareText,
  shownScenarios,
  targetTime,
  trustOf,
  type ResultsInput,
  type ShownScenario,
} from './resultsInput.ts'

export interface CurvePlace {
  readonly x: number
  readonly share: number
}

export interface ScenarioCurve {
  readonly key: number
  readonly name: string
  readonly points: readonly CurvePlace[]
  /** Where its name stands: fractions of the plot; `lineY` is the curve itself there. The lowest has its name under it. */
  readonly label: {
    readonly x: number
    readonly y: number
    readonly lineY: number
    readonly isUnder: boolean
  }
}

export interface ScenarioCurvesView {
  readonly title: string
  readonly subtitle: string
  /** Why there is nothing to draw; null where there is. */
  readonly nothing: string | null
  readonly ticks: readonly Tick[]
  readonly curves: readonly ScenarioCurve[]
  readonly norm: { readonly x: number; readonly y: number; readonly label: string } | null
  readonly alt: string
  readonly notes: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: number; readonly name: string; readonly cells: readonly string[] }[]
}

const times = curveTimes.calendar
const minuteMs = 60_000
/** Height of a name in the plot. */
const labelHeight = 0.065
/** Names stand between these places: not on the axis, not over the end. */
const labelFrom = 0.2
const labelTo = 0.9
const labelSteps = 28

type Curve = readonly { readonly ms: number; readonly share: number }[]

/** The share answered by a time: that of the last point at or before it. */
function shareAt(curve: Curve, ms: number): number {
  return curve.findLast((point) => point.ms <= ms)?.share ?? 0
}

function placesOf(curve: Curve): readonly CurvePlace[] {
  const inside = curve.filter(({ ms }) => ms > curveStartMs && ms < curveEndMs.calendar)
  const ends = [curveStartMs, curveEndMs.calendar].map((ms) => ({ ms, share: shareAt(curve, ms) }))
  const [start, end] = ends
  return [...(start ? [start] : []), ...inside, ...(end ? [end] : [])].map(({ ms, share }) => ({
    x: curveX(ms, 'calendar'),
    share,
  }))
}

function heightAt(points: readonly CurvePlace[], x: number): number {
  return points.findLast((point) => point.x <= x)?.share ?? 0
}

/** A name stands left of its point: so far along, as a fraction of the plot. */
const labelWidth = 0.11
/** Lines nearer to each other than this are one to the eye. */
const leastGap = 0.02

/** Where the curves lie farthest apart, over the whole length of a name: there names can be told from each other. */
function labelX(all: readonly (readonly CurvePlace[])[]): number {
  let best = { x: labelFrom, gap: -2 }
  for (let step = 0; step <= labelSteps; step++) {
    const x = labelFrom + ((labelTo - labelFrom) * step) / labelSteps
    const heights = all
      .map((points) => ({ here: heightAt(points, x), left: heightAt(points, x - labelWidth) }))
      .toSorted((a, b) => a.here - b.here)
    // The name of the lowest stands under it, where no other line comes.
    const gaps = heights
      .slice(1)
      .map(({ here, left }, index) => (index === 0 ? here : left) - (heights[index]?.here ?? 0))
    const gap = Math.min(...gaps, 1)
    if (gap > best.gap + 0.005) best = { x, gap }
  }
  return best.gap < leastGap ? widestX(all) : best.x
}

/** Where two curves go together everywhere: where all lie farthest apart, below the crowd at the end. */
function widestX(all: readonly (readonly CurvePlace[])[]): number {
  let best = { x: labelFrom, gap: 0 }
  for (let step = 0; step <= labelSteps; step++) {
    const x = labelFrom + ((labelTo - labelFrom) * step) / labelSteps
    const heights = all.map((points) => heightAt(points, x))
    const gap = Math.max(...heights) - Math.min(...heights)
    if (gap > best.gap + 0.005) best = { x, gap }
  }
  return best.x
}

/**
 * Heights at least one name apart, in the same order, as near to the curves as that allows. `under`: the curve with its name
 * under it, which takes no room above.
 */
function spread(heights: readonly number[], under: number): readonly number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => a.height - b.height)
  let floor = 0
  const placed = order.map(({ height, index }) => {
    const y = Math.max(height, floor)
    floor = index === under ? floor : y + labelHeight
    return { y, index }
  })
  const over = Math.max(0, floor - 1)
  return placed.toSorted((a, b) => a.index - b.index).map(({ y }) => Math.max(0, y - over))
}

function steadyOf(all: readonly ShownScenario[]): readonly { shown: ShownScenario; curve: Curve }[] {
  return all.flatMap((shown) =>
    shown.outcome.kind === 'steady' ? [{ shown, curve: shown.outcome.curve }] : [],
  )
}

export function nameOf({ letter, scenario }: ShownScenario): string {
  return letter === '' ? scenario.name : `${letter} ${scenario.name}`
}

function altOf(input: ResultsInput, steady: ReturnType<typeof steadyOf>): string {
  const { words } = input
  const text = words.text.whatIfResults.curve
  const lines = steady.map(({ shown, curve }) => {
    const points = times.map((ms) => text.altPoint(words.percent(shareAt(curve, ms)), words.long(ms)))
    return text.altLine(nameOf(shown), words.list(points))
  })
  return text.alt(lines.join(' '))
}

function normOf(input: ResultsInput): ScenarioCurvesView['norm'] {
  const { words, plan } = input
  const { share, limitMinutes } = plan.basis.target
  const limitMs = limitMinutes * minuteMs
  if (limitMs < curveStartMs || limitMs > curveEndMs.calendar) return null
  const label = words.text.whatIfResults.curve.norm(shareText(words, share), targetTime(input))
  return { x: curveX(limitMs, 'calendar'), y: share, label }
}

function leftOut(input: ResultsInput, all: readonly ShownScenario[]): readonly string[] {
  const names = all.filter(({ outcome }) => outcome.kind === 'overloaded').map(nameOf)
  const { words } = input
  return names.length === 0 ? [] : [words.text.whatIfResults.curve.leftOut(words.list(names))]
}

/** The share answered by time, one line a scenario, with the target. */
export function scenarioCurves(input: ResultsInput): ScenarioCurvesView {
  const { words } = input
  const text = words.text.whatIfResults.curve
  const all = shownScenarios(input)
  const isDirectionOnly = trustOf(input) === 'direction'
  const steady = isDirectionOnly ? [] : steadyOf(all)
  const places = steady.map(({ curve }) => placesOf(curve))
  const x = labelX(places)
  const heights = places.map((points) => heightAt(points, x))
  const under = heights.length < 2 ? -1 : heights.indexOf(Math.min(...heights))
  const labels = spread(heights, under)
  return {
    title: text.title,
    subtitle: text.subtitle,
    nothing: isDirectionOnly ? text.directionOnly : steady.length === 0 ? text.nothing : null,
    ticks: [curveStartMs, ...times].map((ms) => ({ at: curveX(ms, 'calendar'), label: words.short(ms) })),
    curves: steady.map(({ shown }, index) => ({
      key: shown.index,
      name: nameOf(shown),
      points: places[index] ?? [],
      label: { x, y: labels[index] ?? 0, lineY: heights[index] ?? 0, isUnder: index === under },
    })),
    norm: normOf(input),
    alt: altOf(input, steady),
    notes: steady.length === 0 ? [] : leftOut(input, all),
    head: times.map((ms) => words.short(ms)),
    rows: steady.map(({ shown, curve }) => ({
      key: shown.index,
      name: nameOf(shown),
      cells: times.map((ms) => words.percent(shareAt(curve, ms))),
    })),
  }
}
