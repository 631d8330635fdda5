import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { caseOutcomes } from '../metrics/caseMark.ts'
import type { CaseMark as MetricsCaseMark } from '../metrics/caseMark.ts'
import { unansweredReasons } from '../metrics/unanswered.ts'
import { languages } from '../locale/languages.ts'
import {
  directions,
  exclusions,
  messageKinds,
  needsReplyMarks,
  teamIds,
  topicIds,
  topicOrigins,
} from '../domain/message.ts'
import { caseSortKeys } from './caseSortKeys.ts'
import { filterSchema, localDateSchema } from './figures.ts'
import { job, query } from './procedure.ts'

/**
 * Which cases of a choice stand behind a mark of a chart. Everything given must hold; an empty mark = all cases of the
 * choice that count in the headline figures.
 */
export const caseMarkSchema = z.object({
  /** Local dates of the start, both inclusive. */
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  /** Monday = 0; local time of the start. */
  weekday: z.number().int().min(0).max(6).optional(),
  hour: z.number().int().min(0).max(23).optional(),
  outcome: z.enum(caseOutcomes).optional(),
  /** Answered after more than, and within, so much time on the filter's clock. */
  waitOverMs: z.number().min(0).optional(),
  waitWithinMs: z.number().min(0).optional(),
  /** Answered within the norm that held for the case, or not (only cases that a norm holds for). */
  withinNorm: z.boolean().optional(),
  /** Neither answered nor closed at the end of this local date. */
  waitingOn: localDateSchema.optional(),
  dialogue: z.boolean().optional(),
  /** Number of turns; 5 = five or more. */
  turns: z.number().int().min(0).optional(),
  acknowledgedOnly: z.boolean().optional(),
  /** Not answered, and for this reason. */
  unanswered: z.enum(unansweredReasons).optional(),
  channel: z.enum(channelIds).optional(),
  accountId: z.number().int().optional(),
  topic: z.enum(topicIds).optional(),
  team: z.enum(teamIds).optional(),
  /** Absent = those that need a reply, as in the headline figures; "unlikely" = the others; "all" = both. */
  needsReply: z.enum(['yes', 'unlikely', 'all']).optional(),
}) satisfies z.ZodType<MetricsCaseMark>
export type CaseMark = z.infer<typeof caseMarkSchema>

/** What a list of cases is asked with: the same in the table, in the file that is saved and on the command line. */
export const caseChoiceSchema = z.object({
  filter: filterSchema,
  mark: caseMarkSchema,
  /** Words to look for, where text is kept; empty = everything. */
  search: z.string().max(200),
  sort: z.object({ by: z.enum(caseSortKeys), isDescending: z.boolean() }),
})
export type CaseChoice = z.infer<typeof caseChoiceSchema>

/** One case as a row. Times are UTC ms; waits are on the filter's clock. */
export const caseRowSchema = z.object({
  /** Id of its first message; stands for the case until messages are imported, undone or corrected. */
  caseId: z.number().int(),
  channel: z.enum(channelIds),
  accountId: z.number().int(),
  accountName: z.string(),
  topic: z.enum(topicIds),
  topicOrigin: z.enum(topicOrigins),
  team: z.enum(teamIds),
  needsReply: z.enum(['yes', 'unlikely']),
  outcome: z.enum(caseOutcomes),
  startedAtMs: z.number(),
  firstReplyAtMs: z.number().nullable(),
  closedAtMs: z.number().nullable(),
  observedUntilMs: z.number(),
  /** Until the first answer, else until the closure, else until the end of observation. */
  waitMs: z.number(),
  /** Asked while closed and answered before the next opening: 0 opening time. */
  isWhileClosed: z.boolean(),
  /** null where no norm holds for the case; "unknown" = still open and within it when observation ended. */
  norm: z
    .object({
      limitMs: z.number(),
      clock: z.enum(['calendar', 'opening']),
      isMet: z.union([z.boolean(), z.literal('unknown')]),
    })
    .nullable(),
  inboundCount: z.number().int(),
  replyCount: z.number().int(),
  dialogue: z.boolean().nullable(),
  /** A person has corrected something of it. */
  isCorrected: z.boolean(),
  /** The beginning of the question, where text is kept. */
  excerpt: z.string().nullable(),
})
export type CaseRowView = z.infer<typeof caseRowSchema>

/** A stretch of opening time that counts in a wait; UTC ms. */
export const openPieceSchema = z.object({ fromMs: z.number(), toMs: z.number() })

export const threadMessageSchema = z.object({
  messageId: z.number().int(),
  direction: z.enum(directions),
  kind: z.enum(messageKinds),
  isPublic: z.boolean(),
  sentAtMs: z.number(),
  isAutomatic: z.boolean(),
  needsReply: z.enum(needsReplyMarks),
  topic: z.enum(topicIds),
  topicOrigin: z.enum(topicOrigins),
  team: z.enum(teamIds),
  /** Left out of all figures, and why. */
  excludedAs: z.enum(exclusions).nullable(),
  /** The message of the store that it answers. */
  replyToId: z.number().int().nullable(),
  /** Where the waiting begins, and what ended it. */
  isStart: z.boolean(),
  isFirstReply: z.boolean(),
  /** It begins a case, or goes on with the one before it, because a person said so. */
  caseMark: z.enum(['starts', 'continues']).nullable(),
  caseId: z.number().int().nullable(),
  isCorrected: z.boolean(),
  fileName: z.string(),
  /** null where text is not kept. */
  text: z.string().nullable(),
})
export type ThreadMessage = z.infer<typeof threadMessageSchema>

export const caseThreadSchema = z.object({
  case: caseRowSchema,
  /** The whole thread the case belongs to, in order: messages of other cases carry another caseId. */
  messages: z.array(threadMessageSchema),
  waiting: z.object({
    calendarMs: z.number(),
    openingMs: z.number(),
    isWhileClosed: z.boolean(),
    /** Sum = openingMs; at most the first 60. */
    pieces: z.array(openPieceSchema),
    piecesInAll: z.number().int(),
  }),
  timeZone: z.string(),
})
export type CaseThread = z.infer<typeof caseThreadSchema>

export const caseProcedures = {
  'cases.list': query(
    caseChoiceSchema.extend({
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      total: z.number().int(),
      rows: z.array(caseRowSchema),
      /** Messages of the choice with kept text: 0 = there is nothing to search in. */
      textsKept: z.number().int(),
    }),
  ),
  'cases.thread': query(z.object({ caseId: z.number().int(), filter: filterSchema }), caseThreadSchema),
  /** Writes all cases of the choice where the user has pointed. */
  'cases.save': job(
    caseChoiceSchema.extend({
      format: z.enum(['xlsx', 'csv']),
      language: z.enum(languages),
      /** The chart and the mark in words, for the sheet with the choice. */
      title: z.string().max(300),
      grantId: z.string(),
    }),
    z.object({ fileName: z.string(), sizeBytes: z.number(), rows: z.number().int() }),
    z.object({ rowsWritten: z.number().int(), rowsTotal: z.number().int() }),
    [],
  ),
}
