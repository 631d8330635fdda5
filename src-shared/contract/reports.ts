import { z } from 'zod'
import { languages } from '../locale/languages.ts'
import { reportEditsSchema } from '../report/edits.ts'
import { reportFormats } from '../report/formats.ts'
import { houseColoursSchema, houseStyleSchema } from '../report/houseStyle.ts'
import { filterSchema, localDateSchema } from './figures.ts'
import { job, mutation, query } from './procedure.ts'
import { reportFiguresSchema } from './reportFigures.ts'

const reportId = z.object({ id: z.number().int() })
const reportName = z.string().trim().min(1).max(80)

export const savedReportSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  changedAtMs: z.number(),
  /** When the figures were taken. */
  takenAtMs: z.number(),
  period: z.object({ from: localDateSchema, to: localDateSchema }).nullable(),
  language: z.enum(languages),
})
export type SavedReport = z.infer<typeof savedReportSchema>

/** Where to: a file for one format that is one file, else a folder. */
const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), grantId: z.string() }),
  z.object({
    kind: z.literal('folder'),
    grantId: z.string(),
    /** false: where files of these names stand there, nothing is written and they are named. */
    replaces: z.boolean(),
  }),
])

const writtenFileSchema = z.object({
  fileName: z.string(),
  sizeBytes: z.number(),
  format: z.enum(reportFormats),
})

export const reportTakeProcedures = {
  /** Takes the figures for a report, keeps nothing. `planId` null = without a plan. Progress in steps. */
  'report.take': job(
    z.object({ filter: filterSchema, planId: z.number().int().nullable() }),
    reportFiguresSchema,
    z.object({
      step: z.enum(['figures', 'comparison', 'options', 'check']),
      done: z.number(),
      total: z.number(),
    }),
    [],
  ),
}

export const reportProcedures = {
  /** Last changed first. */
  'report.list': query(z.object({}), z.array(savedReportSchema)),
  /** reportUnreadable where another version made it. */
  'report.open': query(
    reportId,
    savedReportSchema.extend({ figures: reportFiguresSchema, edits: reportEditsSchema }),
  ),
  /** A name that another report has is refused (nameTaken). */
  'report.create': mutation(
    z.object({ name: reportName, figures: reportFiguresSchema, edits: reportEditsSchema }),
    reportId,
    ['reports'],
  ),
  'report.saveEdits': mutation(
    reportId.extend({ name: reportName, edits: reportEditsSchema }),
    z.object({}),
    ['reports'],
  ),
  /** Puts newer figures in the place of the saved ones; the edits stay. */
  'report.renew': mutation(reportId.extend({ figures: reportFiguresSchema }), z.object({}), ['reports']),
  'report.remove': mutation(reportId, z.object({}), ['reports']),
}

export const reportExportProcedures = {
  /**
   * Writes the files: all are whole before the first is put in its place. `exists` names files that would be replaced; then
   * nothing was made. diskFull, folderMissing, noWindow, notDrawn and cancelling leave none of them; where one cannot be put in
   * its place (fileNotWritable, params `file`: open in another program), those before it stay, and `written` names them.
   */
  'report.export': job(
    z.object({
      figures: reportFiguresSchema,
      edits: reportEditsSchema,
      formats: z.array(z.enum(reportFormats)).min(1),
      target: targetSchema,
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('written'), files: z.array(writtenFileSchema) }),
      z.object({ outcome: z.literal('exists'), fileNames: z.array(z.string()) }),
    ]),
    z.object({ format: z.enum(reportFormats), done: z.number(), total: z.number() }),
    [],
  ),
}

export const houseStyleProcedures = {
  'style.current': query(z.object({}), houseStyleSchema),
  'style.setColours': mutation(z.object({ colours: houseColoursSchema }), z.object({}), ['houseStyle']),
  /** PNG or JPEG, at most 1 MB; looked at, not trusted: pictureUnusable says why not. null takes it away. */
  'style.setLogo': mutation(z.object({ grantId: z.string().nullable() }), z.object({}), ['houseStyle']),
  /** .potx or .pptx, at most 20 MB: templateUnusable says why not. null takes it away. */
  'style.setTemplate': mutation(z.object({ grantId: z.string().nullable() }), z.object({}), ['houseStyle']),
}
