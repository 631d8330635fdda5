import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { settleOnDisk } from '../db/settleOnDisk.ts'

const recentSchema = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  isExample: z.boolean(),
  municipalityName: z.string(),
  lastOpenedAtMs: z.number(),
})
export type RecentDossier = z.infer<typeof recentSchema>

function listPath(dataFolder: string): string {
  return join(dataFolder, 'recent.json')
}

/** Latest opened first. A list that cannot be read is an empty one: the dossiers themselves are not touched by it. */
export function readRecent(dataFolder: string): RecentDossier[] {
  try {
    const list = z.array(recentSchema).parse(JSON.parse(readFileSync(listPath(dataFolder), 'utf8')))
    return list.sort((a, b) => b.lastOpenedAtMs - a.lastOpenedAtMs)
  } catch {
    return []
  }
}

/** Written beside and renamed, so that a crash never leaves half a list. */
function writeRecent(dataFolder: string, list: readonly RecentDossier[]): void {
  const path = listPath(dataFolder)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(`${path}.new`, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 })
  settleOnDisk(`${path}.new`)
  renameSync(`${path}.new`, path)
}

export function rememberRecent(dataFolder: string, dossier: RecentDossier): void {
  const others = readRecent(dataFolder).filter((entry) => entry.id !== dossier.id)
  writeRecent(dataFolder, [dossier, ...others])
}

export function forgetRecent(dataFolder: string, id: string): void {
  writeRecent(
    dataFolder,
    readRecent(dataFolder).filter((entry) => entry.id !== id),
  )
}
