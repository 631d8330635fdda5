import type { CurvePoint } from '../../metrics/metricsResult.ts'
import type { BenchmarkMetricId } from '../benchmarkMetric.ts'
import { otherDefinitions } from '../package/otherDefinitions.ts'
import { packageCurve } from '../package/rebuildFigures.ts'
import { responseGridMs } from '../package/responseGrid.ts'
import { minimumPeers, peerBand } from '../peerValues.ts'
import { isPooled } from './candidate.ts'
import type { CandidateOf, ComparedPart, PeerPackage } from './peerSources.ts'

interface Member {
  readonly code: string
  readonly name: string
}

export interface PeerCurve extends Member {
  readonly points: readonly CurvePoint[]
}

/** Median and middle half of the members' shares answered by a time. */
export interface MiddlePoint {
  readonly timeMs: number
  readonly median: number
  readonly q1: number
  readonly q3: number
  readonly n: number
}

/** Of the members with a package that means the same and holds the part. */
export function peerCurves(
  members: readonly Member[],
  packages: readonly PeerPackage[],
  part: ComparedPart,
): readonly PeerCurve[] {
  const byCode = new Map(packages.map((one) => [one.code, one]))
  return members.flatMap(({ code, name }) => {
    const one = byCode.get(code)
    if (one === undefined || otherDefinitions(one.content).includes('within2h')) return []
    const points = packageCurve(one.content, part.stratum, part.clock) ?? []
    return points.length === 0 ? [] : [{ code, name, points }]
  })
}

/** Share at a time of the grid: 0 before anybody was answered, unknown after the data's end. */
function shareAt(points: readonly CurvePoint[], timeMs: number): number | null {
  const first = points[0]
  if (first !== undefined && timeMs < first.timeMs) return 0
  return points.find((point) => point.timeMs === timeMs)?.share ?? null
}

function middleAt(timeMs: number, shares: readonly number[]): MiddlePoint[] {
  const band = peerBand(shares.map((value) => ({ value, year: 0 })))
  return band.median === null ? [] : [{ timeMs, median: band.median, q1: band.q1, q3: band.q3, n: band.n }]
}

const hourMs = 3_600_000
/** The times at which files tell the share answered; the last is a rate in calendar time. */
const fileTimes: readonly { readonly metric: BenchmarkMetricId; readonly timeMs: number }[] = [
  { metric: 'within1h', timeMs: hourMs },
  { metric: 'within2h', timeMs: 2 * hourMs },
  { metric: 'within4h', timeMs: 4 * hourMs },
  { metric: 'within24h', timeMs: 24 * hourMs },
  { metric: 'responseRate7d', timeMs: 7 * 24 * hourMs },
]

/**
 * From five packages on their curves, at every time of the grid; below that what packages and files tell together at
 * five times. Times with fewer than five members are left out, not filled in.
 */
export function middleCurve(
  members: readonly Member[],
  curves: readonly PeerCurve[],
  candidate: CandidateOf,
  { clock, isPart }: { readonly clock: ComparedPart['clock']; readonly isPart: boolean },
): readonly MiddlePoint[] {
  if (curves.length >= minimumPeers) {
    return responseGridMs.flatMap((timeMs) =>
      middleAt(
        timeMs,
        curves.map(({ points }) => shareAt(points, timeMs)).filter((share) => share !== null),
      ),
    )
  }
  return fileTimes
    .filter(({ metric }) => clock === 'calendar' || metric !== 'responseRate7d')
    .flatMap(({ metric, timeMs }) => {
      const pooled = members.map((member) => candidate(member, metric)).filter((one) => isPooled(one, isPart))
      return middleAt(
        timeMs,
        pooled.map(({ figure }) => figure.value),
      )
    })
}
