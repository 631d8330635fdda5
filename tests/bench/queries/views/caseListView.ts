import type { CaseRowView } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { clocks } from '#shared/domain/period.ts'
import type { TestClient } from '../../../support/dataClient.ts'
import { flattened, windowSql } from '../duckDbFigures.ts'
import type { View } from './view.ts'

const rowsInWindow = 100

async function listCases(
  client: TestClient,
  filter: Filter,
  offset: number,
): Promise<{ readonly total: number; readonly rows: readonly CaseRowView[] }> {
  return client.call('cases.list', {
    filter,
    mark: {},
    search: '',
    sort: { by: 'wait', isDescending: true },
    offset,
    limit: rowsInWindow,
  })
}

/** @param name of the view @param offset where the window begins; one far down is asked after the first */
function caseListView(name: string, offset: number): View {
  return {
    name,
    clocks,
    ...(offset === 0 ? {} : { before: (client, filter) => listCases(client, filter, 0) }),
    part: 'the window and the number of cases; no names, norms or texts',
    ask: async (client, filter) => {
      const { total, rows } = await listCases(client, filter, offset)
      return () => ({
        figures: flattened(
          'row',
          rows.map(({ caseId, waitMs }, place) => ({ key: place, id: caseId, t: waitMs, total })),
        ),
        ask: async (duckDb, choice) => {
          const found = await duckDb.ask(windowSql(choice, offset, rowsInWindow))
          return flattened(
            'row',
            found.map((row, place) => ({ key: place, ...row })),
          )
        },
      })
    },
  }
}

const farDown = 5_000

export const caseListViews: readonly View[] = [
  caseListView('list of cases, first rows', 0),
  caseListView('list of cases, rows far down', farDown),
]
