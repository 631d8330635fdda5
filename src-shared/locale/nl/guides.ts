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
  sources: {
    ...webcareGuides,
    ...xGuides,
    ...metaGuides,
    ...whatsappGuides,
    ...networksGuides,
    ...helpdesksGuides,
    ...publicSpaceGuides,
    ...tablesGuides,
  },
} satisfies Sentences
