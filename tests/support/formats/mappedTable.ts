// Any table whose columns somebody has named: every delimiter, date order and decimal mark, answers in rows of their own or
// in the row of their question.
import fc from 'fast-check'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { DateOrder, Mapping } from '#shared/mapping/mapping.ts'
import type { ExpectedMessage } from './formatWriter.ts'
import { formatWriter } from './formatWriter.ts'
import { isToldByWallClock, localParts } from './localText.ts'
import { handle, messageText, secondMs } from './words.ts'

interface Row {
  readonly isOwn: boolean
  readonly author: string
  readonly sentAtMs: number
  readonly text: string
  readonly topic: string
  /** Tenths of a minute until the answer in the same row; null = none stands there. Only of questions. */
  readonly waited: number | null
  /** 0 (worst) to 10 (best) in halves; null = nobody judged. */
  readonly score: number | null
}

interface List {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly hasMark: boolean
  readonly order: DateOrder
  readonly decimalMark: '.' | ','
  readonly own: string
  readonly rows: readonly Row[]
}

const row: fc.Arbitrary<Row> = fc.record({
  isOwn: fc.boolean(),
  author: handle,
  sentAtMs: secondMs.filter(isToldByWallClock),
  text: messageText,
  topic: fc.constantFrom('afval', 'groen', 'verkeer, vervoer', 'wegen; paden', ''),
  waited: fc.option(fc.nat({ max: 100_000 })),
  score: fc.option(fc.nat({ max: 20 }).map((half) => half / 2)),
})

const header = ['Berichtnummer', 'Datum', 'Afzender', 'Bericht', 'Onderwerp', 'Reactietijd', 'Waardering']
const columns = { message: 0, sentAt: 1, author: 2, text: 3, topic: 4, responseTime: 5, satisfaction: 6 }

function moment(ms: number, order: DateOrder): string {
  const { year, month, day, hour, minute, second } = localParts(ms)
  const date = {
    dmy: `${day}-${month}-${year}`,
    mdy: `${month}/${day}/${year}`,
    ymd: `${year}-${month}-${day}`,
  }[order]
  return `${date} ${hour}:${minute}:${second}`
}

function decimal(value: number, { decimalMark }: List): string {
  return value.toFixed(1).replace('.', decimalMark)
}

function quoted(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/.test(cell)
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

function authorOf(list: List, one: Row): string {
  return one.isOwn ? `Gemeente ${list.own}` : `b${one.author}`
}

function textOf(list: List): string {
  const rows = list.rows.map((one, at) => [
    String(at + 1),
    moment(one.sentAtMs, list.order),
    authorOf(list, one),
    one.text,
    one.topic,
    one.waited === null ? '' : decimal(one.waited / 10, list),
    one.score === null ? '' : decimal(one.score, list),
  ])
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => quoted(cell, list.delimiter)).join(list.delimiter),
  )
  return [list.hasMark ? '\uFEFF' : '', lines.join('\r\n'), '\r\n'].join('')
}

function mappingOf({ order, decimalMark, own }: List): Mapping {
  return {
    ...emptyMapping('messages'),
    columns,
    constants: { responseUnit: 'minutes', satisfactionScale: 'zeroToTen' },
    dateOrder: order,
    decimalMark,
    own: [`Gemeente ${own}`],
  }
}

/** The question, and its answer where that stands in the same row. */
function expectedOf(list: List, one: Row, at: number): ExpectedMessage[] {
  const message: ExpectedMessage = {
    externalId: String(at + 1),
    channel: 'email',
    direction: one.isOwn ? 'out' : 'in',
    authorHandle: authorOf(list, one),
    sentAtMs: one.sentAtMs,
    text: one.text,
    topicLabel: one.topic === '' ? null : one.topic,
    satisfaction: one.score === null ? null : one.score / 10,
  }
  if (one.isOwn || one.waited === null) return [message]
  const answer: ExpectedMessage = {
    externalId: `${String(at + 1)}:reply`,
    replyToExternalId: String(at + 1),
    channel: 'email',
    direction: 'out',
    sentAtMs: one.sentAtMs + one.waited * 6_000,
  }
  return [message, answer]
}

export const mappedTableWriter = formatWriter<List>({
  format: 'mappedTable',
  lists: fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    hasMark: fc.boolean(),
    order: fc.constantFrom('dmy', 'mdy', 'ymd'),
    decimalMark: fc.constantFrom('.', ','),
    own: handle,
    rows: fc.array(row, { maxLength: 20 }),
  }),
  write: (list) => [{ name: 'tabel.csv', bytes: Buffer.from(textOf(list)) }],
  options: (list) => ({ mapping: mappingOf(list), channel: 'email', accountName: 'Meldpunt' }),
  expected: (list) => list.rows.flatMap((one, at) => expectedOf(list, one, at)),
})
