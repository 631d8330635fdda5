import { z } from 'zod'
import { audienceKinds } from '../domain/audience.ts'
import { channelIds } from '../domain/channel.ts'
import { nullReasons } from '../domain/figure.ts'
import {
  chosenEncodings,
  formatIds,
  importNeeds,
  importStatuses,
  rejectReasons,
  rowIssueCodes,
} from '../domain/importing.ts'
import { directions, messageKinds } from '../domain/message.ts'
import type { SupportedFigure } from '../domain/supports.ts'
import { job, mutation, query } from './procedure.ts'

const support = z.union([z.literal(true), z.enum(nullReasons)])
export const supportsSchema = z.object({
  firstResponse: support,
  responseRate: support,
  conversationRatio: support,
  dialogueShare: support,
  linkedReplies: support,
  topics: support,
  /** Of public questions nothing is known, although of private ones it is. */
  publicQuestions: z.enum(nullReasons).optional(),
}) satisfies z.ZodType<Record<SupportedFigure, true | (typeof nullReasons)[number]>>

export const readOptionsSchema = z.object({
  own: z.array(z.string()),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  /** null = the dossier's zone. */
  timeZone: z.string().nullable(),
  accountName: z.string().nullable(),
  channel: z.enum(channelIds).nullable(),
  /** Messages to followers only and direct ones too, on networks whose messages are public. */
  withPrivate: z.boolean().optional(),
  /** Code page of a text, where the file does not show it or shows the wrong one; null = as the bytes tell. */
  encoding: z.enum(chosenEncodings).nullable().optional(),
})
export type ReadOptionsInput = z.infer<typeof readOptionsSchema>

/** A row of the preview: what will be stored, without text and without anyone's name but the own accounts'. */
export const previewRowSchema = z.object({
  line: z.number(),
  sentAtMs: z.number(),
  channel: z.enum(channelIds),
  accountName: z.string().nullable(),
  direction: z.enum(directions),
  kind: z.enum(messageKinds),
})

export const inspectionSchema = z.object({
  /** Stands for the file in later calls; lives until the dossier closes. */
  selectionId: z.string(),
  fileName: z.string(),
  sizeBytes: z.number(),
  /** null when refused. */
  format: z.enum(formatIds).nullable(),
  /** The format was tried on a real export, not only on its description. */
  formatVerified: z.boolean(),
  reason: z.enum(rejectReasons).nullable(),
  /** Where exactly or what ("line 12", a missing column, an entry of the zip); beside the sentence of the reason. */
  reasonDetail: z.string().nullable().optional(),
  /** Of an exchange package only: a new grant of the same file, for `exchange.inspect`. */
  packageGrantId: z.string().optional(),
  /** Of a table that no known format fits: a new grant of the same file, for `table.inspect`. */
  tableGrantId: z.string().optional(),
  /** Some of its letters are rather of this code page than of the one it was read in: to be offered as `encoding`. */
  encodingHint: z.enum(chosenEncodings).nullable().optional(),
  /** The same file stands in this dossier already. */
  isDuplicate: z.boolean(),
  needs: z.array(z.enum(importNeeds)),
  /** Senders or accounts found, to choose the own ones from; shown, not stored. */
  candidates: z.array(z.string()),
  preview: z.array(previewRowSchema),
  supports: supportsSchema.nullable(),
})
export type InspectionView = z.infer<typeof inspectionSchema>

export const rowIssueSchema = z.object({
  line: z.number().nullable(),
  column: z.string().nullable(),
  code: z.enum(rowIssueCodes),
})

/** How many followed an account when the export was made, or how many it followed. */
export const audienceSchema = z.object({
  channel: z.enum(channelIds),
  /** Of the municipality; empty where the source does not tell. */
  account: z.string(),
  kind: z.enum(audienceKinds),
  count: z.number(),
})

/** One entry of the command line's JSON array as well. */
export const importResultSchema = z.object({
  file: z.string(),
  format: z.enum(formatIds).nullable(),
  batchId: z.number().nullable(),
  status: z.enum(importStatuses),
  needs: z.array(z.enum(importNeeds)),
  reason: z.enum(rejectReasons).nullable(),
  reasonDetail: z.string().nullable().optional(),
  /** Senders found, when `needs` has "own". */
  candidates: z.array(z.string()),
  rowsRead: z.number(),
  messages: z.number(),
  inbound: z.number(),
  outbound: z.number(),
  replies: z.number(),
  reposts: z.number(),
  ownPosts: z.number(),
  duplicates: z.number(),
  /** That another file holds under a number of its own; they count once. Absent in what was not imported. */
  alsoElsewhere: z.number().optional(),
  /** Rows of people who were erased; absent where there are none. */
  leftOut: z.number().optional(),
  issues: z.object({
    count: z.number(),
    byCode: z.partialRecord(z.enum(rowIssueCodes), z.number()),
    first: z.array(rowIssueSchema),
  }),
  supports: supportsSchema.nullable(),
  /** Absent where the source counts nobody. */
  audience: z.array(audienceSchema).optional(),
  /** Local dates of the first and last message. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** ISO instant. */
  observedUntil: z.string().nullable(),
  seconds: z.number(),
})
export type ImportResult = z.infer<typeof importResultSchema>

export const importProgressSchema = z.object({
  phase: z.enum(['reading', 'promoting']),
  fileName: z.string(),
  bytesRead: z.number(),
  bytesTotal: z.number(),
  /** Records of the file, messages or not. */
  rows: z.number(),
  messages: z.number(),
  /** false from the moment promotion starts. */
  canCancel: z.boolean(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>

export const batchSchema = z.object({
  id: z.number(),
  fileName: z.string(),
  format: z.enum(formatIds),
  formatVerified: z.boolean(),
  importedAtMs: z.number(),
  messages: z.number(),
  inbound: z.number(),
  outbound: z.number(),
  duplicates: z.number(),
  issueCount: z.number(),
  /** Rows left out, or taken out, because their writer was erased; absent where there are none. */
  leftOut: z.number().optional(),
  channels: z.array(z.enum(channelIds)),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Until when questions of this file are followed: a date on the municipality's calendar. */
  observedTo: z.string().nullable(),
  supports: supportsSchema,
})
export type BatchView = z.infer<typeof batchSchema>

/** What is known of a kind of export before any file of it was seen. */
export const formatSchema = z.object({
  id: z.enum(formatIds),
  /** Tried on real exports, not only on a description. */
  verified: z.boolean(),
  supports: supportsSchema,
})
export type FormatView = z.infer<typeof formatSchema>

export const importProcedures = {
  /** Every kind of export that is read from files; needs no dossier. */
  'import.formats': query(z.object({}), z.array(formatSchema)),
  'import.inspect': mutation(
    z.object({
      grantId: z.string(),
      /** What was dropped with it: the zips of one export are looked at together, and come back as one. */
      withGrantIds: z.array(z.string()).optional(),
    }),
    z.array(inspectionSchema),
    [],
  ),
  /** The same files again with the answers given; only the preview and the needs change. */
  'import.reinspect': query(
    z.object({ selectionId: z.string(), options: readOptionsSchema }),
    inspectionSchema,
  ),
  'import.run': job(
    z.object({ selectionId: z.string(), options: readOptionsSchema }),
    importResultSchema,
    importProgressSchema,
    ['batches', 'figures'],
  ),
  'import.batches': query(z.object({}), z.array(batchSchema)),
  'import.undo': mutation(z.object({ batchId: z.number() }), z.object({ messagesRemoved: z.number() }), [
    'batches',
    'figures',
  ]),
  'import.issues': query(
    z.object({
      batchId: z.number(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({
      /** All of the file, as with the file itself. */
      total: z.number(),
      /** Those that can be asked for: of very many only the first are kept. */
      kept: z.number(),
      rows: z.array(rowIssueSchema),
    }),
  ),
}
