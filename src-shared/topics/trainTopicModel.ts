import type { TopicId } from '../domain/message.ts'
import { minimise } from './minimise.ts'
import type { Objective } from './minimise.ts'
import type { TextFeatures } from './textFeatures.ts'
import { columnsOf, toProbabilities } from './topicModel.ts'
import type { TopicModel } from './topicModel.ts'

/** A text with the topic that a person gave it, as its place in the topics. */
export interface Example {
  readonly features: TextFeatures
  readonly topic: number
}

/** Strength of the data against the penalty on large weights (the C of other tools). */
const dataWeight = 10
/** A feature of one text only says nothing of other texts. */
const fewestTexts = 2
const mostIterations = 150
const tolerance = 1e-3

function featuresOfMany(examples: readonly Example[]): Int32Array {
  const texts = new Map<number, number>()
  for (const { features } of examples)
    for (const index of features.indices) texts.set(index, (texts.get(index) ?? 0) + 1)
  const often = [...texts].filter(([, count]) => count >= fewestTexts).map(([index]) => index)
  return Int32Array.from(often).sort()
}

/** An example with its features as columns of the weights; those that are left out are gone. */
interface Row {
  readonly columns: Int32Array
  readonly values: Float64Array
  readonly topic: number
}

function rowsOf(examples: readonly Example[], features: Int32Array): Row[] {
  const columns = columnsOf(features)
  return examples.map(({ features: { indices, values }, topic }) => {
    const kept = [...indices.keys()].filter((place) => (columns[indices[place] ?? 0] ?? -1) >= 0)
    return {
      columns: Int32Array.from(kept, (place) => columns[indices[place] ?? 0] ?? 0),
      values: Float64Array.from(kept, (place) => values[place] ?? 0),
      topic,
    }
  })
}

/**
 * Sum over the texts of -ln(probability of the given topic) + (sum of squared parameters) / (2 dataWeight); the biases,
 * which stand behind the weights, are parameters like the others.
 */
function lossOf(rows: readonly Row[], topicCount: number, columnCount: number): Objective {
  const biasesFrom = columnCount * topicCount
  return (point, gradient) => {
    let loss = 0
    for (let index = 0; index < point.length; index += 1) {
      const value = point[index] ?? 0
      loss += (value * value) / (2 * dataWeight)
      gradient[index] = value / dataWeight
    }
    const scores = new Float64Array(topicCount)
    for (const { columns, values, topic } of rows) {
      for (let k = 0; k < topicCount; k += 1) scores[k] = point[biasesFrom + k] ?? 0
      for (let place = 0; place < columns.length; place += 1) {
        const [from, value] = [(columns[place] ?? 0) * topicCount, values[place] ?? 0]
        for (let k = 0; k < topicCount; k += 1) scores[k] = (scores[k] ?? 0) + value * (point[from + k] ?? 0)
      }
      toProbabilities(scores)
      loss -= Math.log(Math.max(scores[topic] ?? 0, Number.MIN_VALUE))
      scores[topic] = (scores[topic] ?? 0) - 1
      for (let k = 0; k < topicCount; k += 1)
        gradient[biasesFrom + k] = (gradient[biasesFrom + k] ?? 0) + (scores[k] ?? 0)
      for (let place = 0; place < columns.length; place += 1) {
        const [from, value] = [(columns[place] ?? 0) * topicCount, values[place] ?? 0]
        for (let k = 0; k < topicCount; k += 1)
          gradient[from + k] = (gradient[from + k] ?? 0) + value * (scores[k] ?? 0)
      }
    }
    return loss
  }
}

/**
 * Learns from examples. The same examples give the same model.
 *
 * @param threshold probability below which it says "unsure"
 * @param onIteration may throw to end the learning
 */
export function trainTopicModel(
  examples: readonly Example[],
  topics: readonly TopicId[],
  threshold: number,
  onIteration: () => void = () => undefined,
): TopicModel {
  const features = featuresOfMany(examples)
  const loss = lossOf(rowsOf(examples, features), topics.length, features.length)
  const size = (features.length + 1) * topics.length
  const point = minimise(loss, size, { mostIterations, tolerance, onIteration })
  const weightCount = features.length * topics.length
  return {
    topics,
    features,
    weights: Float32Array.from(point.subarray(0, weightCount)),
    biases: Float32Array.from(point.subarray(weightCount)),
    threshold,
  }
}
