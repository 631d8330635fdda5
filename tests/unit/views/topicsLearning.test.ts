import { describe, expect, test } from 'vitest'
import type { TopicEvaluation } from '#shared/contract/topics.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import type { TopicId } from '#shared/domain/message.ts'
import { comparisonOf, evaluationView } from '#shared/views/topics/evaluationView.ts'
import { learningView, trainingProgressView } from '#shared/views/topics/learningView.ts'
import type { Training } from '#shared/views/topics/learningView.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

/** 41 complaints, of which 33 are found; 30 about policy; the words find less. */
const evaluation: TopicEvaluation = {
  labels: 71,
  folds: 5,
  macroF1: figure(0.83, 0.74, 0.9, 71),
  accuracy: figure(0.9, 0.8, 0.95, 60),
  unsureShare: figure(0.155, 0.09, 0.26, 71),
  wordsMacroF1: figure(0.41, 0.3, 0.52, 71),
  topics: ['policy', 'complaint'],
  confusion: [
    [21, 4, 5],
    [2, 33, 6],
  ],
  perTopic: [
    {
      topic: 'policy',
      labels: 30,
      precision: figure(0.913, 0.73, 0.976, 23),
      recall: figure(0.7, 0.52, 0.83, 30),
      f1: 0.79,
    },
    {
      topic: 'complaint',
      labels: 41,
      precision: figure(0.892, 0.75, 0.957, 37),
      recall: figure(0.805, 0.66, 0.9, 41),
      f1: 0.85,
    },
  ],
}

function trainingOf(
  counts: readonly (readonly [TopicId, number, number])[],
  part: Partial<Training> = {},
): Training {
  return {
    labels: counts.map(([topic, withText, all]) => ({ topic, withText, all })),
    needed: 30,
    canTrain: false,
    trained: null,
    ...part,
  }
}

describe('labels and what can be learnt from them', () => {
  test('are told by topic, with what is still needed and what has no text', () => {
    const { rows, head } = learningView(
      nl,
      trainingOf([
        ['complaint', 41, 41],
        ['policy', 24, 25],
        ['crisis', 0, 3],
        ['service', 0, 0],
      ]),
      'kept',
    )
    expect(head).toBe('Labels met tekst (30 nodig)')
    expect(rows.map(({ name, count, state, without }) => [name, count, state, without])).toEqual([
      ['klachten', '41', 'genoeg', null],
      ['beleid en mening', '24', 'nog 6 nodig', '1 label zonder tekst'],
      ['crisis', '0', 'nog 30 nodig', '3 labels zonder tekst'],
      ['servicevragen', '0', 'nog 30 nodig', null],
    ])
    expect(rows.map(({ fraction }) => fraction)).toEqual([1, 0.8, 0, 0])
    const english = learningView(en, trainingOf([['policy', 24, 26]]), 'kept')
    expect(english.rows[0]).toMatchObject({ state: '6 more needed', without: '2 labels without text' })
    expect(learningView(en, trainingOf([['policy', 30, 31]]), 'kept').rows[0]).toMatchObject({
      state: 'enough',
      without: '1 label without text',
    })
  })

  test.each([
    [
      'no labels',
      trainingOf([['policy', 0, 0]]),
      'Leren kan nog niet: er zijn nog geen labels.',
      'Learning is not possible yet: there are no labels.',
    ],
    [
      'labels without any text',
      trainingOf([['policy', 0, 40]]),
      'Leren kan nog niet: bij geen enkel label is de tekst bewaard. Labels zonder tekst: 40.',
      'Learning is not possible yet: not one label has its text kept. Labels without text: 40.',
    ],
    [
      'too few everywhere',
      trainingOf([
        ['policy', 12, 12],
        ['crisis', 2, 2],
        ['complaint', 24, 24],
      ]),
      'Leren kan nog niet: geen onderwerp heeft 30 labels met tekst. Het dichtst bij: klachten (nog 6) en beleid en mening (nog 18).',
      'Learning is not possible yet: no topic has 30 labels with text. Nearest: complaints (6 more) and policy and opinion (18 more).',
    ],
    [
      'one topic only',
      trainingOf([
        ['policy', 30, 30],
        ['crisis', 29, 29],
      ]),
      'Leren kan nog niet: alleen beleid en mening heeft 30 labels met tekst. Er is een tweede onderwerp nodig. Het dichtst bij: crisis (nog 1).',
      'Learning is not possible yet: only policy and opinion has 30 labels with text. A second topic is needed. Nearest: crisis (1 more).',
    ],
    [
      'one topic and nothing else',
      trainingOf([['policy', 30, 30]]),
      'Leren kan nog niet: alleen beleid en mening heeft 30 labels met tekst. Er is een tweede onderwerp nodig.',
      'Learning is not possible yet: only policy and opinion has 30 labels with text. A second topic is needed.',
    ],
  ])('say in one sentence why not yet: %s', (_, training, dutch, english) => {
    expect(learningView(nl, training, 'kept')).toMatchObject({
      sentence: dutch,
      leftOut: null,
      canTrain: false,
    })
    expect(learningView(en, training, 'kept').sentence).toBe(english)
  })

  test('say that texts are not kept, where that is why', () => {
    const training = trainingOf([['policy', 0, 40]])
    expect(learningView(nl, training, 'off').sentence).toBe(
      'Leren kan nog niet: teksten worden niet bewaard. Labels zonder tekst: 40. Zet bewaren hierboven aan en lees berichten in.',
    )
    expect(learningView(en, training, 'off').sentence).toContain('texts are not kept')
  })

  test('say what can be learnt and what stays out', () => {
    const counts = [
      ['policy', 30, 30],
      ['complaint', 41, 41],
      ['crisis', 3, 3],
      ['service', 0, 9],
    ] as const
    const view = learningView(nl, trainingOf(counts, { canTrain: true }), 'kept')
    expect(view).toMatchObject({
      sentence: 'Leren kan voor beleid en mening en klachten.',
      leftOut: 'Niet geleerd: crisis. Zulke berichten krijgen een ander onderwerp of blijven onzeker.',
      trainText: 'Leren',
      replaces: null,
    })
    const all = learningView(en, trainingOf(counts.slice(0, 2), { canTrain: true }), 'kept')
    expect(all).toMatchObject({
      sentence: 'Learning is possible for policy and opinion and complaints.',
      leftOut: null,
      trainText: 'Learn',
    })
  })

  test('say that learning anew replaces what is in use', () => {
    const trained = { trainedAtMs: 0, isInUse: true, evaluation }
    const counts = [['policy', 30, 30]] as const
    for (const words of [nl, en]) {
      const text = words.text.topicsLearning
      const view = (part: Partial<Training>) => learningView(words, trainingOf(counts, part), 'kept')
      expect(view({ canTrain: true, trained })).toMatchObject({
        trainText: text.trainAgain,
        replaces: text.replaces,
      })
      expect(view({ canTrain: true, trained: { ...trained, isInUse: false } }).replaces).toBeNull()
      expect(view({ canTrain: false, trained }).replaces).toBeNull()
    }
  })
})

describe('learning that goes on', () => {
  test('tells each step, and never goes back', () => {
    expect(trainingProgressView(nl, null)).toEqual({ text: 'Leren begint zo.', fraction: null })
    const steps = [
      { phase: 'reading' as const, done: 0, total: 1 },
      ...[0, 1, 2, 3, 4].map((done) => ({ phase: 'validating' as const, done, total: 5 })),
      { phase: 'training' as const, done: 0, total: 1 },
      { phase: 'training' as const, done: 1, total: 1 },
    ].map((progress) => trainingProgressView(nl, progress))
    const fractions = steps.map(({ fraction }) => fraction ?? -1)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
    expect(steps.map(({ text }) => text)).toEqual([
      'De labels worden gelezen.',
      ...['1', '2', '3', '4', '5'].map(
        (part) => `Er wordt gecontroleerd hoe goed het gaat: deel ${part} van 5.`,
      ),
      'Van alle labels wordt geleerd.',
      'Van alle labels wordt geleerd.',
    ])
    expect(trainingProgressView(en, { phase: 'validating', done: 4, total: 5 }).text).toBe(
      'It is being checked how well it goes: part 5 of 5.',
    )
  })
})

describe('how well it does', () => {
  const at = (value: number, low: number, high: number) => figure(value, low, high, 71)

  test.each([
    [at(0.8, 0.7, 0.9), at(0.5, 0.4, 0.6), 'better'],
    [at(0.5, 0.4, 0.6), at(0.8, 0.7, 0.9), 'worse'],
    [at(0.8, 0.6, 0.9), at(0.7, 0.5, 0.8), 'maybeBetter'],
    [at(0.7, 0.5, 0.8), at(0.8, 0.6, 0.9), 'maybeWorse'],
    // Intervals that touch do not exclude each other.
    [at(0.8, 0.6, 0.9), at(0.5, 0.4, 0.6), 'maybeBetter'],
    [at(0.7, 0.5, 0.8), at(0.7, 0.5, 0.8), 'same'],
    [noFigure('tooFew', 9), at(0.7, 0.5, 0.8), 'unknown'],
    [at(0.7, 0.5, 0.8), noFigure('tooFew', 9), 'unknown'],
    [figure(0.7, null, null, 71), at(0.7, 0.5, 0.8), 'unknown'],
    [at(0.7, 0.5, 0.8), figure(0.7, 0.5, null, 71), 'unknown'],
  ] as const)('is called by the intervals of both: %o beside %o is %s', (learnt, byWords, called) => {
    expect(comparisonOf(learnt, byWords)).toBe(called)
    for (const words of [nl, en]) {
      const made = evaluationView(words, { ...evaluation, macroF1: learnt, wordsMacroF1: byWords })
      expect(made.sentence).toBe(words.text.topicsLearning.result[called])
    }
  })

  test('stands beside the words alone, with intervals and n', () => {
    const { measures, how } = evaluationView(nl, evaluation)
    expect(how).toContain('71 labels, in 5 delen')
    expect(measures.map(({ learnt, words }) => [learnt, words])).toEqual([
      [
        { value: '0,83', detail: '0,74 – 0,90, n = 71' },
        { value: '0,41', detail: '0,30 – 0,52, n = 71' },
      ],
      [{ value: '90,0%', detail: '80,0 – 95,0%, n = 60' }, null],
      [{ value: '15,5%', detail: '9,0 – 26,0%, n = 71' }, null],
    ])
    expect(evaluationView(en, evaluation).measures[0]?.learnt.value).toBe('0.83')
  })

  test('has a reason where there is no figure, and n alone where there is no interval', () => {
    const { measures } = evaluationView(nl, {
      ...evaluation,
      accuracy: noFigure('tooFew', 4),
      unsureShare: figure(0.5, null, null, 71),
    })
    expect(measures[1]?.learnt).toEqual({ value: nl.text.figures.reasons.tooFew, detail: null })
    expect(measures[2]?.learnt).toEqual({ value: '50,0%', detail: 'n = 71' })
  })

  test('is told by topic in words', () => {
    expect(evaluationView(nl, evaluation).topics[1]).toEqual({
      name: 'klachten',
      found: 'Van de 41 met dit label vindt de app er 33.',
      foundShare: '80,5% (66,0 – 90,0%)',
      right: 'Van de 37 die de app zo noemt, kloppen er 33.',
      rightShare: '89,2% (75,0 – 95,7%)',
      f1: '0,85',
    })
    expect(evaluationView(en, evaluation).topics[1]).toMatchObject({
      found: 'Of the 41 with this label the app finds 33.',
      right: 'Of the 37 that the app calls so, 33 are right.',
    })
  })

  test('tells a topic that is never said, and shares that cannot be told', () => {
    const [policy] = evaluation.perTopic
    if (policy === undefined) throw new Error('the fixture has topics')
    const never: TopicEvaluation = {
      ...evaluation,
      confusion: [
        [0, 20, 10],
        [0, 33, 8],
      ],
      perTopic: [
        { ...policy, precision: noFigure('noMessages', 0), recall: figure(0, null, null, 30), f1: null },
        { ...policy, topic: 'complaint', recall: noFigure('tooFew', 3) },
      ],
    }
    const [first, second] = evaluationView(nl, never).topics
    expect(first).toMatchObject({
      right: 'De app noemt dit onderwerp nooit.',
      rightShare: null,
      foundShare: '0,0%',
      f1: 'niet gemeten',
    })
    expect(second?.foundShare).toBe(nl.text.figures.reasons.tooFew)
  })

  test('is a table of what people said by what it said, the same marked', () => {
    const { columns, matrix } = evaluationView(nl, evaluation)
    expect(columns).toEqual(['beleid en mening', 'klachten', 'onzeker'])
    expect(matrix.map(({ name, total }) => [name, total])).toEqual([
      ['beleid en mening', '30'],
      ['klachten', '41'],
    ])
    expect(
      matrix.map(({ cells }) => cells.map(({ count, isSame }) => (isSame ? `=${count}` : count))),
    ).toEqual([
      ['=21', '4', '5'],
      ['2', '=33', '6'],
    ])
    const empty = evaluationView(nl, { ...evaluation, confusion: [[0, 0, 30]] })
    expect(empty.matrix[0]?.cells.map(({ isNone }) => isNone)).toEqual([true, true, false])
    expect(empty.matrix[1]).toMatchObject({ cells: [], total: '0' })
  })
})
