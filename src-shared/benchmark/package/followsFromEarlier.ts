import { isSafeCount, SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import type { PackageContent } from './exchangePackage.ts'
import { knownRunsOf } from './knownRuns.ts'
import type { KnownRuns, Run } from './knownRuns.ts'
import { stratumKey } from './stratumOf.ts'

// A package that is safe by itself may not be beside an earlier one of the same municipality: last month's twelve months
// and this month's thirteen differ by one month. So all that ever left the house is taken together.
//
// Every number of cases in a package is that of one part (all, a channel, a topic, a team) over a run of months; a month
// by itself is a run of one. Two numbers of the same part can be added where one run ends and the other begins, and taken
// from each other where they begin or end together, so each part's runs that can be worked out are those between two
// month borders that are linked by given runs (knownRuns.ts). None of these may hold 1 to 9 cases, and neither may
// - what is left of a run when a run inside it that is not linked to it is taken away (both ends of a longer period);
// - what is left of a run when all channels (topics, teams) known over the same run are taken from the whole;
// - the difference between two numbers of the same part and run: the cases that came in, or went, in between.
// Not looked for are months that only three or more runs not linked to each other would single out together, and how the
// same cases fared between two packages about the same months (some were answered, some were followed for longer).

/**
 * Whether a part of 1 to 9 cases would follow from this package together with those that left earlier. Packages of other
 * municipalities are passed over, and so is the very same package.
 */
export function followsFromEarlier(content: PackageContent, earlier: readonly PackageContent[]): boolean {
  const others = earlier.filter(
    ({ municipality, packageId }) =>
      municipality.code === content.municipality.code && packageId !== content.packageId,
  )
  if (others.length === 0) return false
  const packages = [content, ...others]
  const runsOf = new Map(keysIn(packages).map((key) => [key, knownRunsOf(packages, key)]))
  for (const known of runsOf.values()) {
    if (!known.differences.every(isSafePart)) return true
    if (!known.runs.every(({ cases }) => isSafePart(cases))) return true
    if (hasSmallEnds(known.runs)) return true
  }
  return ['channel', 'topic', 'team'].some((by) => hasSmallRest(runsOf, by))
}

function isSafePart(cases: number): boolean {
  return isSafeCount(Math.abs(cases), SMALLEST_STRATUM)
}

/** Every part of these packages but the months, which are runs of the whole. */
function keysIn(packages: readonly PackageContent[]): readonly string[] {
  const keys = packages.flatMap(({ strata }) =>
    strata.filter(({ of }) => of.by !== 'month').map(({ of }) => stratumKey(of)),
  )
  return [...new Set(keys)]
}

/** A run less a run inside it, where the two share no linked border: what lies before and after it. */
function hasSmallEnds(runs: readonly Run[]): boolean {
  return runs.some((outer) =>
    runs.some(
      (inner) =>
        inner.group !== outer.group &&
        inner.from > outer.from &&
        inner.to < outer.to &&
        !isSafePart(outer.cases - inner.cases),
    ),
  )
}

/** The whole over a run less all parts of one split that are known over the same run. */
function hasSmallRest(runsOf: ReadonlyMap<string, KnownRuns>, by: string): boolean {
  const rests = new Map((runsOf.get('all')?.runs ?? []).map((run) => [spanOf(run), run.cases]))
  for (const [key, { runs }] of runsOf) {
    if (!key.startsWith(`${by}/`)) continue
    for (const run of runs) {
      const rest = rests.get(spanOf(run))
      if (rest !== undefined) rests.set(spanOf(run), rest - run.cases)
    }
  }
  return [...rests.values()].some((rest) => !isSafePart(rest))
}

function spanOf({ from, to }: Run): string {
  return `${String(from)}-${String(to)}`
}
