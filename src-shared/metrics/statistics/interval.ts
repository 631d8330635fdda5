/** Two-sided 95 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054

/** A number with its 95 % interval; a limit is null where the data do not reach it. */
export interface Estimate {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

export interface Interval {
  readonly low: number
  readonly high: number
}
