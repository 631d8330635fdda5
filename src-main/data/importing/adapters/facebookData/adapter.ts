// Facebook, "download your information" as JSON: one zip, or several with one tree between them. A page's tree begins
// with `this_profile's_activity_across_facebook/` (posts/profile_posts_1.json, comments_and_reactions/comments.json,
// messages/inbox/<name>_<id>/message_N.json), a person's with `your_facebook_activity/` or with the parts themselves
// (posts/your_posts_1.json, comments/comments.json); a file by itself is read too. UTF-8, each letter beyond ASCII
// written as the bytes of its UTF-8 (meta/mojibake.ts).
// Threads: {participants[{name}], messages[{sender_name, timestamp_ms, content, …}], title, thread_path}, newest first,
// 10,000 messages a file, epoch milliseconds (UTC). Both sides are in; what the page wrote is told by its name: of the
// profile, of the author of the comments, or the one name that all threads have; else it is asked. Calls, withdrawn
// messages and hearts are no messages. Greetings a page sends by itself are told by their speed (meta/automatic.ts).
// Comments: comments_v2[] (before 2021 comments[]; in groups group_comments_v2[]) {timestamp, title, data[{comment
// {timestamp, comment, author}}]}; posts: [{timestamp, data[{post}], attachments, title}]; epoch seconds. Both hold the
// own ones only: reactions of others are in no export. Left out: likes, friends, searches, places, groups' own posts.
// Seen in real exports: comments of a person; threads in a synthetic copy. Files of pages were built from descriptions.
import { normaliseHandle } from '../../identity.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import { ImportReadError } from '../../importReadError.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { firstMessages } from '../preview.ts'
import { exportedAtMs } from '../meta/exportDate.ts'
import { parseMeta } from '../meta/jsonRecord.ts'
import { findMetaFiles, holdsMessages, platformOf } from '../meta/metaFile.ts'
import type { MetaFile } from '../meta/metaFile.ts'
import { NumberedIds } from '../meta/numberedIds.ts'
import { readOwnRecords } from '../meta/ownRecords.ts'
import { findOwner, profileNames } from '../meta/owner.ts'
import type { Owner } from '../meta/owner.ts'
import { supportsOf } from '../meta/supports.ts'
import { gatherThreads } from '../meta/thread.ts'
import type { Thread } from '../meta/thread.ts'
import { readThreads } from '../meta/threadMessages.ts'
import { commentAuthor, commentPaths, readComment } from './comment.ts'
import { postPaths, readPost } from './post.ts'

interface FacebookExport {
  readonly files: readonly MetaFile[]
  readonly threads: readonly Thread[]
  readonly owner: Owner
  /** Facebook or Instagram; null for threads alone that do not show it. */
  readonly channel: 'facebook' | 'instagram' | null
}

/** Who wrote the comments; none where it is not one and the same name. */
async function authorsIn(files: readonly MetaFile[]): Promise<string[]> {
  const authors = new Set<string>()
  for (const { file, kind } of files) {
    if (kind !== 'facebookComments') continue
    for await (const item of readJsonValues(file, commentPaths, null, () => undefined)) {
      const author = item.type === 'value' ? commentAuthor(parseMeta(item.value.text)) : null
      if (author !== null) authors.add(author)
      if (authors.size > 1) return []
    }
  }
  return [...authors]
}

async function openExport(source: ImportSource, options: ReadOptions): Promise<FacebookExport> {
  const files = await findMetaFiles(source)
  const threads = await gatherThreads(files)
  const profile = await profileNames(files)
  const stated = profile.length > 0 ? profile : await authorsIn(files)
  const owner = findOwner(
    options.own,
    stated,
    threads.map(({ people }) => people),
  )
  const { channel } = options
  const told = channel === 'facebook' || channel === 'instagram' ? channel : null
  return { files, threads, owner, channel: platformOf(files) ?? told }
}

async function* readExport(
  { files, threads, owner, channel }: FacebookExport,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const ids = new NumberedIds()
  const { accountName } = owner
  yield* readThreads(threads, owner, () => channel ?? 'facebook', signal, onBytes)
  for (const { file, kind } of files) {
    if (kind === 'facebookComments') {
      const read = (record: unknown, line: number) => readComment(record, line, accountName, ids)
      yield* readOwnRecords(file, commentPaths, read, signal, onBytes)
    } else if (kind === 'facebookPosts') {
      const read = (record: unknown, line: number) => readPost(record, line, accountName, ids)
      yield* readOwnRecords(file, postPaths, read, signal, onBytes)
    }
  }
}

function needsOf({ threads, owner, channel }: FacebookExport): ImportNeed[] {
  const needs: ImportNeed[] = []
  const isInThreads = threads.some(({ people }) =>
    people.some((name) => owner.names.has(normaliseHandle(name))),
  )
  if (!isInThreads && threads.some(({ people }) => people.length > 0)) needs.push('own')
  if (channel === null) needs.push('channel')
  return needs
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const opened = await openExport(source, options)
  const { files, threads, owner } = opened
  if (!files.some(holdsMessages)) throw new ImportReadError('recognised', 'facebookPart')
  return {
    format: 'facebookData',
    needs: needsOf(opened),
    candidates: owner.candidates,
    observedUntilMs: exportedAtMs(source.displayName),
    preview: await firstMessages(readExport(opened, null, () => undefined)),
    supports: supportsOf({
      hasThreads: threads.length > 0,
      hasComments: files.some(({ kind }) => kind === 'facebookComments'),
      hasPosts: files.some(({ kind }) => kind === 'facebookPosts'),
    }),
  }
}

/** Certain where a file can only be Facebook's; a thread by itself may be Instagram's, whose adapter then says nothing. */
async function detect(source: ImportSource): Promise<number> {
  const files = await findMetaFiles(source)
  if (!files.some(holdsMessages)) return 0
  const platform = platformOf(files)
  if (platform === null) return 0.9
  return platform === 'facebook' ? 1 : 0
}

export const facebookDataAdapter: FormatAdapter = {
  id: 'facebookData',
  detect,
  inspect,
  read: async function* (source, options, signal, onBytes) {
    yield* readExport(await openExport(source, options), signal, onBytes)
  },
}
