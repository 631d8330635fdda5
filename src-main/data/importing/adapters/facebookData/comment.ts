import type { ParsedMessage } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { untold } from '../untold.ts'
import { fromSeconds } from '../meta/epoch.ts'
import { recordField, recordsField, textOf } from '../meta/jsonRecord.ts'
import type { JsonRecord } from '../meta/jsonRecord.ts'
import type { NumberedIds } from '../meta/numberedIds.ts'
import type { RecordFault } from '../recordFault.ts'
import { addressedBy } from './title.ts'

/** Lists of comments, old and new, also where somebody put several files into one list. */
export const commentPaths = ['comments', 'comments_v2', 'group_comments_v2'].flatMap((list) => [
  `${list}[]`,
  `[].${list}[]`,
])

/** The comment within its record; a sticker has none. */
function commentIn(record: JsonRecord): JsonRecord {
  for (const part of recordsField(record, 'data')) {
    const comment = recordField(part, 'comment')
    if (comment !== null) return comment
  }
  return {}
}

/** Whoever wrote the comments of an export is its owner. */
export function commentAuthor(record: unknown): string | null {
  return isRecord(record) ? textOf(commentIn(record), 'author') : null
}

/**
 * One comment of the page's own. Its title tells whose post or comment it answers; under a post of the page's own it is
 * sending. What a title in another language says is not read: whoever comments mostly answers somebody.
 */
export function readComment(
  record: unknown,
  line: number,
  accountName: string | null,
  ids: NumberedIds,
): ParsedMessage | RecordFault {
  if (!isRecord(record)) return { code: 'malformedRecord', column: null }
  const comment = commentIn(record)
  const sentAtMs = fromSeconds(comment['timestamp'] ?? record['timestamp'])
  if (sentAtMs === null) return { code: 'badDate', column: 'timestamp' }
  const text = textOf(comment, 'comment')
  const author = textOf(comment, 'author') ?? accountName
  const title = textOf(record, 'title')
  const addressed = title === null ? 'unknown' : addressedBy(title)
  return {
    ...untold,
    line,
    externalId: ids.idOf(['comment', sentAtMs, textOf(comment, 'group'), text]),
    conversationId: null,
    channel: 'facebook',
    accountName: accountName ?? author,
    direction: 'out',
    kind: addressed === 'unknown' ? 'reply' : 'comment',
    isPublic: true,
    authorHandle: author,
    addresseeHandle: typeof addressed === 'object' ? addressed.name : null,
    sentAtMs,
    text,
  }
}
