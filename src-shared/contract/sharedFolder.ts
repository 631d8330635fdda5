import { z } from 'zod'
import { dossierSchema } from './dossiers.ts'
import { changeTopics } from './changeTopics.ts'
import { job, mutation, query } from './procedure.ts'

const holderSchema = z.object({
  owner: z.string(),
  computer: z.string(),
  /** UTC epoch milliseconds, by this computer's clock. */
  sinceMs: z.number(),
})

/** How the open copy of a shared dossier stands with its file. */
export const sharedStandingSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  /** The sync client of a synced folder brings lock and file to others later. */
  place: z.enum(['network', 'synced']),
  /** look: it is never written back */
  manner: z.enum(['work', 'look']),
  hasUnsavedWork: z.boolean(),
  /** It was opened with work of an earlier time that had not been written back. */
  isFoundWork: z.boolean(),
  takenAtMs: z.number(),
  savedAtMs: z.number().nullable(),
  /** held: nobody else writes · others: somebody has taken it over · unknown: the folder has not been reached */
  lock: z.enum(['held', 'others', 'unknown']),
  holder: holderSchema.nullable(),
})
export type SharedStanding = z.infer<typeof sharedStandingSchema>

const savingProgressSchema = z.object({
  phase: z.enum(['preparing', 'comparing', 'writing', 'placing']),
  /** 0-1 within the phase. */
  fraction: z.number(),
})
export type SavingProgress = z.infer<typeof savingProgressSchema>

const nothing = z.object({})
const savedSchema = z.object({ fileName: z.string(), savedAtMs: z.number() })

export const sharedFolderProcedures = {
  /** null: no dossier is open, or one of this computer alone. */
  'shared.current': query(nothing, sharedStandingSchema.nullable()),
  /** Writes the work back; can be cancelled until the file is put in its place. */
  'shared.save': job(nothing, savedSchema, savingProgressSchema, ['shared', 'dossier']),
  /** Writes the work beside the shared file, under the name of who made it: where that file was changed by others. */
  'shared.saveAs': job(nothing, savedSchema, savingProgressSchema, ['shared', 'dossier', 'dossiers']),
  /** Puts the open dossier of this computer into a folder that the user has chosen, and works on it as a copy from now on. */
  'shared.share': job(z.object({ grantId: z.string() }), savedSchema, savingProgressSchema, [
    'shared',
    'dossier',
    'dossiers',
  ]),
  /** Opens the dossier that was refused last, and takes its lock from somebody who gives no sign of life. */
  'shared.takeOver': mutation(nothing, dossierSchema, changeTopics),
  /** Opens the dossier that was refused last as a copy to look at. */
  'shared.look': mutation(nothing, dossierSchema, changeTopics),
  /** Drops the work of the open copy that was not written back, and takes the shared file anew. */
  'shared.discard': mutation(nothing, dossierSchema, changeTopics),
}
