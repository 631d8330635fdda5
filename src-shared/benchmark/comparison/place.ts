import type { Figure } from '../../domain/figure.ts'
import type { PeerValues } from '../peerValues.ts'

export type Place = 'above' | 'within' | 'below'

/**
 * Against the middle half, interval included: above or below only when the whole interval lies outside it. null
 * without a figure, its interval or a middle half.
 */
export function placeOf(figure: Figure | null, band: PeerValues): Place | null {
  if (figure === null || figure.value === null || band.median === null) return null
  const { low, high } = figure
  if (low !== null && low > band.q3) return 'above'
  if (low === null) return null
  // A limit that the data do not reach lies above every number.
  return high !== null && high < band.q1 ? 'below' : 'within'
}
