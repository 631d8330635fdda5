import { RESPONSE_RATE_LIMIT_MS } from '../../metrics/caseShares.ts'
import { isSafeRest, isSafeShare } from './disclosure.ts'
import type { PackageDimension, PackageShare, PackageStratum } from './exchangePackage.ts'
import { totalOf } from './gridCounts.ts'
import { responseGridMs } from './responseGrid.ts'

const sharesOfStrata = ['responseRate7d', 'dialogueShare'] as const
type ShareName = (typeof sharesOfStrata)[number]

/** The cases a share is of: followed long enough are `n` of them. */
function wholeOf(name: ShareName, { cases, calendar }: PackageStratum): number {
  return name === 'responseRate7d' ? cases : totalOf(calendar.answered)
}

/** What does not fit in the rates of one part. */
export function shareFaults(name: string, stratum: PackageStratum): readonly string[] {
  return sharesOfStrata.flatMap((shareName) => {
    const share = stratum[shareName]
    if (share === null) return []
    const field = `${name}.${shareName}`
    const whole = wholeOf(shareName, stratum)
    const { successes, n } = share
    if (successes > n) return [`${field}: successes ${String(successes)} above n ${String(n)}`]
    if (n > whole) return [`${field}: n ${String(n)} above ${String(whole)}`]
    if (!isSafeShare({ whole, n }, stratum.of))
      return [`${field}: too few in n ${String(n)} or outside it, of ${String(whole)}`]
    return shareName === 'responseRate7d' ? rateFaults(field, share, stratum) : []
  })
}

/** Answered within 7 days: as many as the grid says, less those among the cases that were not followed for as long. */
function rateFaults(
  field: string,
  { successes, n }: PackageShare,
  stratum: PackageStratum,
): readonly string[] {
  const within = responseGridMs.filter((endMs) => endMs <= RESPONSE_RATE_LIMIT_MS).length
  const answered = totalOf(stratum.calendar.answered.slice(0, within))
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
  return sharesOfStrata.flatMap((shareName) => {
    const whole = all[shareName]
    if (whole === null) return []
    const given = parts.flatMap((stratum) => {
      const share = stratum[shareName]
      return share === null ? [] : [{ ...share, whole: wholeOf(shareName, stratum) }]
    })
    const n = totalOf(given.map((share) => share.n))
    const successes = totalOf(given.map((share) => share.successes))
    const field = `${by}.${shareName}`
    if (n > whole.n || successes > whole.successes)
      return [`${field}: parts hold ${String(successes)} of ${String(n)}, more than all`]
    const isWhole = leftOut === 0 && given.length === parts.length
    if (isWhole && (n !== whole.n || successes !== whole.successes))
      return [`${field}: parts hold ${String(successes)} of ${String(n)}, not what all holds`]
    return isSafeRest(by, { whole: wholeOf(shareName, all), n: whole.n }, given)
      ? []
      : [`${field}: what is left of all follows and is too small`]
  })
}
