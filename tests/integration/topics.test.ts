import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import type { TopicId } from '#shared/domain/message.ts'
import { connect } from '#data/db/connection.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears } from '../support/figures.ts'
import { inventTexts } from '../support/inventedLabels.ts'
import { importRows } from '../support/plantedTexts.ts'
import { accountName } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 20, 8)
const learnt: TopicId[] = ['service', 'publicSpace', 'policy']

let running: TestServer
let dossier: Dossier
beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

/** One citizen a question; every other one is answered. */
function questionsOf(texts: readonly string[], firstId = 1): TwcsRow[] {
  return texts.flatMap((text, index) => {
    const [id, author] = [firstId + index * 2, String(800_000 + firstId + index)]
    const atMs = fromMs + (firstId + index) * 600_000
    const question = { id, author, inbound: true, atMs, text: `@${accountName} ${text}`, inReplyTo: null }
    const answer = {
      id: id + 1,
      author: accountName,
      inbound: false,
      atMs: atMs + 60_000,
      text: 'Dat zoeken we uit voor u',
      inReplyTo: id,
    }
    return index % 2 === 0 ? [question] : [question, answer]
  })
}

interface StoredTopic {
  readonly id: number
  readonly topic: string
  readonly origin: string
  readonly text: string | null
}

function storedQuestions(): StoredTopic[] {
  const database = connect(dossier.location.databasePath, { readonly: true })
  try {
    return database
      .prepare<[], StoredTopic>(
        `select m.id, m.topic, m.topic_origin as origin, t.text from messages m
         left join message_texts t on t.message_id = m.id where m.direction = 'in' order by m.id`,
      )
      .all()
  } finally {
    database.close()
  }
}

/** Labels as a person gives them on the page, as many at a time as have the same topic. */
async function label(truth: readonly TopicId[], first: number): Promise<void> {
  const questions = storedQuestions()
  for (const topic of new Set(truth)) {
    const messageIds = truth.flatMap((one, index) =>
      one === topic && index < first ? (questions[index]?.id ?? []) : [],
    )
    const correction = { kind: 'topic' as const, target: { messageIds }, topic }
    await running.client.call('corrections.make', { correction })
  }
}

/** Cases a topic, as the filter counts them. */
async function casesOf(topic: TopicId): Promise<OutputOf<'figures.overview'>['current']['cases']> {
  const { current } = await running.client.call('figures.overview', { ...allYears, topics: [topic] })
  return current.cases
}

const keepTexts = () => running.client.call('texts.setKeeping', { keeping: 'kept' })
const shares = (origin: string) => storedQuestions().filter((one) => one.origin === origin).length

describe('words of topics', () => {
  test('are those that ship, until some are added or taken out', async () => {
    const { client } = running
    const words = await client.call('topics.words', {})
    expect(words.map(({ topic }) => topic)).toEqual([
      'service',
      'publicSpace',
      'policy',
      'complaint',
      'participation',
      'crisis',
      'other',
    ])
    expect(words.find(({ topic }) => topic === 'service')?.shipped).toContain('paspoort*')
    const change = {
      topic: 'policy' as const,
      added: [' Fietsstraat  Noord '],
      removed: ['raad', 'bestaat niet'],
    }
    await client.call('topics.setWords', { topics: [change] })
    const policy = (await client.call('topics.words', {})).find(({ topic }) => topic === 'policy')
    expect(policy).toMatchObject({ added: ['fietsstraat noord'], removed: ['raad'] })
    expect(policy?.shipped).not.toContain('raad')
  })

  test('tell what they make of a sentence, and by which words', async () => {
    const { client } = running
    const text = 'Mijn paspoort lag bij de Fietsstraat-Noord'
    expect(await client.call('topics.tryText', { text })).toEqual({
      topic: 'service',
      found: [{ word: 'paspoort', topic: 'service' }],
    })
    await client.call('topics.setWords', {
      topics: [{ topic: 'policy', added: ['fietsstraat noord'], removed: [] }],
    })
    const { found } = await client.call('topics.tryText', { text })
    expect(found).toEqual([
      { word: 'paspoort', topic: 'service' },
      { word: 'fietsstraat noord', topic: 'policy' },
    ])
  })

  test('that cannot be words of a topic are refused, and nothing changes', async () => {
    const { client } = running
    const before = await client.call('topics.words', {})
    const refused = [
      [{ topic: 'thanks' as const, added: ['hulde'], removed: [] }],
      [{ topic: 'policy' as const, added: ['!!'], removed: [] }],
      [{ topic: 'policy' as const, added: ['мэрия'], removed: [] }],
      [
        { topic: 'policy' as const, added: ['haven'], removed: [] },
        { topic: 'crisis' as const, added: ['haven'], removed: [] },
      ],
      [
        { topic: 'policy' as const, added: ['haven'], removed: [] },
        { topic: 'policy' as const, added: ['kade'], removed: [] },
      ],
    ]
    for (const topics of refused)
      await expect(client.call('topics.setWords', { topics })).rejects.toThrow('invalidInput')
    expect(await client.call('topics.words', {})).toEqual(before)
  })

  test('of two topics that are saved at the same time are both kept', async () => {
    const { client } = running
    await Promise.all([
      client.call('topics.setWords', { topics: [{ topic: 'policy', added: ['haven'], removed: [] }] }),
      client.call('topics.setWords', { topics: [{ topic: 'crisis', added: ['kade'], removed: [] }] }),
    ])
    const added = (await client.call('topics.words', {})).flatMap((words) => words.added)
    expect(added).toEqual(['haven', 'kade'])
  })

  test('change kept messages and their cases at once, but no label of a person; and what comes later', async () => {
    const { client } = running
    await keepTexts()
    const text = 'De fietsstraat noord is een raar idee'
    await importRows(running, 'a.csv', questionsOf(Array.from({ length: 12 }, () => text)))
    expect(await casesOf('policy')).toBe(0)
    await label(['crisis'], 1)
    const change = { topic: 'policy' as const, added: ['fietsstraat'], removed: [] }
    expect(await client.call('topics.setWords', { topics: [change] })).toEqual({ messagesChanged: 11 })
    expect(await casesOf('policy')).toBe(11)
    expect(await casesOf('crisis')).toBe(1)
    // Under the person's label the words have changed too: undoing it shows what they say now.
    await client.call('corrections.undo', {})
    expect(await casesOf('policy')).toBe(12)
    await importRows(running, 'b.csv', questionsOf([text], 1_001))
    expect(await casesOf('policy')).toBe(13)
    await client.call('topics.setWords', { topics: [{ ...change, added: [] }] })
    expect(await casesOf('policy')).toBe(0)
  })
})

describe('learning topics from labels', () => {
  const texts = inventTexts(learnt, 60)
  const truth = texts.map(({ topic }) => topic)

  async function importLabelled(): Promise<void> {
    await keepTexts()
    await importRows(running, 'a.csv', questionsOf(texts.map(({ text }) => text)))
    await label(truth, 120)
  }

  test('needs labels on messages whose text is kept', async () => {
    const { client } = running
    await importRows(running, 'a.csv', questionsOf(texts.slice(0, 90).map(({ text }) => text)))
    await label(truth, 90)
    const training = await client.call('topics.training', {})
    expect(training).toMatchObject({ needed: 30, canTrain: false, trained: null })
    expect(training.labels.find(({ topic }) => topic === 'policy')).toEqual({
      topic: 'policy',
      withText: 0,
      all: 30,
    })
    await expect(client.call('topics.train', {})).rejects.toThrow('notInDossier')
    await expect(client.call('topics.use', { isInUse: true })).rejects.toThrow('notInDossier')
  })

  test('tells how well it does, then gives topics, and gives them back', async () => {
    const { client } = running
    await importLabelled()
    expect((await client.call('topics.training', {})).canTrain).toBe(true)
    const before = storedQuestions()
    const phases: unknown[] = []
    const { evaluation } = await client.start('topics.train', {}, (progress) => phases.push(progress)).output
    expect(phases).toContainEqual({ phase: 'validating', done: 4, total: 5 })
    expect(phases).toContainEqual({ phase: 'training', done: 0, total: 1 })
    expect(evaluation).toMatchObject({ labels: 120, folds: 5, topics: learnt })
    expect(evaluation.macroF1.value).toBeGreaterThan(0.9)
    expect(evaluation.macroF1.value).toBeGreaterThan(evaluation.wordsMacroF1.value ?? 1)
    expect(storedQuestions()).toEqual(before)

    const mixBefore = await Promise.all(learnt.map(casesOf))
    const { messagesChanged } = await client.call('topics.use', { isInUse: true })
    expect(messagesChanged).toBeGreaterThan(40)
    expect((await client.call('topics.training', {})).trained).toMatchObject({ isInUse: true, evaluation })
    expect([shares('person'), shares('model'), shares('words')]).toEqual([120, 60, 0])
    const right = storedQuestions().filter(({ topic }, index) => topic === truth[index])
    expect(right.length).toBeGreaterThan(170)
    expect(await Promise.all(learnt.map(casesOf))).not.toEqual(mixBefore)

    const { topicMix } = await client.call('conversation.figures', allYears)
    const shown = topicMix.filter(({ corrected }) => corrected !== null).map(({ topic }) => topic)
    expect(shown).toEqual(learnt)
    for (const { corrected } of topicMix)
      if (corrected !== null) expect(corrected.value).toBeCloseTo(1 / 3, 1)
    const chosen = await client.call('conversation.figures', { ...allYears, topics: ['policy'] })
    expect(chosen.topicMix.every(({ corrected }) => corrected === null)).toBe(true)

    expect(await client.call('topics.use', { isInUse: false })).toEqual({ messagesChanged })
    expect(storedQuestions()).toEqual(before)
    expect(await Promise.all(learnt.map(casesOf))).toEqual(mixBefore)
    const after = await client.call('conversation.figures', allYears)
    expect(after.topicMix.every(({ corrected }) => corrected === null)).toBe(true)
  })

  test('also gives topics to what is imported later, without keeping its text; those can be given back too', async () => {
    const { client } = running
    await importLabelled()
    await client.call('topics.train', {})
    await client.call('topics.use', { isInUse: true })
    await client.call('texts.setKeeping', { keeping: 'off' })
    const fresh = inventTexts(learnt, 10, 77)
    await importRows(
      running,
      'b.csv',
      questionsOf(
        fresh.map(({ text }) => text),
        801,
      ),
    )
    const late = storedQuestions().slice(180)
    expect(late.every(({ origin, text }) => origin === 'model' && text === null)).toBe(true)
    expect(late.filter(({ topic }, index) => topic === fresh[index]?.topic).length).toBeGreaterThan(26)
    await client.call('topics.use', { isInUse: false })
    expect(shares('model')).toBe(0)
    expect(shares('words')).toBe(90)
  })

  test("undoing a person's label brings back what the classifier gave, and its taking back reaches under it", async () => {
    const { client } = running
    await importLabelled()
    await client.call('topics.train', {})
    await client.call('topics.use', { isInUse: true })
    const last = storedQuestions().length - 1
    const given = storedQuestions()[last]
    const correction = {
      kind: 'topic' as const,
      target: { messageIds: [given?.id ?? 0] },
      topic: 'crisis' as const,
    }
    await client.call('corrections.make', { correction })
    await client.call('corrections.undo', {})
    expect(storedQuestions()[last]).toEqual(given)
    await client.call('corrections.redo', {})
    await client.call('topics.use', { isInUse: false })
    expect(storedQuestions()[last]).toMatchObject({ topic: 'crisis', origin: 'person' })
    await client.call('corrections.undo', {})
    expect(storedQuestions()[last]?.origin).toBe('words')
  })

  test('can be cancelled, and leaves things as they were', async () => {
    const { client } = running
    await importLabelled()
    const before = await client.call('topics.training', {})
    const run = client.start('topics.train', {}, () => run.cancel())
    await expect(run.output).rejects.toBeInstanceOf(CallCancelled)
    expect(await client.call('topics.training', {})).toEqual(before)
  })

  test('answers other questions meanwhile', async () => {
    const { client } = running
    await importLabelled()
    const order: string[] = []
    const run = client.start('topics.train', {}, () => order.push('progress'))
    await client.call('topics.training', {}).then(() => order.push('answer'))
    await run.output.then(() => order.push('trained'))
    expect(order.indexOf('answer')).toBeLessThan(order.indexOf('trained'))
    expect(order.at(-1)).toBe('trained')
  })

  test('a classifier holds no words, and none stand in the file when texts are turned off', async () => {
    const { client } = running
    await importLabelled()
    await client.call('topics.train', {})
    await client.call('texts.setKeeping', { keeping: 'off' })
    const database = connect(dossier.location.databasePath, { readonly: true })
    const bytes = database.serialize()
    database.close()
    expect(bytes.includes('publicSpace')).toBe(true)
    for (const word of ['langskomen', 'blikjes', 'kiezers']) expect(bytes.includes(word)).toBe(false)
  })
})
