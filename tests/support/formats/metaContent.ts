import fc from 'fast-check'
import { createZone } from '#shared/domain/localTime.ts'
import { formatWriter } from './formatWriter.ts'
import { messageText, minuteMs } from './words.ts'

interface Post {
  readonly sentAtMs: number
  readonly text: string
  readonly comments: number | null
}

interface List {
  readonly network: 'facebook' | 'instagram'
  readonly posts: readonly Post[]
}

const pacific = createZone('America/Los_Angeles')

/** Of the hour that the clock of California has twice, the file tells only one. */
function isToldOnce(ms: number): boolean {
  return pacific.toUtcMs(pacific.localParts(ms)).utcMs === ms
}

const post: fc.Arbitrary<Post> = fc.record({
  sentAtMs: minuteMs.filter(isToldOnce),
  text: messageText,
  comments: fc.option(fc.nat({ max: 2_000_000 })),
})

function publishTime(ms: number): string {
  const { year, month, day, hour, minute } = pacific.localParts(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(month)}/${two(day)}/${String(year)} ${two(hour)}:${two(minute)}`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const headers = {
  facebook:
    '"Post ID","Page ID","Page name",Title,Description,"Publish time",Permalink,"Is share","Post type",Date,Views,Reactions,Comments,Shares',
  instagram:
    '"Post ID","Account ID","Account username","Account name",Description,"Publish time",Permalink,"Post type",Date,Likes,Views,Comments,Saves',
}

function idOf(at: number): string {
  return String(122_158_000_000_000_001n + BigInt(at))
}

function line(network: List['network'], { sentAtMs, text, comments }: Post, at: number): string {
  const count = comments === null ? '' : String(comments)
  const link = `https://www.${network}.com/p/${String(at)}`
  const cells =
    network === 'facebook'
      ? [
          idOf(at),
          '1',
          'Gemeente Zonnedaal',
          text,
          '',
          publishTime(sentAtMs),
          link,
          '0',
          'Photos',
          'Lifetime',
          '5',
          '2',
          count,
          '1',
        ]
      : [
          idOf(at),
          '1',
          'zonnedaal',
          'Gemeente Zonnedaal',
          text,
          publishTime(sentAtMs),
          link,
          'IG image',
          'Lifetime',
          '2',
          '5',
          count,
          '1',
        ]
  return cells.map(quoted).join(',')
}

export const metaContentWriter = formatWriter<List>({
  format: 'metaContent',
  lists: fc.record({
    network: fc.constantFrom('facebook', 'instagram'),
    posts: fc.array(post, { maxLength: 20 }),
  }),
  write: ({ network, posts }) => {
    const lines = [headers[network], ...posts.map((one, at) => line(network, one, at)), '']
    return [{ name: 'Sep-01-2025_Sep-28-2025_1234.csv', bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}`) }]
  },
  options: () => ({}),
  expected: ({ network, posts }) =>
    posts.map(({ sentAtMs, text, comments }, at) => ({
      externalId: idOf(at),
      channel: network,
      accountName: 'Gemeente Zonnedaal',
      direction: 'out' as const,
      kind: 'post' as const,
      isPublic: true,
      sentAtMs,
      text,
      reactionCount: comments,
    })),
})
