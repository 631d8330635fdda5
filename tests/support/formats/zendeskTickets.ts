import { formatWriter } from './formatWriter.ts'
import { csvField, expectedOf, momentsOf, ticketLists } from './tickets.ts'
import type { Ticket, ViaWord } from './tickets.ts'

const zone = 'Europe/Amsterdam'
const vias: readonly [ViaWord, ...ViaWord[]] = [
  { word: 'Mail', channel: 'email', isPublic: false },
  { word: 'Web form', channel: 'helpdesk', isPublic: false },
  { word: 'Twitter', channel: 'x', isPublic: true },
  { word: 'Facebook private message', channel: 'facebook', isPublic: false },
  { word: 'Phone call (incoming)', channel: 'telephone', isPublic: false },
  { word: 'WhatsApp', channel: 'whatsapp', isPublic: false },
]

const header =
  'Summation column,Id,Requester,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,' +
  'Updated at,Assigned at,Organization,Solved at,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,' +
  'First reply time in minutes,First reply time in minutes within business hours'

/** Whole minutes. */
function minuteText(text: string): string {
  return text.slice(0, 16)
}

function line(ticket: Ticket): string {
  const { created, solved } = momentsOf(ticket, zone)
  const minutes = ticket.replyMinutes === null ? '' : String(ticket.replyMinutes)
  const score = ticket.isSatisfied === null ? 'Unoffered' : ticket.isSatisfied ? 'Good' : 'Bad'
  const group = ticket.group ?? ''
  const at = minuteText(created.text)
  const via = (vias[ticket.via] ?? vias[0]).word
  const status = ticket.isOpen ? 'Open' : 'Closed'
  const cells = [
    '1',
    ticket.id,
    ticket.requester,
    'Balie',
    'Balie',
    group,
    ticket.title,
    ticket.tag ?? '',
    status,
    '-',
  ]
  cells.push(via, 'Question', at, at, at, '', minuteText(solved?.text ?? ''), score, '1', '1', '0')
  // What counts opening hours is another number.
  cells.push(minutes === '' ? '0' : '1', minutes, minutes === '' ? '' : '7')
  return cells.map(csvField).join(',')
}

export const zendeskTicketsWriter = formatWriter<readonly Ticket[]>({
  format: 'zendeskTickets',
  lists: ticketLists(0),
  write: (tickets) => [
    { name: 'export.csv', bytes: Buffer.from([header, ...tickets.map(line), ''].join('\n')) },
  ],
  options: () => ({ timeZone: zone }),
  expected: (tickets) =>
    tickets.flatMap((ticket) => {
      const { created, solved } = momentsOf(ticket, zone)
      const repliedMs = ticket.replyMinutes === null ? null : created.ms + ticket.replyMinutes * 60_000
      const times = { createdMs: created.ms, repliedMs, solvedMs: solved?.ms ?? null }
      return expectedOf(ticket, vias[ticket.via] ?? vias[0], times, scoreOf(ticket))
    }),
})

function scoreOf({ isSatisfied }: Ticket): number | null {
  return isSatisfied === null ? null : Number(isSatisfied)
}
