import { teamIds, topicIds } from '../domain/message.ts'
import type { CaseRow } from './caseRow.ts'
import type { CaseTable } from './caseTable.ts'
import type { RowKinds } from './rowKinds.ts'
import { channelIds } from '../domain/channel.ts'

const noKind = -1

/** As `rowKinds` tells of the cases of a table, out of its columns. */
export function caseKinds({ cases, columns }: Pick<CaseTable, 'cases' | 'columns'>): RowKinds<CaseRow> {
  const { count, accounts, account, channel, topic, team } = columns
  const kindOf = new Uint32Array(count)
  const examples: CaseRow[] = []
  const perAccount = channelIds.length * topicIds.length * teamIds.length
  const known = new Int32Array(accounts.length * perAccount).fill(noKind)
  for (let place = 0; place < count; place += 1) {
    const onChannel = (account[place] ?? 0) * channelIds.length + (channel[place] ?? 0)
    const at = (onChannel * topicIds.length + (topic[place] ?? 0)) * teamIds.length + (team[place] ?? 0)
    let kind = known[at] ?? noKind
    const row = cases[place]
    if (kind === noKind && row !== undefined) {
      kind = examples.push(row) - 1
      known[at] = kind
    }
    kindOf[place] = kind
  }
  return { rows: cases, kindOf, examples }
}
