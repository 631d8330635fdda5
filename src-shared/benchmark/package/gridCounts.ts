import type { PackageGrid } from './exchangePackage.ts'

export type GridCounts = Pick<PackageGrid, 'answered' | 'closed' | 'open'>

export function totalOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** Index of the last class in which any case ended or went out of sight; -1 without cases. */
export function lastClassOf({ answered, closed, open }: GridCounts): number {
  return Math.max(...[answered, closed, open].map((counts) => counts.findLastIndex((count) => count > 0)))
}
