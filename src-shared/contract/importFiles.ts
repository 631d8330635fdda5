import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { chosenEncodings, rejectReasons } from '../domain/importing.ts'
import { languages } from '../locale/languages.ts'
import { mutation } from './procedure.ts'

/** What was answered before a file was read, without the names in it. */
export const importChoicesSchema = z.object({
  /** How many names were said to be the municipality. */
  ownNames: z.number().int().min(0),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  timeZone: z.string().nullable(),
  channel: z.enum(channelIds).nullable(),
  encoding: z.enum(chosenEncodings).nullable(),
  withPrivate: z.boolean(),
  /** A name for the account was given. */
  hasAccount: z.boolean(),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>

/** A file of the report: one that stands in the dossier, or one that does not and why. */
export const reportedFileSchema = z.union([
  z.object({ batchId: z.number(), choices: importChoicesSchema.nullable() }),
  z.object({
    fileName: z.string(),
    reason: z.enum(rejectReasons).nullable(),
    reasonDetail: z.string().nullable(),
  }),
])
export type ReportedFile = z.infer<typeof reportedFileSchema>

export const rejectedForms = ['csv', 'json', 'text'] as const

/** What goes out of the dossier about its imports, to a file that the user points at. */
export const importFileProcedures = {
  /** Which files came in and how they were read: kinds, numbers, reasons; no names and no text. */
  'import.saveReport': mutation(
    z.object({
      /** Of a file to write. */
      grantId: z.string(),
      form: z.enum(['text', 'csv']),
      language: z.enum(languages),
      files: z.array(reportedFileSchema).min(1).max(2000),
    }),
    z.object({ fileName: z.string() }),
    [],
  ),
  /**
   * Whether the rows of a batch that were not read can be handed back, and as what. The dossier does not keep them: its
   * file must be at hand, or is asked for again (`grantId`) and told by its content.
   */
  'import.rejected': mutation(
    z.object({ batchId: z.number(), grantId: z.string().nullable() }),
    z.object({
      status: z.enum(['ready', 'fileNeeded', 'otherFile', 'none']),
      form: z.enum(rejectedForms).nullable(),
      /** Rows that can be mended; of very many only the first are kept. */
      rows: z.number().int(),
    }),
    [],
  ),
  /** Writes them where the user has pointed, with their reasons: raw rows, so personal data. */
  'import.saveRejected': mutation(
    z.object({ batchId: z.number(), grantId: z.string(), language: z.enum(languages) }),
    z.object({ fileName: z.string(), rows: z.number().int() }),
    [],
  ),
}
