import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { formatIds } from '../domain/importing.ts'
import { directions, messageKinds, topicIds } from '../domain/message.ts'
import { personForms } from '../domain/personForms.ts'
import { languages } from '../locale/languages.ts'
import { mutation, query } from './procedure.ts'

const count = z.number().int().min(0)

/** One message of the person, or an answer to one. */
export const personMessageSchema = z.object({
  messageId: z.number().int(),
  sentAtMs: z.number(),
  /** Of the municipality; empty where neither the source nor the user named it. */
  account: z.string(),
  direction: z.enum(directions),
  kind: z.enum(messageKinds),
  isPublic: z.boolean(),
  topic: z.enum(topicIds),
  /** Redacted; null where none is kept. */
  text: z.string().nullable(),
  /** Files that hold it. */
  fileNames: z.array(z.string()),
})
export type PersonMessage = z.infer<typeof personMessageSchema>

/** What is kept of the person on one channel. */
export const personChannelSchema = z.object({
  channel: z.enum(channelIds),
  messages: count,
  /** Of the municipality to the person. */
  answers: count,
  /** Of those, found through the message they answer only: the source names the person otherwise there. */
  answersOtherwise: count,
  /** Questions that the person began. */
  cases: count,
  /** Kept texts, of the person and of answers. */
  texts: count,
  firstAtMs: z.number().nullable(),
  lastAtMs: z.number().nullable(),
  /** The same messages in another source under another designation, which is to be asked for as well. */
  elsewhere: count,
  accounts: z.array(z.object({ account: z.string(), messages: count, answers: count })),
  files: z.array(z.object({ fileName: z.string(), format: z.enum(formatIds), messages: count })),
  /** The first, in order of time; the file that is handed over holds all. */
  rows: z.array(personMessageSchema),
})
export type PersonChannel = z.infer<typeof personChannelSchema>

export const foundPersonSchema = z.object({
  /** Stands for what was found in later calls; null where nothing was. Lives until the dossier closes. */
  findId: z.string().nullable(),
  channels: z.array(personChannelSchema),
  /** Accounts of the municipality itself that go by this name: nothing of theirs can be erased. */
  own: z.array(z.object({ channel: z.enum(channelIds), account: z.string() })),
  /** Erased before, under one of the forms that were tried. */
  purged: z.array(z.object({ channel: z.enum(channelIds), purgedAtMs: z.number(), messages: count })),
  /** By what the files of this dossier name people. */
  forms: z.array(z.object({ form: z.enum(personForms), formats: z.array(z.enum(formatIds)) })),
  /** Messages whose writer no source tells: nobody can be found in them. */
  nameless: count,
})
export type FoundPerson = z.infer<typeof foundPersonSchema>

export const erasedSchema = z.object({
  messages: count,
  /** Answers that stay as events, without words and ties. */
  answers: count,
  texts: count,
  /** Fewer than before. */
  cases: z.number().int(),
  hasRemovedClassifier: z.boolean(),
  /** false: the rows are gone, and the file or the backups are cleaned when the dossier opens again. */
  isSettled: z.boolean(),
})
export type Erased = z.infer<typeof erasedSchema>

export const deletionKinds = ['person', 'textsOverTerm', 'textsTurnedOff'] as const

export const personProcedures = {
  /** A mutation, so that no cache nor retry of questions holds what was typed. It changes nothing. */
  'persons.find': mutation(
    z.object({
      /** A handle, name, number or address as the resident gives it. Neither stored nor logged. */
      text: z.string().max(300),
      channel: z.enum(channelIds).nullable(),
    }),
    foundPersonSchema,
    [],
  ),
  'persons.save': mutation(
    z.object({
      findId: z.string(),
      channels: z.array(z.enum(channelIds)).min(1).max(channelIds.length),
      format: z.enum(['xlsx', 'json']),
      language: z.enum(languages),
      grantId: z.string(),
    }),
    z.object({ fileName: z.string(), messages: count }),
    [],
  ),
  /** Cannot be undone. Waits for an import that runs. */
  'persons.erase': mutation(
    z.object({ findId: z.string(), channels: z.array(z.enum(channelIds)).min(1).max(channelIds.length) }),
    erasedSchema,
    ['persons', 'batches', 'figures', 'topics', 'backups', 'dossier'],
  ),
  /** What was deleted of residents lately: counts and moments, newest first. And how many cannot come back. */
  'persons.deletions': query(
    z.object({}),
    z.object({
      purgedPeople: count,
      deletions: z.array(
        z.object({
          deletedAtMs: z.number(),
          kind: z.enum(deletionKinds),
          messages: count,
          texts: count,
        }),
      ),
    }),
  ),
}
