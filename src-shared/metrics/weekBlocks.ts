import type { Block } from './statistics/designEffect.ts'

/** Counts successes per week, for the design effect. `week` is any running week number. */
export interface WeekCounter {
  add(week: number, isSuccess: boolean, count?: number): void
  blocks(): readonly Block[]
}

export function countPerWeek(): WeekCounter {
  const weeks = new Map<number, { successes: number; n: number }>()
  return {
    add: (week, isSuccess, count = 1) => {
      let block = weeks.get(week)
      if (block === undefined) {
        block = { successes: 0, n: 0 }
        weeks.set(week, block)
      }
      block.n += count
      if (isSuccess) block.successes += count
    },
    blocks: () => [...weeks.values()],
  }
}
