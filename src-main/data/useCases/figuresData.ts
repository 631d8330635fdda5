import type { EpochDay } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import type { TeamId, TopicId } from '#shared/domain/message.ts'
import { caseColumnsOf } from '#shared/metrics/caseColumns.ts'
import type { CaseTable } from '#shared/metrics/caseTable.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { MIN_SAMPLE } from '#shared/metrics/reliability.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { readDataRange } from '../queries/dataRange.ts'
import type { DataRange } from '../queries/dataRange.ts'
import { caseTableOf } from '../responseTableOf.ts'
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
  const zone = createZone(session.row.timeZone)
  return kept.get(session, 'known', () => knownOf(session.figuresInput, caseTableOf(session), zone))
}

/** Counts by local day. Rows mostly come in order, so that one number is kept until another day begins. */
function dayCounter(zone: Zone): {
  readonly days: ReadonlyMap<EpochDay, number>
  add(atMs: number, count: number): void
} {
  const days = new Map<EpochDay, number>()
  let [fromMs, toMs, day] = [Infinity, -Infinity, 0]
  return {
    days,
    add: (atMs, count) => {
      if (atMs < fromMs || atMs >= toMs) {
        day = zone.epochDayAt(atMs)
        fromMs = zone.startOfDayMs(day)
        toMs = zone.startOfDayMs(day + 1)
      }
      days.set(day, (days.get(day) ?? 0) + count)
    },
  }
}

/** Which places of a list of ids occur: 1 = yes. */
function isPresent(places: Uint8Array, ids: number): Uint8Array {
  const present = new Uint8Array(ids)
  for (let index = 0; index < places.length; index += 1) present[places[index] ?? 0] = 1
  return present
}

function knownOf(input: MetricsInput, table: CaseTable, zone: Zone): KnownData {
  const messages = dayCounter(zone)
  const cases = dayCounter(zone)
  const topics = new Set<TopicId | null>()
  const teams = new Set<TeamId | null>()
  for (const { sentAtMs, count, topic } of input.inbound) {
    messages.add(sentAtMs, count)
    topics.add(topic)
  }
  for (const { sentAtMs, count } of input.sending) messages.add(sentAtMs, count)
  for (let place = 0; place < table.startedAt.length; place += 1) cases.add(table.startedAt[place] ?? 0, 1)
  for (const { topic, team } of input.linkedReplies) {
    topics.add(topic)
    teams.add(team)
  }
  const all = caseColumnsOf(input.cases)
  const [ofTopic, ofTeam] = [isPresent(all.topic, topicIds.length), isPresent(all.team, teamIds.length)]
  return {
    messagesOn: messages.days,
    casesOn: cases.days,
    topics: topicIds.filter((id, place) => ofTopic[place] === 1 || topics.has(id)),
    teams: teamIds.filter((id, place) => ofTeam[place] === 1 || teams.has(id)),
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
