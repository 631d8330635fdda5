import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { z } from 'zod'
import { AppError } from '../appError.ts'
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

/** Which file stands there, whatever is in it; null = none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${String(found.dev)}:${String(found.ino)}`
}

/**
 * To be called before a copy is replaced by a backup or by a moved dossier: what stands in it from then on is work, also
 * when the app is ended halfway. Of a dossier that is no such copy nothing is noted.
 *
 * @returns to be called when it was refused: takes the mark back, unless another file stands there by then
 */
export function noteReplacing(localPath: string): () => void {
  const before = readCopyState(localPath)
  if (before === null) return () => undefined
  const file = fileAt(localPath)
  writeCopyState(localPath, { ...before, hasWork: true, writing: null })
  return () => {
    if (file !== null && fileAt(localPath) === file) writeCopyState(localPath, before)
  }
}

/** @throws AppError sharedLookOnly when it is a copy that is only looked at, and goes when it is closed */
export function assertNotLookCopy(localPath: string): void {
  if (readCopyState(localPath)?.manner === 'look') throw new AppError('sharedLookOnly')
}
