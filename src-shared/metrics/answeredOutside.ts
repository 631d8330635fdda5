import { timeSpanOf, weekIndexOf } from '../domain/calendarPeriod.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { createZone } from '../domain/localTime.ts'
import { teamIds } from '../domain/message.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import type { ChosenOf } from './breakdown.ts'
import type { MetricsInput, MetricsSelection, SourceRow } from './metricsInput.ts'
import { shareFigure } from './reliability.ts'
import { countedCases, selectRows, supportOf } from './selectRows.ts'
import { designEffect } from './statistics/designEffect.ts'
import { outcomeCode } from './waitColumns.ts'
import { waitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

/**
 * Answered cases whose first human reply came from a team other than communications / answered cases of which the team
 * is known; a fraction 0-1 with Wilson's interval, widened by the design effect of the weeks. Null with "noTeam" where no
 * reply names its team. Of cases, so never on one axis with shares of municipalities.
 */
export function answeredOutsideCommunications(
  input: MetricsInput,
  selection: MetricsSelection,
  hours: OpeningHours,
): Figure {
  const span = timeSpanOf(selection.period, createZone(hours.timeZone))
  const rows = selectRows(input, selection, span)
  const unsupported = supportOf(rows.sources, 'firstResponse')
  if (unsupported !== null) return noFigure(unsupported, 0)
  const cases = countedCases(rows)
  if (cases.length === 0) return noFigure('noMessages', 0)
  const answered = cases.filter(({ firstReplyAtMs }) => firstReplyAtMs !== null)
  if (answered.length === 0) return noFigure('nobodyAnswered', 0)
  const known = answered.filter(({ team }) => team !== 'unknown')
  const clock = waitingClock(selection.clock, hours, cases, input.origins ?? [])
  const weeks = countPerWeek()
  let outside = 0
  for (const { team, startedAtMs } of known) {
    const isOutside = team !== 'communications'
    if (isOutside) outside += 1
    weeks.add(clock.weekAt(startedAtMs), isOutside)
  }
  return shareFigure(outside, known.length, designEffect(weeks.blocks()), 'noTeam')
}

/** The same share of a choice in a table. */
export function answeredOutsideOfChosen({
  table: { team, outcome, day },
  choice: { isChosen, from, to, ranks },
  sources,
}: Pick<ChosenOf, 'table' | 'choice'> & { readonly sources: readonly SourceRow[] }): Figure {
  const unsupported = supportOf(sources, 'firstResponse')
  if (unsupported !== null) return noFigure(unsupported, 0)
  if (ranks.length === 0) return noFigure('noMessages', 0)
  const weeks = countPerWeek()
  let [answered, known, outside] = [0, 0, 0]
  for (let place = from; place < to; place += 1) {
    if (isChosen[place] !== 1 || outcome[place] !== outcomeCode.answered) continue
    answered += 1
    if (team[place] === unknownTeam) continue
    const isOutside = team[place] !== communications
    known += 1
    if (isOutside) outside += 1
    weeks.add(weekIndexOf(day[place] ?? 0), isOutside)
  }
  if (answered === 0) return noFigure('nobodyAnswered', 0)
  return shareFigure(outside, known, designEffect(weeks.blocks()), 'noTeam')
}

const unknownTeam = teamIds.indexOf('unknown')
const communications = teamIds.indexOf('communications')
