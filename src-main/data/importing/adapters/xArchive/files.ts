import type { ImportSource, SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { oncePer } from '../../oncePer.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { readSideFile } from './archiveFile.ts'

/** Kinds of files of an X archive that are read. All others (likes, ads, contacts, addresses) are only recognised. */
export const archiveKinds = [
  'tweets',
  'noteTweets',
  'directMessages',
  'groupMessages',
  'followers',
  'following',
  'account',
  'headers',
] as const
export type ArchiveKind = (typeof archiveKinds)[number]

export interface ArchiveFiles {
  /** Parts of each kind, in their order. */
  readonly of: Readonly<Record<ArchiveKind, readonly SourceFile[]>>
  /** Files that the manifest names with something in them, and the archive lacks. */
  readonly absent: readonly string[]
  readonly manifest: Readonly<Record<string, unknown>> | null
  /** Any file with the archive's own prefix was found. */
  readonly isArchive: boolean
}

/** What stands between "window.YTD." and ".part0": "tweet" and "direct_message" until about 2022. */
const kindByGlobalName: Readonly<Record<string, ArchiveKind>> = {
  tweets: 'tweets',
  tweet: 'tweets',
  note_tweet: 'noteTweets',
  direct_messages: 'directMessages',
  direct_message: 'directMessages',
  direct_messages_group: 'groupMessages',
  direct_message_group: 'groupMessages',
  follower: 'followers',
  following: 'following',
  account: 'account',
  tweet_headers: 'headers',
}

/** Names of the same kinds in the manifest; account and headers are told by other files too, so their absence is no loss. */
const listedTypes = [
  'tweets',
  'tweet',
  'noteTweet',
  'directMessages',
  'directMessage',
  'directMessagesGroup',
  'directMessageGroup',
  'follower',
  'following',
] as const

const archivePrefix = /^\s*window\.(?:YTD\.(\w+)\.part(\d+)|(__THAR_CONFIG))\s*=/

interface FoundFile {
  readonly file: SourceFile
  readonly kind: ArchiveKind | 'manifest' | 'other'
  readonly part: number
}

/** What an archive's own prefix says of a file; null for any other file. */
async function lookAt(file: SourceFile): Promise<FoundFile | null> {
  const text = await headText(file)
  const match = text === null ? null : archivePrefix.exec(text)
  if (match === null) return null
  const [, globalName = '', part = '0', config] = match
  const kind = config === undefined ? (kindByGlobalName[globalName] ?? 'other') : 'manifest'
  return { file, kind, part: Number(part) }
}

async function lookAtAll(source: ImportSource): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const file of source.files) {
    if (source.container !== 'file' && !file.name.toLowerCase().endsWith('.js')) continue
    const one = await lookAt(file)
    if (one !== null) found.push(one)
  }
  return found.sort((a, b) => a.part - b.part)
}

function listedFiles(manifest: Readonly<Record<string, unknown>> | null): string[] {
  const types = manifest?.['dataTypes']
  if (!isRecord(types)) return []
  const names: string[] = []
  for (const type of listedTypes) {
    const entry = types[type]
    const files: unknown = isRecord(entry) ? entry['files'] : null
    if (!Array.isArray(files)) continue
    for (const file of files) {
      if (isRecord(file) && typeof file['fileName'] === 'string' && String(file['count']) !== '0') {
        names.push(file['fileName'])
      }
    }
  }
  return names
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function ofKind(found: readonly FoundFile[], kind: FoundFile['kind']): SourceFile[] {
  return found.filter((one) => one.kind === kind).map(({ file }) => file)
}

/**
 * Sorts out an archive's files by what they begin with. The manifest is the authority on parts, but may name files that
 * are not there.
 */
export const findArchiveFiles = oncePer(async (source: ImportSource): Promise<ArchiveFiles> => {
  const found = await lookAtAll(source)
  const [manifestFile] = ofKind(found, 'manifest')
  const manifest = manifestFile === undefined ? null : await readSideFile(manifestFile)
  const list = isRecord(manifest) ? manifest : null
  const present = new Set(found.map(({ file }) => baseName(file.name)))
  return {
    of: {
      tweets: ofKind(found, 'tweets'),
      noteTweets: ofKind(found, 'noteTweets'),
      directMessages: ofKind(found, 'directMessages'),
      groupMessages: ofKind(found, 'groupMessages'),
      followers: ofKind(found, 'followers'),
      following: ofKind(found, 'following'),
      account: ofKind(found, 'account'),
      headers: ofKind(found, 'headers'),
    },
    absent: listedFiles(list).filter((name) => !present.has(baseName(name))),
    manifest: list,
    isArchive: found.length > 0,
  }
})

/** The moment X made the archive; null when the manifest is absent. */
export function archiveGeneratedAtMs(files: ArchiveFiles): number | null {
  const info = files.manifest?.['archiveInfo']
  const text = isRecord(info) ? info['generationDate'] : null
  const atMs = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return Number.isNaN(atMs) ? null : atMs
}
