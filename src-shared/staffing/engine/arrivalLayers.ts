import { seedOfStream, uniformRandom } from '../../statistics/uniformRandom.ts'
import type { UniformRandom } from '../../statistics/uniformRandom.ts'
import { sameDemand } from './demand.ts'
import type { Demand, ExtraArrivals } from './demand.ts'
import type { Arrivals, ArrivalWeek } from './scenario.ts'
import { purposes } from './purposes.ts'

const hourMs = 3_600_000
/** Names of the random numbers of extra arrivals: past any layer that growth or a storm asks for. */
const firstExtraLayer = 1_000

/** The arrivals of one simulated week, or of the growth on top of it. */
export interface ArrivalLayer {
  /** 0 = the volume as measured; 1 and more = growth, drawn from other weeks; from 1,000 on what comes beside. */
  readonly layer: number
  readonly weekIndex: number
  readonly week: ArrivalWeek
  /** Part of its messages that count, above 0 up to 1. */
  readonly keptShare: number
  /** The same per priority, on top of it; see Demand. */
  readonly keptPerPriority: readonly number[]
  /** Times the handling time. */
  readonly workFactor: number
}

interface Drawing {
  /** Of the scenario, and of the year: they name the random numbers. */
  readonly seed: number
  readonly replication: number
  /** See expectedUntil; of measured weeks none. */
  readonly expected: Float64Array
}

/**
 * The weeks of arrivals of one replication. Growth is laid over a week from another measured week, so that its
 * messages do not come at the very moments of the messages that were there; so is a storm. Throws RangeError when no
 * weeks were given.
 */
export function arrivalLayers(
  arrivals: Arrivals,
  horizonWeeks: number,
  seed: number,
  replication: number,
  demand: Demand = sameDemand,
): readonly ArrivalLayer[] {
  const expected =
    arrivals.kind === 'poisson' ? expectedUntil(arrivals.perWeek, arrivals.hourWeights) : new Float64Array()
  const drawing: Drawing = { seed, replication, expected }
  const layers: ArrivalLayer[] = []
  const factor = arrivals.volumeFactor ?? 1
  const most = factor * (demand.storm?.factor ?? 1)
  for (let layer = 0; layer < most; layer += 1) {
    const random = uniformRandom(seedOfStream(seed, replication, purposes.arrivals, layer))
    for (let weekIndex = 0; weekIndex < horizonWeeks; weekIndex += 1) {
      const stormy = demand.storm?.weekIndex === weekIndex
      // Every week of a layer that growth asks for is drawn, storm or not, so that a storm leaves other weeks alone.
      if (layer >= factor && !stormy) continue
      const week = weekOf(arrivals, layer, weekIndex, random, drawing)
      const keptShare = Math.min(1, (stormy ? most : factor) - layer)
      const { keptPerPriority } = demand
      layers.push({ layer, weekIndex, week, keptShare, keptPerPriority, workFactor: 1 })
    }
  }
  for (const extra of demand.extra) layers.push(...extraLayers(extra, horizonWeeks, drawing))
  return layers
}

function extraLayers(
  extra: ExtraArrivals,
  horizonWeeks: number,
  { seed, replication }: Pick<Drawing, 'seed' | 'replication'>,
): readonly ArrivalLayer[] {
  const layer = firstExtraLayer + extra.stream
  const random = uniformRandom(seedOfStream(seed, replication, purposes.arrivals, layer))
  const expected = expectedUntil(extra.perWeek, extra.hourWeights)
  return Array.from({ length: horizonWeeks }, (_, weekIndex) => ({
    layer,
    weekIndex,
    week: withPriorities(poissonOffsets(expected, random), extra.firstShare, () =>
      uniformRandom(seedOfStream(seed, replication, purposes.priority, layer, weekIndex)),
    ),
    keptShare: 1,
    keptPerPriority: [],
    workFactor: extra.workFactor,
  }))
}

function weekOf(
  arrivals: Arrivals,
  layer: number,
  weekIndex: number,
  random: UniformRandom,
  drawing: Drawing,
): ArrivalWeek {
  const { seed, replication } = drawing
  if (arrivals.kind === 'poisson')
    return withPriorities(poissonOffsets(drawing.expected, random), arrivals.firstShare ?? 1, () =>
      uniformRandom(seedOfStream(seed, replication, purposes.priority, layer, weekIndex)),
    )
  const { weeks } = arrivals
  const inTurn = arrivals.kind === 'replay' && layer === 0
  const week = weeks[inTurn ? weekIndex % weeks.length : Math.floor(random() * weeks.length)]
  if (week === undefined) throw new RangeError('no weeks to take arrivals from')
  return week
}

function withPriorities(
  offsetsMs: readonly number[],
  firstShare: number,
  stream: () => UniformRandom,
): ArrivalWeek {
  if (firstShare >= 1) return { offsetsMs, priorities: null }
  const random = stream()
  return { offsetsMs, priorities: offsetsMs.map(() => (random() < firstShare ? 0 : 1)) }
}

/** Expected arrivals of a week from Monday 00:00 until each of its hours: 0 first, the whole week last. */
function expectedUntil(perWeek: number, hourWeights: readonly number[]): Float64Array {
  const total = hourWeights.reduce((sum, weight) => sum + weight, 0)
  const expected = new Float64Array(hourWeights.length + 1)
  hourWeights.forEach((weight, hour) => {
    expected[hour + 1] = (expected[hour] ?? 0) + (total > 0 ? (perWeek * weight) / total : 0)
  })
  return expected
}

/**
 * Poisson arrivals with a constant rate within each hour: one at each moment at which the expected number has grown by
 * another exponential step of mean 1. Source: Cinlar, Introduction to Stochastic Processes (1975), section 4.7.
 */
function poissonOffsets(expected: Float64Array, random: UniformRandom): readonly number[] {
  const hours = expected.length - 1
  const inWeek = expected[hours] ?? 0
  const offsetsMs: number[] = []
  let hour = 0
  for (let at = -Math.log(1 - random()); at < inWeek; at -= Math.log(1 - random())) {
    while ((expected[hour + 1] ?? Infinity) <= at) hour += 1
    const from = expected[hour] ?? 0
    const part = (at - from) / ((expected[hour + 1] ?? 0) - from)
    // Rounding may not carry it into an hour in which nothing comes.
    offsetsMs.push(hour * hourMs + Math.min(hourMs - 1, Math.floor(part * hourMs)))
  }
  return offsetsMs
}
