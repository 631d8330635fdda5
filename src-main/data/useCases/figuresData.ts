import type { EpochDay } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import type { TeamId, TopicId } from '#shared/domain/message.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { MIN_SAMPLE } from '#shared/metrics/reliability.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { readDataRange } from '../queries/dataRange.ts'
import type { DataRange } from '../queries/dataRange.ts'
import { quartersIn } from './overviewPeriods.ts'
import type { DayRange } from './overviewPeriods.ts'

export interface DataDays {
  readonly range: DataRange
  /** Local days from the first message to the end of observation. */
  readonly observed: DayRange
}

/** null while nothing is imported. */
export function dataDays(session: DossierSession): DataDays | null {
  const range = readDataRange(session.database)
  if (range === null) return null
  const zone = createZone(session.row.timeZone)
  const observed = {
    from: zone.epochDayAt(range.firstSentAtMs),
    to: zone.epochDayAt(Math.max(range.observedUntilMs, range.lastSentAtMs)),
  }
  return { range, observed }
}

/** What is asked of the data whatever the choice, worked out once for each state of them. */
interface KnownData {
  /** Messages of all kinds, and counted cases, by local day. */
  readonly messagesOn: ReadonlyMap<EpochDay, number>
  readonly casesOn: ReadonlyMap<EpochDay, number>
  readonly topics: readonly TopicId[]
  readonly teams: readonly TeamId[]
}

const kept = new KeptWithFigures<KnownData>(1)

function known(session: DossierSession): KnownData {
  return kept.get(session, 'known', () => knownOf(session.figuresInput, createZone(session.row.timeZone)))
}

function knownOf(input: MetricsInput, zone: Zone): KnownData {
  const messagesOn = new Map<EpochDay, number>()
  const casesOn = new Map<EpochDay, number>()
  const add = (days: Map<EpochDay, number>, atMs: number, count: number): void => {
    const day = zone.epochDayAt(atMs)
    days.set(day, (days.get(day) ?? 0) + count)
  }
  const topics = new Set<TopicId | null>()
  const teams = new Set<TeamId | null>()
  for (const { sentAtMs, count, topic } of input.inbound) {
    add(messagesOn, sentAtMs, count)
    topics.add(topic)
  }
  for (const { sentAtMs, count } of input.sending) add(messagesOn, sentAtMs, count)
  for (const { startedAtMs } of countedCases(input)) add(casesOn, startedAtMs, 1)
  for (const { topic, team } of input.cases) {
    topics.add(topic)
    teams.add(team)
  }
  for (const { topic, team } of input.linkedReplies) {
    topics.add(topic)
    teams.add(team)
  }
  return {
    messagesOn,
    casesOn,
    topics: topicIds.filter((id) => topics.has(id)),
    teams: teamIds.filter((id) => teams.has(id)),
  }
}

function countIn(days: ReadonlyMap<EpochDay, number>, { from, to }: DayRange): number {
  let sum = 0
  for (const [day, count] of days) if (day >= from && day <= to) sum += count
  return sum
}

/** The calendar quarters that hold at least one message, newest first. */
export function quartersWithMessages(session: DossierSession, days: DataDays): DayRange[] {
  const { messagesOn } = known(session)
  return quartersIn(days.observed).filter((quarter) => countIn(messagesOn, quarter) > 0)
}

/** Whether figures can be shown of a range: ten questions, or ten messages where the sources hold no questions. */
export function hasEnoughIn(session: DossierSession, range: DayRange): boolean {
  const { casesOn, messagesOn } = known(session)
  return countIn(casesOn.size === 0 ? messagesOn : casesOn, range) >= MIN_SAMPLE
}

/** The topics and teams that the data know, in the order of the lists. */
export function knownGroups(session: DossierSession): Pick<KnownData, 'topics' | 'teams'> {
  const { topics, teams } = known(session)
  return { topics, teams }
}
