import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { topicIds } from '#shared/domain/message.ts'
import type { TopicId } from '#shared/domain/message.ts'
import { confusionOf, countsOf, f1Of, macroF1Of, shareFigure } from '#shared/topics/confusion.ts'
import { labelsNeeded, learnableTopics, thresholdOf, trainAndEvaluate } from '#shared/topics/evaluate.ts'
import type { Label } from '#shared/topics/evaluate.ts'
import { foldsOf } from '#shared/topics/folds.ts'
import { minimise } from '#shared/topics/minimise.ts'
import { featuresOf, featureSpace, wordsOf } from '#shared/topics/textFeatures.ts'
import { topicBy } from '#shared/topics/topicModel.ts'
import { inventTexts } from '../../support/inventedLabels.ts'

const topics: TopicId[] = ['service', 'publicSpace', 'policy']
const options = { mostIterations: 200, tolerance: 1e-8, onIteration: () => undefined }

function labels(count: number, seed = 1): Label[] {
  return inventTexts(topics, count, seed).map((one, index) => ({ ...one, group: index, byWords: 'unsure' }))
}

describe('features of a text', () => {
  test('words are small, without accents; numbers are alike; placeholders are words', () => {
    expect(wordsOf('Één [naam] belt 06-12 keer')).toEqual(['een', '[naam]', 'belt', '0', '0', 'keer'])
  })

  test('are ascending, within the space and of length 1, for whatever text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 300 }), (codes) => {
        const text = String.fromCharCode(...codes)
        const { indices, values } = featuresOf(text)
        expect([...indices]).toEqual([...new Set(indices)].sort((a, b) => a - b))
        expect(indices.every((index) => index >= 0 && index < featureSpace)).toBe(true)
        const length = values.reduce((sum, value) => sum + value * value, 0)
        if (indices.length > 0) expect(length).toBeCloseTo(1, 10)
      }),
    )
  })

  test('a long text is looked at so far only', () => {
    expect(wordsOf('woord '.repeat(5_000))).toHaveLength(600)
  })
})

describe('minimising', () => {
  test('finds the lowest place of a stretched bowl', () => {
    const bowl = (point: Float64Array, gradient: Float64Array): number => {
      const [x = 0, y = 0] = point
      gradient.set([2 * (x - 3), 200 * (y + 1)])
      return (x - 3) ** 2 + 100 * (y + 1) ** 2
    }
    const [x, y] = minimise(bowl, 2, options)
    expect(x).toBeCloseTo(3, 6)
    expect(y).toBeCloseTo(-1, 6)
  })

  test('of the log-loss of 30 in 100 with a penalty: where the slope is nought', () => {
    // 100 p(b) - 30 + b / 10 = 0 with p the logistic function
    const loss = (point: Float64Array, gradient: Float64Array): number => {
      const [b = 0] = point
      gradient.set([100 / (1 + Math.exp(-b)) - 30 + b / 10])
      return 100 * Math.log(1 + Math.exp(b)) - 30 * b + (b * b) / 20
    }
    const [b = 0] = minimise(loss, 1, options)
    expect(100 / (1 + Math.exp(-b)) - 30 + b / 10).toBeCloseTo(0, 6)
  })
})

describe('parts for cross-validation', () => {
  test('hold about the same mix of topics, and never part a conversation', () => {
    const grouped = Array.from({ length: 300 }, (_, index) => ({
      topic: index % 3 === 0 ? 0 : 1,
      group: Math.floor(index / 3) * 2 + Math.min(1, index % 3),
    }))
    const folds = foldsOf(grouped, 5, 7)
    const foldOfGroup = new Map(grouped.map(({ group }, index) => [group, folds[index]]))
    expect(grouped.every(({ group }, index) => foldOfGroup.get(group) === folds[index])).toBe(true)
    for (let fold = 0; fold < 5; fold += 1) {
      const mine = grouped.filter((_, index) => folds[index] === fold)
      expect(mine.filter(({ topic }) => topic === 0)).toHaveLength(20)
      expect(mine.filter(({ topic }) => topic === 1)).toHaveLength(40)
    }
    expect(foldsOf(grouped, 5, 7)).toEqual(folds)
  })
})

describe('how well it does', () => {
  test('is counted as precision, recall and F1 say', () => {
    const said = [
      ...[0, 0, 0, 1, 2].map((column) => ({ topic: 0, said: column })),
      ...[1, 1, 1, 1, 0].map((column) => ({ topic: 1, said: column })),
    ].map((one, group) => ({ ...one, group }))
    const confusion = confusionOf(said, 2)
    expect(confusion).toEqual([
      [3, 1, 1],
      [1, 4, 0],
    ])
    expect(countsOf(confusion, 0)).toEqual({ labels: 5, said: 4, right: 3 })
    expect(f1Of(countsOf(confusion, 0))).toBeCloseTo(6 / 9, 12)
    const macro = macroF1Of(said, 2)
    expect(macro.value).toBeCloseTo((6 / 9 + 8 / 10) / 2, 12)
    expect(macroF1Of(said, 2)).toEqual(macro)
  })

  test('is not told as a share of fewer than ten', () => {
    expect(shareFigure(3, 9)).toEqual({ value: null, reason: 'tooFew', n: 9 })
    expect(shareFigure(0, 0)).toEqual({ value: null, reason: 'noMessages', n: 0 })
    // Wilson 1927, as in Newcombe 1998, table I: 15 of 148 gives 0.0624 to 0.1605.
    expect(shareFigure(15, 148)).toMatchObject({
      low: expect.closeTo(0.0624, 4),
      high: expect.closeTo(0.1605, 4),
    })
  })

  test('"unsure" begins where guesses are as often wrong as right', () => {
    const guesses = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((probability, index) => ({
      probability,
      topic: index < 3 ? 0 : 1,
      truth: 0,
    }))
    expect(thresholdOf(guesses)).toBeCloseTo(0.65, 12)
    expect(thresholdOf(guesses.map((guess) => ({ ...guess, topic: 0 })))).toBeCloseTo(0.2, 12)
    expect(thresholdOf(guesses.map((guess) => ({ ...guess, topic: 1 })))).toBe(1)
  })
})

describe('learning', () => {
  test('needs 30 labels a topic, of two topics or more', () => {
    const enough = labels(labelsNeeded)
    expect(learnableTopics(enough, topicIds)).toEqual(['service', 'publicSpace', 'policy'])
    const few = enough.filter(({ topic }, index) => topic === 'service' || index > 2)
    expect(learnableTopics(few, topicIds)).toEqual(['service'])
    expect(trainAndEvaluate(few, topicIds)).toBeNull()
    expect(
      learnableTopics(
        enough.map((one) => ({ ...one, topic: 'unsure' as const })),
        topicIds,
      ),
    ).toEqual([])
  })

  test('from invented texts gives the topics of new ones, better than words that know nothing', () => {
    const trained = trainAndEvaluate(labels(40), topicIds)
    if (trained === null) throw new Error('not trained')
    const { evaluation, model } = trained
    expect(evaluation).toMatchObject({ labels: 120, folds: 5, topics: ['service', 'publicSpace', 'policy'] })
    expect(evaluation.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(120)
    expect(evaluation.macroF1.value).toBeGreaterThan(0.9)
    expect(evaluation.wordsMacroF1.value).toBe(0)
    const says = topicBy(model)
    const fresh = inventTexts(topics, 30, 99)
    const right = fresh.filter(({ text, topic }) => says(text) === topic)
    expect(right.length).toBeGreaterThan(80)
    expect(says('')).toBe('unsure')
    expect(says('zzzzqqq xxyy')).toBe('unsure')
  })

  test('the same labels give the same model and the same figures', () => {
    expect(trainAndEvaluate(labels(30), topicIds)).toEqual(trainAndEvaluate(labels(30), topicIds))
  })

  test('from labels that mean nothing is no better than chance, and says so', () => {
    const shuffled = labels(40).map((one, index) => ({
      ...one,
      topic: topics[(index * 7 + (index >> 2)) % 3] ?? one.topic,
    }))
    const trained = trainAndEvaluate(shuffled, topicIds)
    expect(trained?.evaluation.macroF1.value).toBeLessThan(0.5)
  })

  test('ends when it is told to', () => {
    const stop = new Error('stop')
    let told = 0
    const learn = (): unknown =>
      trainAndEvaluate(labels(30), topicIds, () => {
        told += 1
        if (told > 3) throw stop
      })
    expect(learn).toThrow(stop)
    expect(told).toBe(4)
  })
})
