import type { MetricsInput } from './metricsInput.ts'
import { casesToldWhole } from './selectRows.ts'

/** Questions that need a reply and are in no response figure, by why; what `countedCases` leaves out of the same rows. */
export interface LeftOutCases {
  /** The data begin with the answer. */
  readonly startUnseen: number
  /** No source of the account, or of this question, tells what stayed unanswered. */
  readonly unsupported: number
}

export function leftOutCases(rows: Pick<MetricsInput, 'cases' | 'sources'>): LeftOutCases {
  const isToldWhole = casesToldWhole(rows.sources)
  let [startUnseen, unsupported] = [0, 0]
  for (const row of rows.cases) {
    if (row.needsReply !== 'yes') continue
    if (!row.startSeen) startUnseen += 1
    else if (!isToldWhole(row)) unsupported += 1
  }
  return { startUnseen, unsupported }
}
