import type { ChannelId } from '../domain/channel.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { MetricsSelection } from './metricsInput.ts'

interface KindRow {
  readonly accountId: number
  readonly channel: ChannelId
  readonly topic: TopicId | null
  readonly team?: TeamId | null
}

/** Rows of the same account, channel, topic and team are of one kind: a choice of those is told by one row of each. */
export interface RowKinds<Row> {
  readonly rows: readonly Row[]
  /** One place a row. */
  readonly kindOf: Uint32Array
  /** One row of each kind. */
  readonly examples: readonly Row[]
}

export function rowKinds<Row extends KindRow>(rows: readonly Row[]): RowKinds<Row> {
  const kindOf = new Uint32Array(rows.length)
  const examples: Row[] = []
  const byAccount = new Map<number, Map<ChannelId, Map<TopicId | null, Map<TeamId | null, number>>>>()
  for (const [place, row] of rows.entries()) {
    const byChannel = within(byAccount, row.accountId)
    const byTeam = within(within(byChannel, row.channel), row.topic)
    let kind = byTeam.get(row.team ?? null)
    if (kind === undefined) {
      kind = examples.push(row) - 1
      byTeam.set(row.team ?? null, kind)
    }
    kindOf[place] = kind
  }
  return { rows, kindOf, examples }
}

/** The same of rows whose kinds are told by numbers: two rows of one number are of one kind. */
export function rowKindsBy<Row>(rows: readonly Row[], kinds: Float64Array): RowKinds<Row> {
  const kindOf = new Uint32Array(rows.length)
  const examples: Row[] = []
  const known = new Map<number, number>()
  for (const [place, row] of rows.entries()) {
    const number = kinds[place] ?? 0
    let kind = known.get(number)
    if (kind === undefined) {
      kind = examples.push(row) - 1
      known.set(number, kind)
    }
    kindOf[place] = kind
  }
  return { rows, kindOf, examples }
}

function within<Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = outer.get(key)
  if (known !== undefined) return known
  const made = new Map<Inner, Value>()
  outer.set(key, made)
  return made
}

/** Whether a selection without its period asks nothing of the time of a row. */
export function isTimeless({
  predecessor,
  without = [],
}: Pick<MetricsSelection, 'predecessor' | 'without'>): boolean {
  return (predecessor ?? null) === null && without.length === 0
}

/** Which rows a selection is about, whenever they were: 1 = yes. `isChosen` is the selection's own test for any time. */
export function markRows<Row>(
  { rows, kindOf, examples }: RowKinds<Row>,
  selection: MetricsSelection,
  isChosen: (row: Row) => boolean,
): Uint8Array {
  const marks = new Uint8Array(rows.length)
  if (!isTimeless(selection)) {
    for (const [place, row] of rows.entries()) if (isChosen(row)) marks[place] = 1
    return marks
  }
  const isKind = Uint8Array.from(examples, (row) => (isChosen(row) ? 1 : 0))
  for (let place = 0; place < marks.length; place += 1) marks[place] = isKind[kindOf[place] ?? 0] ?? 0
  return marks
}
