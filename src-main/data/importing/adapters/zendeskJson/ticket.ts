import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { isRecord, textField } from '../../records/archiveFile.ts'
import { ticketChannel } from '../tickets/channel.ts'
import { ticketStanding } from '../tickets/standing.ts'
import type { ZendeskPeople } from './people.ts'

type Json = Readonly<Record<string, unknown>>

export interface ZendeskIssue {
  readonly code: RowIssueCode
  readonly column: string | null
}

export interface ZendeskTicket {
  readonly messages: readonly ParsedMessage[]
  readonly issues: readonly ZendeskIssue[]
  /** Somebody of whom no role is told answered and was taken for an employee. */
  readonly isGuessed: boolean
}

const minuteMs = 60_000
/** The number that Zendesk itself writes under. */
const systemId = '-1'

export function idOf(record: Json, name: string): string | null {
  const nested = record[name]
  return textField(record, `${name}_id`) ?? (isRecord(nested) ? textField(nested, 'id') : null)
}

function timeOf(record: Json, name: string): number | null {
  const text = textField(record, name)
  return text === null ? null : parseZonedText(text)
}

function metricsOf(ticket: Json): Json {
  for (const name of ['metric_set', 'metrics']) {
    const metrics = ticket[name]
    if (isRecord(metrics)) return metrics
  }
  return {}
}

/** Minutes of the calendar to the first answer; null where they are not told. Minutes of opening hours are not used. */
function replyMinutes(ticket: Json): number | null {
  const { reply_time_in_minutes: times } = metricsOf(ticket)
  const minutes = isRecord(times) ? times['calendar'] : null
  return typeof minutes === 'number' && minutes >= 0 ? minutes : null
}

/** Where the ticket holds an answer, or its time, so that one without is known to be unanswered. */
export function tellsAnswers(ticket: Json): 'comments' | 'calendar' | 'businessHours' | null {
  if (Array.isArray(ticket['comments'])) return 'comments'
  const { reply_time_in_minutes: times } = metricsOf(ticket)
  if (!isRecord(times)) return null
  if ('calendar' in times) return 'calendar'
  return typeof times['business'] === 'number' ? 'businessHours' : null
}

export function tagsOf(ticket: Json): string {
  const { tags } = ticket
  if (Array.isArray(tags)) return tags.filter((tag) => typeof tag === 'string').join(' ')
  return typeof tags === 'string' ? tags : ''
}

function groupOf(ticket: Json): string | null {
  const { group } = ticket
  return isRecord(group) ? textField(group, 'name') : textField(ticket, 'group')
}

function satisfactionOf(ticket: Json): number | null {
  const { satisfaction_rating: rating } = ticket
  const score = isRecord(rating) ? (textField(rating, 'score') ?? '') : ''
  if (score.startsWith('good')) return 1
  return score.startsWith('bad') ? 0 : null
}

interface Via {
  readonly channel: string
  readonly rel: string
}

function viaOf(record: Json): Via {
  const { via } = record
  const source = isRecord(via) ? via['source'] : null
  return {
    channel: isRecord(via) ? (textField(via, 'channel') ?? '') : '',
    rel: isRecord(source) ? (textField(source, 'rel') ?? '') : '',
  }
}

/** Reads one ticket with its comments. */
export class ZendeskTicketReader {
  readonly #ticket: Json
  readonly #line: number
  readonly #id: string
  readonly #people: ZendeskPeople
  readonly #channel: ChannelId
  readonly #isPublic: boolean
  readonly #requester: string | null
  readonly #messages: ParsedMessage[] = []
  readonly #issues: ZendeskIssue[] = []
  #isGuessed = false
  #question: ParsedMessage | null = null
  #lastInbound: ParsedMessage | null = null
  #hasAnswer = false

  constructor(ticket: Json, id: string, line: number, people: ZendeskPeople, channel: ChannelId | null) {
    this.#ticket = ticket
    this.#id = id
    this.#line = line
    this.#people = people
    const { channel: via, rel } = viaOf(ticket)
    const known = ticketChannel(`${via} ${rel}`) ?? ticketChannel(via)
    this.#channel = known?.channel ?? channel ?? 'helpdesk'
    this.#isPublic = known?.isPublic ?? false
    this.#requester = idOf(ticket, 'requester')
  }

  read(): ZendeskTicket {
    const { comments } = this.#ticket
    if (Array.isArray(comments)) this.#readComments(comments)
    else this.#readWithoutComments()
    const { status } = this.#ticket
    this.#settle(ticketStanding(typeof status === 'string' ? status : '', '') === 'open')
    return { messages: this.#messages, issues: this.#issues, isGuessed: this.#isGuessed }
  }

  #readComments(comments: readonly unknown[]): void {
    const readable = comments.filter(isRecord)
    if (readable.length < comments.length) this.#issues.push({ code: 'malformedRecord', column: 'comments' })
    const timed = readable.flatMap((comment) => {
      const sentAtMs = timeOf(comment, 'created_at')
      if (sentAtMs === null) this.#issues.push({ code: 'badDate', column: 'comments.created_at' })
      return sentAtMs === null ? [] : [{ comment, sentAtMs }]
    })
    // Some exports run from new to old.
    timed.sort((a, b) => a.sentAtMs - b.sentAtMs)
    for (const { comment, sentAtMs } of timed) this.#addComment(comment, sentAtMs)
  }

  #addComment(comment: Json, sentAtMs: number): void {
    // Notes among colleagues, and what merging two tickets wrote, are no messages.
    if (comment['public'] !== true || viaOf(comment).rel === 'merge') return
    const author = textField(comment, 'author_id')
    const isInbound = this.#isInbound(author)
    const text = textField(comment, 'plain_body') ?? textField(comment, 'body')
    if (isInbound) this.#addInbound(author, sentAtMs, text, this.#idOfComment(comment))
    else this.#addAnswer(sentAtMs, text, this.#idOfComment(comment), author === systemId)
  }

  #idOfComment(comment: Json): string {
    const id = textField(comment, 'id') ?? String(this.#messages.length)
    return `${this.#id}:${id}`
  }

  /** Who asks is not an employee in that ticket, whatever the role; without a role, who does not ask answers. */
  #isInbound(author: string | null): boolean {
    if (author === null || author === systemId) return false
    if (author === this.#requester) return true
    const isEmployee = this.#people.isEmployee(author)
    if (isEmployee !== null) return !isEmployee
    if (author !== idOf(this.#ticket, 'assignee')) this.#isGuessed = true
    return false
  }

  /** Without comments the first one stands as the description, and an answer may be told by the ticket's own figures. */
  #readWithoutComments(): void {
    const createdMs = timeOf(this.#ticket, 'created_at')
    if (createdMs === null) {
      this.#issues.push({ code: 'badDate', column: 'created_at' })
      return
    }
    const text = textField(this.#ticket, 'description') ?? textField(this.#ticket, 'subject')
    this.#addInbound(this.#requester, createdMs, text, this.#id)
    const minutes = replyMinutes(this.#ticket)
    if (minutes !== null) this.#addAnswer(createdMs + minutes * minuteMs, null, `${this.#id}:reply`, false)
  }

  #base(sentAtMs: number, text: string | null): ParsedMessage {
    return {
      line: this.#line,
      externalId: null,
      conversationId: this.#id,
      channel: this.#channel,
      accountName: null,
      direction: 'in',
      kind: 'ticket',
      isPublic: this.#isPublic,
      authorHandle: null,
      addresseeHandle: null,
      sentAtMs,
      replyToExternalId: null,
      replyToSentAtMs: null,
      text,
      automatic: null,
      needsReply: null,
      closedAtMs: null,
      topicLabel: tagsOf(this.#ticket).replaceAll('_', ' ') || null,
      teamLabel: groupOf(this.#ticket),
      satisfaction: null,
    }
  }

  /** The question and its first answer bear the ids that the CSV of the same tickets gives them. */
  #addInbound(author: string | null, sentAtMs: number, text: string | null, id: string): void {
    const isQuestion = this.#question === null
    const externalId = isQuestion ? this.#id : id
    const message = { ...this.#base(sentAtMs, text), externalId, authorHandle: author }
    if (isQuestion) this.#question = message
    this.#lastInbound = message
    this.#messages.push(message)
  }

  #addAnswer(sentAtMs: number, text: string | null, id: string, isSystem: boolean): void {
    const isFirst = this.#question !== null && !this.#hasAnswer && !isSystem
    if (isFirst) this.#hasAnswer = true
    this.#messages.push({
      ...this.#base(sentAtMs, text),
      externalId: isFirst ? `${this.#id}:reply` : id,
      direction: 'out',
      addresseeHandle: this.#requester,
      replyToExternalId: this.#lastInbound?.externalId ?? null,
      automatic: isSystem ? true : null,
    })
  }

  /** How the ticket ended and what the citizen said of it hang on the question. */
  #settle(isOpen: boolean): void {
    const question = this.#question
    if (question === null) return
    const solvedMs = timeOf(this.#ticket, 'solved_at') ?? timeOf(metricsOf(this.#ticket), 'solved_at')
    const closedAtMs = isOpen || solvedMs === null || solvedMs < question.sentAtMs ? null : solvedMs
    const settled = { ...question, closedAtMs, satisfaction: satisfactionOf(this.#ticket) }
    this.#messages[this.#messages.indexOf(question)] = settled
  }
}
