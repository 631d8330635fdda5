import type { BackTest } from '../plan/outcome.ts'
import type { TestedWeek } from './prepareBackTest.ts'

type Judgement = Omit<Extract<BackTest, { kind: 'tested' }>, 'kind' | 'perWeek'>

const mostShareError = 0.05
const leastCoverage = 0.7
const mostCoverage = 0.9
const toldCoverage = 0.8

/** `weeks` must not be empty. The rule and its reasons are in docs/staffing.md. */
export function judge(weeks: readonly TestedWeek[]): Judgement {
  const covered = weeks.filter(({ share, observed }) => isWithin(observed.share, share)).length
  const shareError = meanSize(weeks.map(({ share, observed }) => share.value - observed.share))
  const bias = meanOfAll(weeks.map(({ share, observed }) => share.value - observed.share))
  const failures: Judgement['failures'] = []
  if (!coverageIsPlausible(covered, weeks.length)) failures.push('coverage')
  if (shareError > mostShareError + meanOfAll(weeks.map(chanceError))) failures.push('shareError')
  if (Math.abs(bias) > mostShareError) failures.push('bias')
  return {
    weeks: weeks.length,
    medianErrorMs: meanSize(
      weeks.map(({ medianMs, observed }) => (medianMs?.value ?? NaN) - observed.medianMs),
    ),
    p90ErrorMs: meanSize(weeks.map(({ p90Ms, observed }) => (p90Ms?.value ?? NaN) - observed.p90Ms)),
    shareError,
    naive: {
      medianErrorMs: meanSize(weeks.map(({ naive, observed }) => naive.medianMs - observed.medianMs)),
      p90ErrorMs: meanSize(weeks.map(({ naive, observed }) => naive.p90Ms - observed.p90Ms)),
      shareError: meanSize(weeks.map(({ naive, observed }) => naive.share - observed.share)),
    },
    covered,
    passed: failures.length === 0,
    failures,
  }
}

export function isWithin(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  return value >= low && value <= high
}

/** Mean size of the error that so many questions give by chance alone: that of a normal one with the binomial spread. */
function chanceError({ observed, share }: TestedWeek): number {
  return Math.sqrt((2 * share.value * (1 - share.value)) / (Math.PI * observed.questions))
}

/** 70-90 %, or with few weeks what 80 % brings in 95 of 100 cases. */
function coverageIsPlausible(covered: number, weeks: number): boolean {
  const share = covered / weeks
  if (share >= leastCoverage && share <= mostCoverage) return true
  return tail(covered, weeks) > 0.025 && tail(weeks - covered, weeks, 1 - toldCoverage) > 0.025
}

/** Chance of at most `count` of `n`. */
function tail(count: number, n: number, probability = toldCoverage): number {
  let term = (1 - probability) ** n
  let sum = term
  for (let k = 1; k <= count; k += 1) {
    term *= ((n - k + 1) / k) * (probability / (1 - probability))
    sum += term
  }
  return sum
}

function meanOfAll(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Over the weeks that have a figure. */
function meanSize(values: readonly number[]): number {
  const sizes = values.filter(Number.isFinite).map(Math.abs)
  return sizes.length === 0 ? 0 : meanOfAll(sizes)
}
