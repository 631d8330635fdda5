import { z } from 'zod'
import { mutation, query } from './procedure.ts'
import { publishedFigureSchema } from './figures.ts'
import { keyFigureIds } from './keyFigureIds.ts'

export const benchmarkFileSchema = z.object({
  id: z.number(),
  fileName: z.string(),
  /** Who published the figures; empty where nobody was asked. */
  source: z.string(),
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

/** Before this year no municipality answered on social media. */
export const firstOwnYear = 2005

/** A figure of an earlier year, from a report of the municipality itself. */
export const newOwnYearSchema = z
  .object({
    metric: z.enum(keyFigureIds),
    year: z.number().int().min(firstOwnYear).max(2100),
    /** A fraction 0-1, or milliseconds for the median. */
    value: z.number().min(0),
    n: z.number().int().min(1).nullable(),
    source: z.string().trim().min(1).max(200),
  })
  .refine(({ metric, value }) => metric === 'medianMs' || value <= 1)
export const ownYearSchema = newOwnYearSchema.safeExtend({ enteredAtMs: z.number() })

export const benchmarkProcedures = {
  /** A table that needs no answers (docs/benchmark-file.md); refused whole when columns lack or no row can be used. */
  'benchmark.import': mutation(
    z.object({ grantId: z.string() }),
    z.object({ file: benchmarkFileSchema, issues: z.array(benchmarkIssueSchema) }),
    ['benchmark', 'figures'],
  ),
  'benchmark.files': query(z.object({}), z.array(benchmarkFileSchema)),
  'benchmark.remove': mutation(z.object({ id: z.number() }), z.object({}), ['benchmark', 'figures']),
  /** Figures of earlier years that were typed in, by figure and year. */
  'benchmark.ownYears': query(z.object({}), z.array(ownYearSchema)),
  /** A figure of a year that was typed in before is replaced. */
  'benchmark.setOwnYear': mutation(newOwnYearSchema, z.object({}), ['benchmark']),
  'benchmark.removeOwnYear': mutation(
    z.object({ metric: z.enum(keyFigureIds), year: z.number().int() }),
    z.object({}),
    ['benchmark'],
  ),
  'benchmark.published': query(z.object({}), z.array(publishedFigureSchema)),
}
