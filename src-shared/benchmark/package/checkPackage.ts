import { channelIds } from '../../domain/channel.ts'
import { isSafeCount, SMALLEST_COUNT, SMALLEST_STRATUM } from '../../domain/disclosureLimits.ts'
import { isTimeZone } from '../../domain/localTime.ts'
import { teamIds, topicIds } from '../../domain/message.ts'
import { openingHoursSchema } from '../../domain/openingHoursSchema.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { gridFaults } from './checkGrid.ts'
import { shareFaults, splitShareFaults } from './checkShares.ts'
import { isSafelyLeftOut } from './disclosure.ts'
import type { PackageContent, PackageDimension, PackageStratum } from './exchangePackage.ts'
import { wholeMonthsOf } from './packagePeriod.ts'
import { stratumIn, stratumKey } from './stratumOf.ts'

/**
 * What makes a package that fits its schema impossible, or what it tells against the disclosure rules: each fault in
 * names of fields and numbers, none when it is plausible. It proves no honesty, only that the numbers can be of one set
 * of cases.
 */
export function checkPackage(content: PackageContent): readonly string[] {
  return [
    ...periodFaults(content),
    ...hoursFaults(content),
    ...strataFaults(content),
    ...sendingFaults(content),
    ...growthFaults(content),
  ]
}

function periodFaults({ period, observedTo, strata }: PackageContent): readonly string[] {
  const months = wholeMonthsOf(period)
  if (months === null) return [`period: ${period.from} to ${period.to} is not whole months`]
  const faults = strata.flatMap(({ of }) =>
    of.by === 'month' && !months.includes(of.key) ? [`month/${of.key}: outside the period`] : [],
  )
  return observedTo < period.from ? [...faults, `observedTo: ${observedTo} before the period begins`] : faults
}

/** Named by field only: what stands in a strange file is shown to nobody. */
function hoursFaults({ openingHours }: PackageContent): readonly string[] {
  const parsed = openingHoursSchema.safeParse(openingHours)
  const paths = parsed.error?.issues.map(({ path }) => ['openingHours', ...path].join('.')) ?? []
  return [
    ...(isTimeZone(openingHours.timeZone) ? [] : ['openingHours.timeZone: no time zone']),
    ...paths.map((path) => `${path}: hours that cannot be`),
  ]
}

function strataFaults(content: PackageContent): readonly string[] {
  const { strata } = content
  const names = strata.map(({ of }) => stratumKey(of))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const all = stratumIn(content, { by: 'all' })
  const single = strata.flatMap((stratum) => stratumFaults(stratumKey(stratum.of), stratum))
  const faults = [...twice.map((name) => `${name}: twice`), ...single]
  if (all === null) return [...faults, ...withoutWholeFaults(content)]
  const months = wholeMonthsOf(content.period)?.length ?? 0
  const possible = {
    channel: channelIds.length,
    topic: topicIds.length,
    team: teamIds.length,
    month: months,
  }
  return [
    ...faults,
    ...(['channel', 'topic', 'team', 'month'] as const).flatMap((by) =>
      splitFaults(content, all, by, possible[by]),
    ),
  ]
}

/** Without the whole there are no parts, none left out either, and something else is given. */
function withoutWholeFaults({ strata, leftOut, sending }: PackageContent): readonly string[] {
  const isSaid = strata.length > 0 || Object.values(leftOut).some((count) => count > 0)
  if (isSaid) return ['all: missing beside its parts']
  return sending === null ? ['all: missing, and nothing sent is given'] : []
}

function stratumFaults(name: string, stratum: PackageStratum): readonly string[] {
  const { cases } = stratum
  const few =
    cases < SMALLEST_STRATUM ? [`${name}: cases ${String(cases)} below ${String(SMALLEST_STRATUM)}`] : []
  const misfit = gridFaults(name, stratum)
  return [...few, ...misfit, ...shareFaults(name, stratum)]
}

/** The parts of one split against the whole, and whether what was left out can be worked out. */
function splitFaults(
  content: PackageContent,
  all: PackageStratum,
  by: PackageDimension,
  possible: number,
): readonly string[] {
  const parts = content.strata.filter(({ of }) => of.by === by)
  const leftOut = content.leftOut[by]
  const missing = parts.reduce((rest, { cases }) => rest - cases, all.cases)
  const faults: string[] = []
  if (parts.length + leftOut > possible)
    faults.push(`leftOut.${by}: ${String(leftOut)} beside ${String(parts.length)}, ${String(possible)} exist`)
  if (missing < 0) return [...faults, `${by}: ${String(-missing)} cases more than all`]
  const isSafe = parts.length === 0 ? leftOut > 0 : isSafelyLeftOut(leftOut, missing, smallestOf(parts))
  if (!isSafe) faults.push(`${by}: ${String(missing)} cases missing, leftOut ${String(leftOut)}`)
  return [...faults, ...cellFaults(by, all, parts, leftOut), ...splitShareFaults(by, all, parts, leftOut)]
}

function smallestOf(parts: readonly PackageStratum[]): number {
  return Math.min(...parts.map(({ cases }) => cases))
}

/** In each class the parts hold no more than the whole, and the same when nothing was left out. */
function cellFaults(
  by: PackageDimension,
  all: PackageStratum,
  parts: readonly PackageStratum[],
  leftOut: number,
): readonly string[] {
  const fields = (['calendar', 'opening'] as const).flatMap((clock) =>
    (['answered', 'closed', 'open'] as const).map((ending) => ({ clock, ending })),
  )
  return fields.flatMap(({ clock, ending }) => {
    const misfit = all[clock][ending].findIndex((whole, index) => {
      const sum = parts.reduce((total, part) => total + (part[clock][ending][index] ?? 0), 0)
      return sum > whole || (leftOut === 0 && sum !== whole)
    })
    return misfit === -1 ? [] : [`${by}.${clock}.${ending}[${String(misfit)}]: parts do not add up to all`]
  })
}

function sendingFaults({ sending }: PackageContent): readonly string[] {
  if (sending === null) return []
  const { replies, sent, reposts, ownPosts } = sending
  const others = sent - replies
  if (others < 0) return [`sending: replies ${String(replies)} above sent ${String(sent)}`]
  const faults: string[] = []
  if (sent < MIN_SAMPLE) faults.push(`sending: sent ${String(sent)} below ${String(MIN_SAMPLE)}`)
  const given = [replies, others, reposts ?? 0, ownPosts ?? 0]
  if (!given.every((count) => isSafeCount(count, SMALLEST_COUNT))) faults.push('sending: a count of 1 to 4')
  if ((reposts === null) !== (ownPosts === null))
    faults.push('sending: reposts and ownPosts follow from each other')
  if (reposts !== null && ownPosts !== null && reposts + ownPosts !== others)
    faults.push(`sending: reposts and ownPosts are not ${String(others)}`)
  return faults
}

function growthFaults({ growth }: PackageContent): readonly string[] {
  return growth !== null && growth.lowest > growth.highest
    ? [`growth: lowest ${String(growth.lowest)} above highest ${String(growth.highest)}`]
    : []
}
