import type { PackageContent, PackageStratum } from './exchangePackage.ts'
import { earlierBeside } from './followsFromEarlier.ts'
import type { AddingCount } from './knownRuns.ts'
import { shareCells, shareNames, smallestCellOf, smallestRestOf, withoutShare } from './shareCells.ts'
import type { ShareName } from './shareCells.ts'
import { splitsBesideMonths, splitTells, wholeTells } from './smallParts.ts'

/** The cells of one share, each of which adds up over months and parts. */
function cellsOf(name: ShareName): readonly AddingCount[] {
  return ([0, 1, 2] as const).map((index) => ({
    countOf: (stratum) => shareCells(name, stratum)?.[index] ?? null,
    smallestOf: smallestCellOf,
    smallestRestOf,
  }))
}

/**
 * The package without those response rates and dialogue shares from which, together with packages that left earlier, too
 * small a number would follow: March from January to March and January to February. As few go as it takes: those of the
 * months, then those of all parts; and those of the channels, the topics and the teams, each split by itself.
 */
export function withSafeShares(content: PackageContent, earlier: readonly PackageContent[]): PackageContent {
  const others = earlierBeside(content, earlier)
  if (others.length === 0) return content
  return shareNames.reduce((safe, name) => withSafeShare(name, safe, others), content)
}

function withSafeShare(
  name: ShareName,
  content: PackageContent,
  others: readonly PackageContent[],
): PackageContent {
  const cells = cellsOf(name)
  const isToldByWhole = (given: PackageContent): boolean =>
    cells.some((cell) => wholeTells([given, ...others], cell))
  const withoutMonths = without(name, content, ({ of }) => of.by === 'month')
  const safe = [content, withoutMonths].find((given) => !isToldByWhole(given))
  if (safe === undefined) return without(name, content, () => true)
  return splitsBesideMonths.reduce((given, by) => {
    const isTold = cells.some((cell) => splitTells([given, ...others], by, cell))
    return isTold ? without(name, given, ({ of }) => of.by === by) : given
  }, safe)
}

/** The same package where nothing is to go. */
function without(
  name: ShareName,
  content: PackageContent,
  isGone: (stratum: PackageStratum) => boolean,
): PackageContent {
  const goes = (stratum: PackageStratum): boolean => stratum[name] !== null && isGone(stratum)
  if (!content.strata.some(goes)) return content
  return {
    ...content,
    strata: content.strata.map((stratum) => (goes(stratum) ? withoutShare(name, stratum) : stratum)),
  }
}
