// `node tests/bench/simulation/staffingTimes.ts 500`: what simulating staffing costs at so many questions a week, as JSON. Two
// years of invented questions, handling and attention; two people in office hours, as many more as the work needs.
import { drawMessages } from '#shared/staffing/engine/drawMessages.ts'
import { handleMessages } from '#shared/staffing/engine/handleMessages.ts'
import type { Messages, Team } from '#shared/staffing/engine/messages.ts'
import { noticeMessages } from '#shared/staffing/engine/notice.ts'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { unionOf } from '#shared/staffing/engine/shifts.ts'
import { prepareSimulation, runOutWeeks } from '#shared/staffing/engine/simulate.ts'
import { summariseRun, waitingThroughWeek } from '#shared/staffing/engine/summariseRun.ts'
import { teamOf } from '#shared/staffing/engine/teamOf.ts'
import { engineScenarioOf } from '#shared/staffing/plan/engineScenario.ts'
import type { MeasuredWork } from '#shared/staffing/plan/measuredWork.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { drawNormal, uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { handleByHeap } from './heapPeer.ts'
import { inventedPlan, inventedWork } from './inventedStaffing.ts'

const weekMs = 7 * 24 * 3_600_000
const minuteMs = 60_000
const years = 200
const firstYears = 10
const moves = 11
const seed = 1

/** Wall time and processor time of the whole process, in milliseconds. */
export interface Taken {
  readonly wallMs: number
  readonly processorMs: number
}

export interface StaffingTimes {
  readonly perWeek: number
  /** Questions in all simulated years together. */
  readonly questions: number
  /** Handing out what was drawn already, and splitting the responses. */
  readonly engine: Taken
  /** The same messages handed out by a heap of event objects, to whom it is known when each is ready. */
  readonly heap: Taken
  /** 200 years of one scenario: drawing, handing out, summing up. */
  readonly allYears: Taken
  /** As many numbers drawn, one line without shifts (Lindley's recursion), and sorted. */
  readonly floor: Taken
  /** A lever moved, two scenarios: until 10 years are told, the first time in a process and in the middle of eleven. */
  readonly firstAnswerCold: Taken
  readonly firstAnswer: Taken
  /** The same until all 200 are told. */
  readonly wholeAnswer: Taken
}

function taken(work: () => void): Taken {
  const startedMs = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return { wallMs: performance.now() - startedMs, processorMs: (user + system) / 1_000 }
}

interface DrawnYear {
  readonly messages: Messages
  readonly team: Team
}

/** Throws Error where the two do not begin every message at the same moment. */
function engineTaken(scenario: Scenario): Pick<StaffingTimes, 'questions' | 'engine' | 'heap'> {
  const weeks = scenario.horizonWeeks + runOutWeeks
  const { endOfShift, order, attentionRule = 'atArrival' } = scenario
  const rules = { endOfShift, order, attentionRule, horizonMs: weeks * weekMs }
  const drawn = Array.from({ length: years }, (_, year): DrawnYear => {
    return {
      messages: drawMessages(scenario, seed, year),
      team: teamOf(scenario, weeks, seed, year),
    }
  })
  const engine = taken(() => {
    for (const { messages, team } of drawn) handleMessages(messages, team, rules)
  })
  const noticed = drawn.map(({ messages, team }) =>
    noticeMessages(messages, unionOf(team.people), team.departments, attentionRule),
  )
  const starts: Float64Array[] = []
  const heap = taken(() => {
    for (const [year, { messages, team }] of drawn.entries()) {
      const ofYear = noticed[year]
      if (ofYear !== undefined) starts.push(handleByHeap(messages, ofYear, team, order))
    }
  })
  for (const [year, { messages, team }] of drawn.entries()) {
    const { startMs } = handleMessages(messages, team, rules)
    if (starts[year]?.every((atMs, message) => atMs === startMs[message]) !== true)
      throw new Error(`The heap hands out year ${String(year)} otherwise than the engine`)
  }
  const questions = drawn.reduce((sum, { messages }) => sum + messages.arrivalMs.length, 0)
  return { questions, engine, heap }
}

function allYearsTaken(scenario: Scenario): Taken {
  const limitsMs = [1, 2, 4, 8, 24, 48].map((hours) => hours * 60 * minuteMs)
  return taken(() => {
    const simulation = prepareSimulation(scenario, seed)
    for (let year = 0; year < years; year += 1) {
      const run = simulation.run(year)
      summariseRun(run, limitsMs)
      waitingThroughWeek(run)
    }
  })
}

/** Waits of one line that is always open: W = max(0, W + S - A), with as many random numbers as a simulation draws. */
function floorTaken(perYear: number): Taken {
  return taken(() => {
    for (let year = 0; year < years; year += 1) {
      const random = uniformRandom(year)
      const waits = new Float64Array(perYear)
      let wait = 0
      for (let at = 0; at < perYear; at += 1) {
        waits[at] = wait
        const work = Math.exp(0.8 * drawNormal(random))
        wait = Math.max(0, wait + work + 2 * Math.log(1 - random()))
      }
      waits.sort()
    }
  })
}

function answered(plan: Plan, work: MeasuredWork, steps: number): Taken {
  return taken(() => {
    const simulation = preparePlan(plan, work)
    for (let year = 0; year < steps; year += 1) simulation.step()
    simulation.outcome()
  })
}

function timesAt(perWeek: number): StaffingTimes {
  const work = inventedWork(perWeek)
  const plans = Array.from({ length: moves }, (_, move) => inventedPlan(perWeek, 20 * 60 + 10 * move))
  const [plan] = plans
  const present = plan?.scenarios[0]
  if (plan === undefined || present === undefined) throw new RangeError('nothing to simulate')
  const firstAnswerCold = answered(plan, work, firstYears)
  const firstAnswers = plans.map((each) => answered(each, work, firstYears))
  const middle = firstAnswers.toSorted((a, b) => a.wallMs - b.wallMs)[Math.floor(moves / 2)]
  const scenario = engineScenarioOf(plan.basis, present, work)
  const { questions, engine, heap } = engineTaken(scenario)
  return {
    perWeek,
    questions,
    engine,
    heap,
    allYears: allYearsTaken(scenario),
    floor: floorTaken(Math.round(questions / years)),
    firstAnswerCold,
    firstAnswer: middle ?? firstAnswerCold,
    wholeAnswer: answered(plan, work, years),
  }
}

const [perWeek = '500'] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(timesAt(Number(perWeek)))}\n`)
