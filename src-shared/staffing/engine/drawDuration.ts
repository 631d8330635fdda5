import { drawNormal } from '../../statistics/uniformRandom.ts'
import type { UniformRandom } from '../../statistics/uniformRandom.ts'
import type { Duration } from './scenario.ts'

/**
 * One duration in whole milliseconds. Takes as many random numbers whatever the numbers in `duration` are, so that two
 * scenarios that differ in them only stay in step. Throws RangeError for a sample without durations.
 */
export function drawDuration(duration: Duration, random: UniformRandom): number {
  switch (duration.kind) {
    case 'fixed':
      return Math.round(duration.ms)
    case 'exponential':
      return Math.round(-Math.log(1 - random()) * duration.meanMs)
    case 'logNormal':
      return Math.round(duration.medianMs * Math.exp(duration.spread * drawNormal(random)))
    case 'sample': {
      const ms = duration.ascendingMs[Math.floor(random() * duration.ascendingMs.length)]
      if (ms === undefined) throw new RangeError('no durations to draw from')
      return Math.round(ms)
    }
  }
}
