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

/** Which random numbers: of the seed of the scenario and the number of the replication. */
interface Drawing {
  readonly seed: number
  readonly replication: number
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
  const drawing: Drawing = { seed, replication }
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
  { seed, replication }: Drawing,
): readonly ArrivalLayer[] {
  const layer = firstExtraLayer + extra.stream
  const random = uniformRandom(seedOfStream(seed, replication, purposes.arrivals, layer))
  return Array.from({ length: horizonWeeks }, (_, weekIndex) => ({
    layer,
    weekIndex,
    week: withPriorities(poissonOffsets(extra.perWeek, extra.hourWeights, random), extra.firstShare, () =>
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
  { seed, replication }: Drawing,
): ArrivalWeek {
  if (arrivals.kind === 'poisson')
    return withPriorities(
      poissonOffsets(arrivals.perWeek, arrivals.hourWeights, random),
      arrivals.firstShare ?? 1,
      () => uniformRandom(seedOfStream(seed, replication, purposes.priority, layer, weekIndex)),
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

/** Poisson arrivals with a constant rate within each hour, by gaps that are exponential. */
function poissonOffsets(
  perWeek: number,
  hourWeights: readonly number[],
  random: UniformRandom,
): readonly number[] {
  const total = hourWeights.reduce((sum, weight) => sum + weight, 0)
  const offsetsMs: number[] = []
  hourWeights.forEach((weight, hour) => {
    const perHour = total > 0 ? (perWeek * weight) / total : 0
    if (perHour <= 0) return
    const gap = (): number => (-Math.log(1 - random()) / perHour) * hourMs
    for (let atMs = gap(); atMs < hourMs; atMs += gap()) offsetsMs.push(hour * hourMs + Math.floor(atMs))
  })
  return offsetsMs
}
