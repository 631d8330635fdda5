import type { LeverTimes } from './leverTimes.ts'

/** From a lever to the first answer, over ten years. */
const goalFirstMs = 200
/** Until 200 years of two scenarios are told, by questions a week. */
const goalWholeMs: Readonly<Record<number, number>> = { 50: 1_000, 500: 3_000 }

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}

/** What a user waits for after moving a lever, all the way through the data process and its thread. */
export function printLevers(all: readonly LeverTimes[]): void {
  for (const { perWeek, workMs, coldFirstMs, first, whole } of all) {
    const goal = goalWholeMs[perWeek]
    const isFirst = first.p50Ms <= goalFirstMs ? 'reached' : 'not reached'
    const isWhole = goal === undefined || whole.p50Ms <= goal ? 'reached' : 'not reached'
    console.log(
      `\nLever to result at ${String(perWeek)} questions a week, two scenarios, asked of the data process:`,
    )
    console.log(
      `  reading the work of the dossier, once: ${ms(workMs)}; first answer after that ${ms(coldFirstMs)}`,
    )
    console.log(
      `  then the first answer in ${ms(first.p50Ms)} (${ms(first.leastMs)} to ${ms(first.mostMs)}), goal ${ms(goalFirstMs)}: ${isFirst}`,
    )
    console.log(
      `  200 years in ${ms(whole.p50Ms)} (${ms(whole.leastMs)} to ${ms(whole.mostMs)})` +
        (goal === undefined ? '' : `, goal ${ms(goal)}: ${isWhole}`),
    )
  }
}
