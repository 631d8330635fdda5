import { createHash } from 'node:crypto'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { LocalTimeFlag, Zone } from '#shared/domain/localTime.ts'
import type { NeedsReply } from '#shared/domain/message.ts'
import { parseLocalDateText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage, ReadOptions } from '../../adapter.ts'
import { untold } from '../untold.ts'
import type { RecordFault } from '../recordFault.ts'
import { rowFault } from '../../records/csvTable.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { RowAbove } from '../../records/rowAbove.ts'
import type { Neighbourhood } from '../../records/rowAbove.ts'
import { isAddressed } from './address.ts'
import type { OwnSigns, RowAddress } from './address.ts'
import type { ObiColumn, ObiColumns } from './columns.ts'
import { agreesWithTime, snowflakeMs } from '../../records/snowflake.ts'
import { obiSource } from './source.ts'

/** A row gives its message, its reply where there is one, and what was wrong with it. */
export interface ObiRow {
  readonly messages: readonly ParsedMessage[]
  readonly issues: readonly RecordFault[]
}

export interface ObiReading {
  readonly zone: Zone
  readonly columns: ObiColumns
  readonly header: readonly string[]
  readonly signs: OwnSigns
  readonly channel: ReadOptions['channel']
}

interface Moment {
  readonly atMs: number | null
  readonly issue: RowIssueCode | null
}

const noReplyLabels =
  /geen (?:reactie|antwoord)|niet reageren|hoeft geen|no (?:reply|response) (?:needed|required)/i

function fieldOf(row: CsvRow, columns: ObiColumns, column: ObiColumn): string {
  const at = columns[column]
  return at === -1 ? '' : (row.fields[at] ?? '').trim()
}

/** The number of an X message in its web address, where it was given out when the message was published. */
function tweetId(url: string, publishedMs: number): string | null {
  const id = /^https?:\/\/(?:\w+\.)?(?:twitter|x)\.com\/[^/]+\/status(?:es)?\/(\d+)/i.exec(url)?.[1] ?? null
  return id !== null && snowflakeMs(id) !== null && agreesWithTime(id, publishedMs) ? id : null
}

/** What tells whether a row is for the municipality. */
export function addressOf(row: CsvRow, columns: ObiColumns): RowAddress {
  const isFilled = (column: ObiColumn): boolean => fieldOf(row, columns, column) !== ''
  const isAnswered = isFilled('replied') || isFilled('reply')
  return {
    source: obiSource(fieldOf(row, columns, 'source')),
    url: fieldOf(row, columns, 'url'),
    text: fieldOf(row, columns, 'message'),
    isHandled: isAnswered || isFilled('completed') || isFilled('owner'),
    isAnswered,
  }
}

/** Reads the rows of one export; an hour that happened twice is settled by the row above. */
export class ObiRows {
  private readonly reading: ObiReading
  private readonly above = new RowAbove()

  constructor(reading: ObiReading) {
    this.reading = reading
  }

  read(row: CsvRow): ObiRow {
    const shape = rowFault(row, this.reading.header.length)
    if (shape !== null) return { messages: [], issues: [{ code: shape, column: null }] }
    const published = this.published(this.field(row, 'published'))
    if (published.atMs === null) return { messages: [], issues: [this.issue('badDate', 'published')] }
    const issues: RecordFault[] = []
    if (published.issue !== null) issues.push(this.issue(published.issue, 'published'))
    const messages = this.messages(row, published.atMs, issues)
    // Without the answer, or the closing, that cannot be read, the question would seem to wait.
    return { messages: issues.some(({ code }) => code === 'badDate') ? [] : messages, issues }
  }

  private field(row: CsvRow, column: ObiColumn): string {
    return fieldOf(row, this.reading.columns, column)
  }

  private issue(code: RowIssueCode, column: ObiColumn): RecordFault {
    return { code, column: this.reading.header[this.reading.columns[column]] ?? null }
  }

  private moment(text: string, { notBeforeMs, notAfterMs }: Neighbourhood): Moment {
    const local = parseLocalDateText(text)
    if (local === null) return { atMs: null, issue: 'badDate' }
    const { utcMs, flag } = this.reading.zone.toUtcMs(local, notBeforeMs, notAfterMs)
    const issue: LocalTimeFlag | null = flag
    return { atMs: utcMs, issue }
  }

  private published(text: string): Moment {
    const moment = this.moment(text, this.above.bounds)
    if (moment.atMs !== null) this.above.follow(moment.atMs)
    return moment
  }

  /** A date that is not there is no fault; one that cannot be read is. */
  private later(row: CsvRow, column: ObiColumn, notBeforeMs: number, issues: RecordFault[]): number | null {
    const text = this.field(row, column)
    if (text === '') return null
    const moment = this.moment(text, { notBeforeMs })
    if (moment.issue !== null) issues.push(this.issue(moment.issue, column))
    return moment.atMs
  }

  private messages(row: CsvRow, publishedMs: number, issues: RecordFault[]): ParsedMessage[] {
    const author = this.field(row, 'author') || this.field(row, 'phone')
    const isOwnPost = this.reading.signs.own.has(author.replace(/^@/, '').toLowerCase())
    const message = this.message(row, publishedMs, author === '' ? null : author)
    if (isOwnPost)
      return [{ ...message, direction: 'out', kind: message.isPublic ? 'post' : 'dm', needsReply: null }]
    const repliedMs = this.later(row, 'replied', publishedMs, issues)
    const completedMs = this.later(row, 'completed', publishedMs, issues)
    if (repliedMs === null) {
      if (this.field(row, 'reply') !== '' && this.field(row, 'replied') === '') {
        issues.push(this.issue('missingField', 'replied'))
      }
      return [{ ...message, closedAtMs: completedMs }]
    }
    return [message, this.reply(row, message, repliedMs)]
  }

  private needsReply(row: CsvRow): NeedsReply | null {
    const isForUs = isAddressed(addressOf(row, this.reading.columns), this.reading.signs)
    return !isForUs || noReplyLabels.test(this.field(row, 'tags')) ? 'no' : null
  }

  private message(row: CsvRow, sentAtMs: number, author: string | null): ParsedMessage {
    const source = obiSource(this.field(row, 'source'))
    const tags = this.field(row, 'tags')
    const isUnknown = source.channel === 'other' && this.reading.channel !== null
    return {
      ...untold,
      line: row.line,
      externalId: this.idOf(row, sentAtMs),
      channelId: source.channel === 'x' ? tweetId(this.field(row, 'url'), sentAtMs) : null,
      conversationId: null,
      channel: isUnknown ? (this.reading.channel ?? 'other') : source.channel,
      accountName: null,
      direction: 'in',
      kind: source.kind,
      isPublic: !source.isPrivate,
      authorHandle: author,
      addresseeHandle: null,
      sentAtMs,
      text: this.field(row, 'message'),
      needsReply: this.needsReply(row),
      topicLabel: tags === '' ? null : tags,
    }
  }

  private reply(row: CsvRow, question: ParsedMessage, repliedMs: number): ParsedMessage {
    const text = this.field(row, 'reply')
    return {
      ...question,
      externalId: `${question.externalId ?? ''}:reply`,
      channelId: null,
      direction: 'out',
      kind: question.isPublic ? 'reply' : 'dm',
      authorHandle: null,
      addresseeHandle: question.authorHandle,
      sentAtMs: repliedMs,
      replyToExternalId: question.externalId,
      text: text === '' ? null : text,
      needsReply: null,
    }
  }

  /** A web address may be that of a whole conversation, and private rows have none: the row itself is its id. */
  private idOf(row: CsvRow, sentAtMs: number): string {
    const parts = (['source', 'url', 'author', 'phone', 'message'] as const).map((column) =>
      this.field(row, column),
    )
    // The moment, not its text: a workbook writes it in another way than the CSV of the same messages.
    return createHash('sha256')
      .update([sentAtMs, ...parts].join('\u0000'))
      .digest('hex')
      .slice(0, 32)
  }
}
