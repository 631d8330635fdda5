import { SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import type { PackageContent } from './exchangePackage.ts'
import type { AddingCount } from './knownRuns.ts'
import { splitsBesideMonths, splitTells, wholeTells } from './smallParts.ts'

// A package that is safe by itself may not be beside an earlier one of the same municipality: last month's twelve months
// and this month's thirteen differ by one month. So all that ever left the house is taken together.
//
// Every number of cases in a package is that of one part (all, a channel, a topic, a team) over a run of months; a month
// by itself is a run of one. Two numbers of the same part can be added where one run ends and the other begins, and taken
// from each other where they begin or end together, so each part's runs that can be worked out are those between two
// month borders that are linked by given runs (knownRuns.ts). None of these may hold 1 to 9 cases, and neither may
// - a set of months that runs which are not linked single out together (unlinkedSets.ts): both ends of a longer period;
// - what is left of a run when all channels (topics, teams) known over the same run are taken from the whole;
// - what such rests of several packages tell when they are added and taken from each other in the same way: the small
//   topics of January to April less those of February and March (knownRests.ts);
// - the difference between two numbers of the same part and run: the cases that came in, or went, in between.
// Not looked for are sets that hold one part in some months and another part in others, and how the same cases fared
// between two packages about the same months (some were answered).

const cases: AddingCount = {
  countOf: (stratum) => stratum.cases,
  smallestOf: () => SMALLEST_STRATUM,
  smallestRestOf: () => SMALLEST_STRATUM,
}

/** Other packages of the same municipality. */
export function earlierBeside(
  content: PackageContent,
  earlier: readonly PackageContent[],
): readonly PackageContent[] {
  return earlier.filter(
    ({ municipality, packageId }) =>
      municipality.code === content.municipality.code && packageId !== content.packageId,
  )
}

/**
 * Whether a part of 1 to 9 cases would follow from this package together with those that left earlier. Packages of other
 * municipalities are passed over, and so is the very same package.
 */
export function followsFromEarlier(content: PackageContent, earlier: readonly PackageContent[]): boolean {
  const others = earlierBeside(content, earlier)
  if (others.length === 0) return false
  const packages = [content, ...others]
  return wholeTells(packages, cases) || splitsBesideMonths.some((by) => splitTells(packages, by, cases))
}
