import type { DateOrder } from '#shared/mapping/mapping.ts'
import { dateOrderOf } from '#shared/mapping/dateText.ts'
import { ImportReadError } from '../../importReadError.ts'
import { isDamagedId, rowFault } from '../../records/csvTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { cell, contentColumns } from './columns.ts'
import { isReadable } from './row.ts'

/** What only the whole export tells. */
export interface Survey {
  /** Per post the last readable row that tells of it: table and line. */
  readonly latest: ReadonlyMap<string, Place>
  readonly order: DateOrder
}

interface Place {
  readonly table: number
  readonly line: number
}

/** Enough to find a day beyond the twelfth. */
const mostDates = 2_000
/** A post stands in a daily breakdown once a day, about 28 times; in several exports of one month a few times. */
const dailyRepeats = 5

class SurveyedRows {
  readonly latest = new Map<string, Place>()
  readonly dates: string[] = []
  readonly #firstDay = new Map<string, string>()
  rows = 0
  damaged = 0
  hasSeveralDays = false

  add(id: string, place: Place, day: string, published: string): void {
    this.rows += 1
    if (isDamagedId(id)) this.damaged += 1
    this.latest.set(id, place)
    if (this.dates.length < mostDates) this.dates.push(published)
    // "Lifetime" where the numbers are totals; the day they are of in a daily breakdown.
    if (!/\d/.test(day)) return
    const first = this.#firstDay.get(id)
    if (first === undefined) this.#firstDay.set(id, day)
    else if (first !== day) this.hasSeveralDays = true
  }
}

/**
 * First pass over the tables, oldest export first.
 *
 * @throws ImportReadError recognised: ids that a spreadsheet rounded, or numbers by day
 */
export async function surveyTables(
  tables: readonly TableRows[],
  signal: AbortSignal | null,
): Promise<Survey> {
  const found = new SurveyedRows()
  let hasViews = false
  for (const [table, rows] of tables.entries()) {
    const columns = contentColumns(rows.header)
    hasViews ||= columns.views !== -1
    for await (const batch of rows.read(signal, () => undefined)) {
      for (const row of batch) {
        const id = cell(row.fields, columns.id)
        if (id === '' || rowFault(row, rows.header.length) !== null) continue
        if (!isReadable(row.fields, columns)) continue
        const place = { table, line: row.line }
        found.add(id, place, cell(row.fields, columns.date), cell(row.fields, columns.publishTime))
      }
    }
  }
  if (found.damaged > 0 && found.damaged * 2 >= found.rows) {
    throw new ImportReadError('recognised', 'metaDamagedIds')
  }
  const isRepeated = found.rows >= found.latest.size * dailyRepeats && found.rows > dailyRepeats
  if (found.hasSeveralDays || (!hasViews && isRepeated)) {
    throw new ImportReadError('recognised', 'metaDailyBreakdown')
  }
  return { latest: found.latest, order: dateOrderOf(found.dates).answer ?? 'mdy' }
}
