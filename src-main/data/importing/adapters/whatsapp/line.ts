// The begin of a message in a chat export. Every phone writes the date as its region does and the time as its language.

/** Invisible marks that iOS puts before lines, system texts and numbers: they only turn the direction of writing. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const leadingMarks = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]+/

const date = String.raw`(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?`
const dayHalf = String.raw`(?:\s?(?:([ap])\.?\s?m\.?))?`
const asianHalf = '(上午|下午|午前|午後|오전|오후)?'
const time = String.raw`(?:(?:klo|kl\.?|um|om|at|à|às)\s)?${asianHalf}\s?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?${dayHalf}`

/** iOS: `[18-03-2022 14:56:01] Naam: tekst`, with or without a comma and seconds. */
const bracketed = new RegExp(String.raw`^\[${date},?\s${time}\]\s?(.*)$`, 'is')
/** Android: `18-03-2022 14:56 - Naam: tekst`; a long dash, or a colon after the time, in some languages. */
const dashed = new RegExp(String.raw`^${date},?\s${time}(?:\s[-–—]\s|:\s)(.*)$`, 'is')

export interface ChatHeader {
  /** The three numbers of the date as written; the first is the year when it has four digits. */
  readonly date: readonly [number, number, number]
  readonly isYearFirst: boolean
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** What follows the date and time, marks included. */
  readonly rest: string
}

function hourOfDay(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour
  const isAfternoon = /^(?:p|下午|午後|오후)$/i.test(half)
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

/** The date, time and rest of a line that starts a message or a notice; null for a line that goes on with the one before. */
export function parseChatHeader(line: string): ChatHeader | null {
  const text = line.replace(leadingMarks, '')
  const first = text.charCodeAt(0)
  if (first !== 91 && (first < 48 || first > 57)) return null
  const match = first === 91 ? bracketed.exec(text) : dashed.exec(text)
  if (match === null) return null
  const [, one = '', , two = '', three = '', asian = '', hour = '', minute = '', second = '0', half = ''] =
    match
  return {
    date: [Number(one), Number(two), Number(three)],
    isYearFirst: one.length === 4,
    hour: hourOfDay(Number(hour), asian === '' ? half : asian),
    minute: Number(minute),
    second: Number(second),
    rest: match[10] ?? '',
  }
}

export function withoutMarks(text: string): string {
  return text.replace(directionMarks, '')
}

export interface SenderAndBody {
  readonly sender: string
  readonly body: string
  /** iOS marks what the app itself wrote (media, deletions and notices) with U+200E. */
  readonly isMarked: boolean
}

/** Longer than any name or group subject: the colon then stands in a sentence. */
const maxSenderChars = 100

/**
 * Splits "Naam: tekst". A colon that no space follows ends a name only when that name is known from other lines. Null
 * where there is no sender: a notice.
 */
export function splitSender(rest: string, knownSenders: ReadonlySet<string> | null): SenderAndBody | null {
  const colon = rest.indexOf(':')
  if (colon <= 0) return null
  const after = rest.charAt(colon + 1)
  const spaced = after === '' || /\s/.test(after) ? colon : rest.search(/:\s/)
  let end = spaced
  if (spaced !== colon && knownSenders !== null) {
    if (knownSenders.has(cleanName(rest.slice(0, colon)))) end = colon
  }
  if (end <= 0 || end > maxSenderChars) return null
  const sender = cleanName(rest.slice(0, end))
  const body = rest.slice(end + 1)
  if (sender === '') return null
  return { sender, body: withoutMarks(body).trim(), isMarked: /^\s*\u200e/.test(body) }
}

/** A name as it is compared: without marks, one form of each letter, single spaces. */
export function cleanName(name: string): string {
  return withoutMarks(name).normalize('NFC').replace(/\s+/g, ' ').trim()
}
