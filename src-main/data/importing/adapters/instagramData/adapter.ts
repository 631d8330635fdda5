// Instagram, "download your information" as JSON: one zip, or several with one tree between them; a file by itself is
// read too. Texts AND labels are written as on Facebook, letter by letter as the bytes of their UTF-8 (meta/mojibake.ts).
// Comments, the own ones only: of 2020 {media_comments: [[time, text, owner]]}; of 2021 {comments_media_comments:
// [{title, string_list_data: [{href, value, timestamp}]}]}; since then post_comments_1.json, reels_comments.json:
// [{string_map_data: {Comment|Opmerking: {value}, "Media Owner"|Media-eigenaar: {value}, Time|Tijd: {timestamp}}}], in
// the language of the account. `owner` and `title` name the account under whose post the comment stands.
// Messages: inbox/<name>_<id>/message_N.json as on Facebook; of 2020 messages.json [{participants: [name],
// conversation: [{sender, created_at ISO, text}]}], newest first. Posts: posts_1.json [{media: [{creation_timestamp,
// title}], title, creation_timestamp}]. Times are epoch seconds or milliseconds, or ISO (UTC where they name no zone).
// Whose account it is: profile, else the one name of all threads, else asked (comments alone need none). Left out:
// stories, likes, followers, searches. Seen in copies of exports: comments of 2021; the rest is from descriptions.
import { normaliseHandle } from '../../identity.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { ImportReadError } from '../../importReadError.ts'
import { exportedAtMs } from '../meta/exportDate.ts'
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
import { firstMessages } from '../preview.ts'
import { comment2020Paths, commentPaths, onlyCommentPaths, readComment } from './comment.ts'
import { peopleOf2020, readMessages2020 } from './messages2020.ts'
import { postPaths, readPost } from './post.ts'

interface InstagramExport {
  readonly files: readonly MetaFile[]
  readonly threads: readonly Thread[]
  readonly owner: Owner
  /** The people of every conversation, in whichever layout. */
  readonly people: readonly (readonly string[])[]
}

async function openExport(source: ImportSource, options: ReadOptions): Promise<InstagramExport> {
  const files = await findMetaFiles(source)
  const threads = await gatherThreads(files)
  const people: (readonly string[])[] = threads.map((thread) => thread.people)
  for (const { file, kind } of files) {
    if (kind === 'instagramMessages2020') people.push(...(await peopleOf2020(file)))
  }
  return { files, threads, people, owner: findOwner(options.own, await profileNames(files), people) }
}

/** An export with one comment holds it without a list around it. */
async function pathsOfComments({ file, kind }: MetaFile): Promise<readonly string[]> {
  if (kind === 'instagramComments2020') return comment2020Paths
  const head = (await headText(file)) ?? ''
  return /^\s*\{\s*"(?:string_map_data|media_list_data|media_map_data|title)"/.test(head)
    ? onlyCommentPaths
    : commentPaths
}

async function* readFile(
  meta: MetaFile,
  owner: Owner,
  ids: NumberedIds,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { file, kind } = meta
  if (kind === 'instagramMessages2020') yield* readMessages2020(file, owner, ids, signal, onBytes)
  else if (kind === 'instagramPosts') {
    const read = (record: unknown, line: number) => readPost(record, line, owner.accountName, ids)
    yield* readOwnRecords(file, postPaths, read, signal, onBytes)
  } else if (kind === 'instagramComments' || kind === 'instagramComments2020') {
    const read = (record: unknown, line: number) => readComment(record, line, owner, ids)
    yield* readOwnRecords(file, await pathsOfComments(meta), read, signal, onBytes)
  }
}

async function* readExport(
  { files, threads, owner }: InstagramExport,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const ids = new NumberedIds()
  yield* readThreads(threads, owner, () => 'instagram', signal, onBytes)
  for (const meta of files) yield* readFile(meta, owner, ids, signal, onBytes)
}

function needsOf({ people, owner }: InstagramExport): ImportNeed[] {
  const isInThreads = people.some((names) => names.some((name) => owner.names.has(normaliseHandle(name))))
  return !isInThreads && people.some((names) => names.length > 0) ? ['own'] : []
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const opened = await openExport(source, options)
  const { files, threads, owner } = opened
  if (!files.some(holdsMessages)) throw new ImportReadError('recognised', 'instagramPart')
  const holds = (...kinds: readonly MetaFile['kind'][]): boolean =>
    files.some(({ kind }) => kinds.includes(kind))
  return {
    format: 'instagramData',
    needs: needsOf(opened),
    candidates: owner.candidates,
    observedUntilMs: exportedAtMs(source.displayName),
    preview: await firstMessages(readExport(opened, null, () => undefined)),
    supports: supportsOf({
      hasThreads: threads.length > 0 || holds('instagramMessages2020'),
      hasComments: holds('instagramComments', 'instagramComments2020'),
      hasPosts: holds('instagramPosts'),
    }),
  }
}

async function detect(source: ImportSource): Promise<number> {
  const files = await findMetaFiles(source)
  return files.some(holdsMessages) && platformOf(files) === 'instagram' ? 1 : 0
}

export const instagramDataAdapter: FormatAdapter = {
  id: 'instagramData',
  detect,
  inspect,
  read: async function* (source, options, signal, onBytes) {
    yield* readExport(await openExport(source, options), signal, onBytes)
  },
}
