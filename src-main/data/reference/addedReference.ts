import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../writeWhole.ts'

/** The file that was read in, as it came, and when. Its own checks are done again at every start. */
const addedFile = z.object({ addedAtMs: z.number(), file: z.string() })
export type AddedFile = z.infer<typeof addedFile>

/** In the data folder, never in the program's: a new version of the program leaves it alone. */
function addedPath(dataFolder: string): string {
  return join(dataFolder, 'reference', 'added.json')
}

/** null where nothing was added; "unreadable" where something stands there that is not such a file. */
export function readAdded(dataFolder: string): AddedFile | 'unreadable' | null {
  const path = addedPath(dataFolder)
  if (!existsSync(path)) return null
  try {
    return addedFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return 'unreadable'
  }
}

/** @throws AppError diskFull, fileNotWritable */
export async function writeAdded(dataFolder: string, added: AddedFile): Promise<void> {
  const path = addedPath(dataFolder)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  await writeWhole(path, JSON.stringify(added))
}

export function removeAdded(dataFolder: string): void {
  rmSync(addedPath(dataFolder), { force: true })
}
