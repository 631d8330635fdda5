import { createHash } from 'node:crypto'
import { isRealLocalDateTime } from '#shared/domain/localTime.ts'
import type { LocalDateTime, LocalTimeFlag, Zone } from '#shared/domain/localTime.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { datePartsIn } from './dates.ts'
import type { DateOrder } from './dates.ts'
import type { ChatEntry } from './chat.ts'
import { untold } from '../untold.ts'

export interface ChatReading {
  readonly zone: Zone
  readonly order: DateOrder
  /** Names (as compared, in small letters) that are the municipality. */
  readonly own: ReadonlySet<string>
  /** The one citizen of a chat between two; null in a group. */
  readonly onlyCitizen: string | null
}

export interface ReadEntry {
  readonly message: ParsedMessage
  readonly flag: LocalTimeFlag | null
}

/** Turns entries of one chat into messages; remembers what stands above each. */
export class ChatMessages {
  private readonly reading: ChatReading
  private readonly timesSeen = new Map<string, number>()
  private lastCitizen: string | null = null
  private previousMs = -Infinity

  constructor(reading: ChatReading) {
    this.reading = reading
  }

  /** Null when the date does not exist in the order decided. */
  read(entry: ChatEntry): ReadEntry | null {
    const { header } = entry
    const [year, month, day] = datePartsIn(header, this.reading.order)
    const { hour, minute, second } = header
    const local: LocalDateTime = { year, month, day, hour, minute, second, ms: 0 }
    if (!isRealLocalDateTime(local)) return null
    const { utcMs, flag } = this.reading.zone.toUtcMs(local, this.previousMs)
    this.previousMs = utcMs
    const isOwn = this.reading.own.has(entry.sender.toLowerCase())
    if (!isOwn) this.lastCitizen = entry.sender
    // In a group the answer goes to whoever spoke last: the export does not say to whom.
    const addressee = isOwn ? (this.reading.onlyCitizen ?? this.lastCitizen) : null
    return { message: this.message(entry, utcMs, isOwn, addressee), flag }
  }

  private message(
    entry: ChatEntry,
    sentAtMs: number,
    isOwn: boolean,
    addressee: string | null,
  ): ParsedMessage {
    return {
      ...untold,
      line: entry.line,
      externalId: this.idOf(entry, sentAtMs, addressee),
      conversationId: null,
      channel: 'whatsapp',
      accountName: null,
      direction: isOwn ? 'out' : 'in',
      kind: 'dm',
      isPublic: false,
      authorHandle: entry.sender,
      addresseeHandle: addressee,
      sentAtMs,
      text: entry.text,
    }
  }

  /**
   * Chats know no ids, and Android no seconds: two photos in one minute look the same. Equal lines are numbered in file
   * order, so a later export of the same chat gives every line the same id again.
   */
  private idOf(entry: ChatEntry, sentAtMs: number, addressee: string | null): string {
    const plain = [sentAtMs, entry.sender, addressee, entry.text].join('\u0000')
    const seen = this.timesSeen.get(plain) ?? 0
    this.timesSeen.set(plain, seen + 1)
    return createHash('sha256').update(`${plain}\u0000${seen}`).digest('hex').slice(0, 32)
  }
}
