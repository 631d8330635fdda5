import type { TopicEvaluation } from '../../contract/topics.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Words } from '../words.ts'

export interface MeasureRow {
  readonly name: string
  readonly note: string | null
  readonly learnt: MeasureCell
  /** null where the words have no such measure. */
  readonly words: MeasureCell | null
}

export interface MeasureCell {
  readonly value: string
  /** Interval and n; null where there is no value. */
  readonly detail: string | null
}

export interface TopicRow {
  readonly name: string
  readonly found: string
  readonly foundShare: string
  readonly right: string
  readonly rightShare: string | null
  readonly f1: string
}

export interface ConfusionRow {
  readonly name: string
  readonly cells: readonly { readonly count: string; readonly isSame: boolean; readonly isNone: boolean }[]
  readonly total: string
}

export interface EvaluationView {
  readonly sentence: string
  readonly how: string
  readonly measures: readonly MeasureRow[]
  readonly topics: readonly TopicRow[]
  readonly columns: readonly string[]
  readonly matrix: readonly ConfusionRow[]
}

type Comparison = 'better' | 'maybeBetter' | 'maybeWorse' | 'same' | 'worse' | 'unknown'

/** Two intervals that do not meet: a difference. Otherwise a direction that may be chance. */
export function comparisonOf(learnt: Figure, byWords: Figure): Comparison {
  if (learnt.value === null || byWords.value === null) return 'unknown'
  if (learnt.low === null || learnt.high === null || byWords.low === null || byWords.high === null)
    return 'unknown'
  if (learnt.low > byWords.high) return 'better'
  if (learnt.high < byWords.low) return 'worse'
  if (learnt.value === byWords.value) return 'same'
  return learnt.value > byWords.value ? 'maybeBetter' : 'maybeWorse'
}

const scoreDigits = 2

/** How a value and its interval are written. */
interface Notation {
  readonly value: (value: number) => string
  readonly range: (low: number, high: number) => string
}

function cellOf(words: Words, figure: Figure, { value, range }: Notation): MeasureCell {
  const { result } = words.text.topicsLearning
  if (figure.value === null) return { value: words.text.figures.reasons[figure.reason], detail: null }
  const count = result.count(words.number(figure.n))
  const { low, high } = figure
  return {
    value: value(figure.value),
    detail: low === null || high === null ? count : `${range(low, high)}, ${count}`,
  }
}

function measuresOf(words: Words, evaluation: TopicEvaluation): readonly MeasureRow[] {
  const { result } = words.text.topicsLearning
  const value = (score: number): string => words.number(score, scoreDigits)
  const score = { value, range: (low: number, high: number) => result.interval(value(low), value(high)) }
  const share = { value: words.percent, range: words.percentRange }
  return [
    {
      name: result.macroF1,
      note: result.macroF1Note,
      learnt: cellOf(words, evaluation.macroF1, score),
      words: cellOf(words, evaluation.wordsMacroF1, score),
    },
    {
      name: result.accuracy,
      note: null,
      learnt: cellOf(words, evaluation.accuracy, share),
      words: null,
    },
    {
      name: result.unsure,
      note: null,
      learnt: cellOf(words, evaluation.unsureShare, share),
      words: null,
    },
  ]
}

/** A share with its interval; the reason where there is none. */
function shareText(words: Words, figure: Figure): string {
  if (figure.value === null) return words.text.figures.reasons[figure.reason]
  const { value, low, high } = figure
  if (low === null || high === null) return words.percent(value)
  return words.text.topicsLearning.result.share(words.percent(value), words.percentRange(low, high))
}

function topicRows(words: Words, { perTopic, confusion, topics }: TopicEvaluation): readonly TopicRow[] {
  const { result } = words.text.topicsLearning
  return perTopic.map(({ topic, labels, precision, recall, f1 }) => {
    const place = topics.indexOf(topic)
    const right = confusion[place]?.[place] ?? 0
    const said = confusion.reduce((sum, row) => sum + (row[place] ?? 0), 0)
    return {
      name: words.text.figures.topics[topic],
      found: result.recall(words.number(labels), words.number(right)),
      foundShare: shareText(words, recall),
      right: said === 0 ? result.neverSaid : result.precision(words.number(said), words.number(right)),
      rightShare: said === 0 ? null : shareText(words, precision),
      f1: f1 === null ? result.notMeasured : words.number(f1, scoreDigits),
    }
  })
}

function matrixRows(words: Words, { confusion, topics }: TopicEvaluation): readonly ConfusionRow[] {
  return topics.map((topic, place) => {
    const row = confusion[place] ?? []
    return {
      name: words.text.figures.topics[topic],
      cells: row.map((count, column) => ({
        count: words.number(count),
        isSame: column === place,
        isNone: count === 0,
      })),
      total: words.number(row.reduce((sum, count) => sum + count, 0)),
    }
  })
}

/** How well what was learnt does on labels that it did not see, beside the words alone. */
export function evaluationView(words: Words, evaluation: TopicEvaluation): EvaluationView {
  const { result } = words.text.topicsLearning
  return {
    sentence: result[comparisonOf(evaluation.macroF1, evaluation.wordsMacroF1)],
    how: result.how(words.number(evaluation.labels), words.number(evaluation.folds)),
    measures: measuresOf(words, evaluation),
    topics: topicRows(words, evaluation),
    columns: [...evaluation.topics.map((topic) => words.text.figures.topics[topic]), result.unsureColumn],
    matrix: matrixRows(words, evaluation),
  }
}
