import type { LocalDate } from '#shared/domain/period.ts'
import type { Database } from '../db/connection.ts'

export interface IncidentPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Local dates, both inclusive, of the noted incidents that may be left out of figures, oldest first. */
export function incidentPeriods(database: Database): readonly IncidentPeriod[] {
  return database
    .prepare<[], IncidentPeriod>(
      `select from_date as "from", to_date as "to"
       from annotations where is_excludable = 1 order by from_date, id`,
    )
    .all()
}
