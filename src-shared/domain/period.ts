/** A local calendar date "YYYY-MM-DD". */
export type LocalDate = string

/** Local dates, both inclusive; null = as far as the data go. */
export interface DatePeriod {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** Half-open span of UTC epoch milliseconds. */
export interface TimeSpan {
  readonly fromMs: number
  readonly toMs: number
}

export const clocks = ['calendar', 'opening'] as const
export type Clock = (typeof clocks)[number]
