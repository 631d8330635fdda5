import { seedOfStream, uniformRandom } from '../../statistics/uniformRandom.ts'
import type { UniformRandom } from '../../statistics/uniformRandom.ts'
import type { Arrivals, ArrivalWeek } from './scenario.ts'
import { purposes } from './purposes.ts'

const hourMs = 3_600_000

/** The arrivals of one simulated week, or of the growth on top of it. */
export interface ArrivalLayer {
  /** 0 = the volume as measured; 1 and more = growth, drawn from other weeks. */
  readonly layer: number
  readonly weekIndex: number
  readonly week: ArrivalWeek
  /** Part of its messages that count, above 0 up to 1. */
  readonly keptShare: number
}

/**
 * The weeks of arrivals of one replication. Growth is laid over a week from another measured week, so that its
 * messages do not come at the very moments of the messages that were there. Throws RangeError when no weeks were given.
 */
export function arrivalLayers(
  arrivals: Arrivals,
  horizonWeeks: number,
  seed: number,
  replication: number,
): readonly ArrivalLayer[] {
  const layers: ArrivalLayer[] = []
  const factor = arrivals.kind === 'poisson' ? 1 : arrivals.volumeFactor
  for (let layer = 0; layer < factor; layer += 1) {
    const random = uniformRandom(seedOfStream(seed, replication, purposes.arrivals, layer))
    const keptShare = Math.min(1, factor - layer)
    for (let weekIndex = 0; weekIndex < horizonWeeks; weekIndex += 1)
      layers.push({ layer, weekIndex, week: weekOf(arrivals, layer, weekIndex, random), keptShare })
  }
  return layers
}

function weekOf(arrivals: Arrivals, layer: number, weekIndex: number, random: UniformRandom): ArrivalWeek {
  if (arrivals.kind === 'poisson') return poissonWeek(arrivals.perWeek, arrivals.hourWeights, random)
  const { weeks } = arrivals
  const inTurn = arrivals.kind === 'replay' && layer === 0
  const week = weeks[inTurn ? weekIndex % weeks.length : Math.floor(random() * weeks.length)]
  if (week === undefined) throw new RangeError('no weeks to take arrivals from')
  return week
}

/** Poisson arrivals with a constant rate within each hour, by gaps that are exponential. */
function poissonWeek(perWeek: number, hourWeights: readonly number[], random: UniformRandom): ArrivalWeek {
  const total = hourWeights.reduce((sum, weight) => sum + weight, 0)
  const offsetsMs: number[] = []
  hourWeights.forEach((weight, hour) => {
    const perHour = total > 0 ? (perWeek * weight) / total : 0
    if (perHour <= 0) return
    const gap = (): number => (-Math.log(1 - random()) / perHour) * hourMs
    for (let atMs = gap(); atMs < hourMs; atMs += gap()) offsetsMs.push(hour * hourMs + Math.floor(atMs))
  })
  return { offsetsMs, priorities: null }
}
