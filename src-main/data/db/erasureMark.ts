import { renameSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { textKeepings } from '#shared/domain/textKeeping.ts'
import type { TextKeeping } from '#shared/domain/textKeeping.ts'
import { settleOnDisk } from './settleOnDisk.ts'

/**
 * What is to be erased, for a dossier that has to be put back from a backup before it was: people by the pseudonyms that
 * stay in `purged_people` afterwards, and what may be kept of texts.
 */
export interface ExpectedErasure {
  readonly people: readonly Buffer[]
  /** null = as the dossier itself says. */
  readonly textKeeping: TextKeeping | null
}

const nothing: ExpectedErasure = { people: [], textKeeping: null }
const markSchema = z.object({
  version: z.literal(1),
  people: z.array(z.string().regex(/^(?:[0-9a-f]{2})+$/)),
  textKeeping: z.enum(textKeepings).nullable(),
})

/** A mark that names nothing, or that cannot be read, says only that the backups are to be renewed. */
export function readErasureMark(path: string): ExpectedErasure {
  try {
    const { people, textKeeping } = markSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { people: people.map((key) => Buffer.from(key, 'hex')), textKeeping }
  } catch {
    return nothing
  }
}

/** Whole or as it was, and on the disk before anything is erased. For this user only. */
export function writeErasureMark(path: string, { people, textKeeping }: ExpectedErasure): void {
  const keys = [...new Set(people.map((key) => key.toString('hex')))]
  writeFileSync(`${path}.new`, JSON.stringify({ version: 1, people: keys, textKeeping }), { mode: 0o600 })
  settleOnDisk(`${path}.new`)
  renameSync(`${path}.new`, path)
}
