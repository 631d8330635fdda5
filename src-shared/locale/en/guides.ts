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
  search: 'Search for your program or channel',
  found: (count: string) => `${count} found.`,
  foundOne: '1 found.',
  foundNone:
    'Not in this list. Can your program save a table as CSV or xlsx? Then choose ‘Import another table of messages’ on the page Data.',
  limit: 'Please note',
  byTable: 'After choosing the file you say what its columns hold. That is remembered for next time.',
  families: {
    webcare: 'Social media tools',
    helpdesks: 'Helpdesks',
    x: 'X',
    meta: 'Facebook and Instagram',
    whatsapp: 'WhatsApp',
    networks: 'Other networks',
    publicSpace: 'Reports about public space',
    tables: 'Tables',
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
}
