import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const sentences = [
  'Goedemiddag, wanneer wordt het papier in onze straat opgehaald? De container staat er nu al een week.',
  'Op de hoek ligt een losse stoeptegel, mijn buurvrouw is er gisteren bijna over gevallen. Kunt u kijken?',
  'Hoe laat gaat het loket morgen open en moet ik een afspraak maken voor een nieuw paspoort?',
  'Dank voor uw bericht. De ploeg komt donderdag langs; u hoeft niets te doen en de tegel wordt vervangen.',
]

function twitterDate(ms: number): string {
  const date = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
  const day = `${weekdays[date.getUTCDay()] ?? ''} ${months[date.getUTCMonth()] ?? ''} ${two(date.getUTCDate())}`
  return `${day} ${time} +0000 ${date.getUTCFullYear()}`
}

/** Two rows: a question of an invented citizen and, four times out of five, its answer. */
function pair(question: number, startMs: number): string {
  const askedMs = startMs + question * 97_000
  const citizen = 100_000 + (question % 60_000)
  const answered = question % 5 !== 0
  const ask = `${question * 2 + 1},${citizen},True,${twitterDate(askedMs)},"@Rijnhoven ${sentences[question % 3] ?? ''} (${question})",${answered ? question * 2 + 2 : ''},\r\n`
  if (!answered) return ask
  const waitMs = 60_000 * (3 + ((question * 7919) % 2_000))
  return `${ask}${question * 2 + 2},Rijnhoven,False,${twitterDate(askedMs + waitMs)},"@${citizen} ${sentences[3] ?? ''} ${question}",,${question * 2 + 1}\r\n`
}

/**
 * Writes an export in the layout of "Customer Support on Twitter" with invented people.
 *
 * @param firstQuestion where numbers and times begin: two exports without a question in common hang together so
 * @returns number of messages written, at least `messages`
 */
export async function makeExport(path: string, messages: number, firstQuestion = 0): Promise<number> {
  const out = createWriteStream(path)
  out.write('tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\r\n')
  const startMs = Date.UTC(2023, 0, 2)
  let written = 0
  let chunk = ''
  for (let question = firstQuestion; written < messages; question += 1) {
    chunk += pair(question, startMs)
    written += question % 5 === 0 ? 1 : 2
    if (chunk.length > 1 << 20) {
      if (!out.write(chunk)) await once(out, 'drain')
      chunk = ''
    }
  }
  out.end(chunk)
  await finished(out)
  return written
}
