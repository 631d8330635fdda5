import { z } from 'zod'
import { countries } from '../domain/municipality.ts'
import { changeTopics } from './changeTopics.ts'
import { job, mutation, query } from './procedure.ts'

export const municipalitySummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  country: z.enum(countries),
  province: z.string(),
  population: z.number(),
  populationYear: z.number().int(),
  sizeClass: z.number().int(),
})
export type MunicipalitySummary = z.infer<typeof municipalitySummarySchema>

/** Where an open dossier lies on this computer: to be shown to its user. No procedure takes a path. */
export const dossierLocationSchema = z.object({
  databasePath: z.string(),
  keyPath: z.string(),
  logFolder: z.string(),
  /** keychain: only this user on this computer can read the key; file: whoever may read the file can. */
  keyProtection: z.enum(['keychain', 'file']),
  /** Where the dossier was taken from and is written back to; null = it lives on this computer alone. */
  shared: z
    .object({
      path: z.string(),
      /** What was changed here has not been written back yet. */
      hasUnsavedWork: z.boolean(),
      /** UTC epoch milliseconds; null = never in this session. */
      savedAtMs: z.number().nullable(),
      /** A copy that is never written back, and gone when it closes. */
      isForLooking: z.boolean(),
    })
    .nullable(),
})

export const dossierSchema = z.object({
  id: z.string(),
  name: z.string(),
  isExample: z.boolean(),
  municipality: municipalitySummarySchema,
  createdAtMs: z.number(),
  location: dossierLocationSchema,
})
export type Dossier = z.infer<typeof dossierSchema>

export const dossierListItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  isExample: z.boolean(),
  municipalityName: z.string(),
  lastOpenedAtMs: z.number(),
  /** The file is gone or cannot be read now. */
  isMissing: z.boolean(),
})

const nothing = z.object({})
/** Another dossier, or none: nothing that a page shows stays as it was. */
const everything = changeTopics
const dossierId = z.object({ id: z.string() })

export const dossierProcedures = {
  'dossier.current': query(nothing, dossierSchema.nullable()),
  'dossier.recent': query(nothing, z.array(dossierListItemSchema)),
  'dossier.create': mutation(
    z.object({ municipalityCode: z.string(), name: z.string().trim().min(1).max(120).nullable() }),
    dossierSchema,
    everything,
  ),
  /** One of the recent ones. */
  'dossier.open': mutation(dossierId, dossierSchema, everything),
  /** A dossier file the user has chosen. */
  'dossier.openGranted': mutation(z.object({ grantId: z.string() }), dossierSchema, everything),
  'dossier.rename': mutation(z.object({ name: z.string().trim().min(1).max(120) }), dossierSchema, [
    'dossier',
    'dossiers',
  ]),
  'dossier.close': mutation(nothing, nothing, everything),
  /**
   * Deletes one of the recent dossiers for good: messages, key and backups. Closes it first where it is open, and
   * cancels an import that runs. dossierLocked while another Dialoogmeter has it open.
   */
  'dossier.delete': mutation(dossierId, nothing, everything),
  'municipalities.search': query(
    z.object({ text: z.string().max(80), limit: z.number().int().min(1).max(700) }),
    z.array(municipalitySummarySchema),
  ),
  /** Makes the example's dossier through the real import, and opens it. An existing one is opened. */
  'example.load': job(
    nothing,
    dossierSchema,
    z.object({ filesDone: z.number(), filesTotal: z.number(), fileName: z.string().nullable() }),
    everything,
  ),
  /** Closes and deletes the example's dossier. Never touches a real one. */
  'example.remove': mutation(nothing, nothing, everything),
}
