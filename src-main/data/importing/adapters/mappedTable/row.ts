import { createHash } from 'node:crypto'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { Direction } from '#shared/domain/message.ts'
import { joinDateAndTime, parseLocalDateText, parseZonedText } from '#shared/mapping/dateText.ts'
import { directionOfText } from '#shared/mapping/directionText.ts'
import { cellOf, hasField } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import type { ParsedMessage } from '../../adapter.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import { addresseeIn, isPublicChannel, kindOn } from './channel.ts'

export interface MappedIssue {
  readonly code: RowIssueCode
  /** Field of the mapping; null where the whole row is at fault. */
  readonly field: string | null
}

/** A row gives its message, its reply where its time stands in the same row, and what was wrong with it. */
export interface MappedRow {
  readonly messages: readonly ParsedMessage[]
  readonly issues: readonly MappedIssue[]
}

export interface MappedReading {
  readonly mapping: Mapping
  readonly zone: Zone
  readonly channel: ChannelId
  readonly columns: number
}

interface Moment {
  readonly atMs: number | null
  readonly issue: RowIssueCode | null
}

function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/^@/, '').toLowerCase()
}

const idFields = ['message', 'replyTo', 'conversation'] as const

/** Reads the rows of one table; remembers the row above, which settles an hour that happened twice. */
export class MappedRows {
  readonly #reading: MappedReading
  readonly #own: ReadonlySet<string>
  #previousMs: number | null = null
  #isNewestFirst = false

  constructor(reading: MappedReading) {
    this.#reading = reading
    this.#own = new Set(reading.mapping.own.map(foldName))
  }

  read(row: CsvRow): MappedRow {
    const shape = rowFault(row, this.#reading.columns)
    if (shape !== null) return { messages: [], issues: [{ code: shape, field: null }] }
    const fault = this.#fault(row)
    if (fault !== null) return { messages: [], issues: [fault] }
    const sent = this.#sent(row)
    if (sent.atMs === null) {
      const code = this.#cell(row, 'sentAt') === '' ? 'missingField' : 'badDate'
      return { messages: [], issues: [{ code, field: 'sentAt' }] }
    }
    const direction = this.#direction(row)
    if (direction === null)
      return { messages: [], issues: [{ code: 'unknownDirection', field: 'direction' }] }
    const issues: MappedIssue[] = sent.issue === null ? [] : [{ code: sent.issue, field: 'sentAt' }]
    const message = this.#message(row, direction, sent.atMs)
    return { messages: this.#withReply(row, message, issues), issues }
  }

  #cell(row: CsvRow, field: string): string {
    return cellOf(this.#reading.mapping, row.fields, field)
  }

  /** Empty and missing alike. */
  #cellOrNull(row: CsvRow, field: string): string | null {
    const text = this.#cell(row, field)
    return text === '' ? null : text
  }

  /** Ids that a spreadsheet has rounded are the same for hundreds of messages. */
  #fault(row: CsvRow): MappedIssue | null {
    const damaged = idFields.find((field) => isDamagedId(this.#cell(row, field)))
    return damaged === undefined ? null : { code: 'idDamagedByExcel', field: damaged }
  }

  #moment(text: string, notBeforeMs?: number, notAfterMs?: number): Moment {
    const zonedMs = parseZonedText(text)
    if (zonedMs !== null) return { atMs: zonedMs, issue: null }
    const local = parseLocalDateText(text, this.#reading.mapping.dateOrder ?? 'dmy')
    if (local === null) return { atMs: null, issue: 'badDate' }
    const { utcMs, flag } = this.#reading.zone.toUtcMs(local, notBeforeMs, notAfterMs)
    return { atMs: utcMs, issue: flag }
  }

  #sent(row: CsvRow): Moment {
    const date = this.#cell(row, 'sentAt')
    const time = this.#cell(row, 'sentTime')
    const text = time === '' ? date : joinDateAndTime(date, time)
    const previous = this.#previousMs ?? undefined
    const moment = this.#isNewestFirst
      ? this.#moment(text, undefined, previous)
      : this.#moment(text, previous, undefined)
    if (moment.atMs !== null) {
      if (this.#previousMs !== null && moment.atMs !== this.#previousMs) {
        this.#isNewestFirst = moment.atMs < this.#previousMs
      }
      this.#previousMs = moment.atMs
    }
    return moment
  }

  /** A date that is not there is no fault; one that cannot be read is. */
  #later(row: CsvRow, field: string, notBeforeMs: number, issues: MappedIssue[]): number | null {
    const text = this.#cell(row, field)
    if (text === '') return null
    const moment = this.#moment(text, notBeforeMs)
    if (moment.issue !== null) issues.push({ code: moment.issue, field })
    return moment.atMs
  }

  /** By the own values first, then by known words; with own values told, whoever else writes is not the municipality. */
  #direction(row: CsvRow): Direction | null {
    const { mapping } = this.#reading
    const text = this.#cell(row, 'direction')
    const isOwn = [text, this.#cell(row, 'author')].some(
      (name) => name !== '' && this.#own.has(foldName(name)),
    )
    if (isOwn) return 'out'
    if (!hasField(mapping, 'direction')) return 'in'
    return directionOfText(text) ?? (text !== '' && this.#own.size > 0 ? 'in' : null)
  }

  #message(row: CsvRow, direction: Direction, sentAtMs: number): ParsedMessage {
    const { channel } = this.#reading
    const text = this.#cellOrNull(row, 'text')
    const replyTo = this.#cellOrNull(row, 'replyTo')
    const hasReplyInRow = hasField(this.#reading.mapping, 'answeredAt')
    const recipient = this.#cellOrNull(row, 'recipient') ?? addresseeIn(channel, text ?? '')
    return {
      line: row.line,
      externalId: this.#cellOrNull(row, 'message') ?? (hasReplyInRow ? this.#idOf(row) : null),
      conversationId: this.#cellOrNull(row, 'conversation'),
      channel,
      accountName: null,
      direction,
      kind: kindOn(channel, direction, replyTo !== null, text ?? ''),
      isPublic: isPublicChannel(channel),
      authorHandle: this.#cellOrNull(row, 'author'),
      addresseeHandle: direction === 'out' ? recipient : null,
      sentAtMs,
      replyToExternalId: replyTo,
      replyToSentAtMs: null,
      text,
      automatic: null,
      needsReply: null,
      closedAtMs: null,
      topicLabel: this.#cellOrNull(row, 'topic'),
      teamLabel: this.#cellOrNull(row, 'team'),
    }
  }

  #withReply(row: CsvRow, message: ParsedMessage, issues: MappedIssue[]): ParsedMessage[] {
    if (message.direction === 'out') return [message]
    const answeredMs = this.#later(row, 'answeredAt', message.sentAtMs, issues)
    const closedAtMs = this.#later(row, 'closedAt', message.sentAtMs, issues)
    const question = { ...message, closedAtMs }
    if (answeredMs === null) return [question]
    const { channel } = message
    return [
      question,
      {
        ...message,
        externalId: `${message.externalId ?? ''}:reply`,
        direction: 'out',
        kind: kindOn(channel, 'out', true, ''),
        authorHandle: null,
        addresseeHandle: message.authorHandle,
        sentAtMs: answeredMs,
        replyToExternalId: message.externalId,
        text: null,
      },
    ]
  }

  /** A row without an id of its own is known by what does not change when it is answered later. */
  #idOf(row: CsvRow): string {
    const parts = ['sentAt', 'sentTime', 'author', 'conversation', 'text'].map((field) =>
      this.#cell(row, field),
    )
    return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)
  }
}
