// The archive X hands out ("Download an archive of your data"): a zip, its unpacked folder, or tweets.js alone.
// `data/*.js`, UTF-8; `window.YTD.tweets.part0 = [` (before about 2022 `tweet.js`, `window.YTD.tweet.part0`), then JSON:
// items {"tweet":{…}}, all numbers as strings, ids beyond 2^53, not sorted. Several parts: tweets-part1.js and on; the
// manifest (`window.__THAR_CONFIG = {`) lists them and may list absent ones. It holds the account's OWN posts: what
// citizens asked and was not answered is unknown. The time of an answered message is in its id. Verified on a real archive.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, SourceFile } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { parseJson, readArrayFile } from '../../records/archiveFile.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { archiveGeneratedAtMs, findArchiveFiles } from './files.ts'
import type { ArchiveFiles } from './files.ts'
import { readOwner } from './owner.ts'
import type { Owner } from './owner.ts'
import { answeredAccount, readTweet } from './tweet.ts'

/** Offered when the archive does not say whose it is. */
const mostCandidates = 20

async function* readTweetsFile(
  file: SourceFile,
  owner: Owner,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for await (const item of readArrayFile(file, signal, onBytes)) {
    yield rowItem
    if (item.type === 'cutOff') {
      yield issueItem(item.line, null, 'malformedRecord', file.name)
      continue
    }
    const read = readTweet(parseJson(item.value.text), item.value.line, owner)
    if ('code' in read) yield issueItem(item.value.line, read.column, read.code, file.name)
    else yield messageItem(read)
  }
}

async function* readArchive(
  files: ArchiveFiles,
  owner: Owner,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for (const name of files.absent) yield issueItem(null, null, 'absentFile', name)
  for (const file of files.tweets) yield* readTweetsFile(file, owner, signal, onBytes)
}

async function* read(
  source: ImportSource,
  own: readonly string[],
  signal: AbortSignal,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const files = await findArchiveFiles(source)
  yield* readArchive(files, await readOwner(files, own), signal, onBytes)
}

/** Accounts that were answered most: a thread of one's own answers oneself, so the owner is usually among them. */
async function answeredAccounts(files: ArchiveFiles): Promise<string[]> {
  const counts = new Map<string, number>()
  for (const file of files.tweets) {
    for await (const item of readArrayFile(file, null, () => undefined)) {
      const name = item.type === 'value' ? answeredAccount(parseJson(item.value.text)) : null
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return byFrequency(counts).slice(0, mostCandidates)
}

async function inspect(source: ImportSource, own: readonly string[]): Promise<Inspection> {
  const files = await findArchiveFiles(source)
  if (files.tweets.length === 0) throw new ImportReadError('noMessages', 'tweets.js')
  const owner = await readOwner(files, own)
  const isKnown = owner.names.size > 0
  return {
    format: 'xArchive',
    needs: isKnown ? [] : ['own'],
    candidates: isKnown ? [owner.userName ?? owner.accountId ?? ''] : await answeredAccounts(files),
    observedUntilMs: archiveGeneratedAtMs(files),
    preview: await firstMessages(readArchive(files, owner, null, () => undefined)),
    supports: catalogue.xArchive.supports,
  }
}

export const xArchiveAdapter: FormatAdapter = {
  id: 'xArchive',
  detect: async (source) => ((await findArchiveFiles(source)).isArchive ? 1 : 0),
  inspect: (source, options) => inspect(source, options.own),
  read: (source, options, signal, onBytes) => read(source, options.own, signal, onBytes),
}
