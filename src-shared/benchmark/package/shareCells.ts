import {
  isSafeCount,
  SMALLEST_COUNT,
  SMALLEST_SENSITIVE_COUNT,
  smallestCountOf,
} from '../../domain/disclosureLimits.ts'
import { RESPONSE_RATE_LIMIT_MS } from '../../metrics/caseShares.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import type { PackageDimension, PackageStratum, PackageStratumOf } from './exchangePackage.ts'
import { totalOf } from './gridCounts.ts'
import { responseGridMs } from './responseGrid.ts'

// A share divides the cases of a part in cells that others can work out from it and the grid beside it.
// - Dialogue share, of the answered cases: the resident wrote on; did not; not followed for long enough.
// - Response rate, of all cases: followed for 7 days; of the others those answered within 7 days, and the rest. Whether
//   those followed were answered is told by the cells of the grid, which stay (disclosure.ts), so these two are not held
//   to the limits.
// Each cell must be nobody or enough; so is then every sum of them.

export const shareNames = ['responseRate7d', 'dialogueShare'] as const
export type ShareName = (typeof shareNames)[number]
export type ShareCells = readonly [number, number, number]

const classesWithin7Days = responseGridMs.filter((endMs) => endMs <= RESPONSE_RATE_LIMIT_MS).length

/** Answered within 7 days of calendar time, followed for so long or not. */
export function answeredWithin7Days({ calendar }: Pick<PackageStratum, 'calendar'>): number {
  return totalOf(calendar.answered.slice(0, classesWithin7Days))
}

/** The cases a share is of: those followed long enough are its `n`. */
export function wholeOfShare(name: ShareName, { cases, calendar }: PackageStratum): number {
  return name === 'responseRate7d' ? cases : totalOf(calendar.answered)
}

/** The cells that follow from a part's share; null where it is not given. */
export function shareCells(name: ShareName, stratum: PackageStratum): ShareCells | null {
  const share = stratum[name]
  if (share === null) return null
  const { successes, n } = share
  const outside = wholeOfShare(name, stratum) - n
  if (name === 'dialogueShare') return [successes, n - successes, outside]
  const answeredOutside = answeredWithin7Days(stratum) - successes
  return [n, answeredOutside, outside - answeredOutside]
}

/** The smallest count other than 0 that a cell of this part may have. */
export function smallestCellOf(of: PackageStratumOf): number {
  return smallestCountOf(of.by === 'topic' ? of.key : null)
}

/** The same for what is left of a split: a sensitive topic may be among the missing ones. */
export function smallestRestOf(dimension: PackageDimension): number {
  return dimension === 'topic' ? SMALLEST_SENSITIVE_COUNT : SMALLEST_COUNT
}

/** Whether the share of a part may be given by itself; one that is not given may. */
export function isSafeShare(name: ShareName, stratum: PackageStratum): boolean {
  const cells = shareCells(name, stratum)
  if (cells === null) return true
  const smallest = smallestCellOf(stratum.of)
  return (stratum[name]?.n ?? 0) >= MIN_SAMPLE && cells.every((cell) => isSafeCount(cell, smallest))
}

/** Whether what is left of the whole's share beside the parts that give theirs is safe, in each cell. */
export function isSafeRest(
  name: ShareName,
  dimension: PackageDimension,
  all: PackageStratum,
  parts: readonly PackageStratum[],
): boolean {
  const whole = shareCells(name, all)
  const given = parts.flatMap((part) => {
    const cells = shareCells(name, part)
    return cells === null ? [] : [cells]
  })
  // Nothing given, nothing to take from the whole.
  if (whole === null || given.length === 0) return true
  const smallest = smallestRestOf(dimension)
  return whole.every((cell, index) =>
    isSafeCount(
      given.reduce((rest, cells) => rest - (cells[index] ?? 0), cell),
      smallest,
    ),
  )
}

/** The part without this share. */
export function withoutShare(name: ShareName, stratum: PackageStratum): PackageStratum {
  return name === 'dialogueShare' ? { ...stratum, dialogueShare: null } : { ...stratum, responseRate7d: null }
}

/**
 * The parts of one split with the shares that may be given beside the whole's. Each that is given here is safe by itself;
 * as long as what is left of the whole is not, the one of the fewest cases goes too.
 */
export function withGivenShares(
  dimension: PackageDimension,
  all: PackageStratum,
  parts: readonly PackageStratum[],
): readonly PackageStratum[] {
  return shareNames.reduce((safe, name) => withGivenShare(name, dimension, all, safe), parts)
}

function withGivenShare(
  name: ShareName,
  dimension: PackageDimension,
  all: PackageStratum,
  parts: readonly PackageStratum[],
): readonly PackageStratum[] {
  const nOf = (stratum: PackageStratum): number => stratum[name]?.n ?? 0
  const given = parts.filter((part) => part[name] !== null).toSorted((a, b) => nOf(b) - nOf(a))
  while (given.length > 0 && !isSafeRest(name, dimension, all, given)) given.pop()
  return parts.map((part) => (given.includes(part) ? part : withoutShare(name, part)))
}
