import type { ParsedMessage } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { fromSeconds } from '../meta/epoch.ts'
import { recordsField, textOf } from '../meta/jsonRecord.ts'
import type { NumberedIds } from '../meta/numberedIds.ts'
import { ownPost } from '../meta/ownPost.ts'
import type { RecordFault } from '../recordFault.ts'

export const postPaths: readonly string[] = ['[]']

/** One post of the account's own: {media: [{uri, creation_timestamp, title}], title?, creation_timestamp?}. */
export function readPost(
  record: unknown,
  line: number,
  accountName: string | null,
  ids: NumberedIds,
): ParsedMessage | RecordFault {
  if (!isRecord(record)) return { code: 'malformedRecord', column: null }
  const [first = {}] = recordsField(record, 'media')
  const sentAtMs = fromSeconds(record['creation_timestamp'] ?? first['creation_timestamp'])
  if (sentAtMs === null) return { code: 'badDate', column: 'creation_timestamp' }
  // Several pictures have one text together; a single one has it itself.
  const text = textOf(record, 'title') ?? textOf(first, 'title')
  return ownPost({ line, channel: 'instagram', accountName, sentAtMs, text }, ids)
}
