import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A copy on its way in or out stands here in the clear, as the dossier itself does, and for this user only. */
const ending = '.moving'

/** @param parent on the disk where the copy shall stay @param id of this move alone, or of the dossier whose lock is held */
export function movingFolderIn(parent: string, id: string): string {
  return join(parent, `${id}${ending}`)
}

/** Makes it new and empty: what a killed move has left there is gone. */
export function makeMovingFolder(folder: string): void {
  removeMovingFolder(folder)
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  mkdirSync(folder, { mode: 0o700 })
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
