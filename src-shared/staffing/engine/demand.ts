/** What a scenario changes in the messages that come in, laid over the arrivals so that those stay as they were. */
export interface Demand {
  /** Per priority, from 0, the part of the messages that still comes, 0-1; priorities beyond the list all come. */
  readonly keptPerPriority: readonly number[]
  /** One week that has so many times the messages (1 or more); `weekIndex` from 0. */
  readonly storm: { readonly weekIndex: number; readonly factor: number } | null
  /** Beside them; no storm and no part that stays away touches these. */
  readonly extra: readonly ExtraArrivals[]
}

/** Independent arrivals by the weights of the 168 hours from Monday 00:00. */
export interface ExtraArrivals {
  /** Names its random numbers, so that one kind leaves the others as they were: whole, 0 or more, each used once. */
  readonly stream: number
  readonly perWeek: number
  readonly hourWeights: readonly number[]
  /** Part with priority 0, the others have 1. */
  readonly firstShare: number
  /** Work on one of them against the scenario's handling time. */
  readonly workFactor: number
}

export const sameDemand: Demand = { keptPerPriority: [], storm: null, extra: [] }
