// `node tests/bench/simulation/measureSimulation.ts --folder <folder>`: what simulating staffing costs at 50 and 500 questions
// a week, against a heap of event objects and against the floor; and from a lever to its result, all the way through the
// data process. Prints measures.
import { fileURLToPath } from 'node:url'
import { printMeasures } from '../measure.ts'
import type { Measure } from '../measure.ts'
import { tell, timedNode } from '../programs.ts'
import { settingsOfProgram } from '../settings.ts'
import type { LeverTimes } from './leverTimes.ts'
import type { StaffingTimes, Taken } from './staffingTimes.ts'

const staffingTimes = fileURLToPath(new URL('staffingTimes.ts', import.meta.url))
const leverTimes = fileURLToPath(new URL('leverTimes.ts', import.meta.url))

/** Two events a question: it becomes ready, it is answered. */
const goalEventsPerSecond = 5_000_000
/** 200 simulated years, by questions a week. */
const goalYearsMs: Readonly<Record<number, number>> = { 50: 1_000, 500: 3_000 }
/** From a lever to the first answer, over ten years. */
const goalFirstAnswerMs = 200

const { runs } = settingsOfProgram()

function eventsPerSecond(all: readonly StaffingTimes[], of: (times: StaffingTimes) => Taken): number[] {
  return all.map((times) => (2 * times.questions * 1_000) / of(times).wallMs)
}

function atMostMs(ms: number | undefined): Measure['goal'] {
  return ms === undefined ? null : { value: ms, isAtMost: true }
}

function simulating(perWeek: number, all: readonly StaffingTimes[]): Measure[] {
  const wallMs = (of: (times: StaffingTimes) => Taken): number[] => all.map((times) => of(times).wallMs)
  const at = `${String(perWeek)} a week`
  return [
    {
      what: `handing out messages, ${at}`,
      unit: 'perSecond',
      runs: eventsPerSecond(all, ({ engine }) => engine),
      against: { what: 'heap of objects', runs: eventsPerSecond(all, ({ heap }) => heap) },
      goal: { value: goalEventsPerSecond, isAtMost: false },
      note:
        'events a second, a ratio above 1 is faster; both begin every message at the same moment, which is checked; the heap ' +
        'is told when each is ready, and does not split the waiting by its causes',
    },
    {
      what: `200 years of one scenario, ${at}`,
      unit: 'ms',
      runs: wallMs(({ allYears }) => allYears),
      against: { what: 'one line, sorted', runs: wallMs(({ floor }) => floor) },
      goal: atMostMs(goalYearsMs[perWeek]),
      note: "the floor: as many numbers drawn, one line without shifts by Lindley's recursion, and sorted",
    },
    {
      what: `first answer in a new process, ${at}`,
      unit: 'ms',
      runs: wallMs(({ firstAnswerCold }) => firstAnswerCold),
      against: null,
      goal: null,
    },
  ]
}

function levers({ perWeek, workMs, coldFirstMs, first, whole }: LeverTimes): Measure[] {
  const at = `${String(perWeek)} a week`
  const measure = (what: string, taken: readonly number[], goal: Measure['goal']): Measure => {
    return { what: `${what}, ${at}`, unit: 'ms', runs: taken, against: null, goal }
  }
  return [
    measure('reading the work of the dossier, once', [workMs], null),
    measure('lever to first answer, the first time', [coldFirstMs], null),
    measure('lever to first answer', first, atMostMs(goalFirstAnswerMs)),
    {
      ...measure('lever to 200 years of two scenarios', whole, atMostMs(goalYearsMs[perWeek])),
      note: 'the goal was set for one scenario',
    },
  ]
}

for (const perWeek of [50, 500]) {
  const all: StaffingTimes[] = []
  for (let run = 1; run <= runs; run += 1) {
    tell(`simulating ${String(perWeek)} questions a week, ${String(run)} of ${String(runs)}`)
    const { stdout } = await timedNode(staffingTimes, String(perWeek))
    all.push(JSON.parse(stdout))
  }
  printMeasures(simulating(perWeek, all))
  tell(`moving levers at ${String(perWeek)} questions a week`)
  const { stdout } = await timedNode(leverTimes, String(perWeek))
  printMeasures(levers(JSON.parse(stdout)))
}
