import { z } from 'zod'
import { mutation, query } from './procedure.ts'
import { municipalitySummarySchema } from './dossiers.ts'
import { publishedFigureSchema } from './figures.ts'

export const benchmarkFileSchema = z.object({
  id: z.number(),
  fileName: z.string(),
  importedAtMs: z.number(),
  rows: z.number(),
  municipalities: z.number(),
  years: z.array(z.number()),
  issues: z.number(),
})

export const benchmarkIssueSchema = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.enum([
    'unknownMunicipality',
    'unknownMetric',
    'badValue',
    'badYear',
    'missingField',
    'duplicateRow',
  ]),
})

export const benchmarkProcedures = {
  /** CSV with code, metric, year, value, n. Refused whole when its header does not fit or no row can be used. */
  'benchmark.import': mutation(
    z.object({ grantId: z.string() }),
    z.object({ file: benchmarkFileSchema, issues: z.array(benchmarkIssueSchema) }),
    ['benchmark', 'figures'],
  ),
  'benchmark.files': query(z.object({}), z.array(benchmarkFileSchema)),
  'benchmark.remove': mutation(z.object({ id: z.number() }), z.object({}), ['benchmark', 'figures']),
  'benchmark.published': query(z.object({}), z.array(publishedFigureSchema)),
  /** Comparable municipalities of the open dossier, nearest first. */
  'benchmark.peers': query(
    z.object({ kind: z.enum(['nearestNeighbours', 'sizeClass']) }),
    z.object({
      own: municipalitySummarySchema,
      members: z.array(municipalitySummarySchema.extend({ distance: z.number().nullable() })),
    }),
  ),
}
