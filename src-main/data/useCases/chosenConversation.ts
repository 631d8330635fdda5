import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import type { ChosenConversation } from '#shared/metrics/chosenConversation.ts'
import { teamByTopic } from '#shared/metrics/intendedTeam.ts'
import { markMessages } from '#shared/metrics/messageColumns.ts'
import type { MessageColumns } from '#shared/metrics/messageColumns.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { CountedDays } from '#shared/metrics/questionsPerInhabitants.ts'
import { rowChoice, selectSources } from '#shared/metrics/selectRows.ts'
import { conversationTables } from '../conversationRows.ts'
import type { ConversationTables } from '../conversationRows.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { hidesOpen, placesOfSelection } from '../responseOfSelection.ts'
import { caseTableOf } from '../responseTableOf.ts'
import type { DataDays } from './figuresData.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { populationOf } from './populationOf.ts'
import { selectionOf } from './selectionOf.ts'

interface Choice {
  readonly period: WholePeriod | null
  /** null while nothing is imported. */
  readonly days: DataDays | null
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

type Marks = Readonly<Record<'sending' | 'replies' | 'posts', Uint8Array>>

const always = { fromMs: -Infinity, toMs: Infinity }
/** Choices of accounts that a page went back and forth between: period, topic and team change nothing in them. */
const marksKept = 4
const kept = new KeptWithFigures<Marks>(marksKept)

/** The messages that a selection is about, whenever they were sent. */
function marksOf(session: DossierSession, tables: ConversationTables, selection: MetricsSelection): Marks {
  const { channels, accountIds, predecessor, without } = selection
  return kept.get(session, JSON.stringify([channels, accountIds, predecessor, without]), () => {
    const isChosen = rowChoice(session.figuresInput, selection, always)
    const marked = (table: MessageColumns): Uint8Array => markMessages(table, selection, isChosen)
    return {
      sending: marked(tables.sending),
      replies: marked(tables.replies),
      posts: marked(tables.posts),
    }
  })
}

/** One choice as the figures about conversing take it. */
export function chosenConversation(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  choice: Choice,
): ChosenConversation {
  const selection = selectionOf(session, filter, choice.period)
  const zone = createZone(session.settings.openingHours.timeZone)
  const tables = conversationTables(session)
  const marks = marksOf(session, tables, selection)
  return {
    table: caseTableOf(session),
    places: placesOfSelection(session, selection),
    sources: selectSources(session.figuresInput, selection),
    hidesOpen: hidesOpen(session, selection),
    span: timeSpanOf(selection.period, zone),
    sending: { table: tables.sending, isChosen: marks.sending },
    replies: { table: tables.replies, isChosen: marks.replies },
    posts: { table: tables.posts, isChosen: marks.posts },
    population: populationOf(app, session, filter),
    days: countedDays(choice, selection, zone),
    scheme: teamByTopic(session.settings.responseScheme),
  }
}
