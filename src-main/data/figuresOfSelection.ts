import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { countWhileClosed } from '#shared/metrics/breakdown.ts'
import { metricsOfChosen } from '#shared/metrics/chosenMetrics.ts'
import { linkedTable } from '#shared/metrics/linkedTable.ts'
import type { LinkedMarks, LinkedTable } from '#shared/metrics/linkedTable.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { MetricsByChannel } from '#shared/metrics/metricsResult.ts'
import { drawnCurve } from '#shared/metrics/responseCurve.ts'
import type { ResponseCurve } from '#shared/metrics/responseCurve.ts'
import { markRows } from '#shared/metrics/rowKinds.ts'
import { rowChoices } from '#shared/metrics/selectRows.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import type { DossierSession } from './dossierSession.ts'
import { KeptWithFigures } from './keptWithFigures.ts'
import { responseOfSelection } from './responseOfSelection.ts'

interface SelectionFigures {
  readonly metrics: MetricsByChannel
  readonly curve: ResponseCurve
}

/** The page's own choice, the period before it, and the years beside it, for the last few choices. */
const selectionsKept = 40
const kept = new KeptWithFigures<SelectionFigures>(selectionsKept)

const always = { fromMs: -Infinity, toMs: Infinity }
/** Filters that a page went back and forth between. */
const marksKept = 8
const keptMarks = new KeptWithFigures<LinkedMarks>(marksKept)
/** Steps of the curve of the overview and of the comparison. */
const drawnSteps = 400

/** What of a table is of a selection, whenever it was. */
function linkedMarks(session: DossierSession, table: LinkedTable, selection: MetricsSelection): LinkedMarks {
  const asked: MetricsSelection = { ...selection, period: { from: null, to: null }, clock: 'calendar' }
  return keptMarks.get(session, JSON.stringify(asked), () => {
    const isOf = rowChoices(session.figuresInput, asked, always)
    return {
      pairs: markRows(table.pairs.kinds, asked, isOf.linkedReply),
      messages: markRows(table.messages.kinds, asked, isOf.inbound),
    }
  })
}

function compute(session: DossierSession, selection: MetricsSelection): SelectionFigures {
  const { figuresInput } = session
  const { openingHours } = session.settings
  const { known, ...chosen } = responseOfSelection(session, selection)
  const curve = chosen.choice.timeCurve
  const span = timeSpanOf(selection.period, createZone(openingHours.timeZone))
  const table = linkedTable(figuresInput)
  const metrics = metricsOfChosen({
    ...chosen,
    curve,
    linked: { table, marks: linkedMarks(session, table, selection) },
    sending: figuresInput.sending.filter(rowChoices(figuresInput, selection, span).sending),
    span,
    clock: waitingClock('calendar', openingHours, [], []),
  })
  const { unknown } = known
  const whileClosed = (): number => countWhileClosed(chosen)
  return { metrics, curve: drawnCurve(curve, { unknown, maxPoints: drawnSteps, whileClosed }) }
}

function figuresOf(session: DossierSession, selection: MetricsSelection): SelectionFigures {
  return kept.get(session, JSON.stringify(selection), () => compute(session, selection))
}

/** All figures of a selection, as `computeMetrics` gives them, worked out once for every page. */
export function figuresOfSelection(session: DossierSession, selection: MetricsSelection): MetricsByChannel {
  return figuresOf(session, selection).metrics
}

/** The response curve that goes with them. */
export function curveOfSelection(session: DossierSession, selection: MetricsSelection): ResponseCurve {
  return figuresOf(session, selection).curve
}
