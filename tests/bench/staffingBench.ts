import type { StaffingTimes, Taken } from './staffingTimes.ts'

/** Two events a question: it comes in, it is answered. */
const goalEventsPerSecond = 5_000_000
/** 200 simulated years of one scenario, by questions a week. */
const goalYearsMs: Readonly<Record<number, number>> = { 50: 1_000, 500: 3_000 }
/** From a lever to the first answer, over ten years. */
const goalFirstAnswerMs = 200

function reached(isReached: boolean): string {
  return isReached ? 'reached' : 'not reached'
}

function told({ wallMs, processorMs }: Taken): string {
  return `${wallMs.toFixed(0)} ms (processor ${processorMs.toFixed(0)} ms)`
}

function millionPerSecond(events: number, { wallMs, processorMs }: Taken): string {
  const million = (ms: number): string => (events / ms / 1_000).toFixed(1)
  return `${million(wallMs)} million events/s (${million(processorMs)} by processor time)`
}

/** What simulating staffing costs, by questions a week. */
export function printStaffing(all: readonly StaffingTimes[]): void {
  for (const times of all) {
    const { perWeek, questions, engine, allYears, floor, firstAnswer, firstAnswerCold, wholeAnswer } = times
    const events = 2 * questions
    const isFast = (events / engine.wallMs) * 1_000 >= goalEventsPerSecond
    const goalMs = goalYearsMs[perWeek]
    const yearsGoal =
      goalMs === undefined ? '' : `, goal ${String(goalMs)} ms: ${reached(allYears.wallMs <= goalMs)}`
    console.log(`\n200 simulated years at ${String(perWeek)} questions a week:`)
    console.log(
      `  handing out: ${millionPerSecond(events, engine)}, goal ${String(goalEventsPerSecond / 1e6)}: ${reached(isFast)}; ` +
        `with drawing and summing up ${millionPerSecond(events, allYears)}`,
    )
    console.log(`  one scenario: ${told(allYears)}${yearsGoal}`)
    console.log(
      `  that is ${(allYears.wallMs / floor.wallMs).toFixed(2)} x one line without shifts (${told(floor)})`,
    )
    console.log(
      `  lever to first answer: ${told(firstAnswer)}, goal ${String(goalFirstAnswerMs)} ms: ` +
        `${reached(firstAnswer.wallMs <= goalFirstAnswerMs)}; in a new process ${told(firstAnswerCold)}`,
    )
    console.log(`  lever to whole answer, two scenarios: ${told(wholeAnswer)}`)
  }
}
