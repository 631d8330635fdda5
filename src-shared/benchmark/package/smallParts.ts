import { isSafeCount } from '../../domain/disclosureLimits.ts'
import type { PackageContent, PackageDimension, PackageStratum } from './exchangePackage.ts'
import { restsOf } from './knownRests.ts'
import { knownRunsOf, spanOf } from './knownRuns.ts'
import type { AddingCount, KnownRuns } from './knownRuns.ts'
import { stratumKey } from './stratumOf.ts'
import { unlinkedSets } from './unlinkedSets.ts'

/** The splits of the whole but that by month, whose parts are runs of the whole. */
export const splitsBesideMonths = ['channel', 'topic', 'team'] as const

/** Whether a number below the smallest follows from these, for a run, a set of months, or what came in or went. */
export function tellsSmallPart({ borders, runs, differences }: KnownRuns, smallest: number): boolean {
  const sets = unlinkedSets(borders)
  if (sets === null) return true
  const found = [...runs.map(({ cases }) => cases), ...differences, ...sets]
  return !found.every((count) => isSafeCount(Math.abs(count), smallest))
}

/** Whether too small a number of the whole over some months follows from these packages of one municipality. */
export function wholeTells(packages: readonly PackageContent[], count: AddingCount): boolean {
  return tellsSmallPart(knownRunsOf(packages, 'all', count.countOf), count.smallestOf({ by: 'all' }))
}

/** Whether too small a number of a part of this split, or of what is left of it, follows over some months. */
export function splitTells(
  packages: readonly PackageContent[],
  by: PackageDimension,
  { countOf, smallestOf, smallestRestOf }: AddingCount,
): boolean {
  const parts = partsIn(packages, by)
  const runsOf = new Map([...parts.keys()].map((key) => [key, knownRunsOf(packages, key, countOf)]))
  const isToldByPart = [...runsOf].some(([key, runs]) => {
    const of = parts.get(key)?.of
    return of !== undefined && tellsSmallPart(runs, smallestOf(of))
  })
  if (isToldByPart) return true
  const known = new Map([...runsOf, ['all', knownRunsOf(packages, 'all', countOf)] as const])
  const smallest = smallestRestOf(by)
  return (
    restsOf(packages, by, known, countOf).some((rest) => tellsSmallPart(rest, smallest)) ||
    !restsPerRun(known, by).every((rest) => isSafeCount(Math.abs(rest), smallest))
  )
}

/** Every part of this split, by its name. */
function partsIn(
  packages: readonly PackageContent[],
  by: PackageDimension,
): ReadonlyMap<string, PackageStratum> {
  const parts = packages.flatMap(({ strata }) => strata.filter(({ of }) => of.by === by))
  return new Map(parts.map((stratum) => [stratumKey(stratum.of), stratum]))
}

/** The whole over a run less all parts of one split that are known over the same run, where any is. */
function restsPerRun(runsOf: ReadonlyMap<string, KnownRuns>, by: string): readonly number[] {
  const rests = new Map((runsOf.get('all')?.runs ?? []).map((run) => [spanOf(run), run.cases]))
  const touched = new Set<string>()
  for (const [key, { runs }] of runsOf) {
    if (!key.startsWith(`${by}/`)) continue
    for (const run of runs) {
      const span = spanOf(run)
      const rest = rests.get(span)
      if (rest === undefined) continue
      rests.set(span, rest - run.cases)
      touched.add(span)
    }
  }
  return [...touched].map((span) => rests.get(span) ?? 0)
}
