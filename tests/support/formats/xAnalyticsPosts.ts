import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, secondMs } from './words.ts'
import { csvField, xNumber, xText } from './xNumbers.ts'

interface Post {
  readonly sentAtMs: number
  readonly text: string
  /** null = no answer. */
  readonly citizen: string | null
  readonly likes: number | null
  readonly reposts: number
}

interface List {
  readonly name: string
  readonly posts: readonly Post[]
}

const post: fc.Arbitrary<Post> = fc.record({
  sentAtMs: secondMs,
  text: messageText,
  citizen: fc.option(handle),
  likes: fc.option(fc.nat({ max: 2_000_000 })),
  reposts: fc.nat({ max: 999 }),
})

const header =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts'

/** "Fri, Feb 27, 2026" */
function dayOf(ms: number): string {
  const [weekday = '', day = '', month = '', year = ''] = new Date(ms).toUTCString().split(' ')
  return `${weekday} ${month} ${String(Number(day))}, ${year}`
}

function textOf({ citizen, text }: Post): string {
  return citizen === null ? text : `@${citizen} ${text}`
}

export const xAnalyticsPostsWriter = formatWriter<List>({
  format: 'xAnalyticsPosts',
  lists: fc.record({ name: handle, posts: fc.array(post, { maxLength: 25 }) }),
  write: ({ name, posts }) => {
    const lines = posts.map((one, at) => {
      const id = xNumber(one.sentAtMs, at)
      const likes = one.likes === null ? '' : one.likes.toLocaleString('en-US')
      const cells = [
        id,
        dayOf(one.sentAtMs),
        xText(textOf(one)),
        `https://x.com/${name}/status/${id}`,
        '120',
        likes,
      ]
      return [...cells, '9', '0', '0', '0', '0', String(one.reposts)].map((cell) => csvField(cell)).join(',')
    })
    return [{ name: 'account_analytics_content.csv', bytes: Buffer.from([header, ...lines, ''].join('\n')) }]
  },
  options: () => ({}),
  expected: ({ name, posts }) =>
    posts.map((one, at) => ({
      externalId: xNumber(one.sentAtMs, at),
      channel: 'x',
      accountName: name,
      direction: 'out',
      kind: one.citizen === null || one.citizen === name ? 'post' : 'reply',
      addresseeHandle: one.citizen === name ? null : one.citizen,
      sentAtMs: one.sentAtMs,
      text: textOf(one),
      reactionCount: (one.likes ?? 0) + one.reposts,
    })),
})
