import type { PackageContent, PackageDimension } from './exchangePackage.ts'
import { linkedRuns, spanOf, wholeRunOf } from './knownRuns.ts'
import type { AddingCount, GivenRun, KnownRuns } from './knownRuns.ts'
import { stratumKey } from './stratumOf.ts'

// What a package leaves out of a split is known together: the whole less the parts that are given. Another package that
// gives the same parts tells it of other months, or of the same months at another time, and such rests add up over months
// like parts do. They are looked at for the parts that one package gives, and for those that two have in common.

/** The rests of one split (channel, topic or team) that can be worked out, for each choice of parts taken away. */
export function restsOf(
  packages: readonly PackageContent[],
  by: PackageDimension,
  runsOf: ReadonlyMap<string, KnownRuns>,
  countOf: AddingCount['countOf'],
): readonly KnownRuns[] {
  return choicesOfParts(packages, by, countOf).map((parts) => {
    const given = packages.flatMap((content) => restIn(content, parts, countOf))
    const spans = new Set(given.map(spanOf))
    const others = restsOfRuns(parts, runsOf).filter((rest) => !spans.has(spanOf(rest)))
    return linkedRuns([...given, ...others])
  })
}

/** The parts that each package gives, and those that each two of them share; none twice, and not the empty choice. */
function choicesOfParts(
  packages: readonly PackageContent[],
  by: PackageDimension,
  countOf: AddingCount['countOf'],
): readonly (readonly string[])[] {
  const given = packages.map(({ strata }) =>
    strata
      .filter((stratum) => stratum.of.by === by && countOf(stratum) !== null)
      .map(({ of }) => stratumKey(of)),
  )
  const shared = given.flatMap((parts, index) =>
    given.slice(index).map((others) => parts.filter((part) => others.includes(part))),
  )
  const choices = new Map(shared.map((parts) => [parts.toSorted().join(' '), parts]))
  return [...choices.values()].filter((parts) => parts.length > 0)
}

/** What one package tells of the rest over its period; nothing unless it gives all these parts. */
function restIn(
  { period, strata }: PackageContent,
  parts: readonly string[],
  countOf: AddingCount['countOf'],
): readonly GivenRun[] {
  const counts = new Map(strata.map((stratum) => [stratumKey(stratum.of), countOf(stratum)]))
  const run = wholeRunOf(period)
  const all = counts.get('all') ?? null
  const taken = parts.flatMap((part) => counts.get(part) ?? [])
  if (run === null || all === null || taken.length < parts.length) return []
  return [{ ...run, cases: taken.reduce((rest, cases) => rest - cases, all) }]
}

/** The rest over every run of which the whole and all these parts are known. */
export function restsOfRuns(
  parts: readonly string[],
  runsOf: ReadonlyMap<string, KnownRuns>,
): readonly GivenRun[] {
  const casesIn = parts.map(
    (part) => new Map((runsOf.get(part)?.runs ?? []).map((run) => [spanOf(run), run.cases])),
  )
  return (runsOf.get('all')?.runs ?? []).flatMap(({ from, to, cases }) => {
    const taken = casesIn.flatMap((cases) => cases.get(spanOf({ from, to })) ?? [])
    if (taken.length < parts.length) return []
    return [{ from, to, cases: taken.reduce((rest, part) => rest - part, cases) }]
  })
}
