// The archive Mastodon hands out ("Import and export, Request your archive"): a tar.gz (newer versions: a zip) with
// outbox.json beside actor.json, likes.json, bookmarks.json and media; or outbox.json alone. UTF-8 JSON
// {type:"OrderedCollection", totalItems, orderedItems[]}, oldest first; totalItems is not always the length.
// Create -> Note{id, inReplyTo, published ISO Z, to, cc, content HTML, tag[]}; Announce -> a post of somebody else (or
// one's own) sent on. A reply has inReplyTo that is not under the own account; an answer to oneself is a post. Direct
// and followers-only posts are in it and are left out unless asked for. It holds the account's OWN posts; when an
// answered post was written is in its number where Mastodon gave it. Verified on a real outbox.json; the containers are not.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { parseJson } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { readActivity, signedAtMs } from './activity.ts'
import { findOutbox } from './files.ts'
import type { OutboxFiles } from './files.ts'
import { readOwner } from './owner.ts'
import type { Owner } from './ids.ts'

const itemsPath = 'orderedItems[]'

async function* readOutbox(
  { outbox }: OutboxFiles,
  owner: Owner,
  withPrivate: boolean,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for await (const item of readJsonValues(outbox, [itemsPath], signal, onBytes)) {
    yield rowItem
    if (item.type === 'cutOff') {
      yield issueItem(item.line, null, 'malformedRecord', outbox.name)
      continue
    }
    const { line, text } = item.value
    const read = readActivity(parseJson(text), line, owner)
    if ('code' in read) yield issueItem(line, read.column, read.code, outbox.name)
    else if (read.isPublic || withPrivate) yield messageItem(read)
    else yield issueItem(line, null, 'leftOutPrivate', outbox.name)
  }
}

async function filesOf(source: ImportSource): Promise<OutboxFiles> {
  const files = await findOutbox(source)
  if (files === null) throw new ImportReadError('noMessages', 'outbox.json')
  return files
}

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const files = await filesOf(source)
  const owner = await readOwner(files, options.own)
  yield* readOutbox(files, owner, options.withPrivate === true, signal, onBytes)
}

/** Archives are named by the second in which they were made (UTC); older ones also sign each activity then. */
async function exportedAtMs(source: ImportSource, { outbox }: OutboxFiles): Promise<number | null> {
  const stamp = /archive-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)-[0-9a-f]{32}/.exec(source.displayName)
  if (stamp !== null) {
    const [, year, month, day, hour, minute, second] = stamp.map(Number)
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
  }
  for await (const item of readJsonValues(outbox, [itemsPath], null, () => undefined)) {
    return item.type === 'value' ? signedAtMs(parseJson(item.value.text)) : null
  }
  return null
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const files = await filesOf(source)
  const owner = await readOwner(files, options.own)
  return {
    format: 'mastodon',
    needs: [],
    candidates: owner.name === null ? [] : [owner.name],
    observedUntilMs: await exportedAtMs(source, files),
    preview: await firstMessages(read(source, options, null, () => undefined)),
    supports: catalogue.mastodon.supports,
  }
}

export const mastodonAdapter: FormatAdapter = {
  id: 'mastodon',
  detect: async (source) => ((await findOutbox(source)) === null ? 0 : 1),
  inspect,
  read,
}
