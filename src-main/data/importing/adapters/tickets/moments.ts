import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { parseLocalDateText, parseZonedText } from '#shared/mapping/dateText.ts'
import type { DateOrder } from '#shared/mapping/mapping.ts'
import { RowAbove } from '../../records/rowAbove.ts'
import type { Neighbourhood } from '../../records/rowAbove.ts'

/** UTC ms; null where the text is no moment. The issue beside a moment says how it was settled. */
export interface Moment {
  readonly atMs: number | null
  readonly issue: RowIssueCode | null
}

/** Reads the clock of one file; remembers the row above, which settles an hour that happened twice. */
export class TicketClock {
  readonly #zone: Zone
  readonly #order: DateOrder
  readonly #above = new RowAbove()

  constructor(zone: Zone, order: DateOrder) {
    this.#zone = zone
    this.#order = order
  }

  created(text: string): Moment {
    const moment = this.#read(text, this.#above.bounds)
    if (moment.atMs !== null) this.#above.follow(moment.atMs)
    return moment
  }

  /** What came after the ticket was made. */
  later(text: string, notBeforeMs: number): Moment {
    return this.#read(text, { notBeforeMs })
  }

  #read(text: string, { notBeforeMs, notAfterMs }: Neighbourhood): Moment {
    const zonedMs = parseZonedText(text)
    if (zonedMs !== null) return { atMs: zonedMs, issue: null }
    const local = parseLocalDateText(text, this.#order)
    if (local === null) return { atMs: null, issue: 'badDate' }
    const { utcMs, flag } = this.#zone.toUtcMs(local, notBeforeMs, notAfterMs)
    return { atMs: utcMs, issue: flag }
  }
}
