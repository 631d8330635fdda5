import { timeSpanOf } from '../../domain/calendarPeriod.ts'
import { channelIds } from '../../domain/channel.ts'
import type { ChannelId } from '../../domain/channel.ts'
import { formatLocalDate } from '../../domain/localDate.ts'
import { createZone } from '../../domain/localTime.ts'
import type { OpeningHours } from '../../domain/openingHours.ts'
import { defaultCaseSettings } from '../../metrics/buildCases.ts'
import { sendingCounts } from '../../metrics/conversationRatio.ts'
import { exchangedDefinitions } from '../../metrics/definitions.ts'
import { wholePeriod } from '../../metrics/metricsInput.ts'
import type { MetricsInput } from '../../metrics/metricsInput.ts'
import { monthsIn } from '../../metrics/monthlySeries.ts'
import { countedCases, hidesOpenCases, selectRows, supportOf } from '../../metrics/selectRows.ts'
import { waitingClock } from '../../metrics/waitingClock.ts'
import { givenSending } from './disclosure.ts'
import type { PackageContent } from './exchangePackage.ts'
import { roundDesignEffect } from './packageGrid.ts'
import { wholeMonthsOf } from './packagePeriod.ts'
import type { PackagePeriod } from './packagePeriod.ts'
import { strataOf } from './packageStrata.ts'

/** Everything a package is made of; what the clock and chance decide is given. */
export interface PackageInput {
  readonly rows: MetricsInput
  /** Whole months; see `wholeMonthsOf`. */
  readonly period: PackagePeriod
  readonly hours: OpeningHours
  readonly municipality: PackageContent['municipality']
  readonly isExample: boolean
  readonly packageId: string
  /** ISO instant. */
  readonly madeAt: string
  readonly program: PackageContent['program']
  readonly growth: PackageContent['growth']
}

/** Why there is no package: nothing in the period, or too little of everything to give. */
export interface NoPackage {
  readonly reason: 'noMessages' | 'tooFew'
}

/**
 * One municipality's aggregates over a period of whole months, as they may leave the house (disclosure.ts), or why
 * not. The figures rest on the same cases as those on screen. Throws RangeError for a period that is not whole months.
 */
export function buildPackageContent(input: PackageInput): PackageContent | NoPackage {
  const { period, hours } = input
  const months = wholeMonthsOf(period)
  if (months === null) throw new RangeError(`no whole months: ${period.from} to ${period.to}`)
  const zone = createZone(hours.timeZone)
  const span = timeSpanOf(period, zone)
  const selection = { ...wholePeriod, period }
  const rows = selectRows(input.rows, selection, span)
  const cases = countedCases(rows)
  const origins = input.rows.origins ?? []
  const clocks = {
    calendar: waitingClock('calendar', hours, cases, origins),
    opening: waitingClock('opening', hours, cases, origins),
  }
  const { strata, leftOut } = strataOf({
    cases,
    sources: rows.sources,
    clocks,
    monthOf: monthsIn(zone),
    months,
    // Any team but "unknown" gives the same answer.
    hidesTeams: hidesOpenCases(input.rows, { ...selection, teams: ['communications'] }, span),
  })
  const sent = sendingCounts(rows, clocks.calendar)
  const isKnown = supportOf(rows.sources, 'conversationRatio') === null
  const sending = isKnown ? givenSending(sent.counts, roundDesignEffect(sent.designEffect)) : null
  if (strata.length === 0 && sending === null) return { reason: isEmpty(rows) ? 'noMessages' : 'tooFew' }
  return {
    packageId: input.packageId,
    isExample: input.isExample,
    municipality: { code: input.municipality.code, name: input.municipality.name },
    madeAt: input.madeAt,
    program: { name: input.program.name, version: input.program.version },
    period: { from: period.from, to: period.to },
    observedTo: observedToOf(rows, (atMs) => formatLocalDate(zone.epochDayAt(atMs))) ?? period.to,
    openingHours: plainHours(hours),
    caseGapHours: defaultCaseSettings.gapHours,
    definitions: Object.fromEntries(exchangedDefinitions.map(({ id, version }) => [id, version])),
    channels: channelsIn(rows),
    strata: [...strata],
    leftOut,
    sending,
    growth: input.growth,
  }
}

function isEmpty({ cases, linkedReplies, inbound, sending }: MetricsInput): boolean {
  return cases.length + linkedReplies.length + inbound.length + sending.length === 0
}

/** The last day on which anything of the period was followed; null where no source tells. */
function observedToOf(rows: MetricsInput, dateAt: (atMs: number) => string): string | null {
  let latestMs = -Infinity
  for (const { observedUntilMs } of rows.cases) latestMs = Math.max(latestMs, observedUntilMs)
  for (const { sentAtMs } of rows.sending) latestMs = Math.max(latestMs, sentAtMs)
  return latestMs === -Infinity ? null : dateAt(latestMs)
}

/** Channels with a source or with cases in the period: how a municipality can be reached is no secret. */
function channelsIn({ sources, cases }: MetricsInput): ChannelId[] {
  const present = new Set<ChannelId>()
  for (const { channel } of sources) present.add(channel)
  for (const { channel } of cases) present.add(channel)
  return channelIds.filter((channel) => present.has(channel))
}

/** The hours with the fields of the schema and no other. */
function plainHours(hours: OpeningHours): PackageContent['openingHours'] {
  return {
    timeZone: hours.timeZone,
    weeks: hours.weeks.map(({ validFrom, validTo, days }) => ({
      validFrom,
      validTo,
      days: days.map((blocks) => blocks.map(({ openMinute, closeMinute }) => ({ openMinute, closeMinute }))),
    })),
    closedHolidays: [...hours.closedHolidays],
    closedDays: [...hours.closedDays],
  }
}
