import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { moments } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'
import type { ChosenOf } from './breakdown.ts'
import { quantileFigure } from './firstResponse.ts'
import { timeCurves } from './responseChoice.ts'
import type { WeekOf } from './weekHeatmap.ts'

const hoursPerDay = 24
const saturday = 5

export interface MomentFigure {
  readonly key: Moment
  readonly cases: number
  /** On the table's clock. */
  readonly medianMs: Figure
}

function momentOf(hourOfWeek: number, open: WeekOf<number>): Moment {
  const day = Math.floor(hourOfWeek / hoursPerDay)
  if (day >= saturday) return 'weekend'
  // Of an hour that is partly open, the larger part counts.
  return (open[day]?.[hourOfWeek % hoursPerDay] ?? 0) >= 0.5 ? 'open' : 'closed'
}

/** Median first response by when the question came, with the shares of an ordinary week's hours that are open (0-1). */
export function byMoment({ table, choice, known }: ChosenOf, open: WeekOf<number>): readonly MomentFigure[] {
  const ofHour = Array.from({ length: 7 * hoursPerDay }, (_, hour) => moments.indexOf(momentOf(hour, open)))
  const groupOf = Int16Array.from(table.hourOfWeek, (hour) => ofHour[hour] ?? -1)
  return timeCurves(table, choice, groupOf, moments.length).flatMap((curve, index) => {
    const key = moments[index]
    if (key === undefined) return []
    const { unknown } = known
    const medianMs = unknown === null ? quantileFigure(curve, 0.5) : noFigure(unknown, 0)
    return [{ key, cases: curve.n, medianMs }]
  })
}
