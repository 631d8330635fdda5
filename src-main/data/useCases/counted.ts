import type { Counted } from '#shared/contract/counted.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { exclusions } from '#shared/domain/message.ts'
import { supportOfCases } from '#shared/metrics/computeMetrics.ts'
import { outcomesOf } from '#shared/metrics/firstResponse.ts'
import { leftOutCases } from '#shared/metrics/leftOutCases.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { countedCases, hidesOpenCases } from '#shared/metrics/selectRows.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { readExcluded } from '../queries/excludedMessages.ts'
import { readNeedsNoReply } from '../queries/needsNoReply.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import { inboundIn } from './inboundIn.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'
import { settledWholePeriod } from './settledChoice.ts'

interface UncountedRows {
  readonly needsNoReply: ReturnType<typeof readNeedsNoReply>
  readonly excluded: ReturnType<typeof readExcluded>
}

const kept = new WeakMap<MetricsInput, UncountedRows>()

/** Read once, and again when the messages have changed. */
function uncountedRows(session: DossierSession): UncountedRows {
  const input = session.figuresInput
  const known = kept.get(input)
  if (known !== undefined) return known
  const { database } = session
  const rows = database.transaction(() => ({
    needsNoReply: readNeedsNoReply(database),
    excluded: readExcluded(database),
  }))()
  kept.set(input, rows)
  return rows
}

/** Questions of the choice that fall away with the events it leaves out. */
function duringIncidents(
  session: DossierSession,
  filter: Filter,
  period: WholePeriod | null,
  counted: number,
): number | null {
  if (filter.withoutIncidents !== true) return null
  const all = selectionOf(session, { ...filter, withoutIncidents: false }, period)
  return countedCases(rowsOfSelection(session, all)).length - counted
}

/** How many there are and how they ended, or why that is not known: as the pages count them. */
function outcomes(
  rows: Pick<MetricsInput, 'sources'>,
  cases: ReturnType<typeof countedCases>,
  hidesOpen: boolean,
): Pick<Counted, 'cases' | 'answered' | 'closed' | 'open'> {
  const { unknown, unsupported } = supportOfCases(rows, hidesOpen)
  const { answered, closed, open } = outcomesOf(cases)
  const unless = (reason: typeof unknown, count: number): Counted['cases'] =>
    reason === null ? count : { value: null, reason }
  return {
    cases: unless(unknown, cases.length),
    answered: unless(unsupported, answered),
    closed: unless(unknown, closed),
    open: unless(unknown, open),
  }
}

/** What the figures of a choice are made of and what is in none of them. */
export const countedOf: Handler<'figures.counted'> = (app, filter): ReadonlyDeep<Counted> => {
  const session = app.openSession()
  const period = settledWholePeriod(session, filter)
  const selection = selectionOf(session, filter, period)
  const rows = rowsOfSelection(session, selection)
  const cases = countedCases(rows)
  const span = timeSpanOf(selection.period, createZone(session.settings.openingHours.timeZone))
  const hidesOpen = hidesOpenCases(session.figuresInput, selection, span)
  const { needsNoReply, excluded } = uncountedRows(session)
  return {
    ...outcomes(rows, cases, hidesOpen),
    ...leftOutCases(rows),
    needsNoReply: inboundIn(session, filter, period, needsNoReply),
    excluded: exclusions
      .map((as) => ({
        as,
        messages: inboundIn(
          session,
          filter,
          period,
          excluded.filter((row) => row.as === as),
        ),
      }))
      .filter(({ messages }) => messages > 0),
    duringIncidents: duringIncidents(session, filter, period, cases.length),
  }
}
