import { z } from 'zod'
import { languages } from '../locale/languages.ts'
import { mutation, query } from './procedure.ts'

export const diagnosticsProcedures = {
  /** The file for the help desk, as it would be saved to the letter. */
  'diagnostics.preview': query(
    z.object({ language: z.enum(languages), isMunicipalityNamed: z.boolean() }),
    z.object({ previewId: z.string(), text: z.string(), sizeBytes: z.number() }),
  ),
  /** previewUnknown when another preview has been asked for since. */
  'diagnostics.save': mutation(
    z.object({ previewId: z.string(), grantId: z.string() }),
    z.object({ fileName: z.string() }),
    [],
  ),
}
