import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import type { Database } from '../db/connection.ts'

/** One figure of an earlier year, typed in from a report. Shares are fractions 0-1, times milliseconds. */
export interface OwnYearFigure {
  readonly metric: KeyFigureId
  readonly year: number
  readonly value: number
  /** Cases (or messages) the figure rests on; null where the report does not tell. */
  readonly n: number | null
  /** The report it was read from, in the words of who typed it in. */
  readonly source: string
  readonly enteredAtMs: number
}

/** By figure, oldest year first. */
export function ownYearFigures(database: Database): OwnYearFigure[] {
  return database
    .prepare<[], OwnYearFigure>(
      `select metric, year, value, n, source, entered_at_ms as enteredAtMs
       from own_year_figures order by metric, year`,
    )
    .all()
}

/** One figure of one year stands there once: typing it in again replaces it. */
export function saveOwnYearFigure(database: Database, figure: OwnYearFigure): void {
  database
    .prepare(
      `insert into own_year_figures (metric, year, value, n, source, entered_at_ms) values (?, ?, ?, ?, ?, ?)
       on conflict (metric, year) do update set
         value = excluded.value, n = excluded.n, source = excluded.source, entered_at_ms = excluded.entered_at_ms`,
    )
    .run(figure.metric, figure.year, figure.value, figure.n, figure.source, figure.enteredAtMs)
}

/** @returns false when there is no such figure */
export function deleteOwnYearFigure(database: Database, metric: KeyFigureId, year: number): boolean {
  return (
    database.prepare('delete from own_year_figures where metric = ? and year = ?').run(metric, year)
      .changes === 1
  )
}
