import type { Filter } from '#shared/contract/figures.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { WholePeriod } from './overviewPeriods.ts'

/** The filter as the figures take it, with the period that was settled and the incidents as spans of time. */
export function selectionOf(
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
): MetricsSelection {
  const { channels, accountIds, topics, teams, clock, predecessor = null } = filter
  const without = filter.withoutIncidents === true ? session.settings.incidentSpans : []
  return {
    period: period ?? { from: null, to: null },
    channels,
    accountIds,
    topics,
    teams,
    clock,
    predecessor,
    ...(without.length === 0 ? {} : { without }),
  }
}
