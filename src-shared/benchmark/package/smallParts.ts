import { isSafeCount } from '../../domain/disclosureLimits.ts'
import type { PackageContent, PackageDimension, PackageStratum } from './exchangePackage.ts'
import { restsOf, restsOfRuns } from './knownRests.ts'
import { growthBetween, knownRunsOf, linkedRuns, spanOf } from './knownRuns.ts'
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

/**
 * Whether too small a number of the whole over some months follows from these packages of one municipality, or of what
 * came in before the first of them and after others.
 */
export function wholeTells(
  packages: readonly PackageContent[],
  { countOf, smallestOf }: AddingCount,
): boolean {
  const smallest = smallestOf({ by: 'all' })
  const knownIn = (some: readonly PackageContent[]): KnownRuns => knownRunsOf(some, 'all', countOf)
  if (tellsSmallPart(knownIn(packages), smallest)) return true
  const own = knownIn(packages.slice(0, 1))
  return earlierOf(packages).some((some) => tellsSmallPart(growthBetween(own, knownIn(some)), smallest))
}

/** The same of the parts of this split, and of what is left of it. */
export function splitTells(
  packages: readonly PackageContent[],
  by: PackageDimension,
  count: AddingCount,
): boolean {
  const parts = partsIn(packages, by)
  const knownIn = (some: readonly PackageContent[]): Known =>
    new Map(['all', ...parts.keys()].map((key) => [key, knownRunsOf(some, key, count.countOf)] as const))
  const known = knownIn(packages)
  const smallest = count.smallestRestOf(by)
  if (partsTell(known, parts, count) || restsTell(known, by, smallest)) return true
  const rests = restsOf(packages, by, known, count.countOf)
  if (rests.some((rest) => tellsSmallPart(rest, smallest))) return true
  const own = knownIn(packages.slice(0, 1))
  return earlierOf(packages).some((some) => {
    const before = knownIn(some)
    const growth = new Map(
      [...own].map(([key, runs]) => [key, growthBetween(runs, before.get(key) ?? runs)] as const),
    )
    return partsTell(growth, parts, count) || restsTell(growth, by, smallest)
  })
}

/** Each but the first by itself, and all of them as one. */
function earlierOf(packages: readonly PackageContent[]): readonly (readonly PackageContent[])[] {
  const others = packages.slice(1)
  return others.length > 1 ? [...others.map((one) => [one]), others] : [others]
}

/** The runs of the whole ("all") and of the parts of one split, by their names. */
type Known = ReadonlyMap<string, KnownRuns>

function partsTell(
  known: Known,
  parts: ReadonlyMap<string, PackageStratum>,
  { smallestOf }: AddingCount,
): boolean {
  return [...parts].some(([key, { of }]) => {
    const runs = known.get(key)
    return runs !== undefined && tellsSmallPart(runs, smallestOf(of))
  })
}

/** What is left of a run when all parts known over it are taken away, and when those known anywhere are. */
function restsTell(known: Known, by: PackageDimension, smallest: number): boolean {
  if (!restsPerRun(known, by).every((rest) => isSafeCount(Math.abs(rest), smallest))) return true
  const parts = [...known].flatMap(([key, { runs }]) => (key === 'all' || runs.length === 0 ? [] : [key]))
  return parts.length > 0 && tellsSmallPart(linkedRuns(restsOfRuns(parts, known)), smallest)
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
