/** Value at a point; writes the gradient into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

export interface MinimiseOptions {
  readonly mostIterations: number
  /** Ends when the gradient's largest part is below this. */
  readonly tolerance: number
  /** Called before each iteration; what it throws ends the search. */
  readonly onIteration: () => void
}

/** Pairs of steps and changes of gradient that stand in for the matrix of second derivatives. */
const memory = 8
/** A step must bring this part of what the slope promises (Armijo). */
const sufficient = 1e-4
const mostHalvings = 40

interface Pair {
  readonly step: Float64Array
  readonly change: Float64Array
  readonly scale: number
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

/** to += factor * from */
function addTo(to: Float64Array, factor: number, from: Float64Array): void {
  for (let index = 0; index < to.length; index += 1)
    to[index] = (to[index] ?? 0) + factor * (from[index] ?? 0)
}

/** Two-loop recursion (Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 7.4). */
function descent(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((value) => -value)
  const factors: number[] = []
  for (const { step, change, scale } of [...pairs].reverse()) {
    const factor = scale * dot(step, direction)
    factors.push(factor)
    addTo(direction, -factor, change)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const scaling = 1 / (last.scale * dot(last.change, last.change))
    for (let index = 0; index < direction.length; index += 1)
      direction[index] = (direction[index] ?? 0) * scaling
  }
  for (const { step, change, scale } of pairs) {
    addTo(direction, (factors.pop() ?? 0) - scale * dot(change, direction), step)
  }
  return direction
}

interface Place {
  readonly point: Float64Array
  readonly gradient: Float64Array
  readonly value: number
}

/** Halves the step until it brings enough; null when no step does: the place is as low as numbers can tell. */
function stepDown(objective: Objective, from: Place, direction: Float64Array, first: number): Place | null {
  const slope = dot(from.gradient, direction)
  if (slope >= 0) return null
  let size = first
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const point = from.point.slice()
    addTo(point, size, direction)
    const gradient = new Float64Array(point.length)
    const value = objective(point, gradient)
    if (value <= from.value + sufficient * size * slope) return { point, gradient, value }
    size /= 2
  }
  return null
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

/**
 * Lowest place of a smooth convex function, by limited-memory BFGS (Liu & Nocedal, Mathematical Programming 45 (1989)
 * 503-528) with halved steps. Without chance: the same function gives the same place.
 */
export function minimise(objective: Objective, size: number, options: MinimiseOptions): Float64Array {
  const point = new Float64Array(size)
  const gradient = new Float64Array(size)
  let place: Place = { point, gradient, value: objective(point, gradient) }
  let pairs: Pair[] = []
  for (let iteration = 0; iteration < options.mostIterations; iteration += 1) {
    options.onIteration()
    if (largest(place.gradient) < options.tolerance) break
    const first = pairs.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(place.gradient, place.gradient))) : 1
    const next = stepDown(objective, place, descent(place.gradient, pairs), first)
    if (next === null) break
    const before = place
    const step = next.point.map((value, index) => value - (before.point[index] ?? 0))
    const change = next.gradient.map((value, index) => value - (before.gradient[index] ?? 0))
    const curvature = dot(step, change)
    if (curvature > 1e-12) pairs = [...pairs.slice(1 - memory), { step, change, scale: 1 / curvature }]
    place = next
  }
  return place.point
}
