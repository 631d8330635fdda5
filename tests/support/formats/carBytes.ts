// Writes CAR files as Bluesky does: DAG-CBOR blocks, named by their hash, and the tree that names the records.
import { createHash } from 'node:crypto'

/** A link to a block, by its identifier. */
export class CarLink {
  readonly cid: Buffer

  constructor(cid: Buffer) {
    this.cid = cid
  }
}

function head(kind: number, value: number): Buffer {
  const first = kind << 5
  if (value < 24) return Buffer.from([first | value])
  if (value < 0x100) return Buffer.from([first | 24, value])
  const bytes = Buffer.alloc(value < 0x1_0000 ? 3 : value < 0x1_0000_0000 ? 5 : 9)
  bytes[0] = first | (bytes.length === 3 ? 25 : bytes.length === 5 ? 26 : 27)
  if (bytes.length === 9) bytes.writeBigUInt64BE(BigInt(value), 1)
  else bytes.writeUIntBE(value, 1, bytes.length - 1)
  return bytes
}

function encodeNumber(value: number): Buffer {
  if (Number.isInteger(value)) return value < 0 ? head(1, -1 - value) : head(0, value)
  const bytes = Buffer.alloc(9)
  bytes[0] = 0xfb
  bytes.writeDoubleBE(value, 1)
  return bytes
}

/** Keys in the order that the format asks for: shorter ones first. */
function encodeRecord(record: object): Buffer {
  const entries = Object.entries(record).map(([key, value]): [Buffer, unknown] => [Buffer.from(key), value])
  entries.sort(([a], [b]) => a.length - b.length || Buffer.compare(a, b))
  const parts = entries.map(([key, value]) => Buffer.concat([head(3, key.length), key, encodeDagCbor(value)]))
  return Buffer.concat([head(5, entries.length), ...parts])
}

export function encodeDagCbor(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xf6])
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4])
  if (typeof value === 'number') return encodeNumber(value)
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([head(3, bytes.length), bytes])
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof CarLink) {
    return Buffer.concat([
      Buffer.from([0xd8, 0x2a]),
      encodeDagCbor(Buffer.concat([Buffer.from([0]), value.cid])),
    ])
  }
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(encodeDagCbor)])
  if (typeof value === 'object') return encodeRecord(value)
  throw new TypeError('no kind of DAG-CBOR')
}

interface Block {
  readonly link: CarLink
  readonly data: Buffer
}

function blockOf(value: unknown): Block {
  const data = encodeDagCbor(value)
  const hash = createHash('sha256').update(data).digest()
  return { link: new CarLink(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), hash])), data }
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}

function section(...parts: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(parts)
  return Buffer.concat([varint(bytes.length), bytes])
}

interface Named {
  readonly key: string
  readonly link: CarLink
}

function sharedLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** A node of some entries; the ones left of it hang under "l", the ones right of it under its last entry. */
function treeOf(named: readonly Named[], nodes: Block[]): CarLink | null {
  if (named.length === 0) return null
  const from = Math.floor(named.length / 3)
  const here = named.slice(from, from + 4)
  const left = treeOf(named.slice(0, from), nodes)
  const right = treeOf(named.slice(from + 4), nodes)
  const entries = here.map(({ key, link }, at) => {
    const shared = sharedLength(here[at - 1]?.key ?? '', key)
    const next = at === here.length - 1 ? right : null
    return { p: shared, k: Buffer.from(key.slice(shared)), v: link, t: next }
  })
  const node = blockOf({ l: left, e: entries })
  nodes.push(node)
  return node.link
}

/** The archive of one account; the blocks of the records come in the order in which they are given. */
export function carBytes(did: string, records: readonly (readonly [path: string, record: object])[]): Buffer {
  const blocks = records.map(([path, record]) => ({ key: path, ...blockOf(record) }))
  const nodes: Block[] = []
  const named = [...blocks].sort((a, b) => (a.key < b.key ? -1 : 1))
  const top = treeOf(named, nodes) ?? blockOf({ l: null, e: [] }).link
  if (nodes.length === 0) nodes.push(blockOf({ l: null, e: [] }))
  const commit = blockOf({ did, rev: '3k2a', sig: Buffer.alloc(64, 1), data: top, prev: null, version: 3 })
  const all = [commit, ...nodes, ...blocks]
  const header = section(encodeDagCbor({ roots: [commit.link], version: 1 }))
  return Buffer.concat([header, ...all.map(({ link, data }) => section(link.cid, data))])
}
