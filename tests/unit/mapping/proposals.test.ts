import { describe, expect, it } from 'vitest'
import { missingFields } from '#shared/mapping/missingFields.ts'
import { proposed, readTable } from '../../support/benchmarkTable.ts'

async function messages(text: string) {
  const table = await readTable(text, 'messages')
  const mapping = proposed('messages', table)
  const names = Object.entries(mapping.columns).map(([field, at]) => [field, table.header[at] ?? ''])
  const missing = missingFields(
    mapping,
    table.rows.map(({ fields }) => fields),
  )
  return { mapping, missing, columns: Object.fromEntries(names) as Record<string, string> }
}

describe('columns of a table of messages', () => {
  it('are found in the list of a ticket system', async () => {
    const { columns, mapping, missing } = await messages(
      [
        'Zaaknummer;Onderwerp;Aangemaakt op;Afzender;Richting;Bericht;Afdeling;Behandelaar',
        'Z-2025-1;Afval;31-03-2025 09:12;bewoner-14;inkomend;Waar blijft de container?;KCC;mw. X',
        'Z-2025-1;Afval;31-03-2025 11:40;Gemeente Voorbeeld;uitgaand;Morgen komt hij.;KCC;mw. X',
      ].join('\n'),
    )
    expect(columns).toEqual({
      conversation: 'Zaaknummer',
      topic: 'Onderwerp',
      sentAt: 'Aangemaakt op',
      author: 'Afzender',
      direction: 'Richting',
      text: 'Bericht',
      team: 'Afdeling',
    })
    expect(mapping.dateOrder).toBe('dmy')
    expect(missing).toEqual([])
  })

  it('are found in the list of a social media tool, with dates of another country', async () => {
    const { columns, mapping } = await messages(
      [
        'Message ID,Conversation ID,Created at,From,To,Message type,Message,In reply to,Likes',
        '101,c1,3/31/2025 9:12 AM,resident14,Voorbeeld,Incoming,"Hi, any news?",,3',
        '102,c1,3/31/2025 1:40 PM,Voorbeeld,resident14,Outgoing,Tomorrow,101,0',
      ].join('\n'),
    )
    expect(columns).toEqual({
      message: 'Message ID',
      conversation: 'Conversation ID',
      sentAt: 'Created at',
      author: 'From',
      recipient: 'To',
      direction: 'Message type',
      text: 'Message',
      replyTo: 'In reply to',
    })
    expect(mapping.dateOrder).toBe('mdy')
  })

  it('with a date and a time apart are both found; a time beside a full date is not needed', async () => {
    const apart = await messages('Datum;Tijd;Tekst\n14-03-2025;08.15;Dag\n15-03-2025;9u05;Dag\n')
    expect(apart.columns).toEqual({ sentAt: 'Datum', sentTime: 'Tijd', text: 'Tekst' })
    const together = await messages('Datum;Tijd;Tekst\n14-03-2025 08:15;08:15;Dag\n')
    expect(together.columns).toEqual({ sentAt: 'Datum', text: 'Tekst' })
  })

  it('are found by what stands in them where their names say nothing', async () => {
    const { columns } = await messages(
      'Kolom A;Kolom B;Kolom C\n2025-03-14 08:15;in;Dag\n2025-03-14 09:20;uit;Hallo\n2025-03-14 10:20;in;Dank\n',
    )
    expect(columns).toEqual({ sentAt: 'Kolom A', direction: 'Kolom B' })
  })

  it('are not taken by their name alone where something else stands in them', async () => {
    const { columns } = await messages(
      'Type;Beantwoord;Datum\nFacebook;ja;14-03-2025 08:15\nInstagram;nee;14-03-2025 09:15\n',
    )
    expect(columns).toEqual({ sentAt: 'Datum' })
  })

  it('that only look like it are not taken: other dates, other words around a name', async () => {
    const { columns } = await messages(
      [
        'created_at,updated_at,ticket_restriction,user profile clicks,message',
        '2025-03-14 08:15,2025-03-14 09:00,requested,4,Dag',
        '2025-03-15 08:15,2025-03-16 09:00,requested,0,Hallo',
      ].join('\n'),
    )
    expect(columns).toEqual({ sentAt: 'created_at', text: 'message' })
  })

  it('keep the order of day and month open where the days never pass twelve', async () => {
    const { mapping, missing } = await messages('Datum;Bericht\n03-04-2025 08:15;Dag\n05-06-2025 10:00;Dag\n')
    expect(mapping.dateOrder).toBeNull()
    expect(missing).toEqual(['dateOrder'])
  })

  it('need no order where the year stands first or the date names its offset', async () => {
    const { mapping, missing } = await messages(
      'Datum;Bericht\n2025-04-03T08:15:00Z;Dag\n2025-04-03 10:00:00+02:00;Dag\n',
    )
    expect(mapping.dateOrder).toBe('ymd')
    expect(missing).toEqual([])
  })

  it('lack a date where none is told', async () => {
    expect((await messages('Bericht;Afzender\nDag;a\nHallo;b\n')).missing).toEqual(['sentAt'])
  })
})

describe('columns of a table of figures', () => {
  async function figures(text: string) {
    const table = await readTable(text)
    const mapping = proposed('benchmark', table)
    const rows = table.rows.map(({ fields }) => fields)
    return { mapping, missing: missingFields(mapping, rows) }
  }

  it('are found by their names in Dutch, below titles', async () => {
    const { mapping, missing } = await figures(
      'Benchmark webcare 2024\n\nGemeentecode;Gemeentenaam;Indicator;Verslagjaar;Waarde;Aantal berichten\nGM0268;Nijmegen;binnen 2 uur;2024;44,2;310\n',
    )
    expect(mapping).toMatchObject({
      columns: { code: 0, metric: 2, year: 3, value: 4, n: 5 },
      metricColumns: {},
      decimalMark: ',',
    })
    expect(missing).toEqual([])
  })

  it('are found by what stands in them', async () => {
    const { mapping } = await figures(
      'wie;wat;wanneer;waarde\nNijmegen;binnen 2 uur;2024;44,2\nAalter;binnen 2 uur;2023;40,1\n',
    )
    expect(mapping.columns).toEqual({ code: 0, metric: 1, year: 2, value: 3 })
  })

  it('do not take the number of residents for the number of cases', async () => {
    const { mapping, missing } = await figures(
      'Gemeente;Aantal inwoners;Binnen 1 uur\nNijmegen;189.000;31,5\nAalter;45.000;40,1\n',
    )
    expect(mapping.columns).toEqual({ code: 0 })
    expect(mapping.metricColumns).toEqual({ within1h: 2 })
    expect(missing).toEqual(['year'])
  })
})
