import fc from 'fast-check'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { ExpectedMessage } from './formatWriter.ts'
import { formatWriter } from './formatWriter.ts'
import { isToldByWallClock, localParts } from './localText.ts'
import { xlsxBytes } from '../xlsxFile.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Row {
  readonly source: readonly [string, ChannelId]
  readonly author: string
  readonly publishedMs: number
  readonly text: string
  readonly reply: { readonly afterMs: number; readonly text: string } | null
  readonly isCompleted: boolean
}

interface List {
  readonly header: readonly string[]
  readonly isWorkbook: boolean
  readonly rows: readonly Row[]
}

const english =
  'Date of publication;Source type;Url;Posted by (optional);WhatsApp number (optional);Message;Tags;Sentiment;Completed on (optional);Replied on (optional);Action time (optional);Within service level (optional);Case owner (optional);Reply/replies (optional);PR value'
const dutch =
  'Publicatiedatum;Brontype;Url;Geplaatst door (optioneel);WhatsApp-nummer (optioneel);Bericht;Tags;Sentiment;Afgerond op (optioneel);Beantwoord op (optioneel);Actietijd (optioneel);Binnen service level (optioneel);Case-eigenaar (optioneel);Reactie/reacties (optioneel);PR-waarde'

const sources: readonly (readonly [string, ChannelId])[] = [
  ['Twitter', 'x'],
  ['Facebook', 'facebook'],
  ['Instagram', 'instagram'],
  ['WhatsApp', 'whatsapp'],
  ['E-mail', 'email'],
]

const daysMs = 86_400_000
const row: fc.Arbitrary<Row> = fc
  .record({
    source: fc.constantFrom(...sources),
    author: handle,
    publishedMs: secondMs,
    text: messageText,
    reply: fc.option(
      fc.record({
        afterMs: fc.integer({ min: 1, max: 5000 }).map((seconds) => seconds * 1000),
        text: messageText,
      }),
    ),
    isCompleted: fc.boolean(),
  })
  .filter(
    ({ publishedMs, reply }) =>
      isToldByWallClock(publishedMs) && isToldByWallClock(publishedMs + (reply?.afterMs ?? 0)),
  )

function dated(ms: number): string {
  const { day, month, year, hour, minute, second } = localParts(ms)
  return `${day}-${month}-${year} ${hour}:${minute}:${second}`
}

function cellsOf({ source, author, publishedMs, text, reply, isCompleted }: Row): string[] {
  const repliedOn = reply === null ? '' : dated(publishedMs + reply.afterMs)
  const completedOn = isCompleted ? dated(completedMsOf(publishedMs)) : ''
  const url = 'https://example.org/bericht'
  const cells = [dated(publishedMs), source[0], url, author, '', text, '', '', completedOn, repliedOn]
  return [...cells, '', '', '', reply?.text ?? '', '']
}

function completedMsOf(publishedMs: number): number {
  return isToldByWallClock(publishedMs + daysMs) ? publishedMs + daysMs : publishedMs + 2 * daysMs
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function messagesOf({ source, author, publishedMs, text, reply, isCompleted }: Row): ExpectedMessage[] {
  const question: ExpectedMessage = {
    direction: 'in',
    channel: source[1],
    authorHandle: author,
    sentAtMs: publishedMs,
    text,
    closedAtMs: reply === null && isCompleted ? completedMsOf(publishedMs) : null,
  }
  if (reply === null) return [question]
  const answer: ExpectedMessage = {
    direction: 'out',
    channel: source[1],
    addresseeHandle: author,
    sentAtMs: publishedMs + reply.afterMs,
    text: reply.text,
  }
  return [question, answer]
}

export const obi4wanWriter = formatWriter<List>({
  format: 'obi4wan',
  lists: fc.record({
    header: fc.constantFrom(english.split(';'), dutch.split(';')),
    isWorkbook: fc.boolean(),
    rows: fc.array(row, { maxLength: 20 }),
  }),
  write: ({ header, isWorkbook, rows }) => {
    const table = [header, ...rows.map(cellsOf)]
    if (isWorkbook) return [{ name: 'berichten.xlsx', bytes: xlsxBytes([{ name: 'Export', rows: table }]) }]
    const text = table.map((cells) => cells.map(quoted).join(';')).join('\r\n')
    return [{ name: 'berichten.csv', bytes: Buffer.from(`\uFEFF${text}\r\n`) }]
  },
  options: () => ({}),
  expected: ({ rows }) => rows.flatMap(messagesOf),
})
