import { z } from 'zod'
import { confidences } from '#shared/benchmark/reference.ts'

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const populationByYear = z.record(z.string().regex(/^\d{4}$/), z.number().int().positive())
const version = { schemaVersion: z.literal(1), edition: z.string().min(1) }

const municipalityRow = z.object({
  code: z.string().regex(/^(GM\d{4}|\d{5}|EX\d{2})$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  country: z.enum(['NL', 'VL', 'EX']),
  province: z.string().min(1),
  provinceCode: z.string().min(1),
  populationByYear,
  populationYear: z.number().int(),
  landAreaKm2: z.number().positive(),
  densityPerKm2: z.number().positive(),
  sizeClass: z.number().int().min(1).max(8),
  urbanityClass: z.number().int().min(1).max(5).nullable(),
  urbanityIsEstimate: z.boolean(),
  dwellings: z.number().int().positive().nullable(),
  households: z.number().int().positive().nullable(),
  neighbours: z.array(z.string()),
  lon: z.number().min(-10).max(20),
  lat: z.number().min(45).max(60),
})
export type MunicipalityRow = z.infer<typeof municipalityRow>

const total = z.object({
  rows: z.number().int(),
  populationYear: z.number().int(),
  population: z.number().int(),
})

export const municipalitiesFile = z.object({
  ...version,
  totals: z.partialRecord(z.enum(['NL', 'VL', 'EX']), total),
  municipalities: z.array(municipalityRow),
})

export const mergersFile = z.object({
  ...version,
  mergers: z.array(
    z.object({
      oldCode: z.string(),
      oldName: z.string(),
      newCode: z.string(),
      newName: z.string(),
      effective: localDate,
    }),
  ),
})

export const formerFile = z.object({
  ...version,
  municipalities: z.array(z.object({ code: z.string(), name: z.string().nullable(), populationByYear })),
})

export const researchFile = z.object({
  ...version,
  omitted: z.array(z.object({ metric: z.string(), year: z.number().int(), reason: z.string() })),
  figures: z.array(
    z.object({
      id: z.string(),
      metric: z.string(),
      value: z.number().nullable(),
      qualifier: z.enum(['exact', 'about', 'above', 'below']),
      valueText: z.string(),
      unit: z.string(),
      unitNote: z.string().nullable(),
      scope: z.string(),
      n: z.number().int().nullable(),
      nText: z.string().nullable(),
      year: z.number().int().nullable(),
      source: z.string().min(1),
      url: z.union([z.url(), z.literal('')]),
      confidence: z.enum(confidences),
      confidenceNote: z.string().nullable(),
    }),
  ),
})

export const sourcesFile = z.object({
  ...version,
  columns: z.array(
    z.object({
      column: z.string(),
      country: z.enum(['NL', 'VL']),
      source: z.string(),
      licence: z.string(),
      url: z.string(),
      years: z.string(),
      confidence: z.enum(confidences),
      note: z.string().nullable(),
    }),
  ),
})
