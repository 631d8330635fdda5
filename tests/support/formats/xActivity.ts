import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, minuteMs } from './words.ts'
import { csvField, xNumber, xText } from './xNumbers.ts'

interface Tweet {
  readonly sentAtMs: number
  readonly text: string
  /** null = no answer. */
  readonly citizen: string | null
  /** null = "-" in all counts. */
  readonly likes: number | null
}

interface List {
  readonly name: string
  readonly tweets: readonly Tweet[]
}

const tweet: fc.Arbitrary<Tweet> = fc.record({
  sentAtMs: minuteMs,
  text: messageText,
  citizen: fc.option(handle),
  likes: fc.option(fc.nat({ max: 99_999 })),
})

const counts = ['impressions', 'engagements', 'engagement rate', 'retweets', 'replies', 'likes', 'follows']
const header = ['Tweet id', 'Tweet permalink', 'Tweet text', 'time', ...counts, 'promoted likes']

function textOf({ citizen, text }: Tweet): string {
  return citizen === null ? text : `@${citizen} ${text}`
}

export const xActivityWriter = formatWriter<List>({
  format: 'xActivity',
  lists: fc.record({ name: handle, tweets: fc.array(tweet, { maxLength: 25 }) }),
  write: ({ name, tweets }) => {
    const lines = tweets.map((one, at) => {
      const id = xNumber(one.sentAtMs + 20_000, at)
      const time = `${new Date(one.sentAtMs).toISOString().slice(0, 16).replace('T', ' ')} +0000`
      const count = (value: number): string => (one.likes === null ? '-' : `${String(value)}.0`)
      const counted = [2633, 18, 0, 3, 1, one.likes ?? 0, 0].map(count)
      return [id, `https://twitter.com/${name}/status/${id}`, xText(textOf(one)), time, ...counted, '-']
    })
    const text = [header, ...lines].map((cells) => cells.map((cell) => csvField(cell, true)).join(','))
    return [{ name: 'tweet_activity_metrics.csv', bytes: Buffer.from([...text, ''].join('\n')) }]
  },
  options: () => ({}),
  expected: ({ name, tweets }) =>
    tweets.map((one, at) => ({
      externalId: xNumber(one.sentAtMs + 20_000, at),
      channel: 'x',
      accountName: name,
      direction: 'out',
      kind: one.citizen === null || one.citizen === name ? 'post' : 'reply',
      addresseeHandle: one.citizen === name ? null : one.citizen,
      sentAtMs: one.sentAtMs,
      text: textOf(one),
      reactionCount: one.likes === null ? null : one.likes + 3,
    })),
})
