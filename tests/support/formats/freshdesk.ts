import { formatWriter } from './formatWriter.ts'
import { csvField, expectedOf, momentsOf, ticketLists } from './tickets.ts'
import type { Ticket, ViaWord } from './tickets.ts'

const zone = 'Europe/Brussels'
const vias: readonly [ViaWord, ...ViaWord[]] = [
  { word: 'Email', channel: 'email', isPublic: false },
  { word: 'Portal', channel: 'helpdesk', isPublic: false },
  { word: 'Twitter', channel: 'x', isPublic: true },
  { word: 'Facebook', channel: 'facebook', isPublic: true },
  { word: 'Phone', channel: 'telephone', isPublic: false },
  { word: 'Chat', channel: 'webchat', isPublic: false },
]

const header =
  'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,' +
  'Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),' +
  'Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Full name'

function line(ticket: Ticket): string {
  const { created, replied, solved } = momentsOf(ticket, zone)
  const survey = ticket.isSatisfied === null ? '' : ticket.isSatisfied ? 'Very happy' : 'Extremely unhappy'
  const status = ticket.isOpen ? 'Waiting on Customer' : 'Resolved'
  const via = (vias[ticket.via] ?? vias[0]).word
  const cells = [
    ticket.id,
    ticket.title,
    status,
    'Low',
    via,
    '',
    'Balie',
    ticket.group ?? '',
    created.text,
    '',
  ]
  // A duration of opening hours, where one stands there at all.
  cells.push(
    solved?.text ?? '',
    '',
    created.text,
    replied?.text ?? '',
    '00:00',
    replied === null ? '' : '00:07:00',
  )
  cells.push('', '1', '1', '', '', ticket.tag ?? '', survey, ticket.requester)
  return cells.map(csvField).join(',')
}

export const freshdeskWriter = formatWriter<readonly Ticket[]>({
  format: 'freshdesk',
  lists: ticketLists(0),
  write: (tickets) => [
    { name: 'tickets.csv', bytes: Buffer.from([header, ...tickets.map(line), ''].join('\r\n')) },
  ],
  options: () => ({ timeZone: zone }),
  expected: (tickets) =>
    tickets.flatMap((ticket) => {
      const { created, replied, solved } = momentsOf(ticket, zone)
      const times = {
        createdMs: created.ms,
        repliedMs: replied?.ms ?? null,
        solvedMs: solved?.ms ?? null,
      }
      const { isSatisfied } = ticket
      const satisfaction = isSatisfied === null ? null : Number(isSatisfied)
      return expectedOf(ticket, vias[ticket.via] ?? vias[0], times, satisfaction)
    }),
})
