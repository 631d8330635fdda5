// What each page asks after a change of filter, what of its answer DuckDB is asked as well, and how.
import { clocks } from '#shared/domain/period.ts'
import { caseListViews } from './caseListView.ts'
import { comparisonView } from './comparisonView.ts'
import { conversationView } from './conversationView.ts'
import { overviewView } from './overviewView.ts'
import { responseView } from './responseView.ts'
import type { View } from './view.ts'

const noPeer = (): null => null

const growthView: View = {
  name: 'growth path',
  clocks,
  part: null,
  ask: async (client, filter) => {
    await client.call('growth.assessment', { filter })
    return noPeer
  },
}

const accountsView: View = {
  name: 'accounts',
  clocks: ['calendar'],
  part: null,
  ask: async (client) => {
    await client.call('accounts.list', {})
    return noPeer
  },
}

export const allViews: readonly View[] = [
  overviewView,
  responseView,
  conversationView,
  comparisonView,
  growthView,
  ...caseListViews,
  accountsView,
]
