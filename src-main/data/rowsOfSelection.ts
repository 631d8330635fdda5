import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { MetricsInput, MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { selectRows } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'

/** The choice of a page and the one it is held against, for the last two pages. */
const selectionsKept = 4
const kept = new KeptWithFigures<MetricsInput>(selectionsKept)

/** The rows of a selection, picked once for everything that is made of them. */
export function rowsOfSelection(session: DossierSession, selection: MetricsSelection): MetricsInput {
  return kept.get(session, JSON.stringify(selection), () => {
    const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
    return selectRows(session.figuresInput, selection, span)
  })
}
