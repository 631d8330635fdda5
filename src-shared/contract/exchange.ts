import { z } from 'zod'
import { packageContentSchema } from '../benchmark/package/exchangePackage.ts'
import { metricIds } from '../metrics/definitions.ts'
import { changeTopics } from './changeTopics.ts'
import { localDateSchema } from './figures.ts'
import { mutation, query } from './procedure.ts'

/** Why a file of packages is refused whole. */
export const packageRefusals = [
  'notAPackage',
  'truncated',
  'tooLarge',
  'otherFormatVersion',
  'schemaViolated',
  'hashDiffers',
  'signatureInvalid',
  'implausible',
  'unknownMunicipality',
  'duplicateInFile',
  /** The very same file or package stands in this dossier already. */
  'alreadyImported',
  /** Example packages in a real dossier, or real ones in the example. */
  'exampleOnly',
  'realInExample',
] as const
export type PackageRefusal = (typeof packageRefusals)[number]

/** Shown to everybody who gets it: the first 16 hex digits of the public key's SHA-256, in groups of four. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/)

export const packageSummarySchema = z.object({
  packageId: z.string(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  isExample: z.boolean(),
  from: localDateSchema,
  to: localDateSchema,
  madeAt: z.string(),
  program: z.string(),
  fingerprint: fingerprintSchema,
  cases: z.number().int(),
  strata: z.number().int(),
  /** Figures whose definition has another version here: shown, not pooled. */
  otherDefinitions: z.array(z.enum(metricIds)),
  /** What importing it does. */
  effect: z.enum(['new', 'replacesOlder', 'olderThanKnown', 'ownMunicipality']),
  /** The municipality signed with another key before: ask it whether that is right. */
  keyChanged: z.boolean(),
})
export type PackageSummary = z.infer<typeof packageSummarySchema>

export const packageInspectionSchema = z.union([
  z.object({
    refusal: z.null(),
    selectionId: z.string(),
    fileName: z.string(),
    packages: z.array(packageSummarySchema),
    /** The dossier is empty and becomes an example when these are imported. */
    becomesExample: z.boolean(),
  }),
  z.object({
    refusal: z.enum(packageRefusals),
    fileName: z.string(),
    /** Which package or field, in figures and names only. */
    detail: z.string().nullable(),
  }),
])
export type PackageInspection = z.infer<typeof packageInspectionSchema>

export const packageImportSchema = z.object({
  id: z.number(),
  fileName: z.string(),
  importedAtMs: z.number(),
  packages: z.array(
    packageSummarySchema.omit({ effect: true }).extend({
      /** A later made package of the same municipality about an overlapping period stands in its place. */
      isReplaced: z.boolean(),
    }),
  ),
})
export type PackageImport = z.infer<typeof packageImportSchema>

/** Things the maker must know before the package leaves the house. */
export const exportRemarks = [
  'periodUnfinished',
  'fewCases',
  'noResponseFigures',
  /** With a package that left earlier, a count of 1 to 4 messages sent would follow. */
  'sendingLeftOut',
  /** The same of too few cases in a response rate or a dialogue share, of some parts or of all. */
  'sharesLeftOut',
  /** The phase was asked for, and no assessment with one is saved. */
  'noSavedPhase',
] as const

export const packagePreviewSchema = z.union([
  z.object({
    /** Stands for exactly this package in `exchange.save`; lives until the dossier closes. */
    previewId: z.string(),
    suggestedFileName: z.string(),
    content: packageContentSchema,
    /** Exactly the bytes that would be saved, as text. */
    fileText: z.string(),
    fingerprint: fingerprintSchema,
    remarks: z.array(z.enum(exportRemarks)),
  }),
  /**
   * Nothing to give: fewer than 10 cases and 10 messages sent, or together with a package that left earlier a part below
   * 10 cases would follow (choose another period then).
   */
  z.object({
    previewId: z.null(),
    reason: z.enum(['tooFew', 'noMunicipality', 'followsFromEarlier', 'noMessages']),
  }),
])
export type PackagePreview = z.infer<typeof packagePreviewSchema>

export const exchangeProcedures = {
  /**
   * Makes the key on first use. `from`/`to` are widened to whole months; null = the last twelve whole months. `withPhase`:
   * the phase of the latest saved assessment goes along (content.growth stays null while none is saved).
   */
  'exchange.preview': mutation(
    z.object({
      from: localDateSchema.nullable(),
      to: localDateSchema.nullable(),
      withPhase: z.boolean().default(false),
    }),
    packagePreviewSchema,
    [],
  ),
  /** Writes the previewed bytes beside the target and renames: never half a file. */
  'exchange.save': mutation(
    z.object({ previewId: z.string(), grantId: z.string() }),
    z.object({ fileName: z.string(), sizeBytes: z.number() }),
    ['benchmark'],
  ),
  /** What has left the house, newest first. */
  'exchange.exports': query(
    z.object({}),
    z.array(
      z.object({
        packageId: z.string(),
        fileName: z.string(),
        savedAtMs: z.number(),
        from: localDateSchema,
        to: localDateSchema,
        fingerprint: fingerprintSchema,
      }),
    ),
  ),
  'exchange.inspect': mutation(z.object({ grantId: z.string() }), packageInspectionSchema, []),
  /** The same file against the dossier as it is by now: another import may have changed what it does. */
  'exchange.lookAgain': query(z.object({ selectionId: z.string() }), packageInspectionSchema),
  /** All packages of the file or none. `acceptChangedKeys` must be true where a key changed. */
  'exchange.import': mutation(
    z.object({ selectionId: z.string(), acceptChangedKeys: z.boolean() }),
    z.object({ importId: z.number(), packages: z.number().int(), becameExample: z.boolean() }),
    changeTopics,
  ),
  'exchange.imports': query(z.object({}), z.array(packageImportSchema)),
  'exchange.undo': mutation(z.object({ importId: z.number() }), z.object({}), ['benchmark', 'figures']),
}
