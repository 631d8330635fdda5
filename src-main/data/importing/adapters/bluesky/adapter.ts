// The archive Bluesky hands out ("Settings, Account, Export my data"): repo.car, a CAR file (version 1): a header with the
// root, then blocks, each its length, identifier and DAG-CBOR. The root names the account (did) and the top of a tree
// whose nodes name each record by collection and key. app.bsky.feed.post {text, createdAt, reply?{root,parent}, langs}
// and app.bsky.feed.repost {subject, createdAt} are read; likes, follows, profile and whatever else are counted only.
// Two passes: the tree first (small), then the records, so that no file stands in memory. A reply answers another
// account; an answer to oneself is a post. The account's OWN records only; when an answered post was written is in its
// key (a TID), which the app that wrote it may set. Verified on a real archive of invented people; the account's name is not in it.
import type {
  AdapterItem,
  FormatAdapter,
  ImportSource,
  Inspection,
  ReadOptions,
  SourceFile,
} from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { oncePer } from '../../oncePer.ts'
import { fileHead } from '../../source/fileHead.ts'
import { isCarHead } from '../../source/carHead.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { readCar } from './carBlocks.ts'
import type { CarBlock } from './carBlocks.ts'
import { parseDagCbor } from './dagCbor.ts'
import { readRecord } from './record.ts'
import type { RepoOwner } from './record.ts'
import { readRepoIndex } from './repoTree.ts'
import type { RepoIndex } from './repoTree.ts'

async function carFiles(source: ImportSource): Promise<SourceFile[]> {
  const found: SourceFile[] = []
  for (const file of source.files) if (isCarHead(await fileHead(file))) found.push(file)
  return found
}

// Inspecting and reading follow each other: the tree is kept as long as the source lives.
const indexOf = oncePer(readRepoIndex)

function* readBlock(
  { data, place }: CarBlock,
  keys: readonly string[],
  owner: RepoOwner,
  fileName: string,
): Generator<AdapterItem> {
  const record = parseDagCbor(data)
  for (const key of keys) {
    yield rowItem
    const read = readRecord(record, key, place, owner)
    if ('code' in read) yield issueItem(place, read.column, read.code, fileName)
    else yield messageItem(read)
  }
}

/** Likes, follows and the like are no faults: each counts as read, and every kind of them is named once. */
function* countOthers(others: RepoIndex['others'], fileName: string): Generator<AdapterItem> {
  for (const [collection, count] of others) {
    const column = /^[a-z][a-z0-9.-]{2,99}$/i.test(collection) ? collection : null
    yield issueItem(null, column, 'otherRecord', fileName)
    for (let index = 0; index < count; index++) yield rowItem
  }
}

async function* readFile(
  file: SourceFile,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { did, keysByCid, others, lostNodes } = await indexOf(file, signal)
  const owner: RepoOwner = { did: did ?? '', accountName: options.accountName ?? did ?? '' }
  for (let index = 0; index < lostNodes; index++) yield issueItem(null, null, 'malformedRecord', file.name)
  const seen = new Set<string>()
  for await (const item of readCar(file, signal, onBytes)) {
    if (item.type === 'header') continue
    if (item.type !== 'block') {
      yield rowItem
      yield issueItem(item.place, null, 'malformedRecord', file.name)
      continue
    }
    const { block } = item
    const keys = keysByCid.get(block.cid)
    // A block may stand in a file twice.
    if (keys === undefined || seen.has(block.cid)) continue
    seen.add(block.cid)
    yield* readBlock(block, keys, owner, file.name)
  }
  for (const cid of keysByCid.keys()) {
    if (!seen.has(cid)) yield issueItem(null, null, 'malformedRecord', file.name)
  }
  yield* countOthers(others, file.name)
}

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for (const file of await carFiles(source)) yield* readFile(file, options, signal, onBytes)
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const files = await carFiles(source)
  if (files.length === 0) throw new ImportReadError('noMessages', 'repo.car')
  const accounts = new Set<string>()
  let isEmpty = true
  for (const file of files) {
    const { did, keysByCid, lostNodes } = await indexOf(file, null)
    if (did !== null) accounts.add(did)
    isEmpty &&= keysByCid.size === 0 && lostNodes === 0
  }
  // Likes and follows alone are no faulty messages.
  if (isEmpty) throw new ImportReadError('noMessages')
  return {
    format: 'bluesky',
    needs: [],
    candidates: [...accounts],
    observedUntilMs: null,
    preview: await firstMessages(read(source, options, null, () => undefined)),
    supports: catalogue.bluesky.supports,
  }
}

export const blueskyAdapter: FormatAdapter = {
  id: 'bluesky',
  detect: async (source) => ((await carFiles(source)).length > 0 ? 1 : 0),
  inspect,
  read,
}
