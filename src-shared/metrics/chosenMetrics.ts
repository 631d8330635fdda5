import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import type { TimeSpan } from '../domain/period.ts'
import type { ChosenOf } from './breakdown.ts'
import { countCourse } from './caseCourse.ts'
import { caseFiguresOf, firstResponseUnless, supportOfCases, withInboundKnown } from './computeMetrics.ts'
import { conversationRatioOf } from './conversationRatio.ts'
import { meanOfTimes, timesOfCurve } from './firstResponse.ts'
import { linkedRepliesFrom } from './linkedReplies.ts'
import { linkedWaits } from './linkedTable.ts'
import type { LinkedMarks, LinkedTable } from './linkedTable.ts'
import type { SendingCountRow, SourceRow } from './metricsInput.ts'
import type { MetricsByChannel, MetricsResult } from './metricsResult.ts'
import { timeCurves } from './responseChoice.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import type { Curve } from './statistics/curve.ts'
import type { WaitingClock } from './waitingClock.ts'

/** A choice of everything that the figures are made of, as marks in tables that stand in memory. */
export interface ChosenMetrics extends Pick<ChosenOf, 'table' | 'choice'> {
  readonly sources: readonly SourceRow[]
  readonly hidesOpen: boolean
  /** Of all chosen cases. */
  readonly curve: Curve
  readonly linked: { readonly table: LinkedTable; readonly marks: LinkedMarks }
  readonly sending: readonly SendingCountRow[]
  readonly span: TimeSpan
  /** Only its weeks are used. */
  readonly clock: WaitingClock
}

/** The same figures as `computeMetrics` gives of the same choice, by walking tables instead of picking rows. */
export function metricsOfChosen(chosen: ChosenMetrics): MetricsByChannel {
  const { table, choice, curve } = chosen
  const whole = partOf(chosen, choice, curve, null)
  const curves = timeCurves(table, choice, table.channel, channelIds.length)
  const channels = channelsIn(chosen, curves)
  const ofChannel = (channel: ChannelId): MetricsResult => {
    const place = channelIds.indexOf(channel)
    return partOf(chosen, placesOn(chosen, place), curves[place] ?? curve, channel)
  }
  return {
    ...whole,
    byChannel: channels.map((channel) => ({
      channel,
      ...(channels.length === 1 ? whole : ofChannel(channel)),
    })),
  }
}

function partOf(
  chosen: ChosenMetrics,
  places: ChosenPlaces,
  curve: Curve,
  channel: ChannelId | null,
): MetricsResult {
  const { hidesOpen, table, linked, span, clock } = chosen
  const isOf = (row: { readonly channel: ChannelId }): boolean => channel === null || row.channel === channel
  const sources = channel === null ? chosen.sources : chosen.sources.filter(isOf)
  const counts = countCourse(table, places)
  const { answered } = counts.outcomes
  const mean = () => meanOfTimes({ answered, sumMs: counts.sumMs }, curve.n)
  const waits = linkedWaits(linked.table, linked.marks, span, channel)
  return {
    ...caseFiguresOf(sources, counts, hidesOpen),
    firstResponse: firstResponseUnless(
      supportOfCases({ sources }, hidesOpen),
      () => ({ ...timesOfCurve(curve), meanMs: mean() }),
      mean,
    ),
    ...conversationRatioOf({ sending: chosen.sending.filter(isOf), sources }, clock),
    linkedReplies: withInboundKnown(linkedRepliesFrom(waits, sources), hidesOpen),
  }
}

function placesOn({ table, choice: { isChosen, from, to } }: ChosenMetrics, channel: number): ChosenPlaces {
  const onChannel = new Uint8Array(isChosen.length)
  for (let place = from; place < to; place += 1) {
    if (isChosen[place] === 1 && table.channel[place] === channel) onChannel[place] = 1
  }
  return { isChosen: onChannel, from, to }
}

/** Every message of a dossier comes from one of its sources. */
function channelsIn({ sources, sending }: ChosenMetrics, curves: readonly Curve[]): readonly ChannelId[] {
  const present = new Set<ChannelId>()
  for (const { channel } of sources) present.add(channel)
  for (const { channel } of sending) present.add(channel)
  return channelIds.filter((channel, place) => present.has(channel) || (curves[place]?.n ?? 0) > 0)
}
