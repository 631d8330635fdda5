import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Row {
  readonly isInbound: boolean
  readonly citizen: number
  readonly sentAtMs: number
  readonly text: string
  /** How far above in the list the answered message stands; null = none. */
  readonly answersAbove: number | null
}

interface List {
  readonly brand: string
  readonly rows: readonly Row[]
}

const row: fc.Arbitrary<Row> = fc.record({
  isInbound: fc.boolean(),
  citizen: fc.integer({ min: 100_000, max: 100_020 }),
  sentAtMs: secondMs,
  text: messageText,
  answersAbove: fc.option(fc.nat({ max: 8 })),
})

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Tue Oct 31 22:10:47 +0000 2017" */
export function twitterDate(ms: number): string {
  const date = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
  const day = days[date.getUTCDay()] ?? ''
  const month = months[date.getUTCMonth()] ?? ''
  return `${day} ${month} ${two(date.getUTCDate())} ${time} +0000 ${String(date.getUTCFullYear())}`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Ids are the row numbers from 1. */
function parentOf(list: List, at: number): number | null {
  const above = list.rows[at]?.answersAbove ?? null
  const parent = above === null ? 0 : at - above
  return parent < 1 ? null : parent
}

export const twcsWriter = formatWriter<List>({
  format: 'twcs',
  lists: fc.record({ brand: handle, rows: fc.array(row, { maxLength: 25 }) }),
  write: (list) => {
    const lines = list.rows.map((one, at) => {
      const author = one.isInbound ? String(one.citizen) : list.brand
      const answers = list.rows.flatMap((_, other) =>
        parentOf(list, other) === at + 1 ? [String(other + 1)] : [],
      )
      const parent = parentOf(list, at)
      return [
        String(at + 1),
        author,
        one.isInbound ? 'True' : 'False',
        twitterDate(one.sentAtMs),
        quoted(one.text),
        quoted(answers.join(',')),
        parent === null ? '' : String(parent),
      ].join(',')
    })
    const header = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
    return [{ name: 'twcs.csv', bytes: Buffer.from([header, ...lines, ''].join('\r\n')) }]
  },
  options: () => ({}),
  expected: (list) =>
    list.rows.map((one, at) => {
      const parent = parentOf(list, at)
      return {
        externalId: String(at + 1),
        direction: one.isInbound ? ('in' as const) : ('out' as const),
        authorHandle: one.isInbound ? String(one.citizen) : list.brand,
        sentAtMs: one.sentAtMs,
        text: one.text,
        replyToExternalId: parent === null ? null : String(parent),
      }
    }),
})
