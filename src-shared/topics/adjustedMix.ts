import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { uniformRandom } from '../statistics/uniformRandom.ts'
import type { UniformRandom } from '../statistics/uniformRandom.ts'
import { MIN_SAMPLE } from '../metrics/reliability.ts'
import type { Confusion } from './confusion.ts'

const mostSteps = 5_000
const smallestStep = 1e-10
/** Draws need no more than what shows in an interval. */
const smallestStepOfDraw = 1e-5
const bootstraps = 200
const bootstrapSeed = 20_020_101

/** Rows of shares that add up to 1; a topic without labels is taken to be told apart well. */
function chancesOf(confusion: Confusion): number[][] {
  return confusion.map((row, topic) => {
    const sum = row.reduce((total, count) => total + count, 0)
    return row.map((count, said) => (sum > 0 ? count / sum : Number(said === topic)))
  })
}

/** One step: what was said is shared out over the topics it may have been said of, by the mix so far. */
function improved(
  mix: readonly number[],
  said: readonly number[],
  chances: readonly (readonly number[])[],
): number[] {
  const next = mix.map(() => 0)
  let sum = 0
  for (let column = 0; column < said.length; column += 1) {
    let expected = 0
    for (let topic = 0; topic < mix.length; topic += 1)
      expected += (mix[topic] ?? 0) * (chances[topic]?.[column] ?? 0)
    // Said what nobody was seen to say of any topic: that part tells nothing.
    if (expected <= 0) continue
    const scale = (said[column] ?? 0) / expected
    for (let topic = 0; topic < mix.length; topic += 1) {
      const part = scale * (mix[topic] ?? 0) * (chances[topic]?.[column] ?? 0)
      next[topic] = (next[topic] ?? 0) + part
      sum += part
    }
  }
  return sum > 0 ? next.map((share) => share / sum) : [...mix]
}

/**
 * Mix that makes what was said likeliest, given the chances of saying so of each topic: the expectation-maximisation of
 * Saerens, Latinne & Decaestecker (Neural Computation 14 (2002) 21-41) over a confusion matrix. It stays between 0 and 1,
 * and where inverting the matrix does so too it is that inverse.
 */
function likeliestMix(
  said: readonly number[],
  chances: readonly (readonly number[])[],
  from: readonly number[],
  smallest: number,
): number[] {
  let mix = [...from]
  for (let step = 0; step < mostSteps; step += 1) {
    const next = improved(mix, said, chances)
    let moved = 0
    for (let topic = 0; topic < mix.length; topic += 1)
      moved = Math.max(moved, Math.abs((next[topic] ?? 0) - (mix[topic] ?? 0)))
    mix = next
    if (moved < smallest) break
  }
  return mix
}

/** As many draws as the counts hold, from the shares of the counts. */
function drawAgain(counts: readonly number[], random: UniformRandom): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const drawn = counts.map(() => 0)
  for (let draw = 0; draw < total; draw += 1) {
    let left = random() * total
    let at = 0
    while (at < counts.length - 1 && left >= (counts[at] ?? 0)) {
      left -= counts[at] ?? 0
      at += 1
    }
    drawn[at] = (drawn[at] ?? 0) + 1
  }
  return drawn
}

/** Beyond this a share's own noise is far below that of the labels; more draws would only take longer. */
const mostDrawn = 3_000

function atMost(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total <= mostDrawn ? [...counts] : counts.map((count) => (count * mostDrawn) / total)
}

/**
 * The topic mix of messages that a classifier has labelled, corrected for the mistakes it is known to make. Holds as long as
 * it makes the same mistakes on these messages as on the labels it was tried on, whatever their mix was.
 *
 * @param said how many messages it said each topic of, in the order of the confusion matrix, then "unsure"
 * @param confusion of the cross-validation
 * @returns per topic its share with a 95 % interval (200 seeded draws of the messages and of the labels, percentiles)
 */
export function adjustedMix(said: readonly number[], confusion: Confusion): Figure[] {
  const total = said.reduce((sum, count) => sum + count, 0)
  if (total < MIN_SAMPLE) return confusion.map(() => noFigure(total === 0 ? 'noMessages' : 'tooFew', total))
  const evenly = confusion.map(() => 1 / confusion.length)
  const mix = likeliestMix(said, chancesOf(confusion), evenly, smallestStep)
  // Near the answer, and nowhere at nought: what is nought stays nought.
  const begin = mix.map((share, topic) => 0.9 * share + 0.1 * (evenly[topic] ?? 0))
  const random = uniformRandom(bootstrapSeed)
  const bounded = atMost(said)
  const draws = Array.from({ length: bootstraps }, () => {
    const chances = chancesOf(confusion.map((row) => drawAgain(row, random)))
    return likeliestMix(drawAgain(bounded, random), chances, begin, smallestStepOfDraw)
  })
  return mix.map((share, topic) => {
    const sorted = draws.map((draw) => draw[topic] ?? 0).sort((a, b) => a - b)
    const at = (part: number): number => sorted[Math.round(part * (bootstraps - 1))] ?? share
    return figure(share, Math.min(share, at(0.025)), Math.max(share, at(0.975)), total)
  })
}
