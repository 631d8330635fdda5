import type { KnownLayout } from './knownLayout.ts'

/**
 * TOPdesk, a list of incidents saved as a table: one row per incident with its answer's and its closing moment, in the
 * zone of the server. Which columns it has is chosen by its users; Dutch and English names; not verified on a real file.
 */
export const topdesk: KnownLayout = {
  id: 'topdesk',
  name: 'TOPdesk',
  header: [
    ['meldingnummer', 'meldingsnummer', 'incidentnummer', 'incident number', 'call number'],
    ['behandelaarsgroep', 'behandelaargroep', 'operator group', 'operatorgroup'],
    ['soort binnenkomst', 'entry type', 'aanmelder', 'caller', 'soort melding', 'call type'],
  ],
  columns: {
    message: ['meldingnummer', 'meldingsnummer', 'incidentnummer', 'incident number', 'call number'],
    sentAt: [
      'datum aangemaakt',
      'aanmaakdatum',
      'datum aanmelding',
      'aanmelddatum',
      'creation date',
      'call date',
    ],
    answeredAt: ['datum eerste reactie', 'eerste reactie', 'first response', 'response date'],
    closedAt: [
      'datum gereed',
      'gereed op',
      'datum afgemeld',
      'afgemeld op',
      'completion date',
      'closure date',
    ],
    channel: ['soort binnenkomst', 'entry type'],
    topic: ['categorie', 'category', 'subcategorie', 'subcategory'],
    team: ['behandelaarsgroep', 'behandelaargroep', 'operator group', 'operatorgroup'],
    text: ['korte omschrijving', 'brief description', 'verzoek', 'request'],
    author: ['aanmelder', 'caller'],
    status: ['status'],
  },
  constants: { channel: 'helpdesk', accountName: 'TOPdesk' },
  own: [],
  timeZone: null,
  dateOrder: null,
  isUserConfigured: true,
  isVerified: false,
}
