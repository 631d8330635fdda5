import { normaliseHandle } from '../../identity.ts'
import { createHash } from 'node:crypto'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { Direction, NeedsReply } from '#shared/domain/message.ts'
import { joinDateAndTime, parseLocalDateText, parseZonedText } from '#shared/mapping/dateText.ts'
import { directionOfText } from '#shared/mapping/directionText.ts'
import { flagOfText, isClosedText } from '#shared/mapping/flagText.ts'
import { hasField, hasReplyInRow } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import type { ParsedMessage } from '../../adapter.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { RowAbove } from '../../records/rowAbove.ts'
import type { Neighbourhood } from '../../records/rowAbove.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import { channelReader, MappedCells } from './cells.ts'
import type { MappedIssue } from './cells.ts'
import { addresseeIn, isPublicChannel, kindOn } from './channel.ts'

/** A row gives its message, its reply where that stands in the same row, and what was wrong with it. */
export interface MappedRow {
  readonly messages: readonly ParsedMessage[]
  readonly issues: readonly MappedIssue[]
}

export interface MappedReading {
  readonly mapping: Mapping
  readonly zone: Zone
  /** Of the whole file, chosen apart from the mapping; null = the mapping's. */
  readonly channel: ChannelId | null
  readonly accountName: string | null
  readonly columns: number
}

interface Moment {
  readonly atMs: number | null
  readonly issue: RowIssueCode | null
}

const idFields = ['message', 'replyTo', 'conversation'] as const

const ends: ReadonlySet<string | null> = new Set(['answeredAt', 'responseTime', 'closedAt'])

/** Without the answer or the closing that cannot be read, a question would seem to wait: its row is left out as a whole. */
function hidesTheEnd({ code, field }: MappedIssue): boolean {
  return (code === 'badDate' || code === 'badNumber') && ends.has(field)
}

/** Reads the rows of one table; an hour that happened twice is settled by the row above. */
export class MappedRows {
  readonly #reading: MappedReading
  readonly #own: ReadonlySet<string>
  readonly #channelOf: (name: string) => ChannelId
  readonly #account: string | null
  readonly #above = new RowAbove()

  constructor(reading: MappedReading) {
    const { mapping, channel, accountName } = reading
    this.#reading = reading
    this.#own = new Set(mapping.own.map(normaliseHandle))
    this.#channelOf = channelReader(mapping, channel)
    // Chosen apart from the mapping it is the import's own: null stands for that.
    this.#account = accountName === null ? (mapping.constants['accountName'] ?? null) : null
  }

  read(row: CsvRow): MappedRow {
    const shape = rowFault(row, this.#reading.columns)
    if (shape !== null) return { messages: [], issues: [{ code: shape, field: null }] }
    const issues: MappedIssue[] = []
    const cells = new MappedCells(this.#reading.mapping, row.fields, issues)
    const messages = this.#messages(row.line, cells, issues)
    return { messages: issues.some(hidesTheEnd) ? [] : messages, issues }
  }

  #messages(line: number, cells: MappedCells, issues: MappedIssue[]): ParsedMessage[] {
    // Ids that a spreadsheet has rounded are the same for hundreds of messages.
    const damaged = idFields.find((field) => isDamagedId(cells.text(field)))
    if (damaged !== undefined) cells.fault(damaged, 'idDamagedByExcel')
    else if (flagOfText(cells.text('visible')) === false) cells.fault('visible', 'otherRecord')
    if (issues.length > 0) return []
    const sent = this.#sent(cells)
    if (sent.atMs === null) {
      cells.fault('sentAt', cells.text('sentAt') === '' ? 'missingField' : 'badDate')
      return []
    }
    const direction = this.#direction(cells)
    if (direction === null) {
      cells.fault('direction', 'unknownDirection')
      return []
    }
    if (sent.issue !== null) cells.fault('sentAt', sent.issue)
    return this.#withReply(cells, this.#message(line, cells, direction, sent.atMs))
  }

  #moment(text: string, { notBeforeMs, notAfterMs }: Neighbourhood): Moment {
    const zonedMs = parseZonedText(text)
    if (zonedMs !== null) return { atMs: zonedMs, issue: null }
    const local = parseLocalDateText(text, this.#reading.mapping.dateOrder ?? 'dmy')
    if (local === null) return { atMs: null, issue: 'badDate' }
    const { utcMs, flag } = this.#reading.zone.toUtcMs(local, notBeforeMs, notAfterMs)
    return { atMs: utcMs, issue: flag }
  }

  #sent(cells: MappedCells): Moment {
    const date = cells.text('sentAt')
    const time = cells.text('sentTime')
    const text = time === '' ? date : joinDateAndTime(date, time)
    const moment = this.#moment(text, this.#above.bounds)
    if (moment.atMs !== null) this.#above.follow(moment.atMs)
    return moment
  }

  /** A date that is not there is no fault; one that cannot be read is. */
  #later(cells: MappedCells, field: string, notBeforeMs: number): number | null {
    const text = cells.text(field)
    if (text === '') return null
    const moment = this.#moment(text, { notBeforeMs })
    if (moment.issue !== null) cells.fault(field, moment.issue)
    return moment.atMs
  }

  /**
   * By the own values first, then by known words; with own values told, whoever else writes is not the municipality.
   * Without either, a cell that names an employee says that the municipality wrote; who it was is not looked at.
   */
  #direction(cells: MappedCells): Direction | null {
    const { mapping } = this.#reading
    const text = cells.text('direction')
    const isOwn = [text, cells.text('author')].some(
      (name) => name !== '' && this.#own.has(normaliseHandle(name)),
    )
    if (isOwn) return 'out'
    if (hasField(mapping, 'direction')) {
      return directionOfText(text) ?? (text !== '' && this.#own.size > 0 ? 'in' : null)
    }
    return cells.text('agent') === '' ? 'in' : 'out'
  }

  #message(line: number, cells: MappedCells, direction: Direction, sentAtMs: number): ParsedMessage {
    const channel = this.#channelOf(cells.text('channel'))
    const text = cells.textOrNull('text')
    const replyTo = cells.textOrNull('replyTo')
    const conversation = cells.textOrNull('conversation')
    // What the municipality writes within somebody's conversation is no post of its own.
    const isAnswer = replyTo !== null || (direction === 'out' && conversation !== null)
    const recipient = cells.textOrNull('recipient') ?? addresseeIn(channel, text ?? '')
    return {
      line,
      externalId:
        cells.textOrNull('message') ?? (hasReplyInRow(this.#reading.mapping) ? this.#idOf(cells) : null),
      conversationId: conversation,
      channel,
      accountName: this.#accountOf(cells),
      direction,
      kind: kindOn(channel, direction, isAnswer, text ?? ''),
      isPublic: isPublicChannel(channel),
      authorHandle: cells.textOrNull('author'),
      addresseeHandle: direction === 'out' ? recipient : null,
      sentAtMs,
      replyToExternalId: replyTo,
      replyToSentAtMs: null,
      text,
      automatic: flagOfText(cells.text('automatic')),
      needsReply: direction === 'in' ? needsReplyOf(cells.text('needsReply')) : null,
      closedAtMs: null,
      topicLabel: cells.textOrNull('topic'),
      teamLabel: cells.textOrNull('team'),
      reactionCount: direction === 'out' ? cells.count('reactionCount') : null,
      satisfaction: cells.satisfaction(),
    }
  }

  #accountOf(cells: MappedCells): string | null {
    const hasColumn = this.#reading.mapping.columns['accountName'] !== undefined
    return (hasColumn ? cells.textOrNull('accountName') : null) ?? this.#account
  }

  #withReply(cells: MappedCells, message: ParsedMessage): ParsedMessage[] {
    if (message.direction === 'out') return [message]
    const answeredMs = this.#answered(cells, message.sentAtMs)
    const question = { ...message, closedAtMs: this.#closed(cells, message.sentAtMs) }
    const text = cells.textOrNull('replyText')
    if (answeredMs === null) {
      // An answer without its time cannot stand in any figure; its question would seem to wait.
      if (text !== null) cells.fault(this.#timeField(), 'missingField')
      return [question]
    }
    return [
      question,
      {
        ...message,
        externalId: `${message.externalId ?? ''}:reply`,
        direction: 'out',
        kind: kindOn(message.channel, 'out', true, ''),
        authorHandle: null,
        addresseeHandle: message.authorHandle,
        sentAtMs: answeredMs,
        replyToExternalId: message.externalId,
        text,
        automatic: null,
        needsReply: null,
        satisfaction: null,
      },
    ]
  }

  #timeField(): string {
    return hasField(this.#reading.mapping, 'answeredAt') ? 'answeredAt' : 'responseTime'
  }

  /** By its own moment; where there is none, by how long it took. */
  #answered(cells: MappedCells, sentAtMs: number): number | null {
    const atMs = this.#later(cells, 'answeredAt', sentAtMs)
    if (atMs !== null || cells.text('answeredAt') !== '') return atMs
    const waitMs = cells.duration('responseTime')
    return waitMs === null ? null : sentAtMs + waitMs
  }

  /** What is open again was closed once; it is not now. */
  #closed(cells: MappedCells, sentAtMs: number): number | null {
    const atMs = this.#later(cells, 'closedAt', sentAtMs)
    return isClosedText(cells.text('status')) === false ? null : atMs
  }

  /** A row without an id of its own is known by what does not change when it is answered later. */
  #idOf(cells: MappedCells): string {
    const fields = ['sentAt', 'sentTime', 'author', 'conversation', 'text']
    const parts = fields.map((field) => cells.text(field)).join('\u0000')
    return createHash('sha256').update(parts).digest('hex').slice(0, 32)
  }
}

function needsReplyOf(text: string): NeedsReply | null {
  const flag = flagOfText(text)
  return flag === null ? null : flag ? 'yes' : 'no'
}
