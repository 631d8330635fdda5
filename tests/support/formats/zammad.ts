import fc from 'fast-check'
import { xlsxBytes } from '../xlsxFile.ts'
import type { XlsxCell } from '../xlsxFile.ts'
import { formatWriter } from './formatWriter.ts'
import { expectedOf, momentsOf, ticketLists } from './tickets.ts'
import type { Ticket, ViaWord } from './tickets.ts'

interface List {
  readonly tickets: readonly Ticket[]
  /** Stands below the rows; the options name another. */
  readonly timeZone: string
  readonly isDutch: boolean
}

const vias: readonly [ViaWord, ...ViaWord[]] = [
  { word: 'email', channel: 'email', isPublic: false },
  { word: 'web', channel: 'helpdesk', isPublic: false },
  { word: 'twitter status', channel: 'x', isPublic: true },
  { word: 'twitter direct-message', channel: 'x', isPublic: false },
  { word: 'phone', channel: 'telephone', isPublic: false },
  { word: 'whatsapp message', channel: 'whatsapp', isPublic: false },
]

const english =
  '#,Title,State,Priority,Group,Owner,Customer,Create Channel,Sender,Tags,Created At,Updated At,Closed At,Close In Min,First Response At,First Response In Min'
const dutch =
  '#,Titel,Status,Prioriteit,Groep,Eigenaar,Klant,Maak kanaal,Afzender,Tags,Gemaakt op,Bijgewerkt op,Gesloten op,Gesloten in minuten,Eerste reactie op,Eerst reactie in minuten'

/** A moment on the wall as the days since 30 December 1899 that a workbook counts. */
function dateCell(text: string | undefined): XlsxCell {
  if (text === undefined) return null
  const days = (Date.parse(`${text.replace(' ', 'T')}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  return { number: days, format: 'yyyy-mm-dd hh:mm:ss' }
}

function cellsOf(ticket: Ticket, timeZone: string): XlsxCell[] {
  const { created, replied, solved } = momentsOf(ticket, timeZone)
  const via = (vias[ticket.via] ?? vias[0]).word
  const state = ticket.isOpen ? 'pending reminder' : 'closed'
  const createdAt = dateCell(created.text)
  return [
    ticket.id,
    ticket.title,
    state,
    '2 normal',
    ticket.group,
    '-',
    ticket.requester,
    via,
    'Customer',
    ticket.tag,
    createdAt,
    createdAt,
    dateCell(solved?.text),
    7,
    dateCell(replied?.text),
    replied === null ? null : 7,
  ]
}

export const zammadWriter = formatWriter<List>({
  format: 'zammad',
  lists: fc.record({
    tickets: ticketLists(0),
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'UTC'),
    isDutch: fc.boolean(),
  }),
  write: ({ tickets, timeZone, isDutch }) => {
    const rows: XlsxCell[][] = [['Tickets 2024'], [], (isDutch ? dutch : english).split(',')]
    rows.push(...tickets.map((ticket) => cellsOf(ticket, timeZone)), [], [])
    rows.push([`${isDutch ? 'Tijdzone' : 'Timezone'}: ${timeZone}`])
    return [{ name: 'tickets.xlsx', bytes: xlsxBytes([{ name: 'Sheet1', rows }]) }]
  },
  options: () => ({ timeZone: 'Asia/Tokyo' }),
  expected: ({ tickets, timeZone }) =>
    tickets.flatMap((ticket) => {
      const { created, replied, solved } = momentsOf(ticket, timeZone)
      const times = {
        createdMs: created.ms,
        repliedMs: replied?.ms ?? null,
        solvedMs: solved?.ms ?? null,
      }
      return expectedOf(ticket, vias[ticket.via] ?? vias[0], times, null)
    }),
})
