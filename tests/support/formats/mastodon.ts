import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Item {
  readonly kind: 'post' | 'thread' | 'reply' | 'replyElsewhere' | 'repost'
  readonly sentAtMs: number
  readonly text: string
  readonly citizen: string
  /** How long before the answer the answered post was written. */
  readonly waitMs: number
}

interface List {
  readonly name: string
  readonly isPretty: boolean
  readonly items: readonly Item[]
}

const item: fc.Arbitrary<Item> = fc.record({
  kind: fc.constantFrom('post', 'thread', 'reply', 'replyElsewhere', 'repost'),
  sentAtMs: secondMs,
  text: messageText,
  citizen: handle,
  waitMs: fc.integer({ min: 0, max: 40 * 86_400_000 }),
})

const host = 'https://sociaal.voorbeeld.example'
const everyone = 'https://www.w3.org/ns/activitystreams#Public'

/** The upper bits of a number are milliseconds; the lower 16 tell numbers of one millisecond apart. */
function numberOf(ms: number, sequence: number): string {
  return String((BigInt(ms) << 16n) + BigInt(sequence))
}

function html(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<p>${escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', '<br />')}</p>`
}

function idOf(list: List, at: number): string {
  const sentAtMs = list.items[at]?.sentAtMs ?? 0
  return `${host}/users/${list.name}/statuses/${numberOf(sentAtMs, at)}`
}

function parentOf(list: List, at: number): string | null {
  const one = list.items[at]
  if (one === undefined) return null
  const { kind, citizen, sentAtMs, waitMs } = one
  if (kind === 'thread') return `${host}/users/${list.name}/statuses/1`
  if (kind === 'reply')
    return `https://dorp.voorbeeld.example/users/${citizen}/statuses/${numberOf(sentAtMs - waitMs, at)}`
  return kind === 'replyElsewhere' ? `https://ander.voorbeeld.example/notes/${citizen}` : null
}

function written(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

function activity(list: List, one: Item, at: number): unknown {
  const actor = `${host}/users/${list.name}`
  const id = idOf(list, at)
  const citizen = `https://ander.voorbeeld.example/users/${one.citizen}`
  const common = { actor, published: written(one.sentAtMs), to: [everyone], cc: [`${actor}/followers`] }
  if (one.kind === 'repost') return { ...common, id: `${id}/activity`, type: 'Announce', object: citizen }
  const object = {
    id,
    type: 'Note',
    summary: null,
    inReplyTo: parentOf(list, at),
    published: common.published,
    attributedTo: actor,
    to: common.to,
    cc: common.cc,
    content: html(one.text),
    tag: [{ type: 'Mention', href: citizen, name: `@${one.citizen}@ander.voorbeeld.example` }],
  }
  return { ...common, id: `${id}/activity`, type: 'Create', object }
}

const kinds = {
  post: 'post',
  thread: 'post',
  reply: 'reply',
  replyElsewhere: 'reply',
  repost: 'repost',
} as const

export const mastodonWriter = formatWriter<List>({
  format: 'mastodon',
  lists: fc.record({ name: handle, isPretty: fc.boolean(), items: fc.array(item, { maxLength: 25 }) }),
  write: (list) => {
    const outbox = {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: 'outbox.json',
      type: 'OrderedCollection',
      totalItems: list.items.length + 3,
      orderedItems: list.items.map((one, at) => activity(list, one, at)),
    }
    return [{ name: 'outbox.json', bytes: Buffer.from(JSON.stringify(outbox, null, list.isPretty ? 2 : 0)) }]
  },
  options: () => ({}),
  expected: (list) =>
    list.items.map((one, at) => {
      const isReply = one.kind === 'reply' || one.kind === 'replyElsewhere'
      const author =
        one.kind === 'reply'
          ? `https://dorp.voorbeeld.example/users/${one.citizen}`
          : `https://ander.voorbeeld.example/users/${one.citizen}`
      return {
        externalId: one.kind === 'repost' ? `${idOf(list, at)}/activity` : idOf(list, at),
        accountName: `${list.name}@sociaal.voorbeeld.example`,
        kind: kinds[one.kind],
        sentAtMs: one.sentAtMs,
        text: one.kind === 'repost' ? null : one.text,
        addresseeHandle: isReply ? author : null,
        replyToExternalId: isReply ? parentOf(list, at) : null,
        replyToSentAtMs: one.kind === 'reply' ? one.sentAtMs - one.waitMs : null,
      }
    }),
})
