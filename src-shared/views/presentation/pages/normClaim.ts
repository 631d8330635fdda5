import type { Figure } from '../../../domain/figure.ts'

export type NormVerdict = 'met' | 'notMet' | 'unsure' | 'unknown' | 'noTarget'

/** Met where the whole interval reaches what was agreed, not met where it lies wholly under it. */
export function verdictOf(within: Figure, target: number | null): NormVerdict {
  if (target === null) return 'noTarget'
  if (within.value === null || within.low === null || within.high === null) return 'unknown'
  if (within.low >= target) return 'met'
  return within.high < target ? 'notMet' : 'unsure'
}

/** Of how many norms what can be said, in this order. */
export const verdicts = [
  'met',
  'notMet',
  'unsure',
  'unknown',
  'noTarget',
] as const satisfies readonly NormVerdict[]

export function countVerdicts(found: readonly NormVerdict[]): Readonly<Record<NormVerdict, number>> {
  const counts = { met: 0, notMet: 0, unsure: 0, unknown: 0, noTarget: 0 }
  for (const verdict of found) counts[verdict] += 1
  return counts
}
