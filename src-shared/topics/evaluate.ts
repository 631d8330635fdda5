import type { Figure } from '../domain/figure.ts'
import type { TopicId } from '../domain/message.ts'
import { confusionOf, countsOf, f1Of, macroF1Of, shareFigure } from './confusion.ts'
import type { Confusion, Judged } from './confusion.ts'
import { foldsOf } from './folds.ts'
import { featuresOf } from './textFeatures.ts'
import { likeliestBy } from './topicModel.ts'
import type { Likeliest, TopicModel } from './topicModel.ts'
import { trainTopicModel } from './trainTopicModel.ts'
import type { Example } from './trainTopicModel.ts'

/** A topic that a person gave to a message whose text is kept. */
export interface Label {
  readonly text: string
  readonly topic: TopicId
  /** The conversation it is of. */
  readonly group: number
  /** What the words alone say of it. */
  readonly byWords: TopicId
}

/** A topic with fewer labels is not learnt. */
export const labelsNeeded = 30
export const foldCount = 5
const foldSeed = 20_150_601

export interface Evaluation {
  readonly labels: number
  readonly folds: number
  readonly macroF1: Figure
  readonly accuracy: Figure
  readonly unsureShare: Figure
  readonly wordsMacroF1: Figure
  readonly topics: TopicId[]
  readonly confusion: number[][]
  readonly perTopic: {
    readonly topic: TopicId
    readonly labels: number
    readonly precision: Figure
    readonly recall: Figure
    readonly f1: number | null
  }[]
}

export interface Progress {
  readonly phase: 'validating' | 'training'
  readonly done: number
  readonly total: number
}

/** Topics with enough labels, in the order given; "unsure" is no topic to learn. */
export function learnableTopics(
  labels: readonly Pick<Label, 'topic'>[],
  order: readonly TopicId[],
): TopicId[] {
  const counts = new Map<TopicId, number>()
  for (const { topic } of labels) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return order.filter((topic) => topic !== 'unsure' && (counts.get(topic) ?? 0) >= labelsNeeded)
}

interface Guess extends Likeliest {
  readonly fold: number
  readonly truth: number
}

/**
 * Probability from which a guess is more often right than wrong: it makes right guesses minus wrong ones the most; of
 * equals the lowest.
 */
export function thresholdOf(guesses: readonly Pick<Guess, 'topic' | 'probability' | 'truth'>[]): number {
  const descending = [...guesses].sort((a, b) => b.probability - a.probability)
  let [gain, best, threshold] = [0, 0, 1]
  descending.forEach(({ topic, truth, probability }, index) => {
    if (topic !== null) gain += topic === truth ? 1 : -1
    const following = descending[index + 1]?.probability ?? 0
    if (following === probability || gain < best) return
    best = gain
    threshold = (probability + following) / 2
  })
  return threshold
}

function guessAll(
  examples: readonly Example[],
  folds: readonly number[],
  topics: readonly TopicId[],
  onProgress: (progress: Progress) => void,
): Guess[] {
  const guesses: Guess[] = []
  for (let fold = 0; fold < foldCount; fold += 1) {
    const progress = { phase: 'validating', done: fold, total: foldCount } as const
    const others = examples.filter((_, index) => folds[index] !== fold)
    const likeliest = likeliestBy(trainTopicModel(others, topics, 0, () => onProgress(progress)))
    examples.forEach(({ features, topic }, index) => {
      if (folds[index] === fold) guesses[index] = { ...likeliest(features), fold, truth: topic }
    })
  }
  return guesses
}

/** Each part is judged by the threshold of the other parts: none has a say in its own. */
function judge(guesses: readonly Guess[], labels: readonly Label[], topicCount: number): Judged[] {
  const thresholds = Array.from({ length: foldCount }, (_, fold) =>
    thresholdOf(guesses.filter((guess) => guess.fold !== fold)),
  )
  return guesses.map(({ topic, probability, fold, truth }, index) => ({
    topic: truth,
    said: topic === null || probability < (thresholds[fold] ?? 1) ? topicCount : topic,
    group: labels[index]?.group ?? 0,
  }))
}

function judgeWords(labels: readonly Label[], topics: readonly TopicId[]): Judged[] {
  return labels.map(({ topic, byWords, group }) => {
    const said = topics.indexOf(byWords)
    return { topic: topics.indexOf(topic), said: said < 0 ? topics.length : said, group }
  })
}

function perTopicOf(confusion: Confusion, topics: readonly TopicId[]): Evaluation['perTopic'] {
  return topics.map((topic, index) => {
    const counts = countsOf(confusion, index)
    const { labels, said, right } = counts
    const [precision, recall] = [shareFigure(right, said), shareFigure(right, labels)]
    return { topic, labels, precision, recall, f1: f1Of(counts) }
  })
}

function evaluationOf(judged: readonly Judged[], words: readonly Judged[], topics: TopicId[]): Evaluation {
  const confusion = confusionOf(judged, topics.length)
  const decided = judged.filter(({ said }) => said < topics.length)
  const right = decided.filter(({ said, topic }) => said === topic).length
  return {
    labels: judged.length,
    folds: foldCount,
    macroF1: macroF1Of(judged, topics.length),
    accuracy: shareFigure(right, decided.length),
    unsureShare: shareFigure(judged.length - decided.length, judged.length),
    wordsMacroF1: macroF1Of(words, topics.length),
    topics,
    confusion: confusion.map((row) => [...row]),
    perTopic: perTopicOf(confusion, topics),
  }
}

export interface Trained {
  readonly model: TopicModel
  readonly evaluation: Evaluation
}

/**
 * Learns from all labels of topics that have enough of them, and tells how well it does on labels it did not see:
 * cross-validation in five parts. Labels of other topics are left out of both. Deterministic.
 *
 * @param order in which the topics are told
 * @param onProgress may throw to end the learning
 * @returns null where fewer than two topics have enough labels
 */
export function trainAndEvaluate(
  allLabels: readonly Label[],
  order: readonly TopicId[],
  onProgress: (progress: Progress) => void = () => undefined,
): Trained | null {
  const topics = learnableTopics(allLabels, order)
  if (topics.length < 2) return null
  const labels = allLabels.filter(({ topic }) => topics.includes(topic))
  const examples = labels.map(({ text, topic }) => ({
    features: featuresOf(text),
    topic: topics.indexOf(topic),
  }))
  const grouped = labels.map(({ group }, index) => ({ group, topic: examples[index]?.topic ?? 0 }))
  const guesses = guessAll(examples, foldsOf(grouped, foldCount, foldSeed), topics, onProgress)
  const evaluation = evaluationOf(judge(guesses, labels, topics.length), judgeWords(labels, topics), topics)
  const training = { phase: 'training', done: 0, total: 1 } as const
  const model = trainTopicModel(examples, topics, thresholdOf(guesses), () => onProgress(training))
  onProgress({ ...training, done: 1 })
  return { model, evaluation }
}
