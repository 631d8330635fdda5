import { z } from 'zod'
import { countries } from '../domain/municipality.ts'
import { changeTopics } from './changeTopics.ts'
import { mutation, query } from './procedure.ts'

const bothLanguagesSchema = z.object({ nl: z.string(), en: z.string() })

export const columnSourceSchema = z.object({
  /** Names of columns, separated by ", "; "mergers" and "former" are tables of their own. */
  column: z.string(),
  country: z.enum(['NL', 'VL']),
  source: bothLanguagesSchema,
  licence: bothLanguagesSchema,
  url: z.string(),
  years: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  note: bothLanguagesSchema.nullable(),
})
export type ColumnSourceView = z.infer<typeof columnSourceSchema>

export const referenceEditionSchema = z.object({
  edition: z.string(),
  /** shipped = came with the program; added = read in afterwards from one checked file. */
  origin: z.enum(['shipped', 'added']),
  addedAtMs: z.number().nullable(),
  countries: z.array(
    z.object({
      country: z.enum(countries),
      municipalities: z.number().int(),
      population: z.number().int(),
      populationYear: z.number().int(),
    }),
  ),
  mergers: z.number().int(),
  /** Municipalities that no longer exist, with their population while they did. */
  former: z.number().int(),
  researchFigures: z.number().int(),
  sources: z.array(columnSourceSchema),
})
export type ReferenceEdition = z.infer<typeof referenceEditionSchema>

/** Everything the tables say of one municipality, for the question "where does this number come from". */
export const municipalityFactsSchema = z.object({
  code: z.string(),
  name: z.string(),
  country: z.enum(countries),
  province: z.string(),
  populationByYear: z.array(z.object({ year: z.number().int(), population: z.number().int() })),
  /** The year whose population counts: for totals, density and comparison. */
  populationYear: z.number().int(),
  landAreaKm2: z.number(),
  densityPerKm2: z.number(),
  sizeClass: z.number().int(),
  urbanityClass: z.number().int().nullable(),
  urbanityIsEstimate: z.boolean(),
  /** The Netherlands only. */
  dwellings: z.number().int().nullable(),
  /** Flanders only. */
  households: z.number().int().nullable(),
  /** Names; empty where unknown (Flanders) and for islands. */
  neighbours: z.array(z.string()),
  /** Who it was made of, with the population of each while it existed. */
  predecessors: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      effective: z.string(),
      populationByYear: z.array(z.object({ year: z.number().int(), population: z.number().int() })),
    }),
  ),
  edition: z.string(),
  sources: z.array(columnSourceSchema),
})
export type MunicipalityFacts = z.infer<typeof municipalityFactsSchema>

export const referenceProcedures = {
  'reference.editions': query(
    z.object({}),
    z.object({
      current: referenceEditionSchema,
      shipped: referenceEditionSchema,
      /** Why an added edition is not in use: damaged on disk, or not newer than the program's own. */
      addedProblem: z.enum(['damaged', 'older']).nullable(),
    }),
  ),
  'reference.facts': query(z.object({ code: z.string() }), municipalityFactsSchema),
  /** One file with all tables; refused whole with what does not fit. Kept in the data folder, never in the program's. */
  'reference.renew': mutation(
    z.object({ grantId: z.string() }),
    z.union([
      z.object({ refusal: z.null(), edition: referenceEditionSchema }),
      z.object({
        refusal: z.enum([
          'notReference',
          'otherVersion',
          'totalsDiffer',
          'codesDiffer',
          'olderEdition',
          'hashDiffers',
        ]),
        detail: z.string().nullable(),
      }),
    ]),
    changeTopics,
  ),
  /** Back to the tables that came with the program. */
  'reference.restore': mutation(z.object({}), referenceEditionSchema, changeTopics),
}
