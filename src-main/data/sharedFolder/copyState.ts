import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { copyStatePath } from '../db/erasedSinceSaved.ts'

const markSchema = z.object({ sizeBytes: z.number(), sha256: z.string(), mtimeMs: z.number() })

/** What a copy on this computer is a copy of, and how it stands with it. */
const stateSchema = z.object({
  version: z.literal(1),
  /** Names this copy in the lock file and in what is on its way. */
  copyId: z.string().min(8),
  sharedPath: z.string(),
  place: z.enum(['network', 'synced']),
  /** work: to be written back · look: never */
  manner: z.enum(['work', 'look']),
  /** null while it is on its way here: there is no work in it yet. */
  taken: markSchema.nullable(),
  /** Hash of what SQLite had left beside the file that was taken; '' = nothing. */
  takenLogs: z.string(),
  takenAtMs: z.number(),
  savedAtMs: z.number().nullable(),
  /** Set before the first change is made, so that no crash hides work. */
  hasWork: z.boolean(),
  /** The hash of what is about to take the place of the shared file. */
  writing: z.string().nullable(),
})
export type CopyState = Readonly<z.infer<typeof stateSchema>>

/** null = no copy of a shared dossier, or a state that cannot be read: the copy is then a dossier like any other. */
export function readCopyState(localPath: string): CopyState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(copyStatePath(localPath), 'utf8')))
  } catch {
    return null
  }
}

/** Whole or not at all, and kept by the disk: the work's safety hangs on it. */
export function writeCopyState(localPath: string, state: CopyState): void {
  const path = copyStatePath(localPath)
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
  const handle = openSync(`${path}.new`, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${path}.new`, path)
}

/** The copy becomes a dossier like any other. */
export function forgetCopyState(localPath: string): void {
  rmSync(copyStatePath(localPath), { force: true })
}

/** After the copy was replaced by a backup or by a moved dossier: what stands in it now is work. */
export function noteReplacedCopy(localPath: string): void {
  const state = readCopyState(localPath)
  if (state !== null) writeCopyState(localPath, { ...state, hasWork: true, writing: null })
}
