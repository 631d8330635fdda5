import type { ImportSource, SourceFile } from '../../adapter.ts'
import { headText } from '../../decode/headText.ts'
import { oncePer } from '../../oncePer.ts'
import { repairText } from './mojibake.ts'

/** What a file of Meta's exports holds, told by how it begins. */
export type MetaKind =
  | 'thread'
  | 'facebookComments'
  | 'facebookPosts'
  | 'facebookProfile'
  | 'instagramComments'
  | 'instagramPosts'
  | 'instagramProfile'
  | 'instagramComments2020'
  | 'instagramMessages2020'

export type MetaPlatform = 'facebook' | 'instagram'

export interface MetaFile {
  readonly file: SourceFile
  readonly kind: MetaKind
  /** Which of the two it comes from; null for a thread that does not show it. */
  readonly platform: MetaPlatform | null
}

/** The name of a comment in the languages in which it was seen. */
export const commentLabels = ['Comment', 'Opmerking', 'Kommentar', 'Commento', 'Comentario'] as const
const commentLabel = new RegExp(String.raw`"(?:${commentLabels.join('|')})"\s*:\s*\{`)

const threadHead = /^\s*\{[^]*"messages"\s*:\s*\[/
const namedHead = /"participants"\s*:\s*\[\s*\{\s*"name"\s*:/
const commentsHead =
  /^\s*(?:\[\s*)?\{\s*"(?:(?:group_)?comments_v2"\s*:\s*\[|comments"\s*:\s*\[[^]*"comment"\s*:\s*\{)/
const statusHead = /^\s*\{\s*"status_updates"\s*:\s*\[/
const postsHead = /^\s*(?:\[\s*)?\{\s*"(?:timestamp|attachments|data|title|tags)"\s*:/
const postedHead = /"post"\s*:\s*"|"attachments"\s*:\s*\[/
const otherActs = /"(?:reaction|comment)"\s*:\s*\{|"string_(?:map|list)_data"\s*:/
const facebookProfileHead = /^\s*\{\s*"profile(?:_v2)?"\s*:\s*\{/
const instagramProfileHead = /^\s*\{\s*"profile_user"\s*:\s*\[/
const mediaCommentsHead = /^\s*\{\s*"comments_(?:media|reels)_comments"\s*:\s*\[/
const instagramPostsHead = /^\s*\[\s*\{\s*"media"\s*:\s*\[\s*\{\s*"uri"\s*:[^]*"creation_timestamp"\s*:\s*\d/
const comments2020Head = /^\s*\{[^]*"media_comments"\s*:\s*\[\s*[[\]]/
const messages2020Head = /^\s*\[\s*\{\s*"participants"\s*:\s*\[\s*(?:"|\])[^]*"conversation"\s*:\s*\[/

function isWritten(head: string): boolean {
  return /"sender_name"\s*:/.test(head) && /"timestamp_ms"\s*:/.test(head)
}

function isThread(head: string): boolean {
  return threadHead.test(head) && (isWritten(head) || namedHead.test(head))
}

function isPosts(head: string): boolean {
  return (
    postsHead.test(head) &&
    /"timestamp"\s*:\s*\d{9,10}\b/.test(head) &&
    postedHead.test(head) &&
    !otherActs.test(head)
  )
}

function kindOf(head: string): MetaKind | null {
  if (!/^\s*[[{]/.test(head)) return null
  if (isThread(head)) return 'thread'
  if (commentsHead.test(head)) return 'facebookComments'
  if (facebookProfileHead.test(head) && head.includes('"name"')) return 'facebookProfile'
  if (instagramProfileHead.test(head)) return 'instagramProfile'
  if (mediaCommentsHead.test(head)) return 'instagramComments'
  if (/"string_map_data"\s*:/.test(head) && commentLabel.test(repairText(head))) return 'instagramComments'
  if (comments2020Head.test(head)) return 'instagramComments2020'
  if (messages2020Head.test(head)) return 'instagramMessages2020'
  if (instagramPostsHead.test(head)) return 'instagramPosts'
  return statusHead.test(head) || isPosts(head) ? 'facebookPosts' : null
}

const instagramMarks =
  /your_instagram_activity\\?\/|"original_content_owner"|"profile_share_username"|"Liked a message"/
const facebookMarks =
  /your_facebook_activity\\?\/|this_profile's_activity_across_facebook\\?\/|"sender_id_INTERNAL"|"thread_type"\s*:|"messages\\?\/stickers_used\\?\//

/** By the folder in the export, else by what only one of the two writes in its threads. */
function platformOfThread(name: string, head: string): MetaPlatform | null {
  if (/(?:^|\/)your_instagram_activity\//.test(name)) return 'instagram'
  if (/(?:^|\/)(?:your_facebook_activity|this_profile's_activity_across_facebook)\//.test(name))
    return 'facebook'
  const isInstagram = instagramMarks.test(head)
  const isFacebook = facebookMarks.test(head)
  return isInstagram === isFacebook ? null : isInstagram ? 'instagram' : 'facebook'
}

const look = oncePer(async (file: SourceFile): Promise<MetaFile | null> => {
  const head = await headText(file)
  const kind = head === null ? null : kindOf(head)
  if (head === null || kind === null) return null
  if (kind === 'thread') return { file, kind, platform: platformOfThread(file.name, head) }
  return { file, kind, platform: kind.startsWith('facebook') ? 'facebook' : 'instagram' }
})

/** The files of a source that hold something of Meta's, in the order of the source. Pictures and pages are not opened. */
export async function findMetaFiles(source: ImportSource): Promise<MetaFile[]> {
  const found: MetaFile[] = []
  for (const file of source.files) {
    if (source.container !== 'file' && !/\.json$/i.test(file.name)) continue
    const meta = await look(file)
    if (meta !== null) found.push(meta)
  }
  return found
}

/** Which of the two an export comes from: any file of it may tell. null = threads only, and they do not show it. */
export function platformOf(files: readonly MetaFile[]): MetaPlatform | null {
  return files.find(({ platform }) => platform !== null)?.platform ?? null
}

/** Files from which messages are read; a profile alone is none. */
export function holdsMessages({ kind }: MetaFile): boolean {
  return kind !== 'facebookProfile' && kind !== 'instagramProfile'
}
