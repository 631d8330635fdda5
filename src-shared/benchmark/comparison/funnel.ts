import type { Figure, NullReason } from '../../domain/figure.ts'
import { minimumPeers } from '../peerValues.ts'
import { funnelLimits } from '../statistics/funnelLimits.ts'
import type { FunnelLimits } from '../statistics/funnelLimits.ts'
import { overdispersionOf } from '../statistics/overdispersion.ts'
import { pooledShare } from '../statistics/shareCounts.ts'
import type { PooledCandidate } from './candidate.ts'

export interface FunnelPoint {
  readonly code: string
  readonly n: number
  readonly value: number
  readonly position: 'inside' | 'outside95' | 'outside998'
}

export type Funnel =
  | {
      readonly target: number
      readonly points: readonly FunnelPoint[]
      readonly limits: readonly FunnelLimits[]
      readonly overdispersion: number
      readonly isOverdispersed: boolean
    }
  | { readonly target: null; readonly reason: NullReason | 'notAShare' }

const rungs = 40

/** Whole numbers of cases, evenly spread on a logarithmic scale from a little below the fewest to above the most. */
function ladder(ns: readonly number[]): number[] {
  const from = Math.max(1, Math.min(...ns) * 0.8)
  const to = Math.max(...ns) * 1.2
  const steps = Array.from({ length: rungs + 1 }, (_, step) =>
    Math.round(from * (to / from) ** (step / rungs)),
  )
  return [...new Set(steps)]
}

function positionOf(value: number, limits: FunnelLimits): FunnelPoint['position'] {
  if (value < limits.low998 || value > limits.high998) return 'outside998'
  return value < limits.low95 || value > limits.high95 ? 'outside95' : 'inside'
}

/**
 * The shares by number of cases, with the limits that chance alone gives around the members' pooled share. Counts as
 * they are: clustering shows in the overdispersion, which is that of the members.
 */
export function funnelOf(
  own: { readonly code: string; readonly figure: Figure },
  pooled: readonly PooledCandidate[],
): Funnel {
  const members = pooled.flatMap(({ code, figure: { value, n } }) => (n > 0 ? [{ code, value, n }] : []))
  if (members.length < minimumPeers) return { target: null, reason: 'tooFewPeers' }
  const counts = members.map(({ value, n }) => ({ successes: value * n, n }))
  const target = pooledShare(counts)
  const { phi, isOverdispersed } = overdispersionOf(counts)
  const { value, n } = own.figure
  const shown = value === null || n === 0 ? members : [{ code: own.code, value, n }, ...members]
  return {
    target,
    points: shown.map((point) => ({
      ...point,
      position: positionOf(point.value, funnelLimits(point.n, target)),
    })),
    limits: ladder(shown.map((point) => point.n)).map((rung) => funnelLimits(rung, target)),
    overdispersion: phi,
    isOverdispersed,
  }
}
