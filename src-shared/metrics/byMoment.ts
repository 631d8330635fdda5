import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { moments } from '../domain/moment.ts'
import type { Moment } from '../domain/moment.ts'
import type { ChosenOf } from './breakdown.ts'
import type { CaseTable } from './caseTable.ts'
import { timeMedians } from './responseChoice.ts'

const hoursPerDay = 24
const saturday = 5

export interface MomentFigure {
  readonly key: Moment
  readonly cases: number
  /** On the table's clock. */
  readonly medianMs: Figure
}

/** The place in the list of moments of each case. */
function momentPlaces({ hourOfWeek, whileOpen }: CaseTable): Uint8Array {
  const placeOf = (moment: Moment): number => moments.indexOf(moment)
  const [weekend, open, closed] = [placeOf('weekend'), placeOf('open'), placeOf('closed')]
  const places = new Uint8Array(hourOfWeek.length)
  for (let place = 0; place < places.length; place += 1) {
    const isOnWeekend = (hourOfWeek[place] ?? 0) >= saturday * hoursPerDay
    places[place] = isOnWeekend ? weekend : whileOpen[place] === 1 ? open : closed
  }
  return places
}

/** Median first response by when the question came: by the opening hours that held then. */
export function byMoment({ table, choice, known }: ChosenOf): readonly MomentFigure[] {
  return timeMedians(table, choice, momentPlaces(table), moments.length).flatMap((group, index) => {
    const key = moments[index]
    if (key === undefined) return []
    const { unknown } = known
    const medianMs = unknown === null ? group.medianMs : noFigure(unknown, 0)
    return [{ key, cases: group.n, medianMs }]
  })
}
