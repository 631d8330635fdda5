import type { OutputOf, ProgressOf } from '../../contract/registry.ts'
import type { TopicId } from '../../domain/message.ts'
import type { TextKeeping } from '../../domain/textKeeping.ts'
import type { Words } from '../words.ts'

export type Training = OutputOf<'topics.training'>
type Labels = Training['labels'][number]

export interface LabelRow {
  readonly topic: TopicId
  readonly name: string
  readonly count: string
  readonly state: string
  /** Labels whose text is not kept; null when there are none. */
  readonly without: string | null
  /** Of the labels that are needed, 0-1. */
  readonly fraction: number
}

export interface LearningView {
  readonly rows: readonly LabelRow[]
  /** Over the counts: what is counted, and how many are needed. */
  readonly head: string
  /** Why it cannot learn yet, or what it can learn. */
  readonly sentence: string
  /** Topics with some labels, but too few; null when there are none. */
  readonly leftOut: string | null
  readonly canTrain: boolean
  readonly trainText: string
  /** Said where what is learnt anew is used at once; null where it is not. */
  readonly replaces: string | null
}

function rowOf(words: Words, needed: number, { topic, withText, all }: Labels): LabelRow {
  const text = words.text.topicsLearning
  const without = all - withText
  return {
    topic,
    name: words.text.figures.topics[topic],
    count: words.number(withText),
    state: withText >= needed ? text.enough : text.missing(words.number(needed - withText)),
    without:
      without === 0 ? null : without === 1 ? text.without.one : text.without.many(words.number(without)),
    fraction: Math.min(1, withText / needed),
  }
}

/** Topics with the most labels below what is needed, two at most, in words; null when no other has any. */
function nearestText(words: Words, { labels, needed }: Training): string | null {
  const text = words.text.topicsLearning
  const nearest = labels
    .filter(({ withText }) => withText > 0 && withText < needed)
    .sort((a, b) => b.withText - a.withText)
    .slice(0, 2)
    .map(({ topic, withText }) =>
      text.nearest(words.text.figures.topics[topic], words.number(needed - withText)),
    )
  return nearest.length === 0 ? null : words.list(nearest)
}

function whyNot(words: Words, training: Training, keeping: TextKeeping): string {
  const { why } = words.text.topicsLearning
  const { labels, needed } = training
  const all = labels.reduce((sum, one) => sum + one.all, 0)
  const withText = labels.reduce((sum, one) => sum + one.withText, 0)
  if (all === 0) return why.noLabels
  if (withText === 0)
    return keeping === 'off' ? why.textsOff(words.number(all)) : why.noTexts(words.number(all))
  const nearest = nearestText(words, training)
  const enough = labels.find((one) => one.withText >= needed)
  if (enough === undefined) return why.noneEnough(words.number(needed), nearest ?? '')
  const name = words.text.figures.topics[enough.topic]
  return nearest === null
    ? why.secondNone(name, words.number(needed))
    : why.second(name, words.number(needed), nearest)
}

/** How far the labels are, and whether they can be learnt from. */
export function learningView(words: Words, training: Training, keeping: TextKeeping): LearningView {
  const text = words.text.topicsLearning
  const { labels, needed, canTrain, trained } = training
  const names = (some: readonly Labels[]): string =>
    words.list(some.map(({ topic }) => words.text.figures.topics[topic]))
  const few = labels.filter(({ withText }) => withText > 0 && withText < needed)
  return {
    rows: labels.map((one) => rowOf(words, needed, one)),
    head: text.labels(words.number(needed)),
    sentence: canTrain
      ? text.can(names(labels.filter(({ withText }) => withText >= needed)))
      : whyNot(words, training, keeping),
    leftOut: canTrain && few.length > 0 ? text.leftOut(names(few)) : null,
    canTrain,
    trainText: trained === null ? text.train : text.trainAgain,
    replaces: canTrain && trained?.isInUse === true ? text.replaces : null,
  }
}

export interface TrainingProgressView {
  readonly text: string
  /** 0-1; null = unknown. */
  readonly fraction: number | null
}

/** Checking takes five times the work of learning, and is told part by part. */
export function trainingProgressView(
  words: Words,
  progress: ProgressOf<'topics.train'> | null,
): TrainingProgressView {
  const { running } = words.text.topicsLearning
  if (progress === null) return { text: running.waiting, fraction: null }
  const { phase, done, total } = progress
  switch (phase) {
    case 'reading':
      return { text: running.reading, fraction: 0 }
    case 'validating':
      return {
        text: running.validating(words.number(done + 1), words.number(total)),
        fraction: done / (total + 1),
      }
    case 'training':
      return { text: running.training, fraction: done === total ? 1 : 5 / 6 }
  }
}
