import { z } from 'zod'
import { channelIds } from '../domain/channel.ts'
import { benchmarkIssueSchema, benchmarkFileSchema } from './benchmarks.ts'
import { importProgressSchema, importResultSchema, rowIssueSchema } from './imports.ts'
import { dateOrders, decimalMarks, mappingTargets } from '../mapping/mapping.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { job, mutation, query } from './procedure.ts'

/** How the columns of one table are read; what each part means stands beside `Mapping` in src-shared/mapping. */
export const mappingSchema = z.object({
  target: z.enum(mappingTargets),
  columns: z.record(z.string(), z.number().int().min(0)),
  constants: z.record(z.string(), z.string().max(200)),
  resolved: z.record(z.string(), z.string()),
  dateOrder: z.enum(dateOrders).nullable(),
  decimalMark: z.enum(decimalMarks).nullable(),
  timeZone: z.string().nullable(),
  own: z.array(z.string()),
  metricColumns: z.record(z.string(), z.number().int().min(0)),
}) satisfies z.ZodType<Mapping>

export const tableFieldSchema = z.object({ id: z.string(), isRequired: z.boolean() })

export const tableInspectionSchema = z.union([
  z.object({
    refusal: z.null(),
    /** Stands for the file in later calls; lives until the dossier closes. */
    tableId: z.string(),
    fileName: z.string(),
    sizeBytes: z.number(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()).max(5) })),
    /** The first 200 rows as text; message text is cut to 80 signs and never stored. */
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    fields: z.array(tableFieldSchema),
    proposed: mappingSchema,
    /** Names of saved profiles with the same header, latest first; the first one is in `proposed` already. */
    profiles: z.array(z.string()),
  }),
  z.object({
    refusal: z.enum(['empty', 'unreadable', 'tooLarge', 'encrypted', 'noTable', 'wrongKind']),
    fileName: z.string(),
    detail: z.string().nullable(),
  }),
])
export type TableInspection = z.infer<typeof tableInspectionSchema>

/** What would happen with this mapping, over the whole file (messages: over its first 20,000 rows). */
export const tableCheckSchema = z.object({
  /** Fields without a column or constant, and "dateOrder" or "decimalMark" where the rows leave them open. */
  missingFields: z.array(z.string()),
  rowsRead: z.number().int(),
  passing: z.number().int(),
  failing: z.number().int(),
  isWholeFile: z.boolean(),
  issues: z.array(z.union([benchmarkIssueSchema, rowIssueSchema])).max(200),
  /** Values that must be decided before import: names that fit several municipalities, or split ones. */
  questions: z.array(
    z.object({
      value: z.string(),
      why: z.enum(['ambiguous', 'split', 'unknown', 'noSuccessor']),
      candidates: z.array(z.object({ code: z.string(), name: z.string() })),
      rows: z.number().int(),
    }),
  ),
  /** Per preview row: passes, or which column stands in the way. Empty while fields are missing. */
  rowStates: z.array(z.object({ line: z.number(), ok: z.boolean(), column: z.number().nullable() })),
})
export type TableCheck = z.infer<typeof tableCheckSchema>

export const tableProcedures = {
  'table.inspect': mutation(
    z.object({ grantId: z.string(), target: z.enum(mappingTargets) }),
    tableInspectionSchema,
    [],
  ),
  'table.chooseSheet': query(z.object({ tableId: z.string(), sheet: z.string() }), tableInspectionSchema),
  'table.check': query(z.object({ tableId: z.string(), mapping: mappingSchema }), tableCheckSchema),
  'table.applyProfile': query(z.object({ tableId: z.string(), profile: z.string() }), mappingSchema),
  'table.saveProfile': mutation(
    z.object({ tableId: z.string(), mapping: mappingSchema, name: z.string().trim().min(1).max(80) }),
    z.object({}),
    [],
  ),
  /** Figures per municipality; `source` says who published them. */
  'table.importBenchmark': mutation(
    z.object({
      tableId: z.string(),
      mapping: mappingSchema,
      source: z.string().trim().min(1).max(200),
    }),
    z.object({ file: benchmarkFileSchema, issues: z.array(benchmarkIssueSchema) }),
    ['benchmark', 'figures'],
  ),
  'table.importMessages': job(
    z.object({
      tableId: z.string(),
      mapping: mappingSchema,
      accountName: z.string().trim().min(1).max(120),
      channel: z.enum(channelIds),
    }),
    importResultSchema,
    importProgressSchema,
    ['batches', 'figures'],
  ),
}
