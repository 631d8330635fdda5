import { writeFileSync } from 'node:fs'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export interface TwcsRow {
  readonly id: number
  /** A number for a citizen, a name for the account. */
  readonly author: string
  readonly inbound: boolean
  readonly atMs: number
  readonly text: string
  readonly inReplyTo: number | null
}

function twitterDate(atMs: number): string {
  const date = new Date(atMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
  const day = `${days[date.getUTCDay()] ?? ''} ${months[date.getUTCMonth()] ?? ''} ${two(date.getUTCDate())}`
  return `${day} ${time} +0000 ${String(date.getUTCFullYear())}`
}

/** Invented messages in the layout of the twcs data set. */
export function twcsText(rows: readonly TwcsRow[]): string {
  const header = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
  const lines = rows.map((row) =>
    [
      row.id,
      row.author,
      row.inbound ? 'True' : 'False',
      twitterDate(row.atMs),
      `"${row.text.replaceAll('"', '""')}"`,
      '',
      row.inReplyTo ?? '',
    ].join(','),
  )
  return `${[header, ...lines].join('\r\n')}\r\n`
}

export const accountName = 'GemeenteVoorbeeldstad'
const hourMs = 3_600_000

/**
 * Questions every two hours from `fromMs`, closer together where so many would reach into the years to come; the account
 * answers each but every fifth, after 30 minutes and then some. Ids run from `firstId`, two a question, so that two
 * files can overlap.
 */
export function invent(count: number, fromMs: number, firstId = 1): TwcsRow[] {
  const rows: TwcsRow[] = []
  const stepMs = Math.min(2 * hourMs, Math.floor((365 * 24 * hourMs) / count))
  for (let index = 0; index < count; index += 1) {
    const id = firstId + index * 2
    const atMs = fromMs + index * stepMs
    const author = String(100_000 + (Math.floor(id / 2) % 97))
    const question = `@${accountName} wanneer wordt het papier opgehaald in wijk ${String(index % 12)}?`
    rows.push({ id, author, inbound: true, atMs, text: question, inReplyTo: null })
    if (index % 5 === 4) continue
    rows.push({
      id: id + 1,
      author: accountName,
      inbound: false,
      atMs: atMs + (30 + (index % 7) * 11) * 60_000,
      text: `@${author} Op dinsdag, fijne dag`,
      inReplyTo: id,
    })
  }
  return rows
}

export function writeTwcs(path: string, rows: readonly TwcsRow[]): string {
  writeFileSync(path, twcsText(rows))
  return path
}
