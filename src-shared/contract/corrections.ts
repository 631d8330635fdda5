import { z } from 'zod'
import { exclusions, needsReplyMarks, teamIds, topicIds } from '../domain/message.ts'
import { caseMarkSchema } from './cases.ts'
import { filterSchema } from './figures.ts'
import { mutation, query } from './procedure.ts'

const ids = z.array(z.number().int()).min(1).max(5_000)

/**
 * What a correction is about: chosen cases, single messages (those it cannot be about are passed over), or all cases of a
 * list. Of a case it is about these messages: topic: the questions that need a reply, of a case without one all inbound
 * ones; team: the replies by people, of a case without one its first question; needsReply: "yes" its first message, else
 * all inbound ones; automatic: its replies; exclude: all.
 */
export const correctionTargetSchema = z.union([
  z.object({ caseIds: ids }),
  z.object({ messageIds: ids }),
  z.object({ filter: filterSchema, mark: caseMarkSchema, search: z.string().max(200) }),
])
export type CorrectionTarget = z.infer<typeof correctionTargetSchema>

const target = { target: correctionTargetSchema }

/** What a person says that the import could not know. */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic'), ...target, topic: z.enum(topicIds) }),
  z.object({ kind: z.literal('team'), ...target, team: z.enum(teamIds) }),
  z.object({ kind: z.literal('needsReply'), ...target, needsReply: z.enum(needsReplyMarks) }),
  /** Of replies: written by a machine, so they answer nothing. */
  z.object({ kind: z.literal('automatic'), ...target, isAutomatic: z.boolean() }),
  /** null = counts again. */
  z.object({ kind: z.literal('exclude'), ...target, as: z.enum(exclusions).nullable() }),
  /** Cases of one account become the earliest of them; of several: error mergeAcrossAccounts; one alone: invalidInput. */
  z.object({ kind: z.literal('merge'), caseIds: ids.min(2) }),
  /** A new case begins at this message of a citizen. */
  z.object({ kind: z.literal('split'), messageId: z.number().int() }),
  /** Of a reply, to a citizen's message on the same channel that is not after it. null = it answers nothing in particular. */
  z.object({ kind: z.literal('link'), messageId: z.number().int(), replyToId: z.number().int().nullable() }),
  /** The whole file; the account is made where it is new. Messages that another file brought there count once. */
  z.object({
    kind: z.literal('moveAccount'),
    batchId: z.number().int(),
    accountName: z.string().min(1).max(120),
  }),
  /** The wall-clock times of the file are read again in this zone (IANA); error timesHaveZone where each tells its own. */
  z.object({ kind: z.literal('timeZone'), batchId: z.number().int(), timeZone: z.string().min(1).max(60) }),
])
export type Correction = z.infer<typeof correctionSchema>

export const correctionLogSchema = z.object({
  id: z.number().int(),
  madeAtMs: z.number(),
  kind: z.enum([
    'topic',
    'team',
    'needsReply',
    'automatic',
    'exclude',
    'merge',
    'split',
    'link',
    'moveAccount',
    'timeZone',
  ]),
  /**
   * The new value ("publicSpace", "spam", "true", an account's name, a zone); "linked" for a link that was set. null for
   * merge, split, a cut link and what counts again.
   */
  value: z.string().nullable(),
  /** That are in the dossier now: those of a file that was undone wait until it is imported again, and count 0. */
  messages: z.number().int(),
  /** File the correction is of, for moveAccount and timeZone. */
  fileName: z.string().nullable(),
  isUndone: z.boolean(),
})
export type CorrectionLogEntry = z.infer<typeof correctionLogSchema>

export const correctionProcedures = {
  /** The example can be corrected too: it is made for trying. */
  'corrections.make': mutation(
    z.object({ correction: correctionSchema }),
    /** null and 0 = everything said so already, so there is nothing to undo. */
    z.object({ correctionId: z.number().int().nullable(), messages: z.number().int() }),
    ['figures', 'batches'],
  ),
  /** The newest that is not undone / the oldest that is, of those after it; null = nothing to undo or redo. */
  'corrections.undo': mutation(z.object({}), z.object({ correctionId: z.number().int().nullable() }), [
    'figures',
    'batches',
  ]),
  'corrections.redo': mutation(z.object({}), z.object({ correctionId: z.number().int().nullable() }), [
    'figures',
    'batches',
  ]),
  /** Newest first. */
  'corrections.log': query(
    z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    z.object({
      total: z.number().int(),
      rows: z.array(correctionLogSchema),
      canUndo: z.boolean(),
      canRedo: z.boolean(),
    }),
  ),
}
