import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import type { TeamId, TopicId } from '#shared/domain/message.ts'
import type { TimeSpan } from '#shared/domain/period.ts'
import { MIN_SAMPLE } from '#shared/metrics/reliability.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from '../dossierSession.ts'
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

function spanOf(session: DossierSession, range: DayRange): TimeSpan {
  const period = { from: formatLocalDate(range.from), to: formatLocalDate(range.to) }
  return timeSpanOf(period, createZone(session.row.timeZone))
}

/** Messages of all kinds in a range of days. */
function messagesIn(session: DossierSession, range: DayRange): number {
  const { fromMs, toMs } = spanOf(session, range)
  const { inbound, sending } = session.figuresInput
  return [...inbound, ...sending]
    .filter(({ sentAtMs }) => sentAtMs >= fromMs && sentAtMs < toMs)
    .reduce((sum, { count }) => sum + count, 0)
}

/** The calendar quarters that hold at least one message, newest first. */
export function quartersWithMessages(session: DossierSession, days: DataDays): DayRange[] {
  return quartersIn(days.observed).filter((quarter) => messagesIn(session, quarter) > 0)
}

/** Whether figures can be shown of a range: ten questions, or ten messages where the sources hold no questions. */
export function hasEnoughIn(session: DossierSession, range: DayRange): boolean {
  const cases = countedCases(session.figuresInput)
  if (cases.length === 0) return messagesIn(session, range) >= MIN_SAMPLE
  const { fromMs, toMs } = spanOf(session, range)
  const started = cases.filter(({ startedAtMs }) => startedAtMs >= fromMs && startedAtMs < toMs)
  return started.length >= MIN_SAMPLE
}

/** The topics and teams that the data know, in the order of the lists. */
export function knownGroups(session: DossierSession): {
  readonly topics: readonly TopicId[]
  readonly teams: readonly TeamId[]
} {
  const { cases, inbound, linkedReplies } = session.figuresInput
  const topics = new Set([...cases, ...inbound, ...linkedReplies].map(({ topic }) => topic))
  const teams = new Set([...cases, ...linkedReplies].map(({ team }) => team))
  return { topics: topicIds.filter((id) => topics.has(id)), teams: teamIds.filter((id) => teams.has(id)) }
}
