import { z } from 'zod'
import { chosenEncodings } from '../domain/importing.ts'
import { channelIds } from '../domain/channel.ts'
import { directions } from '../domain/message.ts'
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

/** Offered as the municipality; further ones are typed. */
export const mostColumnValues = 500

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
    /** How its text is read: "auto" = as its bytes tell; null for a workbook. */
    encoding: z.enum(['auto', ...chosenEncodings]).nullable(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()).max(5) })),
    /** The first 200 rows as text; message text is cut to 80 signs and never stored. */
    rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
    fields: z.array(tableFieldSchema),
    proposed: mappingSchema,
    /** Names of saved profiles with the same header, latest first; the first one is in `proposed` already. */
    profiles: z.array(z.string()),
    /** The tool that makes tables with such a header; null where none is known, or a profile goes before it. */
    layout: z.object({ name: z.string(), isVerified: z.boolean() }).nullable(),
  }),
  z.object({
    refusal: z.enum(['empty', 'unreadable', 'tooLarge', 'encrypted', 'noTable', 'wrongKind']),
    fileName: z.string(),
    detail: z.string().nullable(),
  }),
])
export type TableInspection = z.infer<typeof tableInspectionSchema>

export const rowReadingSchema = z.object({
  sentAtMs: z.number(),
  direction: z.enum(directions),
  channel: z.enum(channelIds),
  /** Until the answer in the same row; null where there is none. */
  waitMs: z.number().nullable(),
})

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
  rowStates: z.array(
    z.object({
      line: z.number(),
      ok: z.boolean(),
      column: z.number().nullable(),
      /** Messages: what the row is read as; null where it is not. */
      reading: rowReadingSchema.nullable(),
    }),
  ),
  /** The same fault in the same column, most rows first; `lines` holds the first of them. */
  reasons: z.array(
    z.object({
      column: z.string().nullable(),
      code: z.union([benchmarkIssueSchema.shape.code, rowIssueSchema.shape.code]),
      rows: z.number().int(),
      lines: z.array(z.number()).max(3),
    }),
  ),
  /** Messages: what the rows that pass hold; null for figures, and while fields are missing. */
  found: z
    .object({
      inbound: z.number().int(),
      outbound: z.number().int(),
      firstMs: z.number().nullable(),
      lastMs: z.number().nullable(),
    })
    .nullable(),
  /** Messages: values in the channel's column that are no known word, with how many rows have them. */
  unknownChannels: z.array(z.object({ value: z.string(), rows: z.number().int() })),
  /** What the rows themselves say where nobody chose it. */
  settled: z.object({
    dateOrder: z.enum(dateOrders).nullable(),
    decimalMark: z.enum(decimalMarks).nullable(),
    satisfactionScale: z.string().nullable(),
  }),
})
export type TableCheck = z.infer<typeof tableCheckSchema>

export const tableProcedures = {
  'table.inspect': mutation(
    z.object({ grantId: z.string(), target: z.enum(mappingTargets) }),
    tableInspectionSchema,
    [],
  ),
  'table.chooseSheet': query(
    z.object({
      tableId: z.string(),
      sheet: z.string().nullable(),
      encoding: z.enum(chosenEncodings).nullable().optional(),
    }),
    tableInspectionSchema,
  ),
  'table.check': query(z.object({ tableId: z.string(), mapping: mappingSchema }), tableCheckSchema),
  'table.applyProfile': query(z.object({ tableId: z.string(), profile: z.string() }), mappingSchema),
  'table.saveProfile': mutation(
    z.object({ tableId: z.string(), mapping: mappingSchema, name: z.string().trim().min(1).max(80) }),
    z.object({}),
    [],
  ),
  /** How often each value of a column stands in the rows that are kept, most frequent first. */
  'table.values': query(
    z.object({ tableId: z.string(), column: z.number().int().min(0) }),
    z.object({
      values: z.array(z.object({ value: z.string(), rows: z.number().int() })).max(mostColumnValues),
      /** Different values in all. */
      distinct: z.number().int(),
      isWholeFile: z.boolean(),
    }),
  ),
  /** All saved profiles of a target, whatever their header, by name. */
  'table.profiles': query(
    z.object({ target: z.enum(mappingTargets) }),
    z.array(z.object({ name: z.string(), savedAtMs: z.number() })),
  ),
  'table.renameProfile': mutation(
    z.object({ target: z.enum(mappingTargets), name: z.string(), newName: z.string().trim().min(1).max(80) }),
    z.object({ outcome: z.enum(['renamed', 'taken', 'gone']) }),
    [],
  ),
  /** One that is gone already is gone; what was imported with it stays. */
  'table.removeProfile': mutation(
    z.object({ target: z.enum(mappingTargets), name: z.string() }),
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
      /** For rows that name none themselves; null where each does. */
      accountName: z.string().trim().min(1).max(120).nullable(),
      channel: z.enum(channelIds).nullable(),
    }),
    importResultSchema,
    importProgressSchema,
    ['batches', 'figures'],
  ),
}
