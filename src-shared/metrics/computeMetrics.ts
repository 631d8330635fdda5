import { timeSpanOf } from '../domain/calendarPeriod.ts'
import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import { noFigure } from '../domain/figure.ts'
import type { Count, Figure, NullReason } from '../domain/figure.ts'
import { createZone } from '../domain/localTime.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import { dialogueShareOf, responseRateOf } from './caseShares.ts'
import { conversationRatioOf } from './conversationRatio.ts'
import { firstResponseOf, outcomesOf } from './firstResponse.ts'
import { linkedRepliesOf } from './linkedReplies.ts'
import type { MetricsInput, MetricsSelection } from './metricsInput.ts'
import type { FirstResponse, MetricsByChannel, MetricsResult } from './metricsResult.ts'
import { countedCases, selectRows, supportOf } from './selectRows.ts'
import type { Support } from './selectRows.ts'
import { waitingClock } from './waitingClock.ts'
import type { WaitingClock } from './waitingClock.ts'

/**
 * All figures of a selection, together and per channel. Each is {value, low, high, n}, or null with the reason;
 * times in milliseconds, shares 0-1. Formulas stand with the functions that compute them.
 */
export function computeMetrics(
  input: MetricsInput,
  selection: MetricsSelection,
  hours: OpeningHours,
): MetricsByChannel {
  const rows = selectRows(input, selection, timeSpanOf(selection.period, createZone(hours.timeZone)))
  const clock = waitingClock(selection.clock, hours, rows.cases)
  return {
    ...metricsOf(rows, clock),
    byChannel: channelsIn(rows).map((channel) => ({
      channel,
      ...metricsOf(onChannel(rows, channel), clock),
    })),
  }
}

/** All figures of rows that are selected already. */
export function metricsOf(rows: MetricsInput, clock: WaitingClock): MetricsResult {
  const cases = countedCases(rows)
  const outcomes = outcomesOf(cases)
  const unknown = supportOf(rows.sources, 'firstResponse')
  const count = (number: number): Count => (unknown === null ? number : { value: null, reason: unknown })
  return {
    cases: count(cases.length),
    answered: count(outcomes.answered),
    closed: count(outcomes.closed),
    open: count(outcomes.open),
    firstResponse: unknown === null ? firstResponseOf(cases, clock) : noFirstResponse(unknown),
    responseRate7d: unlessUnknown(unknown ?? supportOf(rows.sources, 'responseRate'), () =>
      responseRateOf(cases, clock),
    ),
    dialogueShare: unlessUnknown(unknown ?? supportOf(rows.sources, 'dialogueShare'), () =>
      dialogueShareOf(cases, clock),
    ),
    ...conversationRatioOf(rows, clock),
    linkedReplies: linkedRepliesOf(rows),
  }
}

function unlessUnknown(unknown: Support, estimate: () => Figure): Figure {
  return unknown === null ? estimate() : noFigure(unknown, 0)
}

function noFirstResponse(reason: NullReason): FirstResponse {
  const none = noFigure(reason, 0)
  return {
    medianMs: none,
    p90Ms: none,
    within: { '1h': none, '2h': none, '4h': none, '24h': none },
    meanMs: none,
  }
}

function channelsIn(rows: MetricsInput): readonly ChannelId[] {
  const present = new Set<ChannelId>()
  for (const { channel } of rows.sources) present.add(channel)
  for (const { channel } of rows.cases) present.add(channel)
  for (const { channel } of rows.inbound) present.add(channel)
  for (const { channel } of rows.sending) present.add(channel)
  for (const { channel } of rows.linkedReplies) present.add(channel)
  return channelIds.filter((channel) => present.has(channel))
}

function onChannel(rows: MetricsInput, channel: ChannelId): MetricsInput {
  const isOn = (row: { readonly channel: ChannelId }): boolean => row.channel === channel
  return {
    cases: rows.cases.filter(isOn),
    linkedReplies: rows.linkedReplies.filter(isOn),
    inbound: rows.inbound.filter(isOn),
    sending: rows.sending.filter(isOn),
    sources: rows.sources.filter(isOn),
  }
}
