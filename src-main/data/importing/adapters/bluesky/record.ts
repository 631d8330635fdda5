import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { MessageKind } from '#shared/domain/message.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { keyMs } from './tid.ts'

type Json = Readonly<Record<string, unknown>>

/** Whose archive it is, and what the account is called. */
export interface RepoOwner {
  readonly did: string
  readonly accountName: string
}

const postType = 'app.bsky.feed.post'
const repostType = 'app.bsky.feed.repost'
/** The network had no users before. */
const firstMs = Date.UTC(2022, 9, 1)
/** A key is given out when the post arrives; clocks of phones are less exact. */
const maxDisagreementMs = 60_000

function fault(code: RowIssueCode, column: string | null): RecordFault {
  return { code, column }
}

function isNear(ms: number | null, otherMs: number): boolean {
  return ms !== null && Math.abs(ms - otherMs) <= maxDisagreementMs
}

/** The written moment. One that tells no zone counts as UTC where the record's key says the same. */
function sentAtOf(record: Json, key: string): number | null {
  const text = textField(record, 'createdAt') ?? ''
  const zoned = parseZonedText(text)
  if (zoned !== null) return zoned
  const asUtc = parseZonedText(`${text}Z`)
  return asUtc !== null && isNear(keyMs(key), asUtc) ? asUtc : null
}

interface Parent {
  readonly uri: string
  readonly author: string
  readonly key: string
}

/** `at://did:plc:…/app.bsky.feed.post/3k…` */
function parentOf(record: Json): Parent | null {
  const { reply } = record
  const parent: unknown = isRecord(reply) ? reply['parent'] : null
  const uri = isRecord(parent) ? textField(parent, 'uri') : null
  const match = uri === null ? null : /^at:\/\/([^/]+)\/[^/]+\/([^/]+)$/.exec(uri)
  return uri === null || match === null ? null : { uri, author: match[1] ?? '', key: match[2] ?? '' }
}

/** When the answered post was written, by its key: only where own keys tell the time, and it lies before the answer. */
function parentSentAtMs({ key }: Parent, ownKey: string, sentAtMs: number): number | null {
  if (!isNear(keyMs(ownKey), sentAtMs)) return null
  const atMs = keyMs(key)
  return atMs !== null && atMs >= firstMs && atMs <= sentAtMs ? atMs : null
}

interface Answer {
  readonly kind: MessageKind
  readonly parent: Parent | null
}

/** An answer to oneself is a thread of one's own: a post. */
function answerOf(record: Json, owner: RepoOwner): Answer {
  const parent = parentOf(record)
  if (parent === null || parent.author === owner.did) return { kind: 'post', parent: null }
  return { kind: 'reply', parent }
}

/** One record of the archive as a message, or why it is none. `path` is its collection and key. */
export function readRecord(
  record: unknown,
  path: string,
  place: number,
  owner: RepoOwner,
): ParsedMessage | RecordFault {
  if (!isRecord(record)) return fault('malformedRecord', null)
  const type = textField(record, '$type')
  if (type !== postType && type !== repostType) return fault('otherRecord', '$type')
  const key = path.slice(path.indexOf('/') + 1)
  const sentAtMs = sentAtOf(record, key)
  if (sentAtMs === null) return fault('badDate', 'createdAt')
  const isRepost = type === repostType
  const { kind, parent }: Answer = isRepost ? { kind: 'repost', parent: null } : answerOf(record, owner)
  return {
    ...untold,
    line: place,
    externalId: `at://${owner.did}/${path}`,
    conversationId: null,
    channel: 'bluesky',
    accountName: owner.accountName,
    direction: 'out',
    kind,
    isPublic: true,
    authorHandle: owner.did,
    addresseeHandle: parent?.author ?? null,
    sentAtMs,
    replyToExternalId: parent?.uri ?? null,
    replyToSentAtMs: parent === null ? null : parentSentAtMs(parent, key, sentAtMs),
    text: isRepost ? null : (textField(record, 'text') ?? ''),
  }
}
