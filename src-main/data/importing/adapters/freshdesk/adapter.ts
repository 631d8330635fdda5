// Tickets of Freshdesk (and of Freshservice, which writes the same), CSV or Excel, one row a ticket, the columns one ticked:
// `Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update
// time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer
// interactions,Resolution status,First response status,Tags,Survey results,…`; small and capital letters vary. Times
// `2023-05-12 08:15:22` on the clock of the account. The durations (HH:MM:SS, often blank) may be of opening hours: they are
// never used; the first answer is "Initial response time", a moment. Resolved (else closed) is the end. Survey results are
// words of one's own: happy, neutral or unhappy. Left out: Spam, Deleted. Not verified on a real export.
import { ticketTableAdapter } from '../tickets/adapter.ts'
import { ticketLayout } from '../tickets/layout.ts'

/** Scales have three to seven steps that a file does not tell: only the side that was chosen counts. */
function satisfactionOf(text: string): number | null {
  const words = text.toLowerCase()
  if (/unhappy|not good|dissatisf|unsatisf|\bbad\b|poor|terrible|ontevreden|slecht/.test(words)) return 0
  if (/neutral|just ok|^ok(?:ay)?$|neutraal/.test(words)) return 0.5
  return /happy|awesome|great|good|excellent|satisfied|tevreden|goed/.test(words) ? 1 : null
}

const typical = [
  'initial response time',
  'first response time (in hrs)',
  'resolution time (in hrs)',
  'agent interactions',
  'customer interactions',
  'resolution status',
  'first response status',
  'survey results',
  'survey result',
  'due by time',
]

export const freshdeskLayout = ticketLayout({
  format: 'freshdesk',
  aliases: {
    id: ['ticket id'],
    title: ['subject'],
    status: ['status'],
    via: ['source'],
    requesterId: ['contact id'],
    requester: ['email', 'requester email', 'full name', 'requester name'],
    group: ['group'],
    type: ['type'],
    tags: ['tags'],
    createdAt: ['created time'],
    updatedAt: ['last update time', 'last updated time'],
    repliedAt: ['initial response time'],
    businessReply: ['first response time (in hrs)'],
    closedAt: ['resolved time'],
    finallyClosedAt: ['closed time'],
    satisfaction: ['survey results', 'survey result'],
  },
  typical,
  needed: [['id'], ['createdAt']],
  satisfactionOf,
  zoneIn: () => null,
})

export const freshdeskAdapter = ticketTableAdapter(freshdeskLayout)
