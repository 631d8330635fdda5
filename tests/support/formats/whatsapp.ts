import fc from 'fast-check'
import { formatWriter } from './formatWriter.ts'
import { isToldByWallClock, localParts } from './localText.ts'
import { messageText, minuteMs, personName } from './words.ts'

const municipality = 'Gemeente Verzonnen'

interface Line {
  readonly isOwn: boolean
  readonly sentAtMs: number
  readonly text: string
}

/** As phones write it: the begin of a line, and what ends one. */
interface Layout {
  readonly fileName: string
  readonly begin: (ms: number) => string
  readonly lineEnd: string
  /** Before the first message, written by the app itself. */
  readonly notice: string
  readonly order: 'dmy' | 'mdy' | 'ymd'
}

interface List {
  readonly layout: Layout
  readonly citizen: string
  readonly lines: readonly Line[]
}

function twelve(hour: string): string {
  return String(Number(hour) % 12 === 0 ? 12 : Number(hour) % 12)
}

const layouts: readonly Layout[] = [
  {
    fileName: 'WhatsApp-chat met X.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      return `${day}-${month}-${year} ${hour}:${minute} - `
    },
    lineEnd: '\n',
    notice: 'Berichten en oproepen worden end-to-end versleuteld.',
    order: 'dmy',
  },
  {
    fileName: '_chat.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      return `[${day}-${month}-${year} ${hour}:${minute}:00] `
    },
    lineEnd: '\r\n',
    notice: 'Klantenservice: \u200EBerichten en oproepen worden end-to-end versleuteld.',
    order: 'dmy',
  },
  {
    fileName: '_chat.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      const half = Number(hour) < 12 ? 'AM' : 'PM'
      return `\u200E[${String(Number(month))}/${String(Number(day))}/${year.slice(2)}, ${twelve(hour)}:${minute}:00\u202F${half}] `
    },
    lineEnd: '\r\n',
    notice: 'X: \u200EMessages and calls are end-to-end encrypted.',
    order: 'mdy',
  },
  {
    fileName: 'WhatsApp Chat - X.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      return `${String(Number(day))}.${String(Number(month))}.${year} klo ${hour}.${minute} – `
    },
    lineEnd: '\n',
    notice: 'Messages and calls are end-to-end encrypted.',
    order: 'dmy',
  },
  {
    fileName: 'chat.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      const half = Number(hour) < 12 ? 'a. m.' : 'p. m.'
      return `${day}/${month}/${year}, ${twelve(hour)}:${minute} ${half} - `
    },
    lineEnd: '\n',
    notice: 'Los mensajes y llamadas están cifrados de extremo a extremo.',
    order: 'dmy',
  },
  {
    fileName: 'chat.txt',
    begin: (ms) => {
      const { day, month, year, hour, minute } = localParts(ms)
      return `${year}/${month}/${day}, ${hour}:${minute} - `
    },
    lineEnd: '\n',
    notice: 'Messages and calls are end-to-end encrypted.',
    order: 'ymd',
  },
]

const line: fc.Arbitrary<Line> = fc.record({
  isOwn: fc.boolean(),
  sentAtMs: minuteMs.filter(isToldByWallClock),
  // What the phone writes to turn the direction of writing is no part of a text.
  text: messageText
    .map((text) => text.replace(/[\u200e\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim())
    .filter((text) => text !== ''),
})

/** In the order in which they were sent, as a chat is. */
const lines = fc.array(line, { maxLength: 25 }).map((all) => [...all].sort((a, b) => a.sentAtMs - b.sentAtMs))

export const whatsappWriter = formatWriter<List>({
  format: 'whatsapp',
  lists: fc.record({ layout: fc.constantFrom(...layouts), citizen: personName, lines }),
  write: ({ layout, citizen, lines: all }) => {
    const { begin, lineEnd, notice, fileName } = layout
    const firstMs = all[0]?.sentAtMs ?? Date.UTC(2024, 0, 31, 12)
    const body = all.map(
      ({ isOwn, sentAtMs, text }) => `${begin(sentAtMs)}${isOwn ? municipality : citizen}: ${text}`,
    )
    const text = [begin(firstMs) + notice, ...body, ''].join('\n').replaceAll('\n', lineEnd)
    return [{ name: fileName, bytes: Buffer.from(text) }]
  },
  options: ({ layout, citizen, lines: all }) => ({
    // Who is the municipality must be somebody in the chat.
    own: all.some(({ isOwn }) => isOwn) ? [municipality] : [citizen],
    dateOrder: layout.order,
  }),
  expected: ({ citizen, lines: all }) => {
    const ownIsThere = all.some(({ isOwn }) => isOwn)
    return all.map(({ isOwn, sentAtMs, text }) => ({
      direction: isOwn || !ownIsThere ? ('out' as const) : ('in' as const),
      authorHandle: isOwn ? municipality : citizen,
      sentAtMs,
      text,
      channel: 'whatsapp' as const,
      isPublic: false,
    }))
  },
})
