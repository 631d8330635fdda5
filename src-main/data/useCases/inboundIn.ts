import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { InboundCountRow } from '#shared/metrics/metricsInput.ts'
import { selectRows } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'

/** How many of the incoming messages that are given belong to a choice. */
export function inboundIn(
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
  inbound: readonly InboundCountRow[],
): number {
  const selection = selectionOf(session, filter, period)
  const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
  const none = { cases: [], linkedReplies: [], sending: [] }
  const rows = selectRows({ ...session.figuresInput, ...none, inbound }, selection, span)
  return rows.inbound.reduce((sum, { count }) => sum + count, 0)
}
