import type { ParsedMessage } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { fromSeconds } from '../meta/epoch.ts'
import { recordsField, textOf } from '../meta/jsonRecord.ts'
import type { JsonRecord } from '../meta/jsonRecord.ts'
import type { NumberedIds } from '../meta/numberedIds.ts'
import { ownPost } from '../meta/ownPost.ts'
import type { RecordFault } from '../recordFault.ts'

/** Lists of posts: that of pages and people, and the one of before 2018. */
export const postPaths = ['[]', 'status_updates[]']

/** The words of a post; else those under its pictures. */
function textIn(record: JsonRecord): string | null {
  for (const part of recordsField(record, 'data')) {
    const text = textOf(part, 'post')
    if (text !== null) return text
  }
  for (const attachment of recordsField(record, 'attachments')) {
    for (const part of recordsField(attachment, 'data')) {
      const media = part['media']
      const text = isRecord(media) ? textOf(media, 'description') : null
      if (text !== null) return text
    }
  }
  return null
}

/** One post of the page's own: words, a picture or a link. */
export function readPost(
  record: unknown,
  line: number,
  accountName: string | null,
  ids: NumberedIds,
): ParsedMessage | RecordFault {
  if (!isRecord(record)) return { code: 'malformedRecord', column: null }
  const sentAtMs = fromSeconds(record['timestamp'])
  if (sentAtMs === null) return { code: 'badDate', column: 'timestamp' }
  const text = textIn(record)
  return ownPost({ line, channel: 'facebook', accountName, sentAtMs, text }, ids)
}
