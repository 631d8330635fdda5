import type { PackageContent, PackageDimension, PackageStratum, PackageStratumOf } from './exchangePackage.ts'
import { wholeMonthsOf } from './packagePeriod.ts'
import type { PackagePeriod } from './packagePeriod.ts'
import { stratumKey } from './stratumOf.ts'

/** A number that adds up over months and over the parts of a split. */
export interface AddingCount {
  /** null where a part does not give it. */
  readonly countOf: (stratum: PackageStratum) => number | null
  /** The smallest such number but 0 that may be told of a part, */
  readonly smallestOf: (of: PackageStratumOf) => number
  /** and of what is left of a split. */
  readonly smallestRestOf: (by: PackageDimension) => number
}

/** The cases of one part (or another number of them) over a run of months, as a package gives them. */
export interface GivenRun {
  /** First month and the month after the last, as running numbers. */
  readonly from: number
  readonly to: number
  readonly cases: number
}

/** Given or worked out. */
export interface Run extends GivenRun {
  /** Runs of one group are linked: each of their borders can be reached from every other. */
  readonly group: number
}

/** A month border that is an end of a given run. */
export interface Border {
  readonly border: number
  readonly group: number
  /** Cases up to here, from a point that the borders of its group share. */
  readonly at: number
}

export interface KnownRuns {
  /** Ascending. */
  readonly borders: readonly Border[]
  /** Every run that can be worked out, once. */
  readonly runs: readonly Run[]
  /** Where numbers of the same run disagree: by how much. */
  readonly differences: readonly number[]
}

interface Link {
  readonly border: number
  /** Cases from the one border up to the other; negative when the other lies earlier. */
  readonly cases: number
}

/**
 * All runs of months over which the number of one part follows from these packages. Month borders are points, each given
 * number the distance between two of them: known is every distance between points that are linked.
 */
export function knownRunsOf(
  packages: readonly PackageContent[],
  key: string,
  countOf: AddingCount['countOf'],
): KnownRuns {
  const given: GivenRun[] = []
  for (const { period, strata } of packages) {
    const whole = wholeRunOf(period)
    for (const stratum of strata) {
      const { of } = stratum
      const cases = countOf(stratum)
      if (cases === null) continue
      const month = key === 'all' && of.by === 'month' ? monthNumber(of.key) : null
      if (month !== null) given.push({ from: month, to: month + 1, cases })
      if (stratumKey(of) === key && whole !== null) given.push({ ...whole, cases })
    }
  }
  return linkedRuns(given)
}

/** The months of a package's period; null where it is no whole months. */
export function wholeRunOf(period: PackagePeriod): Pick<GivenRun, 'from' | 'to'> | null {
  const months = (wholeMonthsOf(period) ?? []).map(monthNumber)
  const [first, last] = [months[0], months.at(-1)]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/** The same for any numbers that add up over months. */
export function linkedRuns(given: readonly GivenRun[]): KnownRuns {
  const links = new Map<number, Link[]>()
  for (const { from, to, cases } of given) {
    links.set(from, [...(links.get(from) ?? []), { border: to, cases }])
    links.set(to, [...(links.get(to) ?? []), { border: from, cases: -cases }])
  }
  return measure(links)
}

function measure(links: ReadonlyMap<number, readonly Link[]>): KnownRuns {
  const places = new Map<number, { readonly group: number; readonly at: number }>()
  const differences: number[] = []
  let group = 0
  for (const start of links.keys()) {
    if (places.has(start)) continue
    group += 1
    places.set(start, { group, at: 0 })
    const reached = [start]
    for (const border of reached) {
      const at = places.get(border)?.at ?? 0
      for (const { border: other, cases } of links.get(border) ?? []) {
        const known = places.get(other)
        if (known !== undefined) differences.push(known.at - (at + cases))
        else {
          places.set(other, { group, at: at + cases })
          reached.push(other)
        }
      }
    }
  }
  const borders = [...places]
    .map(([border, place]) => ({ border, ...place }))
    .toSorted((a, b) => a.border - b.border)
  return { borders, runs: runsBetween(borders), differences }
}

function runsBetween(borders: readonly Border[]): readonly Run[] {
  return borders.flatMap(({ border: from, group, at }, index) =>
    borders
      .slice(index + 1)
      .filter((last) => last.group === group)
      .map(({ border: to, at: end }) => ({ from, to, cases: end - at, group })),
  )
}

/** By how much the number of each run that both know is larger in the first: what came in between. */
export function growthBetween(later: KnownRuns, earlier: KnownRuns): KnownRuns {
  const before = new Map(earlier.runs.map((run) => [spanOf(run), run.cases]))
  return linkedRuns(
    later.runs.flatMap(({ from, to, cases }) => {
      const known = before.get(spanOf({ from, to }))
      return known === undefined ? [] : [{ from, to, cases: cases - known }]
    }),
  )
}

/** A running number of a month "2026-03". */
function monthNumber(month: string): number {
  const [year, number] = month.split('-')
  return Number(year) * 12 + Number(number) - 1
}

/** One text for each run of months. */
export function spanOf({ from, to }: Pick<GivenRun, 'from' | 'to'>): string {
  return `${String(from)}-${String(to)}`
}
