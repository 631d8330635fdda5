import fc from 'fast-check'
import { carBytes } from './carBytes.ts'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Item {
  readonly kind: 'post' | 'thread' | 'reply' | 'replyElsewhere' | 'repost'
  readonly sentAtMs: number
  readonly text: string
  readonly citizen: string
  /** How long before the answer the answered post was written. */
  readonly waitMs: number
  readonly hasOffset: boolean
}

interface List {
  readonly name: string
  readonly items: readonly Item[]
}

// Keys from before the network existed hold no time.
const firstMs = Date.UTC(2023, 0, 1)
const item: fc.Arbitrary<Item> = fc.record({
  kind: fc.constantFrom('post', 'thread', 'reply', 'replyElsewhere', 'repost'),
  sentAtMs: secondMs.filter((ms) => ms > firstMs),
  text: messageText,
  citizen: handle,
  waitMs: fc.integer({ min: 0, max: 40 * 86_400_000 }),
  hasOffset: fc.boolean(),
})

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

/** The key of a record: microseconds in the upper bits, a number of the clock in the lower ten. */
export function recordKey(ms: number, clock: number): string {
  let rest = (BigInt(ms) * 1000n) << 10n
  rest += BigInt(clock)
  let key = ''
  for (let at = 0; at < 13; at++) {
    key = (alphabet[Number(rest % 32n)] ?? '') + key
    rest /= 32n
  }
  return key
}

function didOf(name: string): string {
  return `did:plc:${name}`
}

function pathOf(one: Item, at: number): string {
  const collection = one.kind === 'repost' ? 'app.bsky.feed.repost' : 'app.bsky.feed.post'
  return `${collection}/${recordKey(one.sentAtMs, at)}`
}

function parentOf(list: List, one: Item, at: number): string | null {
  const postOf = (author: string, key: string): string => `at://${didOf(author)}/app.bsky.feed.post/${key}`
  if (one.kind === 'thread') return postOf(list.name, recordKey(one.sentAtMs - one.waitMs, at))
  // The citizens are other accounts whatever name was drawn.
  if (one.kind === 'reply') return postOf(`${one.citizen}x`, recordKey(one.sentAtMs - one.waitMs, at))
  return one.kind === 'replyElsewhere' ? postOf(`${one.citizen}x`, 'eigen-sleutel') : null
}

function written(one: Item): string {
  if (!one.hasOffset) return new Date(one.sentAtMs).toISOString()
  return new Date(one.sentAtMs + 7_200_000).toISOString().replace('.000Z', '+02:00')
}

function recordOf(list: List, one: Item, at: number): object {
  const createdAt = written(one)
  const parent = parentOf(list, one, at)
  const link = { uri: parent ?? `at://${didOf(one.citizen)}/app.bsky.feed.post/3k`, cid: `bafy${String(at)}` }
  if (one.kind === 'repost') return { $type: 'app.bsky.feed.repost', subject: link, createdAt }
  const post = { $type: 'app.bsky.feed.post', text: one.text, langs: ['nl'], createdAt }
  return parent === null ? post : { ...post, reply: { root: link, parent: link } }
}

const kinds = {
  post: 'post',
  thread: 'post',
  reply: 'reply',
  replyElsewhere: 'reply',
  repost: 'repost',
} as const

export const blueskyWriter = formatWriter<List>({
  format: 'bluesky',
  lists: fc.record({ name: handle, items: fc.array(item, { maxLength: 25 }) }),
  write: (list) => {
    const records = list.items.map((one, at): [string, object] => [pathOf(one, at), recordOf(list, one, at)])
    const profile = { $type: 'app.bsky.actor.profile', displayName: 'Gemeente Voorbeeld' }
    const bytes = carBytes(didOf(list.name), [['app.bsky.actor.profile/self', profile], ...records])
    return [{ name: 'repo.car', bytes }]
  },
  options: () => ({}),
  expected: (list) =>
    list.items.map((one, at) => {
      const isReply = one.kind === 'reply' || one.kind === 'replyElsewhere'
      return {
        externalId: `at://${didOf(list.name)}/${pathOf(one, at)}`,
        kind: kinds[one.kind],
        sentAtMs: one.sentAtMs,
        text: one.kind === 'repost' ? null : one.text,
        addresseeHandle: isReply ? didOf(`${one.citizen}x`) : null,
        replyToExternalId: isReply ? parentOf(list, one, at) : null,
        replyToSentAtMs: one.kind === 'reply' ? one.sentAtMs - one.waitMs : null,
      }
    }),
})
