import { isSafeCount, SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import type { PackageContent } from './exchangePackage.ts'
import { endsAround, knownRunsOf, spanOf } from './knownRuns.ts'
import type { KnownRuns } from './knownRuns.ts'
import { restsOf } from './knownRests.ts'
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
// - what such rests of several packages tell when they are added and taken from each other in the same way: the small
//   topics of January to April less those of February and March (knownRests.ts);
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
  const splits = ['channel', 'topic', 'team'] as const
  const rests = splits.flatMap((by) => restsOf(packages, by, runsOf))
  if ([...runsOf.values(), ...rests].some(tellsSmallPart)) return true
  return splits.some((by) => hasSmallRest(runsOf, by))
}

function tellsSmallPart({ runs, differences }: KnownRuns): boolean {
  const found = [...runs.map(({ cases }) => cases), ...differences, ...endsAround(runs)]
  return !found.every(isSafePart)
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
