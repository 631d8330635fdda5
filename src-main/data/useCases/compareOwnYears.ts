import type { ComparedFigure } from '#shared/contract/compare.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { figure } from '#shared/domain/figure.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { datePartsOf, epochDayOf } from '#shared/domain/localDate.ts'
import { keyFigure } from '#shared/metrics/keyFigure.ts'
import type { MetricsResult } from '#shared/metrics/metricsResult.ts'
import { wilson } from '#shared/metrics/statistics/wilson.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { ownYearFigures } from '../repositories/ownYearFigures.ts'
import type { OwnYearFigure } from '../repositories/ownYearFigures.ts'
import { dataDays } from './figuresData.ts'
import { figuresOfSelection } from '../figuresOfSelection.ts'
import { wholePeriodOf } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'

type OwnYears = ReadonlyDeep<ComparedFigure>['ownYears']

/** A year whose first or last week holds no message is whole all the same: offices are closed then (app-defined). */
const toleranceDays = 7

interface MeasuredYear {
  readonly year: number
  readonly metrics: MetricsResult
}

/** Calendar years that lie within the data, oldest first, under the same filter but for its period. */
function measuredYears(session: DossierSession, filter: Filter): MeasuredYear[] {
  const days = dataDays(session)
  if (days === null) return []
  const { from, to } = days.observed
  const [first, last] = [datePartsOf(from).year, datePartsOf(to).year]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((year) => ({ year, range: { from: epochDayOf(year, 1, 1), to: epochDayOf(year, 12, 31) } }))
    .filter(({ range }) => range.from >= from - toleranceDays && range.to <= to + toleranceDays)
    .map(({ year, range }) => {
      const selection = selectionOf(session, filter, wholePeriodOf(range))
      return { year, metrics: figuresOfSelection(session, selection) }
    })
}

/** A report gives a number; for a share with n its interval follows. n is 0 where the report does not say. */
function typedIn({ metric, value, n }: OwnYearFigure): Figure {
  if (n === null || n === 0 || metric === 'medianMs') return figure(value, null, null, n ?? 0)
  const { low, high } = wilson(value * n, n)
  return figure(value, low, high, n)
}

/** Per key figure, by year: those measured from the dossier's messages and those typed in from annual reports. */
export function ownYearsOf(session: DossierSession, filter: Filter): (metric: KeyFigureId) => OwnYears {
  const measured = measuredYears(session, filter)
  const typed = ownYearFigures(session.database)
  return (metric) =>
    [
      ...measured.map(({ year, metrics }) => ({ year, figure: keyFigure(metrics, metric), source: null })),
      ...typed
        .filter((one) => one.metric === metric)
        .map((one) => ({ year: one.year, figure: typedIn(one), source: one.source })),
    ].sort((a, b) => a.year - b.year)
}
