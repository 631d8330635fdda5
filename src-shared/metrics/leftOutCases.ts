import type { MetricsInput } from './metricsInput.ts'
import { supportingAccounts } from './selectRows.ts'

/** Questions that need a reply and are in no response figure, by why; what `countedCases` leaves out of the same rows. */
export interface LeftOutCases {
  /** The data begin with the answer. */
  readonly startUnseen: number
  /** No source of the account tells what stayed unanswered. */
  readonly unsupported: number
}

export function leftOutCases(rows: Pick<MetricsInput, 'cases' | 'sources'>): LeftOutCases {
  const isSupported = supportingAccounts(rows.sources, 'firstResponse')
  let [startUnseen, unsupported] = [0, 0]
  for (const row of rows.cases) {
    if (row.needsReply !== 'yes') continue
    if (!row.startSeen) startUnseen += 1
    else if (!isSupported(row)) unsupported += 1
  }
  return { startUnseen, unsupported }
}
