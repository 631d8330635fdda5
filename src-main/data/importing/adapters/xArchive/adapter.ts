// The archive X hands out ("Download an archive of your data"): a zip, its unpacked folder, or one of its message files
// alone. `data/*.js`, UTF-8; `window.YTD.tweets.part0 = [` (before about 2022 `tweet.js`, `window.YTD.tweet.part0`), then
// JSON: items {"tweet":{…}}, all numbers as strings, ids beyond 2^53, not sorted. Several parts: tweets-part1.js and on;
// the manifest (`window.__THAR_CONFIG = {`) lists them and may list absent ones. Which file is which is told by its prefix.
// - tweets: the account's OWN posts, so what citizens asked in public and was not answered is unknown. The time of an
//   answered message is in its id. note_tweet holds the whole text of long ones. Deleted tweets are not read.
// - direct_messages, direct_messages_group: {"dmConversation":{conversationId,messages[{messageCreate{id,senderId,
//   recipientId,createdAt ISO,text}}]}}, newest first, both sides: questions that stayed open are in them. A group has no
//   recipient; its events (somebody joins, leaves, renames) are no messages and no faults.
// - follower, following: counted only. account, tweet_headers, manifest: whose archive it is and when it was made.
// Tweets were verified on a real archive, direct messages on a documented example only.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'
import { parseJson } from '../../records/jsonFields.ts'
import { readArrayFile } from './archiveFile.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { readAudience } from './audience.ts'
import { holdMessages, partiesOf, readConversationsFile } from './conversations.ts'
import { archiveGeneratedAtMs, findArchiveFiles } from './files.ts'
import type { ArchiveFiles } from './files.ts'
import { readNoteTexts } from './noteTexts.ts'
import type { NoteTexts } from './noteTexts.ts'
import { readOwner } from './owner.ts'
import type { Owner } from './ownership.ts'
import { archiveSupports } from './supports.ts'
import { answeredUser, readTweet } from './tweet.ts'

/** Offered when the archive does not say whose it is. */
const mostCandidates = 20

interface Reading {
  readonly files: ArchiveFiles
  readonly owner: Owner
  readonly signal: AbortSignal | null
  readonly onBytes: (bytesRead: number) => void
}

async function* readTweetsFile(
  file: SourceFile,
  notes: NoteTexts,
  { owner, signal, onBytes }: Reading,
): AsyncGenerator<AdapterItem> {
  for await (const item of readArrayFile(file, signal, onBytes)) {
    yield rowItem
    if (item.type === 'cutOff') {
      yield issueItem(item.line, null, 'malformedRecord', file.name)
      continue
    }
    const read = readTweet(parseJson(item.value.text), item.value.line, owner, notes)
    if ('code' in read) yield issueItem(item.value.line, read.column, read.code, file.name)
    else yield messageItem(read)
  }
}

async function* readArchive(reading: Reading): AsyncGenerator<AdapterItem> {
  const { files, owner, signal, onBytes } = reading
  for (const name of files.absent) yield issueItem(null, null, 'absentFile', name)
  const notes = await readNoteTexts(files.of.noteTweets, signal, onBytes)
  for (const file of files.of.tweets) yield* readTweetsFile(file, notes, reading)
  for (const file of [...files.of.directMessages, ...files.of.groupMessages]) {
    yield* readConversationsFile(file, owner, signal, onBytes)
  }
  yield* readAudience(files, owner, signal, onBytes)
}

async function* read(
  source: ImportSource,
  own: readonly string[],
  signal: AbortSignal,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const files = await findArchiveFiles(source)
  yield* readArchive({ files, owner: await readOwner(files, own), signal, onBytes })
}

/**
 * Accounts that were answered most: a thread of one's own answers oneself, so the owner is usually among them. Behind
 * them, by number, who takes part in most conversations.
 */
async function likelyOwners(files: ArchiveFiles): Promise<string[]> {
  const answered = new Map<string, number>()
  for (const file of files.of.tweets) {
    for await (const item of readArrayFile(file, null, () => undefined)) {
      const { userId, userName } = answeredUser(item.type === 'value' ? parseJson(item.value.text) : null)
      const name = userName ?? userId
      if (name !== null) answered.set(name, (answered.get(name) ?? 0) + 1)
    }
  }
  const talking = new Map<string, number>()
  for await (const parties of partiesOf(files.of.directMessages)) {
    for (const id of parties) talking.set(id, (talking.get(id) ?? 0) + 1)
  }
  return [...new Set([...byFrequency(answered).slice(0, mostCandidates), ...byFrequency(talking)])].slice(
    0,
    mostCandidates,
  )
}

async function inspect(source: ImportSource, own: readonly string[]): Promise<Inspection> {
  const files = await findArchiveFiles(source)
  const { tweets, directMessages, groupMessages } = files.of
  const withMessages = [...directMessages, ...groupMessages]
  if (tweets.length === 0 && withMessages.length === 0) {
    throw new ImportReadError('recognised', 'xArchivePart')
  }
  const owner = await readOwner(files, own)
  const hasDirect = await holdMessages(withMessages)
  // In direct messages only the own number tells which side is ours.
  const isKnown = owner.names.size > 0 && (!hasDirect || owner.accountId !== null)
  return {
    format: 'xArchive',
    needs: isKnown ? [] : ['own'],
    candidates: isKnown ? [owner.userName ?? owner.accountId ?? ''] : await likelyOwners(files),
    observedUntilMs: archiveGeneratedAtMs(files),
    preview: await firstMessages(readArchive({ files, owner, signal: null, onBytes: () => undefined })),
    supports: archiveSupports(tweets.length > 0, hasDirect),
  }
}

export const xArchiveAdapter: FormatAdapter = {
  id: 'xArchive',
  detect: async (source) => ((await findArchiveFiles(source)).isArchive ? 1 : 0),
  inspect: (source, options) => inspect(source, options.own),
  read: (source, options, signal, onBytes) => read(source, options.own, signal, onBytes),
}
