import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import { parseCount, parseDecimal } from '#shared/mapping/numberText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import { ticketChannel } from './channel.ts'
import { cellIn } from './columns.ts'
import type { TicketColumn, TicketColumns } from './columns.ts'
import type { TicketLayout } from './layout.ts'
import type { Moment, TicketClock } from './moments.ts'
import { ticketStanding } from './standing.ts'
import { untold } from '../untold.ts'

export interface TicketIssue {
  readonly code: RowIssueCode
  /** null where the whole row is at fault. */
  readonly column: TicketColumn | null
}

/** A row gives the question, its first answer where the file tells when that was, and what was wrong with it. */
export interface TicketRow {
  readonly messages: readonly ParsedMessage[]
  readonly issues: readonly TicketIssue[]
}

export interface TicketReading {
  readonly layout: TicketLayout
  readonly columns: TicketColumns
  readonly width: number
  readonly clock: TicketClock
  /** For tickets that do not tell theirs. */
  readonly channel: ChannelId | null
  /** Lines with a state of a ticket of which a later one stands elsewhere in the file. */
  readonly olderLines: ReadonlySet<number>
}

const minuteMs = 60_000
/** Ten years: what is more was never a wait. */
const mostMinutes = 10 * 366 * 24 * 60
/** Began with an employee: nobody asked. */
const employeeWords = /^(?:agent|behandelaar|medewerker)/i

/** Thrown within this file where a row cannot count: half a ticket would be a question that nobody answered. */
class RowRefused extends Error {
  readonly issue: TicketIssue

  constructor(code: RowIssueCode, column: TicketColumn | null) {
    super(code)
    this.issue = { code, column }
  }
}

/** Reads the rows of one table of tickets. */
export class TicketRows {
  readonly #reading: TicketReading

  constructor(reading: TicketReading) {
    this.#reading = reading
  }

  read(row: CsvRow): TicketRow {
    const { width, layout } = this.#reading
    const isEmpty = row.fields.every((field) => field.trim() === '')
    if (isEmpty || layout.zoneIn(row.fields) !== null) return { messages: [], issues: [] }
    const shape = rowFault(row, width)
    if (shape !== null) return { messages: [], issues: [{ code: shape, column: null }] }
    const issues: TicketIssue[] = []
    try {
      return { messages: this.#messages(row, issues), issues }
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      return { messages: [], issues: [...issues, error.issue] }
    }
  }

  #cell(row: CsvRow, column: TicketColumn): string {
    return cellIn(row.fields, this.#reading.columns, column)
  }

  #messages(row: CsvRow, issues: TicketIssue[]): ParsedMessage[] {
    const id = this.#id(row)
    if (this.#reading.olderLines.has(row.line)) throw new RowRefused('olderState', 'id')
    const standing = ticketStanding(this.#cell(row, 'status'), this.#cell(row, 'tags'))
    if (standing === 'leftOut') throw new RowRefused('otherRecord', 'status')
    const createdMs = this.#moment('createdAt', issues, this.#reading.clock.created(this.#created(row)))
    const question = this.#question(row, id, createdMs)
    if (employeeWords.test(this.#cell(row, 'sender'))) {
      const addresseeHandle = question.authorHandle
      return [{ ...question, direction: 'out', authorHandle: null, addresseeHandle, satisfaction: null }]
    }
    const closedAtMs = standing === 'open' ? null : this.#closedAt(row, createdMs, issues)
    const repliedMs = this.#repliedAt(row, createdMs, issues)
    const asked = { ...question, closedAtMs }
    return repliedMs === null ? [asked] : [asked, this.#answer(question, repliedMs)]
  }

  #id(row: CsvRow): string {
    const id = this.#cell(row, 'id').replace(/\.0$/, '')
    if (id === '') throw new RowRefused('missingField', 'id')
    if (isDamagedId(id)) throw new RowRefused('idDamagedByExcel', 'id')
    return id
  }

  #created(row: CsvRow): string {
    const text = this.#cell(row, 'createdAt')
    if (text === '') throw new RowRefused('missingField', 'createdAt')
    return text
  }

  #moment(column: TicketColumn, issues: TicketIssue[], { atMs, issue }: Moment): number {
    if (atMs === null) throw new RowRefused(issue ?? 'badDate', column)
    if (issue !== null) issues.push({ code: issue, column })
    return atMs
  }

  #closedAt(row: CsvRow, createdMs: number, issues: TicketIssue[]): number | null {
    const column = this.#cell(row, 'closedAt') === '' ? 'finallyClosedAt' : 'closedAt'
    const text = this.#cell(row, column)
    return text === '' ? null : this.#later(column, text, createdMs, issues)
  }

  /** A moment before the ticket was made is none. */
  #later(column: TicketColumn, text: string, createdMs: number, issues: TicketIssue[]): number {
    const atMs = this.#moment(column, issues, this.#reading.clock.later(text, createdMs))
    if (atMs < createdMs) throw new RowRefused('badDate', column)
    return atMs
  }

  /** The moment of the first answer by its own time, else by minutes of the calendar after the question. */
  #repliedAt(row: CsvRow, createdMs: number, issues: TicketIssue[]): number | null {
    const text = this.#cell(row, 'repliedAt')
    if (text !== '') return this.#later('repliedAt', text, createdMs, issues)
    const minutesText = this.#cell(row, 'replyMinutes')
    if (minutesText === '' || minutesText === '-') return null
    const whole = parseCount(minutesText)
    const minutes = Number.isNaN(whole) ? parseDecimal(minutesText) : whole
    if (!(minutes >= 0 && minutes <= mostMinutes)) throw new RowRefused('badNumber', 'replyMinutes')
    const isUnanswered = minutes === 0 && this.#cell(row, 'replies') === '0'
    return isUnanswered ? null : createdMs + Math.round(minutes * minuteMs)
  }

  #question(row: CsvRow, id: string, sentAtMs: number): ParsedMessage {
    const { layout, channel } = this.#reading
    const via = ticketChannel(this.#cell(row, 'via'))
    const orNull = (column: TicketColumn): string | null => this.#cell(row, column) || null
    return {
      ...untold,
      line: row.line,
      externalId: id,
      conversationId: id,
      channel: via?.channel ?? channel ?? 'helpdesk',
      accountName: null,
      direction: 'in',
      kind: 'ticket',
      isPublic: via?.isPublic ?? false,
      authorHandle: orNull('requesterId') ?? orNull('requester'),
      addresseeHandle: null,
      sentAtMs,
      text: orNull('title'),
      topicLabel: this.#topicLabel(row),
      teamLabel: orNull('group'),
      satisfaction: layout.satisfactionOf(this.#cell(row, 'satisfaction')),
    }
  }

  /** Tags are written as one word: "afval_ophalen" says more as two. */
  #topicLabel(row: CsvRow): string | null {
    const parts = [this.#cell(row, 'type'), this.#cell(row, 'tags').replaceAll('_', ' ')]
    return parts.filter((part) => part !== '').join(', ') || null
  }

  #answer(question: ParsedMessage, repliedMs: number): ParsedMessage {
    return {
      ...question,
      externalId: `${question.externalId ?? ''}:reply`,
      direction: 'out',
      authorHandle: null,
      addresseeHandle: question.authorHandle,
      sentAtMs: repliedMs,
      replyToExternalId: question.externalId,
      text: null,
      satisfaction: null,
    }
  }
}
