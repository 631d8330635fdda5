import { z } from 'zod'
import { backupReasons } from '../domain/backupReasons.ts'
import { dossierSchema } from './dossiers.ts'
import { changeTopics } from './changeTopics.ts'
import { job, mutation, query } from './procedure.ts'

/** What a dossier or a backup of it holds. */
export const dossierContentSchema = z.object({
  /** Files that were imported. */
  files: z.number().int(),
  messages: z.number().int(),
  lastImportedAtMs: z.number().nullable(),
})
export type DossierContent = z.infer<typeof dossierContentSchema>

export const backupSchema = z.object({
  /** Its file name; means something together with its dossier only. */
  id: z.string(),
  madeAtMs: z.number(),
  reason: z.enum(backupReasons),
  sizeBytes: z.number(),
  schemaVersion: z.number().int(),
  /** Version of the app that made it; null where it was not told. */
  appVersion: z.string().nullable(),
  /** newer: of a newer version of the app; unreadable: its content cannot be read, so it cannot be put back. */
  state: z.enum(['usable', 'newer', 'unreadable']),
  /** null unless it is usable. */
  content: dossierContentSchema.nullable(),
  /** What was imported after it, and would not be there; null where the dossier cannot be read now. */
  since: z.object({ files: z.number().int(), messages: z.number().int() }).nullable(),
})
export type BackupView = z.infer<typeof backupSchema>

export const backupListSchema = z.object({
  dossierId: z.string(),
  /** To be shown; no procedure takes a path. */
  folder: z.string(),
  /** Without it no backup can be opened. */
  keyPath: z.string(),
  /** Newest first. */
  backups: z.array(backupSchema),
  /** Damaged files that were replaced by a backup, newest first. */
  keptFiles: z.array(z.object({ path: z.string(), sizeBytes: z.number() })),
  /** What the last check of the open dossier said; unknown = none was made since it was opened. */
  health: z.enum(['unknown', 'sound', 'damaged']),
})
export type BackupList = z.infer<typeof backupListSchema>

const dossierId = z.string().min(1).max(200)
const backupId = z.string().min(1).max(200)
const progress = z.object({
  phase: z.enum(['waiting', 'copying', 'checking', 'keeping', 'placing']),
  /** null while it cannot be told. */
  fraction: z.number().nullable(),
})
export type SafetyProgressView = z.infer<typeof progress>

export const backupProcedures = {
  /** Of a recent dossier, or of one that could not be opened: its error tells the id. */
  'backups.list': query(z.object({ dossierId }), backupListSchema),
  /** What the last check of the open dossier said, by the user or in the background; unknown also while none is open. */
  'dossier.health': query(z.object({}), backupListSchema.pick({ health: true })),
  /** Of the open dossier. */
  'backups.make': job(z.object({}), backupSchema, progress, ['backups']),
  /**
   * Puts a backup in the place of a dossier and opens it. What stood there is kept: as a backup when it is sound, else
   * as it is, beside it.
   */
  'backups.restore': job(
    z.object({ dossierId, backupId }),
    z.object({
      dossier: dossierSchema,
      /** Where the damaged file is kept; null when it was sound or there was none. */
      keptPath: z.string().nullable(),
      /** The backup of what was replaced; null when that was damaged or there was none. */
      replacedBackupId: z.string().nullable(),
      /** An erasure was not done yet: what it was to take is gone from what was put back, and from all older copies. */
      hasErasedAgain: z.boolean(),
    }),
    progress,
    changeTopics,
  ),
  /** Opens a backup as a dossier of its own, and leaves the dossier as it is. */
  'backups.openCopy': mutation(
    z.object({ dossierId, backupId, name: z.string().trim().min(1).max(120) }),
    dossierSchema,
    changeTopics,
  ),
  /** Reads the open dossier through, to the last page. */
  'dossier.check': job(z.object({}), z.object({ isSound: z.boolean() }), progress, ['backups']),
}
