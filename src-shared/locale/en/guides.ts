import type { SameShape } from '../catalogueShape.ts'
import { webcareGuides } from './guides/webcare.ts'
import { xGuides } from './guides/x.ts'
import { metaGuides } from './guides/meta.ts'
import { whatsappGuides } from './guides/whatsapp.ts'
import { networksGuides } from './guides/networks.ts'
import { helpdesksGuides } from './guides/helpdesks.ts'
import { publicSpaceGuides } from './guides/publicSpace.ts'
import { tablesGuides } from './guides/tables.ts'
import type { guides as nl } from '../nl/guides.ts'

export const guides: SameShape<typeof nl> = {
  title: 'How to get your export',
  steps: 'Steps',
  waiting: 'Waiting time',
  who: 'Who can do this',
  gives: 'What this source tells',
  not: 'What this source does not tell',
  verified: 'Tested with real exports.',
  unverified: 'Built from the description; not yet tested with a real export.',
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
}
