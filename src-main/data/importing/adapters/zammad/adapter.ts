// Tickets of Zammad, from its reports: a workbook (or that saved as CSV), one row a ticket. A title, an empty row, the
// header `#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,Time Units Total,` (fields of
// one's own) `Created At,Updated At,Closed At,Close Escalation At,Close In Min,Close Diff In Min,First Response At,First
// Response Escalation At,First Response In Min,…`, the rows, an empty row and last `Timezone: Europe/Amsterdam`: the zone of
// every time in the file. Names follow the language of whoever exports; the Dutch ones are those of Zammad's translation.
// Times are dates of Excel (`2023-05-12 08:15:22`). "First Response In Min" counts hours of service: never used. A ticket
// whose Sender is Agent was begun by an employee: nobody asked. Left out: merged, removed. Built from the published source
// of the report; not verified on a real export.
import { isTimeZone } from '#shared/domain/localTime.ts'
import { ticketTableAdapter } from '../tickets/adapter.ts'
import { ticketLayout } from '../tickets/layout.ts'

const typical = [
  'create channel',
  'maak kanaal',
  'first response at',
  'eerste reactie op',
  'first response in min',
  'eerst reactie in minuten',
  'first response escalation at',
  'eerste reactie escalatie op',
  'close in min',
  'gesloten in minuten',
  'close escalation at',
  'sluit escalatie op',
  'time units total',
]

/** "Timezone: Europe/Amsterdam" below the rows. */
function zoneIn(fields: readonly string[]): string | null {
  if (fields.slice(1).some((field) => field.trim() !== '')) return null
  const zone = /^(?:time ?zone|tijdzone|zeitzone|fuseau horaire)\s*:\s*([\w+/-]+)$/i.exec(
    (fields[0] ?? '').trim(),
  )?.[1]
  return zone !== undefined && isTimeZone(zone) ? zone : null
}

export const zammadLayout = ticketLayout({
  format: 'zammad',
  aliases: {
    id: ['#', 'ticket#', 'number', 'nummer'],
    title: ['title', 'titel'],
    status: ['state', 'status'],
    via: ['create channel', 'maak kanaal', 'aanmaakkanaal'],
    sender: ['sender', 'afzender', 'verzender'],
    requester: ['customer', 'klant'],
    group: ['group', 'groep'],
    tags: ['tags', 'labels'],
    createdAt: ['created at', 'gemaakt op', 'aangemaakt op'],
    updatedAt: ['updated at', 'bijgewerkt op', 'gewijzigd op'],
    repliedAt: ['first response at', 'eerste reactie op'],
    businessReply: ['first response in min', 'eerst reactie in minuten', 'eerste reactie in minuten'],
    closedAt: ['closed at', 'gesloten op'],
  },
  typical,
  needed: [['id'], ['createdAt']],
  satisfactionOf: () => null,
  zoneIn,
})

export const zammadAdapter = ticketTableAdapter(zammadLayout)
