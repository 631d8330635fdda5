import type { OpeningBlock } from '#shared/domain/openingHours.ts'

/** Hours of the week from Monday 0:00, in which somebody is there, as seven days. */
export function daysOfHours(blocks: readonly (readonly [from: number, to: number])[]): OpeningBlock[][] {
  const days: OpeningBlock[][] = [[], [], [], [], [], [], []]
  for (const [from, to] of blocks)
    for (let day = Math.floor(from / 24); day * 24 < to; day += 1)
      days[day]?.push({
        openMinute: Math.max(0, from - day * 24) * 60,
        closeMinute: Math.min(24, to - day * 24) * 60,
      })
  return days
}
