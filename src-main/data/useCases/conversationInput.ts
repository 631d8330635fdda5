import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { ConversationInput } from '#shared/metrics/conversationMetrics.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { CountedDays } from '#shared/metrics/questionsPerInhabitants.ts'
import { teamByTopic } from '#shared/metrics/intendedTeam.ts'
import { hidesOpenCases, rowChoice } from '#shared/metrics/selectRows.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { ConversationRows } from '../conversationRows.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import type { DataDays } from './figuresData.ts'
import { inboundIn } from './inboundIn.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { populationOf } from './populationOf.ts'
import { selectionOf } from './selectionOf.ts'

interface Choice {
  readonly period: WholePeriod | null
  readonly days: DataDays | null
  /** null while nothing is imported. */
  readonly own: ConversationRows | null
}

const noReplies: ConversationInput['replies'] = {
  accounts: [],
  account: new Uint16Array(),
  sentAtMs: new Float64Array(),
  wording: new Int32Array(),
  wordingCount: 0,
}

/** The days of the period that the data cover, without those of incidents that are left out. */
function countedDays(
  { period, days }: Choice,
  { without = [] }: Pick<MetricsSelection, 'without'>,
  zone: Zone,
): CountedDays {
  const [from, to] = [parseLocalDate(period?.from ?? ''), parseLocalDate(period?.to ?? '')]
  const isLeftOut = (day: number): boolean => {
    const startMs = zone.startOfDayMs(day)
    return without.some(({ fromMs, toMs }) => startMs >= fromMs && startMs < toMs)
  }
  if (days === null || from === null || to === null) return { from: 0, to: -1, isLeftOut }
  return {
    from: Math.max(from, days.observed.from),
    to: Math.min(to, days.observed.to),
    isLeftOut: without.length === 0 ? () => false : isLeftOut,
  }
}

/** One choice as the figures about conversing take it. */
export function conversationInput(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  choice: Choice,
): ConversationInput {
  const selection = selectionOf(session, filter, choice.period)
  const zone = createZone(session.settings.openingHours.timeZone)
  const span = timeSpanOf(selection.period, zone)
  const rows = rowsOfSelection(session, selection)
  return {
    rows,
    hidesOpen: hidesOpenCases(session.figuresInput, selection, span),
    // Only its weeks are used: nothing on this page waits on opening hours.
    clock: waitingClock('calendar', session.settings.openingHours, [], []),
    replies: choice.own?.replies ?? noReplies,
    posts: choice.own?.posts ?? [],
    isChosen: rowChoice(session.figuresInput, selection, span),
    population: populationOf(app, session, filter),
    days: countedDays(choice, selection, zone),
    dayAt: (atMs) => zone.epochDayAt(atMs),
    scheme: teamByTopic(session.settings.responseScheme),
  }
}

/** Incoming messages of a choice that need no reply. */
export function needsNoReplyIn(
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
  own: ConversationRows | null,
): number {
  return own === null ? 0 : inboundIn(session, filter, period, own.needsNoReply)
}
