import type { Duration } from '../engine/scenario.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type { PlanBasis, PlanPerson } from './plan.ts'

const minuteMs = 60_000

/** What a plan takes from the dossier that the dossier does not say. */
export type MissingMeasure = 'handling' | 'attention'

/** Estimates that the plan asks for and that are not there: such a plan cannot be simulated until they are typed in. */
export function missingMeasures(basis: PlanBasis, work: MeasuredWork): readonly MissingMeasure[] {
  const missing: MissingMeasure[] = []
  if (basis.handling.kind === 'estimated' && work.handling === null) missing.push('handling')
  if (basis.attention.kind === 'estimated' && work.attention === null) missing.push('attention')
  return missing
}

/**
 * Work on one question as it is drawn, times the factor: measured, or with the typed-in mean log-normal, which is how times
 * of service are usually spread (Brown et al. 2005, JASA 100). Throws RangeError where an estimate is asked for that is not there.
 */
export function handlingOf({ handling }: PlanBasis, work: MeasuredWork, factor: number): Duration {
  if (handling.kind === 'estimated') return scaledSample(work.handling?.ascendingMs, factor)
  const meanMs = handling.meanMinutes * minuteMs * factor
  if (handling.variation === 0) return { kind: 'fixed', ms: meanMs }
  // Mean and coefficient of variation of a log-normal: median = mean / sqrt(1 + cv^2), spread^2 = ln(1 + cv^2).
  const growth = 1 + handling.variation ** 2
  return { kind: 'logNormal', medianMs: meanMs / Math.sqrt(growth), spread: Math.sqrt(Math.log(growth)) }
}

/**
 * From arrival until seen; typed in, exponential: somebody looks now and then. Where all people answer beside other work, an
 * estimate is left out: it was taken from their answers and holds the wait for a look already. Throws RangeError as
 * handlingOf does.
 */
export function attentionOf(
  { attention }: PlanBasis,
  people: readonly PlanPerson[],
  work: MeasuredWork,
): Duration {
  if (attention.kind === 'estimated') {
    const estimate = scaledSample(work.attention?.ascendingMs, 1)
    const allLook = people.length > 0 && people.every(({ looksEveryMinutes }) => looksEveryMinutes !== null)
    return allLook ? { kind: 'fixed', ms: 0 } : estimate
  }
  if (attention.meanMinutes === 0) return { kind: 'fixed', ms: 0 }
  return { kind: 'exponential', meanMs: attention.meanMinutes * minuteMs }
}

/** Mean and second moment about the mean, as variation: standard deviation divided by the mean. */
export interface WorkMoments {
  readonly meanMs: number
  readonly variation: number
}

/** Of the same work before any factor. */
export function workMoments({ handling }: PlanBasis, work: MeasuredWork): WorkMoments {
  if (handling.kind === 'typed')
    return { meanMs: handling.meanMinutes * minuteMs, variation: handling.variation }
  const values = requireSample(work.handling?.ascendingMs)
  const meanMs = values.reduce((sum, ms) => sum + ms, 0) / values.length
  const variance = values.reduce((sum, ms) => sum + (ms - meanMs) ** 2, 0) / values.length
  return { meanMs, variation: meanMs > 0 ? Math.sqrt(variance) / meanMs : 0 }
}

function scaledSample(ascendingMs: readonly number[] | undefined, factor: number): Duration {
  const values = requireSample(ascendingMs)
  return { kind: 'sample', ascendingMs: factor === 1 ? values : values.map((ms) => ms * factor) }
}

function requireSample(ascendingMs: readonly number[] | undefined): readonly number[] {
  if (ascendingMs === undefined || ascendingMs.length === 0)
    throw new RangeError('the plan asks for an estimate that there is not')
  return ascendingMs
}
