import { parseJson } from '../records/jsonFields.ts'
import { JsonSplitter } from '../records/jsonSplitter.ts'

/** Where a record, a view of a post or a thread of Bluesky's interface says what it is. */
const paths = [
  '$type',
  'uri',
  'value.$type',
  'thread.$type',
  'post.$type',
  'records[].uri',
  'feed[].post.uri',
]

/**
 * One record of Bluesky (or an answer with some) as JSON: what a program asked for, not the archive of an account.
 * `text` is the begin of the file.
 */
export function isBlueskyRecord(text: string): boolean {
  if (!/^\s*\{/.test(text) || !/app\.bsky\.|at:\/\//.test(text)) return false
  return new JsonSplitter(paths).push(text).some((value) => {
    const name = parseJson(value.text)
    return typeof name === 'string' && /^(?:app\.bsky\.|at:\/\/did:)/.test(name)
  })
}
