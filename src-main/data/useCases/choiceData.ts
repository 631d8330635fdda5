import type { ChoiceData, Filter } from '#shared/contract/figures.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { knownGroups, quartersWithMessages } from './figuresData.ts'
import { channelsOfPrivateQuestions } from '../queries/unknownOutcomes.ts'
import { predecessorChoices } from './origins.ts'
import { wholePeriodOf } from './overviewPeriods.ts'
import { settleChoice } from './settledChoice.ts'
import type { SettledChoice } from './settledChoice.ts'

/** What the filter sentence of every page offers and says. `settled` spares settling the same filter twice. */
export function choiceData(
  session: DossierSession,
  filter: Filter,
  settled: SettledChoice = settleChoice(session, filter),
): ReadonlyDeep<ChoiceData> {
  const { days, period, comparison } = settled
  const accounts = committedAccounts(session.database)
  const onlyPrivate = channelsOfPrivateQuestions(session.database)
  const zone = createZone(session.row.timeZone)
  return {
    period,
    comparisonPeriod: comparison?.period ?? null,
    comparisonKind: comparison?.kind ?? null,
    comparisonIsPart: comparison?.isPart ?? false,
    noComparison: settled.noComparison,
    comparisons: settled.comparisons.map(({ kind, period: dates }) => ({ kind, period: dates })),
    periodUnfinished: settled.isUnfinished,
    dataFrom: days === null ? null : formatLocalDate(zone.epochDayAt(days.range.firstSentAtMs)),
    dataTo: days === null ? null : formatLocalDate(zone.epochDayAt(days.range.lastSentAtMs)),
    observedTo: days === null ? null : formatLocalDate(days.observed.to),
    quarters: days === null ? [] : quartersWithMessages(session, days).map(wholePeriodOf),
    lastImportAtMs: days === null ? null : days.range.lastImportAtMs,
    ...(onlyPrivate.length === 0 ? {} : { privateQuestionsOnly: onlyPrivate }),
    channels: [...new Set(accounts.map((account) => account.channel))],
    accounts,
    predecessors: predecessorChoices(session),
    calendar: session.settings.reportingCalendar,
    hasIncidents: session.settings.incidentSpans.length > 0,
    ...knownGroups(session),
  }
}
