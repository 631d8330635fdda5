import type { MetricsInput } from './metricsInput.ts'

/** The rows by what `keyOf` says of each one's own time, with all sources in every part. Parts without rows are absent. */
export function splitRows<Key>(
  rows: MetricsInput,
  keyOf: (atMs: number) => Key,
): ReadonlyMap<Key, MetricsInput> {
  const cases = groupBy(rows.cases, (row) => keyOf(row.startedAtMs))
  const linkedReplies = groupBy(rows.linkedReplies, (row) => keyOf(row.questionAtMs))
  const inbound = groupBy(rows.inbound, (row) => keyOf(row.sentAtMs))
  const sending = groupBy(rows.sending, (row) => keyOf(row.sentAtMs))
  const keys = new Set([...cases.keys(), ...linkedReplies.keys(), ...inbound.keys(), ...sending.keys()])
  return new Map(
    [...keys].map((key) => [
      key,
      {
        cases: cases.get(key) ?? [],
        linkedReplies: linkedReplies.get(key) ?? [],
        inbound: inbound.get(key) ?? [],
        sending: sending.get(key) ?? [],
        sources: rows.sources,
      },
    ]),
  )
}

/** What a part without rows is. */
export function noRowsOf({ sources }: Pick<MetricsInput, 'sources'>): MetricsInput {
  return { cases: [], linkedReplies: [], inbound: [], sending: [], sources }
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  // Rows mostly come in order: the group of the last one is looked at first.
  let last: { readonly key: Key; readonly group: Row[] } | null = null
  for (const row of rows) {
    const key = keyOf(row)
    if (last === null || last.key !== key) {
      last = { key, group: groups.get(key) ?? [] }
      groups.set(key, last.group)
    }
    last.group.push(row)
  }
  return groups
}
