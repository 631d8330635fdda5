import { normaliseHandle } from '../../identity.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { untold } from '../untold.ts'
import { fromIso, fromSeconds } from '../meta/epoch.ts'
import { recordField, recordsField, textOf } from '../meta/jsonRecord.ts'
import type { JsonRecord } from '../meta/jsonRecord.ts'
import { commentLabels } from '../meta/metaFile.ts'
import type { NumberedIds } from '../meta/numberedIds.ts'
import type { Owner } from '../meta/owner.ts'
import type { RecordFault } from '../recordFault.ts'

const lists = ['comments_media_comments', 'comments_reels_comments'] as const
/** A list by itself, a list under its name, and a file with one comment that is no list. */
export const commentPaths: readonly string[] = ['[]', ...lists.map((list) => `${list}[]`)]
export const onlyCommentPaths: readonly string[] = ['']
export const comment2020Paths: readonly string[] = ['media_comments[]']

const ownerLabels = [
  'Media Owner',
  'Media-eigenaar',
  'Medieninhaber',
  'Proprietario del contenuto multimediale',
] as const
const timeLabels = ['Time', 'Tijd', 'Zeit', 'Heure', 'Ora', 'Hora'] as const

/** What one comment says, in whichever layout. */
interface Comment {
  readonly text: string | null
  /** Account under whose post it stands. */
  readonly postOwner: string | null
  readonly sentAtMs: number | null
}

function labelled(data: JsonRecord, labels: readonly string[]): JsonRecord {
  for (const label of labels) {
    const field = recordField(data, label)
    if (field !== null) return field
  }
  return {}
}

/** {title, string_list_data: [{href, value, timestamp}]}, of 2021. */
function listedComment(record: JsonRecord): Comment {
  const [first = {}] = recordsField(record, 'string_list_data')
  return {
    text: textOf(first, 'value'),
    postOwner: textOf(record, 'title'),
    sentAtMs: fromSeconds(first['timestamp']),
  }
}

/** {string_map_data: {Comment: {value}, "Media Owner": {value}, Time: {timestamp}}}, its labels in the account's language. */
function mappedComment(data: JsonRecord): Comment {
  return {
    text: textOf(labelled(data, commentLabels), 'value'),
    postOwner: textOf(labelled(data, ownerLabels), 'value'),
    sentAtMs: fromSeconds(labelled(data, timeLabels)['timestamp']),
  }
}

/** [time, text, owner], of 2020. */
function bareComment(parts: readonly unknown[]): Comment {
  const [time, text, postOwner] = parts
  return {
    text: typeof text === 'string' ? text : null,
    postOwner: typeof postOwner === 'string' && postOwner !== '' ? postOwner : null,
    sentAtMs: fromIso(time),
  }
}

function commentOf(record: unknown): Comment | null {
  if (Array.isArray(record)) return bareComment(record)
  if (!isRecord(record)) return null
  const data = recordField(record, 'string_map_data')
  return data === null ? listedComment(record) : mappedComment(data)
}

/**
 * One comment of the account's own. Under another's post it answers that account; under its own it is sending, unless it
 * begins with the name of whom it answers.
 */
export function readComment(
  record: unknown,
  line: number,
  owner: Owner,
  ids: NumberedIds,
): ParsedMessage | RecordFault {
  const comment = commentOf(record)
  if (comment === null) return { code: 'malformedRecord', column: null }
  const { text, postOwner, sentAtMs } = comment
  if (sentAtMs === null) return { code: 'badDate', column: 'timestamp' }
  const isUnderOwn = postOwner !== null && owner.names.has(normaliseHandle(postOwner))
  const mentioned = /^@([\w.]+)/.exec(text?.trim() ?? '')?.[1] ?? null
  return {
    ...untold,
    line,
    externalId: ids.idOf(['comment', sentAtMs, postOwner, text]),
    conversationId: null,
    channel: 'instagram',
    accountName: owner.accountName,
    direction: 'out',
    kind: 'comment',
    isPublic: true,
    authorHandle: owner.accountName,
    addresseeHandle: mentioned ?? (isUnderOwn ? null : postOwner),
    sentAtMs,
    text,
  }
}
