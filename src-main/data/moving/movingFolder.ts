import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A copy on its way in or out stands here in the clear, as the dossier itself does, and for this user only. */
const ending = '.moving'

/** @param parent on the disk where the copy shall stay @returns a new folder of its own in it */
export function makeMovingFolder(parent: string, id: string): string {
  const folder = join(parent, `${id}${ending}`)
  mkdirSync(parent, { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

export function removeMovingFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** What killed moves have left. None may be under way there. */
export function sweepMovingFolders(parent: string): void {
  let names: readonly string[] = []
  try {
    names = readdirSync(parent)
  } catch {
    // Before the first dossier there is no such folder.
  }
  for (const name of names) if (name.endsWith(ending)) removeMovingFolder(join(parent, name))
}
