// Work on topics on a connection of its own: in a worker thread beside the data process, so that pages go on being read,
// or on the command line's own thread.
import { topicIds } from '#shared/domain/message.ts'
import { trainAndEvaluate } from '#shared/topics/evaluate.ts'
import type { TopicModel } from '#shared/topics/topicModel.ts'
import { topicBy } from '#shared/topics/topicModel.ts'
import { CancelledError } from '../cancelledError.ts'
import { connect } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { topicByWords } from '../importing/enrich/deriveMarks.ts'
import { lexiconWith } from '../importing/enrich/lexicon.ts'
import type { TopicWordChange } from '../importing/enrich/lexicon.ts'
import { backToWords, giveTopics, keptMessages } from '../repositories/givenTopics.ts'
import type { KeptMessage, TopicBelow, TopicChange } from '../repositories/givenTopics.ts'
import { writeSetting } from '../repositories/settings.ts'
import { labelledTexts } from '../repositories/topicLabels.ts'
import { replaceTopicModel, setTopicModelInUse, storedTopicModel } from '../repositories/topicModels.ts'
import { readTopicWords } from '../repositories/topicWords.ts'
import { modelFromBytes, modelToBytes } from './modelBytes.ts'
import type { TopicsOrder, TopicsOutcome, TopicsProgress } from './topicsOrder.ts'

interface Work {
  readonly database: Database
  readonly nowMs: number
  /** @throws CancelledError */
  readonly assertRunning: () => void
  readonly tell: (progress: TopicsProgress) => void
}

const notThere: TopicsOutcome = { status: 'notThere' }

type Given = Pick<TopicBelow, 'topic' | 'origin' | 'wordsTopic'>

/** What becomes of each message with a kept text; those that stay as they are left out. */
function changesBy(work: Work, give: (message: KeptMessage) => Given | null): TopicChange[] {
  const changes: TopicChange[] = []
  for (const messages of keptMessages(work.database)) {
    work.assertRunning()
    for (const message of messages) {
      const given = give(message)
      if (given === null) continue
      const { messageId, threadId, isUnderPerson } = message
      const isOther = given.topic !== message.topic
      const isSame = !isOther && given.origin === message.origin && given.wordsTopic === message.wordsTopic
      if (!isSame) changes.push({ messageId, threadId, isUnderPerson, ...given, isOther })
    }
  }
  return changes
}

/** Thanks only stay what the words make of them; so do the municipality's own messages. */
function changesByModel(work: Work, model: TopicModel): TopicChange[] {
  const topicOf = topicBy(model)
  return changesBy(work, ({ direction, isThanks, text, topic, origin, wordsTopic }) =>
    direction === 'out' || isThanks
      ? null
      : { topic: topicOf(text), origin: 'model', wordsTopic: origin === 'model' ? wordsTopic : topic },
  )
}

function useModel(work: Work): TopicsOutcome {
  const stored = storedTopicModel(work.database)
  const model = stored === null ? null : modelFromBytes(stored.model)
  if (model === null) return notThere
  const changes = changesByModel(work, model)
  const messagesChanged = giveTopics(work.database, changes, () => setTopicModelInUse(work.database, true))
  return { status: 'done', evaluation: null, messagesChanged }
}

function takeBack(work: Work): TopicsOutcome {
  const changes = backToWords(work.database)
  const messagesChanged = giveTopics(work.database, changes, () => setTopicModelInUse(work.database, false))
  return { status: 'done', evaluation: null, messagesChanged }
}

function applyWords(work: Work, changed: readonly TopicWordChange[]): TopicsOutcome {
  const lexicon = lexiconWith(changed)
  const changes = changesBy(work, ({ direction, text, topic, origin }) => {
    const byWords = topicByWords(text, direction, lexicon)
    return origin === 'words'
      ? { topic: byWords, origin, wordsTopic: null }
      : { topic, origin, wordsTopic: byWords }
  })
  const messagesChanged = giveTopics(work.database, changes, () =>
    writeSetting(work.database, 'topicWords', changed),
  )
  return { status: 'done', evaluation: null, messagesChanged }
}

/** A classifier that is in use gives way to the new one at once. */
function train(work: Work): TopicsOutcome {
  const { database } = work
  work.tell({ phase: 'reading', done: 0, total: 1 })
  const lexicon = lexiconWith(readTopicWords(database))
  const labels = labelledTexts(database).map((label) => ({
    ...label,
    byWords: topicByWords(label.text, 'in', lexicon),
  }))
  const trained = trainAndEvaluate(labels, topicIds, (progress) => {
    work.assertRunning()
    work.tell(progress)
  })
  if (trained === null) return notThere
  const { model, evaluation } = trained
  const isInUse = storedTopicModel(database)?.isInUse === true
  const changes = isInUse ? changesByModel(work, model) : []
  const messagesChanged = giveTopics(database, changes, () =>
    replaceTopicModel(database, {
      trainedAtMs: work.nowMs,
      model: modelToBytes(model),
      evaluationJson: JSON.stringify(evaluation),
    }),
  )
  return { status: 'done', evaluation, messagesChanged }
}

function carryOut(work: Work, { task }: TopicsOrder): TopicsOutcome {
  switch (task.kind) {
    case 'train':
      return train(work)
    case 'use':
      return useModel(work)
    case 'takeBack':
      return takeBack(work)
    case 'words':
      return applyWords(work, task.changes)
  }
}

/** Each step is told once, however often it is reported. */
function tellingOnce(tell: (progress: TopicsProgress) => void): (progress: TopicsProgress) => void {
  let told = ''
  return (progress) => {
    const step = `${progress.phase} ${String(progress.done)}`
    if (step === told) return
    told = step
    tell(progress)
  }
}

/** Nothing is written before all is worked out, and then in one transaction. */
export function carryOutTopics(order: TopicsOrder, tell: (progress: TopicsProgress) => void): TopicsOutcome {
  const state = new Int32Array(order.cancelled)
  const assertRunning = (): void => {
    if (Atomics.load(state, 0) === 1) throw new CancelledError()
  }
  const database = connect(order.databasePath, { mustExist: true })
  try {
    assertRunning()
    return carryOut({ database, nowMs: order.nowMs, assertRunning, tell: tellingOnce(tell) }, order)
  } catch (error) {
    if (error instanceof CancelledError) return { status: 'cancelled' }
    throw error
  } finally {
    database.close()
  }
}
