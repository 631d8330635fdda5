import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { moments } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'
import type { ChosenOf } from './breakdown.ts'
import { quantileFigure } from './firstResponse.ts'
import { timeCurves } from './responseChoice.ts'

const hoursPerDay = 24
const saturday = 5

export interface MomentFigure {
  readonly key: Moment
  readonly cases: number
  /** On the table's clock. */
  readonly medianMs: Figure
}

function momentOf(hourOfWeek: number, isOpen: boolean): Moment {
  if (Math.floor(hourOfWeek / hoursPerDay) >= saturday) return 'weekend'
  return isOpen ? 'open' : 'closed'
}

/** Median first response by when the question came: by the opening hours that held then. */
export function byMoment({ table, choice, known }: ChosenOf): readonly MomentFigure[] {
  const { hourOfWeek, whileOpen } = table
  const groupOf = Int16Array.from(hourOfWeek, (hour, index) =>
    moments.indexOf(momentOf(hour, whileOpen[index] === 1)),
  )
  return timeCurves(table, choice, groupOf, moments.length).flatMap((curve, index) => {
    const key = moments[index]
    if (key === undefined) return []
    const { unknown } = known
    const medianMs = unknown === null ? quantileFigure(curve, 0.5) : noFigure(unknown, 0)
    return [{ key, cases: curve.n, medianMs }]
  })
}
