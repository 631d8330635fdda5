import type { Figure } from '../../domain/figure.ts'

/** Why a municipality's figure stands beside the own one with a remark, or stands apart; most serious first. */
export const comparisonRemarks = [
  /** Another version of the definition: shown, never pooled. */
  'definitionDiffers',
  /** The file does not say on which clock, or gives calendar time while opening hours are chosen. */
  'clockDiffers',
  /** The filter narrows the own figure; of this municipality only the whole is known. */
  'wholeOnly',
  /** Another year or period than the own one. */
  'periodDiffers',
  /** Its area is a predecessor's: the file named an old code. */
  'predecessorArea',
  /** The source gives no interval and no n. */
  'noInterval',
] as const
export type ComparisonRemark = (typeof comparisonRemarks)[number]

/** One comparable municipality's figure as a source gives it. */
export interface Candidate {
  readonly code: string
  readonly name: string
  /** null where no source gives it. n is 0 where a file does not say on how many cases it rests. */
  readonly figure: Figure | null
  readonly remarks: readonly ComparisonRemark[]
  /** Year the figure is of, or the last one of its period; null without a figure. */
  readonly year: number | null
}

/** These are shown and never counted among the others: they measure something else. */
const apart: readonly ComparisonRemark[] = ['definitionDiffers', 'clockDiffers']

/** A candidate that counts in the middle half, the rank and the funnel. */
export interface PooledCandidate extends Candidate {
  readonly figure: Extract<Figure, { readonly value: number }>
  readonly year: number
}

/**
 * Whether a figure counts: it has a value, means the same, and is about the same part. Where the part that the filter
 * chose is compared, a municipality of which only the whole is known does not count (`isPart`).
 */
export function isPooled(candidate: Candidate, isPart: boolean): candidate is PooledCandidate {
  const { figure, remarks, year } = candidate
  if (figure === null || figure.value === null || year === null) return false
  return !remarks.some((remark) => apart.includes(remark) || (isPart && remark === 'wholeOnly'))
}
