import type { TopicId } from '../domain/message.ts'
import { featuresOf, featureSpace } from './textFeatures.ts'
import type { TextFeatures } from './textFeatures.ts'

/**
 * Multinomial logistic regression: the probability of topic k is proportional to exp(bias k + sum of the weights of the
 * text's features for k).
 */
export interface TopicModel {
  /** Those with enough labels. */
  readonly topics: readonly TopicId[]
  /** Numbers of the features it knows, ascending. */
  readonly features: Int32Array
  /** One after another per feature: its weight for each topic. */
  readonly weights: Float32Array
  readonly biases: Float32Array
  /** Below this probability of the likeliest topic it says "unsure". */
  readonly threshold: number
}

/** Column of each feature in a model or in training data; -1 = unknown there. */
export function columnsOf(features: Int32Array): Int32Array {
  const columns = new Int32Array(featureSpace).fill(-1)
  features.forEach((feature, column) => (columns[feature] = column))
  return columns
}

/** Scores to probabilities, in place; the largest is taken off first, so that nothing overflows. */
export function toProbabilities(scores: Float64Array): Float64Array {
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity)
  let sum = 0
  for (let topic = 0; topic < scores.length; topic += 1) {
    const raised = Math.exp((scores[topic] ?? 0) - most)
    scores[topic] = raised
    sum += raised
  }
  for (let topic = 0; topic < scores.length; topic += 1) scores[topic] = (scores[topic] ?? 0) / sum
  return scores
}

export interface Likeliest {
  /** Place in the model's topics; null for a text of which it knows nothing. */
  readonly topic: number | null
  readonly probability: number
}

/** Part of a text (of its squared length) that must be known: a little is always known by chance, since features are hashed. */
const leastKnown = 0.15

const knowsNothing: Likeliest = { topic: null, probability: 0 }

/** Looks up a model's columns once; then says of texts which topic is likeliest. */
export function likeliestBy(model: TopicModel): (text: TextFeatures) => Likeliest {
  const columns = columnsOf(model.features)
  const count = model.topics.length
  return ({ indices, values }) => {
    const scores = Float64Array.from(model.biases)
    let known = 0
    indices.forEach((index, place) => {
      const column = columns[index] ?? -1
      if (column < 0) return
      const value = values[place] ?? 0
      known += value * value
      for (let topic = 0; topic < count; topic += 1)
        scores[topic] = (scores[topic] ?? 0) + value * (model.weights[column * count + topic] ?? 0)
    })
    if (known < leastKnown) return knowsNothing
    const probabilities = toProbabilities(scores)
    const probability = probabilities.reduce((most, value) => Math.max(most, value), 0)
    return { topic: probabilities.indexOf(probability), probability }
  }
}

/** A model as a function from a redacted text to its topic; "unsure" below the threshold and for unknown words. */
export function topicBy(model: TopicModel): (text: string) => TopicId {
  const likeliest = likeliestBy(model)
  return (text) => {
    const { topic, probability } = likeliest(featuresOf(text))
    if (topic === null || probability < model.threshold) return 'unsure'
    return model.topics[topic] ?? 'unsure'
  }
}
