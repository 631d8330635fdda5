import type { ImportSource, SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { isRecord, readSideFile } from '../../records/archiveFile.ts'

/** The files of an X archive that are read. All others (likes, ads, contacts, addresses) are never opened. */
export interface ArchiveFiles {
  readonly tweets: readonly SourceFile[]
  /** Files of tweets that the manifest names and the archive lacks. */
  readonly absent: readonly string[]
  readonly account: SourceFile | null
  readonly headers: SourceFile | null
  readonly manifest: Readonly<Record<string, unknown>> | null
  /** Any file with the archive's own prefix was found. */
  readonly isArchive: boolean
}

const tweetsName = /(?:^|\/)tweets?(?:-part\d+)?\.js$/i
const tweetsPrefix = /^\s*window\.YTD\.tweets?\.part\d+\s*=/
const anyPrefix = /^\s*window\.(?:YTD\.\w+\.part\d+|__THAR_CONFIG)\s*=/

function named(source: ImportSource, base: string): SourceFile | null {
  return source.files.find((file) => file.name === base || file.name.endsWith(`/${base}`)) ?? null
}

async function hasPrefix(file: SourceFile, prefix: RegExp): Promise<boolean> {
  const text = await headText(file)
  return text !== null && prefix.test(text)
}

function listedTweets(manifest: Readonly<Record<string, unknown>> | null): string[] {
  const types = manifest?.['dataTypes']
  if (!isRecord(types)) return []
  const names: string[] = []
  for (const type of ['tweets', 'tweet']) {
    const entry = types[type]
    const files: unknown = isRecord(entry) ? entry['files'] : null
    if (!Array.isArray(files)) continue
    for (const file of files) {
      if (isRecord(file) && typeof file['fileName'] === 'string' && file['count'] !== '0') {
        names.push(file['fileName'])
      }
    }
  }
  return names
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** "tweets.js" before "tweets-part1.js" before "tweets-part10.js". */
function partNumber(name: string): number {
  return Number(/part(\d+)\.js$/i.exec(name)?.[1] ?? 0)
}

async function tweetFiles(source: ImportSource): Promise<SourceFile[]> {
  const only =
    source.container === 'file' ? source.files : source.files.filter((f) => tweetsName.test(f.name))
  const found: SourceFile[] = []
  for (const file of only) if (await hasPrefix(file, tweetsPrefix)) found.push(file)
  return found.sort((a, b) => partNumber(a.name) - partNumber(b.name))
}

async function hasArchiveFile(source: ImportSource): Promise<boolean> {
  for (const file of source.files) {
    if (source.container !== 'file' && !file.name.toLowerCase().endsWith('.js')) continue
    if (await hasPrefix(file, anyPrefix)) return true
  }
  return false
}

/** Sorts out an archive's files. The manifest is the authority on parts, but may name files that are not there. */
export async function findArchiveFiles(source: ImportSource): Promise<ArchiveFiles> {
  const tweets = await tweetFiles(source)
  const manifestFile = named(source, 'manifest.js')
  const manifest = manifestFile === null ? null : await readSideFile(manifestFile)
  const list = isRecord(manifest) ? manifest : null
  const present = new Set(tweets.map((file) => baseName(file.name)))
  return {
    tweets,
    absent: listedTweets(list).filter((name) => !present.has(baseName(name))),
    account: named(source, 'account.js'),
    headers: named(source, 'tweet-headers.js'),
    manifest: list,
    isArchive: tweets.length > 0 || (await hasArchiveFile(source)),
  }
}

/** The moment X made the archive; null when the manifest is absent. */
export function archiveGeneratedAtMs(files: ArchiveFiles): number | null {
  const info = files.manifest?.['archiveInfo']
  const text = isRecord(info) ? info['generationDate'] : null
  const atMs = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return Number.isNaN(atMs) ? null : atMs
}
