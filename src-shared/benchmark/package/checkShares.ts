import type { PackageDimension, PackageShare, PackageStratum } from './exchangePackage.ts'
import { totalOf } from './gridCounts.ts'
import {
  answeredWithin7Days,
  isSafeRest,
  isSafeShare,
  shareCells,
  shareNames,
  wholeOfShare,
} from './shareCells.ts'

/** What does not fit in the rates of one part. */
export function shareFaults(name: string, stratum: PackageStratum): readonly string[] {
  return shareNames.flatMap((shareName) => {
    const share = stratum[shareName]
    if (share === null) return []
    const field = `${name}.${shareName}`
    const whole = wholeOfShare(shareName, stratum)
    const { successes, n } = share
    if (successes > n) return [`${field}: successes ${String(successes)} above n ${String(n)}`]
    if (n > whole) return [`${field}: n ${String(n)} above ${String(whole)}`]
    const misfit = shareName === 'responseRate7d' ? rateFaults(field, share, stratum) : []
    if (misfit.length > 0 || isSafeShare(shareName, stratum)) return misfit
    const cells = (shareCells(shareName, stratum) ?? []).map(String).join(', ')
    return [`${field}: too few of ${String(whole)} in one of ${cells}`]
  })
}

/** Answered within 7 days: as many as the grid says, less those among the cases that were not followed for as long. */
function rateFaults(
  field: string,
  { successes, n }: PackageShare,
  stratum: PackageStratum,
): readonly string[] {
  const answered = answeredWithin7Days(stratum)
  const notFollowed = stratum.cases - n
  return successes > answered || successes < answered - notFollowed
    ? [`${field}: successes ${String(successes)}, the grid has ${String(answered)} within 7 days`]
    : []
}

/** What does not fit between the whole's rates and those of the parts of one split. */
export function splitShareFaults(
  by: PackageDimension,
  all: PackageStratum,
  parts: readonly PackageStratum[],
  leftOut: number,
): readonly string[] {
  return shareNames.flatMap((shareName) => {
    const whole = all[shareName]
    if (whole === null) return []
    const given = parts.flatMap((stratum) => stratum[shareName] ?? [])
    const n = totalOf(given.map((share) => share.n))
    const successes = totalOf(given.map((share) => share.successes))
    const field = `${by}.${shareName}`
    if (n > whole.n || successes > whole.successes)
      return [`${field}: parts hold ${String(successes)} of ${String(n)}, more than all`]
    const isWhole = leftOut === 0 && given.length === parts.length
    if (isWhole && (n !== whole.n || successes !== whole.successes))
      return [`${field}: parts hold ${String(successes)} of ${String(n)}, not what all holds`]
    return isSafeRest(shareName, by, all, parts)
      ? []
      : [`${field}: what is left of all follows and is too small`]
  })
}
