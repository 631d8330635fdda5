import { normaliseHandle } from '../../identity.ts'
import { createHash } from 'node:crypto'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { MessageKind, NeedsReply } from '#shared/domain/message.ts'
import { parseLocalDateText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage, ReadOptions } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { RowAbove } from '../../records/rowAbove.ts'
import { mentionsIn } from '../obi4wan/address.ts'
import { pageOf } from '../obi4wan/source.ts'
import type { CoostoColumn, CoostoColumns } from './columns.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'

export interface CoostoRow {
  readonly message: ParsedMessage | null
  readonly issues: readonly RecordFault[]
}

export interface CoostoReading {
  readonly zone: Zone
  readonly columns: CoostoColumns
  readonly header: readonly string[]
  readonly own: ReadonlySet<string>
  readonly channel: ReadOptions['channel']
  /** Ids of the messages before it, in all tables of the source. */
  readonly seen: Set<string>
}

/** Beyond this many, a message that several searches found is told from its copies only when it is stored. */
const mostSeen = 2_000_000

export function ownNames({ own, accountName }: ReadOptions): Set<string> {
  const named = accountName === null ? own : [...own, accountName]
  return new Set(named.map(normaliseHandle).filter((name) => name !== ''))
}

/** Reads the rows of one export; an hour that happened twice is settled by the row above. */
export class CoostoRows {
  readonly #reading: CoostoReading
  readonly #above = new RowAbove()

  constructor(reading: CoostoReading) {
    this.#reading = reading
  }

  read(row: CsvRow): CoostoRow {
    const shape = rowFault(row, this.#reading.header.length)
    if (shape !== null) return this.#refused(shape, null)
    const url = this.#cell(row, 'url')
    if (isDamagedId(url)) return this.#refused('idDamagedByExcel', 'url')
    const local = parseLocalDateText(this.#cell(row, 'date'))
    if (local === null) return this.#refused('badDate', 'date')
    const { notBeforeMs, notAfterMs } = this.#above.bounds
    const { utcMs, flag } = this.#reading.zone.toUtcMs(local, notBeforeMs, notAfterMs)
    this.#above.follow(utcMs)
    const message = this.#message(row, url, utcMs)
    if (this.#isSeen(message)) return this.#refused('duplicateRow', 'url')
    return { message, issues: flag === null ? [] : [{ code: flag, column: this.#columnName('date') }] }
  }

  #cell(row: CsvRow, column: CoostoColumn): string {
    const at = this.#reading.columns[column]
    return at === -1 ? '' : (row.fields[at] ?? '').trim()
  }

  #columnName(column: CoostoColumn): string | null {
    return this.#reading.header[this.#reading.columns[column]] ?? null
  }

  #refused(code: RowIssueCode, column: CoostoColumn | null): CoostoRow {
    return { message: null, issues: [{ code, column: column === null ? null : this.#columnName(column) }] }
  }

  #isSeen({ externalId }: ParsedMessage): boolean {
    const { seen } = this.#reading
    if (externalId === null) return false
    if (seen.has(externalId)) return true
    if (seen.size < mostSeen) seen.add(externalId)
    return false
  }

  #message(row: CsvRow, url: string, sentAtMs: number): ParsedMessage {
    const place = placeOf(this.#cell(row, 'source'), this.#cell(row, 'type'), url)
    const author = this.#cell(row, 'author')
    const text = this.#cell(row, 'text') || this.#cell(row, 'title')
    const isOwn = this.#reading.own.has(normaliseHandle(author))
    const isUnknown = place.channel === 'other' && this.#reading.channel !== null
    const addressee = isOwn && place.channel === 'x' ? (/^@(\w+)/.exec(text)?.[1] ?? null) : null
    return {
      ...untold,
      line: row.line,
      externalId: place.postId ?? this.#idOf(row),
      conversationId: null,
      channel: isUnknown ? (this.#reading.channel ?? 'other') : place.channel,
      accountName: null,
      direction: isOwn ? 'out' : 'in',
      kind: isOwn ? ownKind(place, text, addressee) : place.kind,
      isPublic: !place.isPrivate,
      authorHandle: author === '' ? null : author,
      addresseeHandle: addressee,
      sentAtMs,
      text: text === '' ? null : text,
      needsReply: isOwn ? null : this.#needsReply(place, url, text),
    }
  }

  /**
   * A search finds what is written about the municipality, not only what is written to it. Where its accounts are named,
   * what mentions none of them and stands under none of their pages was not sent to it; nobody asks through a news item.
   */
  #needsReply({ channel, isPrivate }: Place, url: string, text: string): NeedsReply | null {
    if (channel === 'news') return 'no'
    const { own } = this.#reading
    if (own.size === 0 || isPrivate) return null
    const page = channel === 'x' ? null : pageOf(url)
    const isAddressed =
      (page !== null && own.has(page)) || [...mentionsIn(text)].some((name) => own.has(name))
    return isAddressed ? null : 'no'
  }

  /** Comments share the address of what they stand under, and one message is found by several searches. */
  #idOf(row: CsvRow): string {
    const parts = (['date', 'url', 'author', 'text', 'title'] as const).map((column) =>
      this.#cell(row, column),
    )
    return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)
  }
}

function ownKind({ kind, channel }: Place, text: string, addressee: string | null): MessageKind {
  if (channel === 'x' && text.startsWith('RT @')) return 'repost'
  if (addressee !== null) return 'reply'
  return kind
}
