interface Period {
  readonly from: string
  readonly to: string
}

/** Local dates, both inclusive. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** What decides which of several packages counts. */
export interface Datable {
  /** The one the package names itself: two predecessors of one municipality do not replace each other. */
  readonly municipalityCode: string
  readonly madeAtMs: number
  readonly period: Period
}

/**
 * The packages that count: of one municipality's packages about overlapping periods the latest made. One that is itself
 * replaced replaces nothing. Of two made at the same moment the later in the list counts. Keeps the list's order.
 */
export function inForce<Item extends Datable>(items: readonly Item[]): readonly Item[] {
  const latestFirst = items.map((item, index) => ({ item, index }))
  latestFirst.sort((a, b) => b.item.madeAtMs - a.item.madeAtMs || b.index - a.index)
  const counting = new Map<string, Item[]>()
  const kept = new Set<Item>()
  for (const { item } of latestFirst) {
    const same = counting.get(item.municipalityCode) ?? []
    if (same.some((later) => overlaps(later.period, item.period))) continue
    counting.set(item.municipalityCode, [...same, item])
    kept.add(item)
  }
  return items.filter((item) => kept.has(item))
}
