import type { Block } from './statistics/designEffect.ts'

/** Counts successes per week, for the design effect. `week` is any running week number. */
export interface WeekCounter {
  add(week: number, isSuccess: boolean, count?: number): void
  blocks(): readonly Block[]
}

export function countPerWeek(): WeekCounter {
  const weeks = new Map<number, { successes: number; n: number }>()
  // Rows mostly come in order: the week of the last one is looked at first.
  let [last, block] = [NaN, { successes: 0, n: 0 }]
  return {
    add: (week, isSuccess, count = 1) => {
      if (week !== last) {
        block = weeks.get(week) ?? { successes: 0, n: 0 }
        weeks.set(week, block)
        last = week
      }
      block.n += count
      if (isSuccess) block.successes += count
    },
    blocks: () => [...weeks.values()],
  }
}
