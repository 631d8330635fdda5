import type { ReportFigures } from '../../../contract/reportFigures.ts'
import { placeClaim, type PlaceClaim } from '../../compare/compareFinding.ts'
import { hasValue, isLowFirst, type ValuedRow } from '../../compare/compareInput.ts'

export type Compared = ReportFigures['compare']['figures'][number]
const peerMetrics = ['within2h', 'medianMs', 'responseRate7d'] as const
export type PeerMetric = (typeof peerMetrics)[number]

export interface PeerChoice {
  readonly metric: PeerMetric
  readonly figure: Compared
  readonly own: ValuedRow
  /** In the order of the figure, best first; only those that count. */
  readonly peers: readonly ValuedRow[]
  readonly claim: PlaceClaim
  /** Whether the claim is of a place among them, or against their middle half where no places are known. */
  readonly by: 'rank' | 'band'
}

/**
 * What the place carries: of a range of ranks as on the page that compares; without ranks, the own interval against the
 * middle half. A place is by value: of a time the lower half is the faster one.
 */
function claimOf(metric: PeerMetric, { rank }: Compared, own: ValuedRow): Pick<PeerChoice, 'claim' | 'by'> {
  if (rank.lowest !== null) return { claim: placeClaim(rank), by: 'rank' }
  const better = isLowFirst(metric) ? 'below' : 'above'
  if (own.place === null) return { claim: 'unsure', by: 'band' }
  if (own.place === 'within') return { claim: 'around', by: 'band' }
  return { claim: own.place === better ? 'above' : 'below', by: 'band' }
}

function choiceOf(figures: readonly Compared[], metric: PeerMetric): PeerChoice | null {
  const figure = figures.find((one) => one.metric === metric)
  const own = figure?.rows.find(({ isOwn }) => isOwn)
  if (figure === undefined || own === undefined || !hasValue(own) || figure.band.median === null) return null
  const sign = isLowFirst(metric) ? 1 : -1
  const peers = figure.rows
    .filter(hasValue)
    .filter((row) => !row.isOwn && row.isPooled)
    .toSorted((one, other) => sign * (one.figure.value - other.figure.value))
  return { metric, figure, own, peers, ...claimOf(metric, figure, own) }
}

/** A difference that can be told goes before one that cannot; whether it is a good or a bad one plays no part. */
const clearness: Readonly<Record<PlaceClaim, number>> = { above: 0, below: 0, around: 1, unsure: 2 }

/** The figure on response that says most against the peers; null where none can be compared. */
export function clearestFigure(figures: readonly Compared[]): PeerChoice | null {
  const found = peerMetrics.flatMap((metric) => {
    const choice = choiceOf(figures, metric)
    return choice === null ? [] : [choice]
  })
  return found.toSorted((one, other) => clearness[one.claim] - clearness[other.claim])[0] ?? null
}

/** So many of them, spread evenly over the whole order: the first and the last are always among them. */
export function spreadOf<One>(ordered: readonly One[], most: number): readonly One[] {
  if (ordered.length <= most) return ordered
  const last = ordered.length - 1
  return Array.from({ length: most }, (_, index) => ordered[Math.round((index * last) / (most - 1))]).filter(
    (one) => one !== undefined,
  )
}
