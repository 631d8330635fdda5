import type { Sentences } from '../catalogueShape.ts'
import { webcareGuides } from './guides/webcare.ts'
import { xGuides } from './guides/x.ts'
import { whatsappGuides } from './guides/whatsapp.ts'
import { tablesGuides } from './guides/tables.ts'
import { metaGuides } from './guides/meta.ts'
import { networksGuides } from './guides/networks.ts'
import { helpdesksGuides } from './guides/helpdesks.ts'
import { publicSpaceGuides } from './guides/publicSpace.ts'

/** "Zo haalt u uw export op": per source the steps, who may do it, how long it takes and what it can tell. */
export const guides = {
  title: 'Zo haalt u uw export op',
  steps: 'Stappen',
  waiting: 'Wachttijd',
  who: 'Wie kan dit doen',
  gives: 'Wat deze bron vertelt',
  not: 'Wat deze bron niet vertelt',
  verified: 'Getest met echte exports.',
  unverified: 'Gebouwd naar de beschrijving; nog niet getest met een echte export.',
  search: 'Zoek uw programma of kanaal',
  found: (count: string) => `${count} gevonden.`,
  foundOne: '1 gevonden.',
  foundNone:
    'Niet in deze lijst. Kan uw programma een tabel bewaren als CSV of xlsx? Kies dan op de pagina Gegevens ‘Een andere tabel met berichten inlezen’.',
  limit: 'Let op',
  byTable:
    'U wijst na het kiezen aan wat er in de kolommen staat. Dat wordt onthouden voor de volgende keer.',
  families: {
    webcare: 'Webcare',
    helpdesks: 'Klantcontact en zaken',
    x: 'X',
    meta: 'Facebook en Instagram',
    whatsapp: 'WhatsApp',
    networks: 'Andere netwerken',
    publicSpace: 'Meldingen openbare ruimte',
    tables: 'Tabellen',
  },
  sources: {
    webcare: webcareGuides,
    helpdesks: helpdesksGuides,
    x: xGuides,
    meta: metaGuides,
    whatsapp: whatsappGuides,
    networks: networksGuides,
    publicSpace: publicSpaceGuides,
    tables: tablesGuides,
  },
} satisfies Sentences
