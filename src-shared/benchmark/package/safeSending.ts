import { SMALLEST_COUNT } from '../../domain/disclosureLimits.ts'
import type { PackageContent } from './exchangePackage.ts'
import { earlierBeside } from './followsFromEarlier.ts'
import { linkedRuns, wholeRunOf } from './knownRuns.ts'
import { tellsSmallPart } from './smallParts.ts'

type Sending = NonNullable<PackageContent['sending']>

/** The numbers of messages sent that a package gives or that follow from it; null = not given. */
const counts: readonly ((sending: Sending) => number | null)[] = [
  ({ replies }) => replies,
  ({ sent, replies }) => sent - replies,
  ({ reposts }) => reposts,
  ({ ownPosts }) => ownPosts,
]

/**
 * The package without its counts of messages sent where, together with packages that left earlier, a count of 1 to 4 in
 * some months would follow from them. Packages of other municipalities are passed over, and so is the very same one.
 */
export function withSafeSending(content: PackageContent, earlier: readonly PackageContent[]): PackageContent {
  const packages = [content, ...earlierBeside(content, earlier)]
  const isSafe = counts.every((countOf) => {
    const given = packages.flatMap(({ period, sending }) => {
      const run = wholeRunOf(period)
      const count = sending === null ? null : countOf(sending)
      return run === null || count === null ? [] : [{ ...run, cases: count }]
    })
    return !tellsSmallPart(linkedRuns(given), SMALLEST_COUNT)
  })
  return isSafe ? content : { ...content, sending: null }
}
