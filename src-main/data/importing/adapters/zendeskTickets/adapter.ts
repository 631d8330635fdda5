// Tickets of Zendesk as CSV (Admin Center, "CSV export"): comma, UTF-8, one row a ticket, English names whatever the
// language of the account: `Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester
// domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,
// Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,
// Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,…` and then the fields of
// one's own. Times `2009-09-01 19:02` on the clock of the account, whole minutes; no texts of comments.
// The first answer stands at Created at + "First reply time in minutes" (of the calendar); the column "within business
// hours" is never used. `Replies` 0 with a time of 0 is no answer. Satisfaction Good and Bad count, Offered and Unoffered
// said nothing. Left out: Deleted, and what was merged (tag closed_by_merge). Not verified on a real export.
import { ticketTableAdapter } from '../tickets/adapter.ts'
import { ticketLayout } from '../tickets/layout.ts'

/** Also with what the citizen wrote beside it ("Good with comment"). */
function satisfactionOf(text: string): number | null {
  if (/^good\b/i.test(text)) return 1
  return /^bad\b/i.test(text) ? 0 : null
}

const typical = [
  'summation column',
  'satisfaction score',
  'group stations',
  'assignee stations',
  'initially assigned at',
  'first reply time in minutes',
  'first reply time in minutes within business hours',
  'full resolution time in minutes',
  'requester wait time in minutes',
]

export const zendeskLayout = ticketLayout({
  format: 'zendeskTickets',
  aliases: {
    id: ['id'],
    title: ['subject'],
    status: ['status'],
    via: ['via'],
    requesterId: ['requester id'],
    requester: ['requester'],
    group: ['group'],
    tags: ['tags'],
    createdAt: ['created at'],
    updatedAt: ['updated at'],
    replyMinutes: ['first reply time in minutes'],
    businessReply: ['first reply time in minutes within business hours'],
    replies: ['replies'],
    closedAt: ['solved at'],
    satisfaction: ['satisfaction score'],
  },
  typical,
  needed: [['id'], ['createdAt'], ['requester', 'requesterId']],
  satisfactionOf,
  zoneIn: () => null,
})

export const zendeskTicketsAdapter = ticketTableAdapter(zendeskLayout)
