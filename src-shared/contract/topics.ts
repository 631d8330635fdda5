import { z } from 'zod'
import { topicIds } from '../domain/message.ts'
import type { TopicId } from '../domain/message.ts'
import { schemeRowSchema } from '../domain/responseScheme.ts'
import { textKeepings } from '../domain/textKeeping.ts'
import { figureSchema } from './figures.ts'
import { job, mutation, query } from './procedure.ts'

/** Topics that words can point to. */
export const wordTopics = topicIds.filter(
  (topic): topic is Exclude<TopicId, 'thanks' | 'unsure'> => topic !== 'thanks' && topic !== 'unsure',
)

/** Words of one topic; `*` at the end: the word goes on. */
const wordsSchema = z.array(z.string().min(2).max(60)).max(2_000)

export const topicWordsSchema = z.object({
  topic: z.enum(topicIds),
  /** Those that ship, without the ones that were taken out. */
  shipped: z.array(z.string()),
  added: wordsSchema,
  removed: wordsSchema,
})
export type TopicWords = z.infer<typeof topicWordsSchema>

/** How well a trained classifier does on labels it did not see (cross-validation). */
export const topicEvaluationSchema = z.object({
  labels: z.number().int(),
  folds: z.number().int(),
  /** Mean of the topics' F1, each topic alike. */
  macroF1: figureSchema,
  /** Share right of those not left "unsure". */
  accuracy: figureSchema,
  /** Share left "unsure". */
  unsureShare: figureSchema,
  /** The same labels by the words alone. */
  wordsMacroF1: figureSchema,
  topics: z.array(z.enum(topicIds)),
  /** rows = what a person said, columns = what the classifier said: the topics in order, then "unsure". */
  confusion: z.array(z.array(z.number().int())),
  perTopic: z.array(
    z.object({
      topic: z.enum(topicIds),
      labels: z.number().int(),
      precision: figureSchema,
      recall: figureSchema,
      f1: z.number().nullable(),
    }),
  ),
})
export type TopicEvaluation = z.infer<typeof topicEvaluationSchema>

export const topicProcedures = {
  'topics.words': query(z.object({}), z.array(topicWordsSchema)),
  /** Applies to what is imported from now on, and at once to messages whose text is kept. */
  'topics.setWords': mutation(
    z.object({
      topics: z
        .array(topicWordsSchema.pick({ topic: true, added: true, removed: true }))
        .max(wordTopics.length),
    }),
    z.object({ messagesChanged: z.number().int() }),
    ['figures', 'topics'],
  ),
  /** What the words make of a sentence, and by which words. */
  'topics.tryText': query(
    z.object({ text: z.string().max(2_000) }),
    z.object({
      topic: z.enum(topicIds),
      found: z.array(z.object({ word: z.string(), topic: z.enum(topicIds) })),
    }),
  ),
}

/** Whether the words of messages are kept. What is kept is always redacted first. */
export const textProcedures = {
  'texts.current': query(
    z.object({}),
    z.object({
      keeping: z.enum(textKeepings),
      kept: z.number().int(),
      /** Local date after which the oldest kept text goes; null where nothing goes. */
      nextDeletion: z.string().nullable(),
    }),
  ),
  /** Turning it off deletes what is kept, for good. */
  'texts.setKeeping': mutation(
    z.object({ keeping: z.enum(textKeepings) }),
    z.object({ deleted: z.number().int() }),
    ['dossier', 'topics'],
  ),
}

/** The classifier that learns from the labels of people. */
export const trainingProcedures = {
  'topics.training': query(
    z.object({}),
    z.object({
      /** Labels by people on messages whose text is kept. */
      labels: z.array(
        z.object({ topic: z.enum(topicIds), withText: z.number().int(), all: z.number().int() }),
      ),
      /** Labels a topic needs to be learnt. */
      needed: z.number().int(),
      canTrain: z.boolean(),
      /** The classifier that was trained last; null = never. */
      trained: z
        .object({ trainedAtMs: z.number(), isInUse: z.boolean(), evaluation: topicEvaluationSchema })
        .nullable(),
    }),
  ),
  'topics.train': job(
    z.object({}),
    z.object({ evaluation: topicEvaluationSchema }),
    z.object({ phase: z.enum(['reading', 'validating', 'training']), done: z.number(), total: z.number() }),
    ['figures', 'topics'],
  ),
  /** Gives (or takes back) the topics of messages without a person's or the source's label. */
  'topics.use': mutation(
    z.object({ isInUse: z.boolean() }),
    z.object({ messagesChanged: z.number().int() }),
    ['figures', 'topics'],
  ),
}

export const schemeProcedures = {
  /** Which team a topic is meant for, and within what time; empty = no scheme. */
  'scheme.current': query(z.object({}), z.object({ rows: z.array(schemeRowSchema) })),
  'scheme.set': mutation(z.object({ rows: z.array(schemeRowSchema).max(20) }), z.object({}), ['figures']),
}
