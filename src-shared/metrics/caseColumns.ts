import { caseFlag, channelPlaces, noTurnCount, teamPlaces, topicPlaces } from './caseFields.ts'
import type { CaseColumns } from './caseFields.ts'
import type { CaseRow } from './caseRow.ts'
import { CaseView } from './caseView.ts'

export type { CaseColumns } from './caseFields.ts'

/** Columns with room for so many cases; whoever asks fills them. */
export function emptyCaseColumns(
  count: number,
  threadKey: CaseColumns['threadKey'],
  accounts: readonly number[],
): CaseColumns {
  return {
    count,
    threadKey,
    firstMessageId: new Float64Array(count),
    startedAtMs: new Float64Array(count),
    firstReplyAtMs: new Float64Array(count),
    closedAtMs: new Float64Array(count),
    observedUntilMs: new Float64Array(count),
    acknowledgedAtMs: new Float64Array(count),
    satisfaction: new Float64Array(count),
    accounts,
    account: new Uint32Array(count),
    channel: new Uint8Array(count),
    topic: new Uint8Array(count),
    team: new Uint8Array(count),
    flags: new Uint8Array(count),
    inboundCount: new Uint32Array(count),
    replyCount: new Uint32Array(count),
    turnCount: new Int32Array(count),
  }
}

const columnsOf = new WeakMap<readonly CaseRow[], CaseColumns>()

/** The cases of columns, as rows that stand on them. `caseColumnsOf` gives the columns back for this very list. */
export function caseRowsOf(columns: CaseColumns): readonly CaseRow[] {
  const rows: CaseRow[] = []
  for (let place = 0; place < columns.count; place += 1) rows.push(new CaseView(columns, place))
  columnsOf.set(rows, columns)
  return rows
}

/** The columns that a list of cases stands on, where it stands on some already. */
export function knownColumnsOf(rows: readonly CaseRow[]): CaseColumns | null {
  return columnsOf.get(rows) ?? null
}

/** The columns that a list of cases stands on; of any other list they are made once, in its order. */
export function caseColumnsOf(rows: readonly CaseRow[]): CaseColumns {
  const known = columnsOf.get(rows)
  if (known !== undefined) return known
  const made = columnsOfRows(rows)
  columnsOf.set(rows, made)
  return made
}

function columnsOfRows(rows: readonly CaseRow[]): CaseColumns {
  const accounts: number[] = []
  const accountPlaces = new Map<number, number>()
  const columns = emptyCaseColumns(rows.length, threadKeysOf(rows), accounts)
  for (const [place, row] of rows.entries()) {
    let account = accountPlaces.get(row.accountId)
    if (account === undefined) {
      account = accounts.push(row.accountId) - 1
      accountPlaces.set(row.accountId, account)
    }
    columns.account[place] = account
    writeCase(columns, place, row)
  }
  return columns
}

function writeCase(columns: CaseColumns, place: number, row: CaseRow): void {
  columns.firstMessageId[place] = row.firstMessageId
  columns.startedAtMs[place] = row.startedAtMs
  columns.firstReplyAtMs[place] = row.firstReplyAtMs ?? NaN
  columns.closedAtMs[place] = row.closedAtMs ?? NaN
  columns.observedUntilMs[place] = row.observedUntilMs
  columns.acknowledgedAtMs[place] = row.acknowledgedAtMs ?? NaN
  columns.satisfaction[place] = row.satisfaction ?? NaN
  columns.channel[place] = channelPlaces.get(row.channel) ?? 0
  columns.topic[place] = topicPlaces.get(row.topic) ?? 0
  columns.team[place] = teamPlaces.get(row.team) ?? 0
  columns.flags[place] = flagsOf(row)
  columns.inboundCount[place] = row.inboundCount
  columns.replyCount[place] = row.replyCount
  columns.turnCount[place] = row.turnCount ?? noTurnCount
}

function flagsOf(row: CaseRow): number {
  const dialogue = row.dialogue === true ? caseFlag.dialogue : 0
  return (
    (row.needsReply === 'yes' ? caseFlag.needsReply : 0) |
    (row.startSeen ? caseFlag.startSeen : 0) |
    (row.initiatedBy === 'citizen' ? caseFlag.byCitizen : 0) |
    (row.authorKnown ? caseFlag.authorKnown : 0) |
    (row.dialogue === null ? 0 : caseFlag.dialogueKnown | dialogue) |
    (row.outcomeUnknown === true ? caseFlag.outcomeUnknown : 0)
  )
}

/** Text as long as one key is not exactly a number. */
function threadKeysOf(rows: readonly CaseRow[]): CaseColumns['threadKey'] {
  const numbers = new Float64Array(rows.length)
  for (const [place, { threadKey }] of rows.entries()) {
    const number = Number(threadKey)
    if (String(number) !== threadKey || !Number.isSafeInteger(number)) {
      return rows.map((row) => row.threadKey)
    }
    numbers[place] = number
  }
  return numbers
}
