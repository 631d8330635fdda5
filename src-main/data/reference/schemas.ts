import { z } from 'zod'
import { confidences } from '#shared/benchmark/reference.ts'

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const populationByYear = z.record(z.string().regex(/^\d{4}$/), z.number().int().positive())
const bothLanguages = z.object({ nl: z.string().min(1), en: z.string().min(1) })
/** Year and number within the year, so that two editions can be told apart in time. */
const edition = z.string().regex(/^\d{4}-\d{1,3}$/)
const version = { schemaVersion: z.literal(1), edition }

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
      source: bothLanguages,
      licence: bothLanguages,
      url: z.url(),
      years: z.string().min(4),
      confidence: z.enum(confidences),
      note: bothLanguages.nullable(),
    }),
  ),
})

export const referenceFormat = 'dialoogmeter-reference'
export const referenceFormatVersion = 1

/** All tables of one edition. */
export const referenceTables = z.object({
  edition,
  totals: municipalitiesFile.shape.totals,
  municipalities: municipalitiesFile.shape.municipalities,
  mergers: mergersFile.shape.mergers,
  former: formerFile.shape.municipalities,
  omitted: researchFile.shape.omitted,
  research: researchFile.shape.figures,
  sources: sourcesFile.shape.columns,
})
export type ReferenceTables = z.infer<typeof referenceTables>

/** The frame of the one file that renews them; its content is looked at only when the hash fits. */
export const referenceFile = z.object({
  format: z.literal(referenceFormat),
  formatVersion: z.number().int(),
  /** Of the content's canonical JSON (RFC 8785) in UTF-8. */
  sha256: z.string(),
  content: z.unknown(),
})
