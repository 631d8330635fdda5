import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { MessageKind } from '#shared/domain/message.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { contentText } from './contentText.ts'
import { authorOfAddress, writtenAtMs } from './ids.ts'
import type { Owner } from './ids.ts'

type Json = Readonly<Record<string, unknown>>

const publicNames = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])
/** A poll is a question with answers to choose from; other programs write long texts and pages. */
const postTypes = new Set(['Note', 'Question', 'Article', 'Page'])
const mostReactions = 1e9

function fault(code: RowIssueCode, column: string | null): RecordFault {
  return { code, column }
}

/** A field that holds one address or several. */
function addresses(record: Json, name: string): readonly string[] {
  const value = record[name]
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((address) => typeof address === 'string')
}

type Visibility = 'public' | 'followers' | 'direct'

/** Public also where it only stands among the copies ("unlisted"). */
function visibilityOf(activity: Json): Visibility {
  const to = [...addresses(activity, 'to'), ...addresses(activity, 'cc')]
  if (to.some((address) => publicNames.has(address))) return 'public'
  return to.some((address) => address.endsWith('/followers')) ? 'followers' : 'direct'
}

function mentioned(note: Json, owner: Owner): string | null {
  const tags: readonly unknown[] = Array.isArray(note['tag']) ? note['tag'] : []
  for (const tag of tags) {
    if (!isRecord(tag) || tag['type'] !== 'Mention') continue
    const address = textField(tag, 'href')
    if (address !== null && address !== owner.actor) return address
  }
  return null
}

interface Answer {
  readonly kind: MessageKind
  readonly parent: string | null
  readonly addressee: string | null
}

/** An answer to what stands under the own account is a thread of one's own: a post. */
function answerOf(note: Json, visibility: Visibility, owner: Owner): Answer {
  const parent = textField(note, 'inReplyTo')
  const isDirect = visibility === 'direct'
  if (parent === null) {
    const addressee = isDirect ? mentioned(note, owner) : null
    return { kind: isDirect ? 'dm' : 'post', parent: null, addressee }
  }
  if (parent.startsWith(`${owner.actor}/`)) {
    return {
      kind: isDirect ? 'dm' : 'post',
      parent: null,
      addressee: isDirect ? mentioned(note, owner) : null,
    }
  }
  return {
    kind: isDirect ? 'dm' : 'reply',
    parent,
    addressee: authorOfAddress(parent) ?? mentioned(note, owner),
  }
}

/** Likes and reposts together, where the archive counts them (since 2025); null where it counts neither. */
function reactionsOf(note: Json): number | null {
  let sum: number | null = null
  for (const name of ['likes', 'shares']) {
    const collection = note[name]
    const count: unknown = isRecord(collection) ? collection['totalItems'] : null
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) continue
    sum = Math.min(mostReactions, (sum ?? 0) + count)
  }
  return sum
}

interface Facts extends Answer {
  readonly id: string
  readonly sentAtMs: number
  readonly isPublic: boolean
  readonly text: string | null
  readonly reactionCount: number | null
}

function messageOf(facts: Facts, line: number, owner: Owner): ParsedMessage {
  const { parent, sentAtMs } = facts
  return {
    ...untold,
    line,
    externalId: facts.id,
    conversationId: null,
    channel: 'mastodon',
    accountName: owner.name,
    direction: 'out',
    kind: facts.kind,
    isPublic: facts.isPublic,
    authorHandle: owner.actor,
    addresseeHandle: facts.addressee,
    sentAtMs,
    replyToExternalId: parent,
    replyToSentAtMs: parent === null ? null : writtenAtMs(parent, sentAtMs),
    text: facts.text,
    reactionCount: facts.reactionCount,
  }
}

function textOf(note: Json): string {
  const warning = textField(note, 'summary')
  const content = contentText(textField(note, 'content') ?? '')
  return warning === null ? content : `${warning}\n${content}`
}

function readPost(activity: Json, note: Json, line: number, owner: Owner): ParsedMessage | RecordFault {
  const id = textField(note, 'id')
  if (id === null) return fault('missingField', 'id')
  const sentAtMs = parseZonedText(textField(note, 'published') ?? textField(activity, 'published') ?? '')
  if (sentAtMs === null) return fault('badDate', 'published')
  const visibility = visibilityOf(activity)
  return messageOf(
    {
      ...answerOf(note, visibility, owner),
      id,
      sentAtMs,
      isPublic: visibility === 'public',
      text: textOf(note),
      reactionCount: reactionsOf(note),
    },
    line,
    owner,
  )
}

function readRepost(activity: Json, line: number, owner: Owner): ParsedMessage | RecordFault {
  const id = textField(activity, 'id')
  if (id === null) return fault('missingField', 'id')
  const sentAtMs = parseZonedText(textField(activity, 'published') ?? '')
  if (sentAtMs === null) return fault('badDate', 'published')
  const isPublic = visibilityOf(activity) === 'public'
  const answer: Answer = { kind: 'repost', parent: null, addressee: null }
  return messageOf({ ...answer, id, sentAtMs, isPublic, text: null, reactionCount: null }, line, owner)
}

/** Whose activity it is. */
export function actorOf(activity: unknown): string | null {
  return isRecord(activity) ? textField(activity, 'actor') : null
}

/** The moment the server made the export, which it signs each activity with; null where they are not signed. */
export function signedAtMs(activity: unknown): number | null {
  const signature: unknown = isRecord(activity) ? activity['signature'] : null
  const created = isRecord(signature) ? textField(signature, 'created') : null
  const atMs = created === null ? Number.NaN : Date.parse(created)
  return Number.isNaN(atMs) ? null : atMs
}

/**
 * One activity of an outbox as a message, or why it is none: Create of a post = post or reply, Announce = repost, all
 * others are counted only.
 */
export function readActivity(activity: unknown, line: number, owner: Owner): ParsedMessage | RecordFault {
  if (!isRecord(activity)) return fault('malformedRecord', null)
  const type = textField(activity, 'type')
  const actor = textField(activity, 'actor')
  if (actor !== null && actor !== owner.actor) return fault('otherRecord', 'actor')
  if (type === 'Announce') return readRepost(activity, line, owner)
  const { object } = activity
  if (type !== 'Create') return fault(type === null ? 'malformedRecord' : 'otherRecord', type)
  if (!isRecord(object)) return fault('malformedRecord', 'object')
  const objectType = textField(object, 'type')
  if (objectType === null || !postTypes.has(objectType)) return fault('otherRecord', objectType)
  return readPost(activity, object, line, owner)
}
