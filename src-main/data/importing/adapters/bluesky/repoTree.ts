import type { SourceFile } from '../../adapter.ts'
import { ImportReadError } from '../../importReadError.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { readCar } from './carBlocks.ts'
import { CborLink, parseDagCbor } from './dagCbor.ts'

/** What the tree of an account's archive says of its records. */
export interface RepoIndex {
  /** Identifier of the account; null where the archive's own record is not in it. */
  readonly did: string | null
  /** Keys ("collection/key") of the records that are read, by the block that holds them. */
  readonly keysByCid: ReadonlyMap<string, readonly string[]>
  /** Records of other collections, by collection. */
  readonly others: ReadonlyMap<string, number>
  /** Nodes that the tree names and the file lacks, or that cannot be read. */
  readonly lostNodes: number
}

/** Some 100 bytes a record: two million records. More was made to fill the memory. */
const maxTreeBytes = 256 * 1024 * 1024
const readCollections = new Set(['app.bsky.feed.post', 'app.bsky.feed.repost'])

/** A node of the tree is a map of its entries ("e") and the node to its left ("l"), in this order. */
function looksLikeNode(data: Buffer): boolean {
  return (data[0] === 0xa1 || data[0] === 0xa2) && data[1] === 0x61 && (data[2] === 0x65 || data[2] === 0x6c)
}

interface Blocks {
  readonly root: string | null
  readonly commit: Readonly<Record<string, unknown>> | null
  readonly nodes: ReadonlyMap<string, Buffer>
}

function rootOf(header: Buffer): string | null {
  const value = parseDagCbor(header)
  const roots = isRecord(value) ? value['roots'] : null
  const first: unknown = Array.isArray(roots) ? roots[0] : null
  return first instanceof CborLink ? first.cid : null
}

/** Keeps the nodes of the tree only: they are the small part of the file. */
async function gatherBlocks(file: SourceFile, signal: AbortSignal | null): Promise<Blocks> {
  const nodes = new Map<string, Buffer>()
  let root: string | null = null
  let commit: Readonly<Record<string, unknown>> | null = null
  let treeBytes = 0
  for await (const item of readCar(file, signal, () => undefined)) {
    if (item.type === 'header') root = rootOf(item.data)
    if (item.type !== 'block') continue
    const { cid, data } = item.block
    if (cid === root) {
      const value = parseDagCbor(data)
      commit = isRecord(value) ? value : null
    } else if (looksLikeNode(data) && !nodes.has(cid)) {
      treeBytes += data.length
      if (treeBytes > maxTreeBytes) throw new ImportReadError('unreadableFile', 'tree')
      nodes.set(cid, Buffer.from(data))
    }
  }
  return { root, commit, nodes }
}

interface Entry {
  readonly key: string
  readonly cid: string
  readonly next: CborLink | null
}

function linkIn(record: Readonly<Record<string, unknown>>, name: string): CborLink | null {
  const value = record[name]
  return value instanceof CborLink ? value : null
}

/** A key begins with as many characters of the one before it as its entry says. */
function entriesOf(list: readonly unknown[]): Entry[] {
  const entries: Entry[] = []
  let key = ''
  for (const item of list) {
    if (!isRecord(item)) continue
    const { p: shared, k: rest } = item
    const value = linkIn(item, 'v')
    if (typeof shared !== 'number' || !Buffer.isBuffer(rest) || value === null) continue
    key = key.slice(0, shared) + rest.toString('latin1')
    entries.push({ key, cid: value.cid, next: linkIn(item, 't') })
  }
  return entries
}

class TreeWalk {
  readonly keysByCid = new Map<string, string[]>()
  readonly others = new Map<string, number>()
  lostNodes = 0
  readonly #nodes: ReadonlyMap<string, Buffer>
  readonly #seen = new Set<string>()

  constructor(nodes: ReadonlyMap<string, Buffer>) {
    this.#nodes = nodes
  }

  /** Each node once, however the nodes point at each other. */
  walk(top: CborLink): void {
    const open = [top]
    for (let link = open.pop(); link !== undefined; link = open.pop()) {
      if (this.#seen.has(link.cid)) continue
      this.#seen.add(link.cid)
      const data = this.#nodes.get(link.cid)
      const node = data === undefined ? null : parseDagCbor(data)
      if (!isRecord(node) || !Array.isArray(node['e'])) {
        this.lostNodes += 1
        continue
      }
      for (const entry of entriesOf(node['e'])) {
        this.#add(entry)
        if (entry.next !== null) open.push(entry.next)
      }
      const left = linkIn(node, 'l')
      if (left !== null) open.push(left)
    }
  }

  #add({ key, cid }: Entry): void {
    const collection = key.slice(0, key.indexOf('/'))
    if (readCollections.has(collection)) {
      const keys = this.keysByCid.get(cid)
      if (keys === undefined) this.keysByCid.set(cid, [key])
      else keys.push(key)
    } else this.others.set(collection, (this.others.get(collection) ?? 0) + 1)
  }
}

/**
 * Reads the tree of an archive: which block is which record of the account as it is now. Blocks that the tree does not
 * name are what was deleted or belongs to somebody else.
 */
export async function readRepoIndex(file: SourceFile, signal: AbortSignal | null): Promise<RepoIndex> {
  const { commit, nodes } = await gatherBlocks(file, signal)
  const walk = new TreeWalk(nodes)
  const top = commit === null ? null : linkIn(commit, 'data')
  if (top === null) walk.lostNodes = 1
  else walk.walk(top)
  const { keysByCid, others, lostNodes } = walk
  return { did: commit === null ? null : textField(commit, 'did'), keysByCid, others, lostNodes }
}
