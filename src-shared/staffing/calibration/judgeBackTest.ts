import type { BackTest } from '../plan/outcome.ts'
import type { TestedWeek } from './testedWeek.ts'

type Judgement = Omit<Extract<BackTest, { kind: 'tested' }>, 'kind' | 'perWeek'>

const mostShareError = 0.05
/** One-sided errors over a run of weeks: what is wrong for two months on end is no chance, and least of all the last two. */
const runWeeks = 8
const mostBiasOfRun = 0.15
const mostBiasOfLast = 0.1
/** Mean errors below so many times their chance spread say nothing. */
const chanceSpreads = 2.5
/** Worse than "as in the last eight weeks" by more than this part. */
const mostWorseThanNaive = 0.15
const leastCoverage = 0.7
const mostCoverage = 0.9
const toldCoverage = 0.8
/** On either side. */
const implausible = 0.025

/** `weeks` in their order, not empty. The rule and its reasons are in docs/staffing.md. */
export function judge(weeks: readonly TestedWeek[]): Judgement {
  const covered = weeks.filter(({ share, observed }) => isWithin(observed.share, share)).length
  const shareError = meanSize(weeks.map(errorOf))
  const naiveError = meanSize(weeks.map(({ naive, observed }) => naive.share - observed.share))
  const failures: Judgement['failures'] = []
  if (!coverageIsPlausible(weeks, covered)) failures.push('coverage')
  if (shareIsTooFar(weeks, shareError, naiveError)) failures.push('shareError')
  if (isBiased(weeks)) failures.push('bias')
  return {
    weeks: weeks.length,
    medianErrorMs: meanSize(
      weeks.map(({ medianMs, observed }) => (medianMs?.value ?? Infinity) - observed.medianMs),
    ),
    p90ErrorMs: meanSize(weeks.map(({ p90Ms, observed }) => (p90Ms?.value ?? Infinity) - observed.p90Ms)),
    shareError,
    naive: {
      medianErrorMs: meanSize(weeks.map(({ naive, observed }) => naive.medianMs - observed.medianMs)),
      p90ErrorMs: meanSize(weeks.map(({ naive, observed }) => naive.p90Ms - observed.p90Ms)),
      shareError: naiveError,
    },
    covered,
    passed: failures.length === 0,
    failures,
  }
}

function errorOf({ share, observed }: TestedWeek): number {
  return share.value - observed.share
}

/** The limits belong to the interval: shares go by steps of one question. */
export function isWithin(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  return value >= low && value <= high
}

function isStrictlyWithin(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  return value > low && value < high
}

/**
 * 70-90 %, or with few weeks what 80 % brings in 95 of 100 cases. Too many only counts what lies inside the limits: where
 * every week has 100 % within the target, no interval can be narrow enough.
 */
function coverageIsPlausible(weeks: readonly TestedWeek[], covered: number): boolean {
  const inside = weeks.filter(({ share, observed }) => isStrictlyWithin(observed.share, share)).length
  const n = weeks.length
  const enough = covered / n >= leastCoverage || chanceOfAtMost(covered, n, toldCoverage) > implausible
  const notTooMany =
    inside / n <= mostCoverage || chanceOfAtMost(n - inside, n, 1 - toldCoverage) > implausible
  return enough && notTooMany
}

/** Binomial. */
function chanceOfAtMost(count: number, n: number, probability: number): number {
  let term = (1 - probability) ** n
  let sum = term
  for (let k = 1; k <= count; k += 1) {
    term *= ((n - k + 1) / k) * (probability / (1 - probability))
    sum += term
  }
  return sum
}

function shareIsTooFar(weeks: readonly TestedWeek[], error: number, naiveError: number): boolean {
  // Mean size of a normal error with the spread that so many questions give by chance alone.
  const chance = meanOfAll(weeks.map((week) => Math.sqrt((2 * chanceVariance(week)) / Math.PI)))
  const worse = weeks.length >= 2 * runWeeks && error > naiveError * (1 + mostWorseThanNaive)
  return error > mostShareError + chance || worse
}

function isBiased(weeks: readonly TestedWeek[]): boolean {
  if (biasExceeds(weeks, mostShareError)) return true
  if (biasExceeds(weeks.slice(-runWeeks), mostBiasOfLast)) return true
  return weeks.some(
    (_, from) =>
      from + runWeeks <= weeks.length && biasExceeds(weeks.slice(from, from + runWeeks), mostBiasOfRun),
  )
}

function biasExceeds(weeks: readonly TestedWeek[], most: number): boolean {
  const variance = weeks.reduce((sum, week) => sum + chanceVariance(week), 0) / weeks.length ** 2
  return Math.abs(meanOfAll(weeks.map(errorOf))) > Math.max(most, chanceSpreads * Math.sqrt(variance))
}

/** Of the share of so many questions, each on its own. */
function chanceVariance({ observed, share }: TestedWeek): number {
  return (share.value * (1 - share.value)) / observed.questions
}

function meanOfAll(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Over the weeks that have a figure; 0 when none has. */
function meanSize(values: readonly number[]): number {
  const sizes = values.filter(Number.isFinite).map(Math.abs)
  return sizes.length === 0 ? 0 : meanOfAll(sizes)
}
