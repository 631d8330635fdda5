import { topicEvaluationSchema, wordTopics } from '#shared/contract/topics.ts'
import type { TopicWords } from '#shared/contract/topics.ts'
import { topicIds } from '#shared/domain/message.ts'
import { labelsNeeded } from '#shared/topics/evaluate.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { topicByWords } from '../importing/enrich/deriveMarks.ts'
import { isLexiconWord, lexiconWith, shippedWords } from '../importing/enrich/lexicon.ts'
import type { TopicWordChange } from '../importing/enrich/lexicon.ts'
import type { LexiconTopic } from '../importing/enrich/lexiconWords.ts'
import { topicWordsIn } from '../importing/enrich/topicWordsIn.ts'
import { labelCounts } from '../repositories/topicLabels.ts'
import { storedTopicModel } from '../repositories/topicModels.ts'
import { readTopicWords } from '../repositories/topicWords.ts'
import type { TopicsTask } from '../topics/topicsOrder.ts'
import { runTopicsTask } from './topicsTask.ts'

function wordsOf(topic: LexiconTopic, changes: readonly TopicWordChange[]): TopicWords {
  const change = changes.find((one) => one.topic === topic)
  const removed = [...(change?.removed ?? [])]
  const shipped = shippedWords(topic).filter((word) => !removed.includes(word))
  return { topic, shipped, added: [...(change?.added ?? [])], removed }
}

export const topicsWords: Handler<'topics.words'> = (app) => {
  const changes = readTopicWords(app.openSession().database)
  return wordTopics.map((topic) => wordsOf(topic, changes))
}

function tidied(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim().toLowerCase().replace(/\s+/g, ' ')))]
}

type Asked = ReadonlyDeep<Pick<TopicWords, 'topic' | 'added' | 'removed'>>

/**
 * Words of a topic as they are kept: only what differs from those that ship.
 *
 * @throws AppError invalidInput for a topic that no word points to, and for a word without letters of the Latin alphabet
 */
function changeOf({ topic, added, removed }: Asked): TopicWordChange {
  const lexiconTopic = wordTopics.find((one) => one === topic)
  if (lexiconTopic === undefined) throw new AppError('invalidInput')
  const shipped = shippedWords(lexiconTopic)
  const gone = tidied(removed).filter((word) => shipped.includes(word))
  const own = tidied(added).filter((word) => !shipped.includes(word) || gone.includes(word))
  if (!own.every(isLexiconWord)) throw new AppError('invalidInput')
  return {
    topic: lexiconTopic,
    added: own.filter((word) => !gone.includes(word)),
    removed: gone.filter((word) => !own.includes(word)),
  }
}

/** Topics that are not named keep their words. @throws AppError invalidInput also for a topic or a word that stands there twice */
function mergedChanges(session: DossierSession, asked: readonly Asked[]): TopicWordChange[] {
  const changes = asked.map(changeOf)
  if (new Set(changes.map(({ topic }) => topic)).size < changes.length) throw new AppError('invalidInput')
  const others = readTopicWords(session.database).filter(
    ({ topic }) => !changes.some((change) => change.topic === topic),
  )
  const all = [...others, ...changes].filter(({ added, removed }) => added.length + removed.length > 0)
  const words = all.flatMap(({ added }) => added)
  if (new Set(words).size < words.length) throw new AppError('invalidInput')
  return all
}

export const topicsSetWords: Handler<'topics.setWords'> = async (app, { topics }, call) => {
  const session = app.openSession()
  const words = (): TopicsTask => ({ kind: 'words', changes: mergedChanges(session, topics) })
  const { messagesChanged } = await runTopicsTask(app, session, words, call)
  return { messagesChanged }
}

export const topicsTryText: Handler<'topics.tryText'> = (app, { text }) => {
  const lexicon = lexiconWith(readTopicWords(app.openSession().database))
  return { topic: topicByWords(text, 'in', lexicon), found: topicWordsIn(text, lexicon) }
}

export const topicsTraining: Handler<'topics.training'> = (app) => {
  const { database } = app.openSession()
  const counts = new Map(labelCounts(database).map((count) => [count.topic, count]))
  const labels = topicIds
    .filter((topic) => topic !== 'unsure')
    .map((topic) => counts.get(topic) ?? { topic, withText: 0, all: 0 })
  const stored = storedTopicModel(database)
  const evaluation = topicEvaluationSchema.safeParse(JSON.parse(stored?.evaluationJson ?? 'null'))
  return {
    labels,
    needed: labelsNeeded,
    canTrain: labels.filter(({ withText }) => withText >= labelsNeeded).length >= 2,
    trained:
      stored === null || !evaluation.success
        ? null
        : { trainedAtMs: stored.trainedAtMs, isInUse: stored.isInUse, evaluation: evaluation.data },
  }
}

export const topicsTrain: Handler<'topics.train'> = async (app, _input, call) => {
  const { evaluation } = await runTopicsTask(app, app.openSession(), () => ({ kind: 'train' }), call)
  if (evaluation === null) throw new AppError('notInDossier')
  return { evaluation }
}

export const topicsUse: Handler<'topics.use'> = async (app, { isInUse }, call) => {
  const kind = isInUse ? 'use' : 'takeBack'
  const { messagesChanged } = await runTopicsTask(app, app.openSession(), () => ({ kind }), call)
  return { messagesChanged }
}
