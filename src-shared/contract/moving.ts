import { z } from 'zod'
import { longestPassphraseLength } from '../domain/passphrase.ts'
import { dossierSchema } from './dossiers.ts'
import { changeTopics } from './changeTopics.ts'
import { job, mutation, query } from './procedure.ts'

const nothing = z.object({})

/** Twice the limit in UTF-16 units: a character may take two. */
const passphrase = z
  .string()
  .min(1)
  .max(2 * longestPassphraseLength)

/** copying: a consistent copy of the dossier · writing: into or out of the file · checking: what was written is read back and looked at */
export const movingPhases = ['copying', 'writing', 'checking'] as const
export const movingProgressSchema = z.object({
  phase: z.enum(movingPhases),
  /** Of this phase, 0-1. */
  fraction: z.number(),
})
export type MovingProgress = z.infer<typeof movingProgressSchema>

export const keyStateSchema = z.object({
  /** keychain: only this user on this computer can read the key; file: whoever may read the file can. */
  protection: z.enum(['keychain', 'file']),
  /** Whether there is a keychain here and now that could wrap it. */
  hasKeychain: z.boolean(),
})

export const moveFileSchema = z.object({
  selectionId: z.string(),
  name: z.string(),
  /** UTC epoch milliseconds. */
  madeAtMs: z.number(),
  appVersion: z.string(),
  databaseBytes: z.number(),
  /** The same dossier, when it is on this computer already; `id` as of `dossier.recent`. */
  there: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type MoveFile = z.infer<typeof moveFileSchema>

export const movingProcedures = {
  'key.state': query(nothing, keyStateSchema),
  /** Wraps the keys of the open dossier with the keychain. keychainUnavailable where there is none that can. */
  'key.lock': mutation(nothing, keyStateSchema, ['dossier']),
  /** Keeps them as plain files from now on, for the command line or another program of this user. */
  'key.unlock': mutation(nothing, keyStateSchema, ['dossier']),
  /** Writes the open dossier to one file behind a passphrase (`passphraseFault`; else invalidInput), and reads it back. */
  'moving.pack': job(
    z.object({ grantId: z.string(), passphrase }),
    z.object({ fileName: z.string(), sizeBytes: z.number(), isReplaced: z.boolean() }),
    movingProgressSchema,
    [],
  ),
  /** Proves the passphrase and what the file says of itself. passphraseWrong; moveFileUnusable; dossierFromNewerApp. */
  'moving.inspect': mutation(z.object({ grantId: z.string(), passphrase }), moveFileSchema, []),
  /** Forgets a file that was looked at, and the keys that the passphrase became. */
  'moving.putAway': mutation(z.object({ selectionId: z.string() }), nothing, []),
  /**
   * Makes a dossier of it here and opens it. Where the same one is here already: `replace` puts it in its place, after a
   * backup; else dossierAlreadyHere.
   */
  'moving.unpack': job(
    z.object({ selectionId: z.string(), replace: z.boolean() }),
    dossierSchema,
    movingProgressSchema,
    changeTopics,
  ),
}
