import type { ChannelId } from '#shared/domain/channel.ts'
import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { isRecord, textField } from '../../records/jsonFields.ts'
import { untold } from '../untold.ts'
import { ticketChannel } from '../tickets/channel.ts'
import { ticketStanding } from '../tickets/standing.ts'
import {
  commentsOf,
  groupOf,
  idOf,
  metricsOf,
  replyMinutes,
  satisfactionOf,
  tagsOf,
  timeOf,
  viaOf,
} from './fields.ts'
import type { Json } from './fields.ts'
import type { ZendeskPeople } from './people.ts'

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

  /** Of a ticket with a message that cannot be read nothing counts: half of it would be a question nobody answered. */
  read(): ZendeskTicket {
    const comments = commentsOf(this.#ticket)
    if (comments.length > 0) this.#readComments(comments)
    else this.#readWithoutComments()
    const issues = this.#issues
    if (issues.length > 0) return { messages: [], issues, isGuessed: false }
    const { status } = this.#ticket
    this.#settle(ticketStanding(typeof status === 'string' ? status : '', '') === 'open')
    return { messages: this.#messages, issues, isGuessed: this.#isGuessed }
  }

  #readComments(comments: readonly unknown[]): void {
    const readable = comments.filter(isRecord)
    if (readable.length < comments.length) this.#issues.push({ code: 'malformedRecord', column: 'comments' })
    // Notes among colleagues, and what merging two tickets wrote, are no messages.
    const open = readable.filter((comment) => comment['public'] === true && viaOf(comment).rel !== 'merge')
    const timed = open.flatMap((comment) => {
      const sentAtMs = timeOf(comment, 'created_at')
      if (sentAtMs === null) this.#issues.push({ code: 'badDate', column: 'comments.created_at' })
      return sentAtMs === null ? [] : [{ comment, sentAtMs }]
    })
    // Some exports run from new to old.
    timed.sort((a, b) => a.sentAtMs - b.sentAtMs)
    for (const { comment, sentAtMs } of timed) this.#addComment(comment, sentAtMs)
  }

  #addComment(comment: Json, sentAtMs: number): void {
    const author = textField(comment, 'author_id')
    if (author === null) {
      this.#issues.push({ code: 'unknownDirection', column: 'comments.author_id' })
      return
    }
    const text = textField(comment, 'plain_body') ?? textField(comment, 'body')
    if (this.#isInbound(author)) this.#addInbound(author, sentAtMs, text, this.#idOfComment(comment))
    else this.#addAnswer(sentAtMs, text, this.#idOfComment(comment), author === systemId)
  }

  #idOfComment(comment: Json): string {
    const id = textField(comment, 'id') ?? String(this.#messages.length)
    return `${this.#id}:${id}`
  }

  /** Who asks is not an employee in that ticket, whatever the role; without a role, who does not ask answers. */
  #isInbound(author: string): boolean {
    if (author === systemId) return false
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
      ...untold,
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
      text,
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
