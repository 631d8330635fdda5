import { noFigure } from '../../domain/figure.ts'
import type { Figure } from '../../domain/figure.ts'
import { peerBand } from '../peerValues.ts'
import type { PeerValues } from '../peerValues.ts'
import { comparisonRemarks, isPooled } from './candidate.ts'
import type { Candidate, ComparisonRemark } from './candidate.ts'
import { funnelOf } from './funnel.ts'
import type { Funnel } from './funnel.ts'
import { ownRank } from './ownRank.ts'
import type { OwnRank } from './ownRank.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'
import { withoutFigure, shareSensitivity } from './shareSensitivity.ts'
import type { Sensitivity } from './shareSensitivity.ts'

export interface ComparisonInput {
  readonly own: { readonly code: string; readonly name: string; readonly figure: Figure }
  /** The members of the group; the municipality itself is none of them. */
  readonly members: readonly Candidate[]
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral'
  readonly unit: 'share' | 'ms'
  /** The members' figures are of the part that the filter chose, where they have no remark "wholeOnly". */
  readonly isPart: boolean
  /** The own figure is of a part and all others' of the whole: shown beside each other, without rank or place. */
  readonly isWholeOnly: boolean
}

export interface ComparedRow extends Sensitivity {
  readonly code: string
  readonly name: string
  readonly isOwn: boolean
  readonly figure: Figure | null
  readonly remarks: readonly ComparisonRemark[]
  readonly isPooled: boolean
  readonly place: Place | null
}

export interface ComparedFigure {
  /** Own first, then the members with a figure, best first, then those without, by name. */
  readonly rows: readonly ComparedRow[]
  readonly band: PeerValues
  readonly rank: OwnRank
  readonly funnel: Funnel
  readonly remarks: readonly ComparisonRemark[]
}

/** The middle half of the members that count; without it, whether that is because theirs is on another clock. */
export function bandOf(members: readonly Candidate[], isPart: boolean): PeerValues {
  const pooled = members.filter((member) => isPooled(member, isPart))
  const band = peerBand(pooled.map(({ figure, year }) => ({ value: figure.value, year })))
  const onOtherClock = members.filter(({ remarks }) => remarks.includes('clockDiffers')).length
  return band.median === null && onOtherClock > 0
    ? { median: null, reason: 'otherClock', n: onOtherClock + pooled.length }
    : band
}

function inOrder(members: readonly Candidate[], direction: ComparisonInput['direction']): Candidate[] {
  const sign = direction === 'lowerIsBetter' ? 1 : -1
  const valueOf = ({ figure }: Candidate): number | null => figure?.value ?? null
  return members.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    return sign * (first - second)
  })
}

/**
 * One key figure beside those of the group. Everything that says where the own one stands rests on at least five
 * pooled members; `members` must come in an order of their own (by name), which equal values keep.
 */
export function comparedFigure(input: ComparisonInput): ComparedFigure {
  const { own, members, direction, unit, isPart, isWholeOnly } = input
  const pooled = members.filter((member) => isPooled(member, isPart))
  const band = bandOf(members, isPart)
  const ownShown = isWholeOnly ? noFigure('otherPart', 0) : own.figure
  const sensitivity = unit === 'share' ? shareSensitivity(ownShown, pooled) : () => withoutFigure
  const rows = inOrder(members, direction).map(({ code, name, figure, remarks }): ComparedRow => {
    const counts = pooled.some((member) => member.code === code)
    const place = counts ? placeOf(figure, band) : null
    return { code, name, figure, remarks, isOwn: false, isPooled: counts, place, ...sensitivity(code) }
  })
  const ownRow: ComparedRow = {
    ...own,
    isOwn: true,
    remarks: [],
    isPooled: false,
    place: placeOf(ownShown, band),
    ...sensitivity(null),
  }
  const found = new Set(rows.flatMap((row) => (row.figure === null ? [] : row.remarks)))
  return {
    rows: [ownRow, ...rows],
    band,
    rank: ownRank(ownShown, pooled, direction, unit),
    funnel:
      unit === 'share'
        ? funnelOf({ ...own, figure: ownShown }, pooled)
        : { target: null, reason: 'notAShare' },
    remarks: comparisonRemarks.filter((remark) => found.has(remark)),
  }
}
