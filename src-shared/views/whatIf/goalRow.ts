import type { TriedCover } from '../../staffing/plan/goal.ts'

/** One cover that can be chosen: those of the frontier, and the one that was begun with. */
export interface GoalRow {
  readonly key: string
  readonly cover: TriedCover
  readonly name: string
  /** "goedkoopste die het haalt"; null where there is nothing to say. */
  readonly mark: string | null
  readonly isCheapest: boolean
  readonly isPresent: boolean
  /** Null where not every hour has a price. */
  readonly cost: string | null
  readonly hours: string
  /** Null where only the order may be shown. */
  readonly share: GoalCell | null
  readonly sameDay: GoalCell | null
  readonly reaches: string | null
}
export interface GoalCell {
  readonly value: string
  readonly range: string | null
}
