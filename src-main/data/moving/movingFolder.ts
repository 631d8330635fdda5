import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A copy on its way in or out stands here in the clear, as the dossier itself does, and for this user only. */
const ending = '.moving'

/** A new folder for one move, beside the dossiers and on their disk. */
export function makeMovingFolder(dataFolder: string, id: string): string {
  const folder = join(dataFolder, 'dossiers', `${id}${ending}`)
  mkdirSync(join(dataFolder, 'dossiers'), { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

/** What a killed move left. No move may be under way in this data folder. */
export function sweepMovingFolders(dataFolder: string): void {
  const dossiers = join(dataFolder, 'dossiers')
  let names: readonly string[] = []
  try {
    names = readdirSync(dossiers)
  } catch {
    // Before the first dossier there is no such folder.
  }
  for (const name of names) {
    if (name.endsWith(ending)) rmSync(join(dossiers, name), { recursive: true, force: true })
  }
}
