import { normaliseHandle } from '../../identity.ts'
import type { SourceFile } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { byFrequency } from '../preview.ts'
import { parseMeta, recordField, textOf } from './jsonRecord.ts'
import type { JsonRecord } from './jsonRecord.ts'
import type { MetaFile } from './metaFile.ts'
import { isNobodysName } from './notices.ts'

/** Whose export it is. Without it, what the page wrote cannot be told from what a citizen wrote. */
export interface Owner {
  /** As names are compared; empty = unknown. */
  readonly names: ReadonlySet<string>
  /** As it is written in the export; null while unknown. */
  readonly accountName: string | null
  /** Names to choose from, those of most threads first. */
  readonly candidates: readonly string[]
}

/** Offered at most when nobody knows whose export it is. */
const mostCandidates = 20

const labels = ['Name', 'Naam', 'Nom', 'Username', 'Gebruikersnaam', "Nom d'utilisateur"] as const

function facebookNames(profile: JsonRecord): string[] {
  const name = recordField(profile, 'name')
  const full = name === null ? textOf(profile, 'name') : textOf(name, 'full_name')
  return full === null ? [] : [full]
}

function instagramNames(profile: JsonRecord): string[] {
  const data = recordField(profile, 'string_map_data') ?? {}
  return labels.flatMap((label) => {
    const value = textOf(recordField(data, label) ?? {}, 'value')
    return value === null ? [] : [value]
  })
}

async function namesInProfile(file: SourceFile): Promise<string[]> {
  const names: string[] = []
  const paths = ['profile_v2', 'profile', 'profile_user[]']
  for await (const item of readJsonValues(file, paths, null, () => undefined)) {
    const value = item.type === 'value' ? parseMeta(item.value.text) : null
    if (isRecord(value)) names.push(...facebookNames(value), ...instagramNames(value))
  }
  return names
}

/** What the profile in the export calls its owner: a name, on Instagram an account name too. */
export async function profileNames(files: readonly MetaFile[]): Promise<string[]> {
  const names: string[] = []
  for (const { file, kind } of files) {
    if (kind === 'facebookProfile' || kind === 'instagramProfile') names.push(...(await namesInProfile(file)))
  }
  return names
}

function timesNamed(threads: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const people of threads)
    for (const name of new Set(people)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The one name that every thread has, of at least two. */
function nameOfAll(counts: ReadonlyMap<string, number>, threads: number): string | null {
  const everywhere = [...counts].filter(([, count]) => count === threads).map(([name]) => name)
  return threads > 1 && everywhere.length === 1 ? (everywhere[0] ?? null) : null
}

/**
 * What the user says goes first; then what the export says of itself, as long as its threads know that name; then the
 * one name that stands in all threads.
 *
 * @param threads the people of each thread
 * @param stated names that the export gives its owner: in a profile, above comments
 */
export function findOwner(
  own: readonly string[],
  stated: readonly string[],
  threads: readonly (readonly string[])[],
): Owner {
  const counts = timesNamed(threads)
  const candidates = byFrequency(counts)
    .filter((name) => !isNobodysName(name))
    .slice(0, mostCandidates)
  const found = (names: readonly string[]): Owner => {
    const set = new Set(names.map(normaliseHandle))
    const written = [...counts.keys()].find((name) => set.has(normaliseHandle(name)))
    return { names: set, accountName: written ?? names[0] ?? null, candidates }
  }
  if (own.length > 0) return found(own)
  const known = new Set([...counts.keys()].map(normaliseHandle))
  if (stated.length > 0 && (threads.length === 0 || stated.some((name) => known.has(normaliseHandle(name)))))
    return found(stated)
  const common = nameOfAll(counts, threads.length)
  return common === null ? { names: new Set(), accountName: null, candidates } : found([common])
}
