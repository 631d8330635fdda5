import { erlangC } from '../queueing/erlangC.ts'
import { fluidBacklog } from '../queueing/fluidBacklog.ts'
import { md1 } from '../queueing/md1.ts'
import { mg1, secondMomentOf } from '../queueing/mg1.ts'
import { mg1WithVacations } from '../queueing/mg1Vacations.ts'
import { openingHoursOnly } from '../queueing/openingHoursOnly.ts'
import { coverThroughWeek, minutesInWeek } from './coverThroughWeek.ts'
import { hourWeightsOf, questionsPerWeekOf, weeklyDemand } from './demandOf.ts'
import { meanHandlingMs, staffedMinutesPerWeek } from './loadOf.ts'
import type { MeasuredWork } from './measuredWork.ts'
import type { PlanCheck } from './outcome.ts'
import type { PlanBasis, PlanPerson, PlanScenario } from './plan.ts'
import { workMoments } from './workOf.ts'

const minuteMs = 60_000
const minutesInHour = 60
const minutesInDay = 1_440
/** Rounding of parts of weeks and days. */
const nobody = 1e-9

/** A usual week, without storm: questions and people per minute. Times in minutes. */
interface UsualWeek {
  readonly people: readonly PlanPerson[]
  /** Questions a minute in each of the 168 hours. */
  readonly ratePerHour: readonly number[]
  readonly questionsPerWeek: number
  readonly handlingMinutes: number
  readonly variation: number
  /** On duty in each minute of the week. */
  readonly cover: Float64Array
  /** The same, who takes twice as long counting for half. */
  readonly pace: Float64Array
}

/**
 * What formulas say of the cover of a scenario, each only where it applies: see planCheckSchema. Empty without questions.
 * Throws RangeError for an estimate that there is not (see missingMeasures).
 */
export function closedFormChecks(
  basis: PlanBasis,
  scenario: PlanScenario,
  work: MeasuredWork,
): readonly PlanCheck[] {
  const week = usualWeek(basis, scenario, work)
  if (week.questionsPerWeek === 0 || week.handlingMinutes === 0) return []
  const workMinutes = week.questionsPerWeek * week.handlingMinutes
  const staffed = staffedMinutesPerWeek(basis, scenario, work)
  const load: PlanCheck = {
    kind: 'load',
    workHoursPerWeek: workMinutes / minutesInHour,
    staffedHoursPerWeek: staffed / minutesInHour,
    load: staffed === 0 ? null : workMinutes / staffed,
  }
  const alike = isAlikeEveryWeek(week)
  return [
    load,
    ...(alike ? openingOnly(week) : []),
    ...(alike ? mondayMorning(week) : []),
    ...busiestHour(week),
    ...onePerson(week),
  ]
}

function usualWeek(basis: PlanBasis, scenario: PlanScenario, work: MeasuredWork): UsualWeek {
  const levers = { ...scenario.levers, stormFactor: null }
  const questionsPerWeek = questionsPerWeekOf(weeklyDemand(basis, levers, work))
  const weights = hourWeightsOf(basis, work)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    people: scenario.people,
    ratePerHour: weights.map((weight) => (questionsPerWeek * weight) / total / minutesInHour),
    questionsPerWeek,
    handlingMinutes: meanHandlingMs(basis, { ...scenario, levers }, work) / minuteMs,
    variation: workMoments(basis, work).variation,
    cover: coverThroughWeek(scenario.people),
    pace: paceThroughWeek(scenario.people),
  }
}

function paceThroughWeek(people: readonly PlanPerson[]): Float64Array {
  const pace = new Float64Array(minutesInWeek)
  for (const person of people)
    coverThroughWeek([person]).forEach((count, minute) => {
      pace[minute] = (pace[minute] ?? 0) + count / person.handlingFactor
    })
  return pace
}

/** Work on a question by those on duty in a minute, of whom there must be some. */
function handlingAt({ cover, pace, handlingMinutes }: UsualWeek, minute: number): number {
  return (handlingMinutes * (cover[minute] ?? 0)) / (pace[minute] ?? 0)
}

/** Whether somebody is on duty at the same hours every week: where people take turns, together they make up a whole one. */
function isAlikeEveryWeek({ people, cover }: UsualWeek): boolean {
  const rotating = people.filter(({ rotation }) => rotation !== null)
  if (rotating.length === 0) return cover.some((count) => count > nobody)
  const regular = coverThroughWeek(
    people.filter(({ rotation }) => rotation === null).map((person) => ({ ...person, absentShare: 0 })),
  )
  const turns = coverThroughWeek(rotating.map((person) => ({ ...person, absentShare: 0 })))
  return turns.every(
    (count, minute) => count < nobody || (regular[minute] ?? 0) > nobody || count > 1 - nobody,
  )
}

function rateAt({ ratePerHour }: UsualWeek, minute: number): number {
  return ratePerHour[Math.floor(minute / minutesInHour)] ?? 0
}

function openingOnly(week: UsualWeek): readonly PlanCheck[] {
  const days = Array.from({ length: 7 }, (_, day) => week.people.flatMap((person) => person.days[day] ?? []))
  const even = openingHoursOnly(days)
  if (even.kind === 'neverOpen') return []
  let [waited, atOnce] = [0, 0]
  let untilOpen = 0
  // Backwards, twice round: the end of the week waits for its beginning.
  for (let at = 2 * minutesInWeek - 1; at >= 0; at -= 1) {
    const minute = at % minutesInWeek
    const open = (week.cover[minute] ?? 0) > nobody
    untilOpen = open ? 0 : untilOpen + 1
    if (at >= minutesInWeek) continue
    const questions = rateAt(week, minute)
    if (open) atOnce += questions
    // Spread over the minute, they wait half of it less.
    else waited += questions * (untilOpen - 0.5)
  }
  return [
    {
      kind: 'openingOnly',
      shareAtOnce: atOnce / week.questionsPerWeek,
      meanWaitMs: (waited / week.questionsPerWeek) * minuteMs,
      meanWaitEvenMs: even.meanWaitMinutes * minuteMs,
    },
  ]
}

function mondayMorning(week: UsualWeek): readonly PlanCheck[] {
  const { cover } = week
  const openMinute = cover.findIndex((count) => count > nobody)
  if (openMinute < 0 || openMinute >= minutesInDay) return []
  let waiting = 0
  for (let back = 1; back <= minutesInWeek; back += 1) {
    const minute = (openMinute - back + minutesInWeek) % minutesInWeek
    if ((cover[minute] ?? 0) > nobody) break
    waiting += rateAt(week, minute)
  }
  if (waiting === 0) return []
  const people = wholePeople(cover[openMinute] ?? 0)
  const closing = cover.findIndex((count, minute) => minute > openMinute && count < nobody)
  const openUntil = closing < 0 ? minutesInWeek : closing
  let arrivals = 0
  for (let minute = openMinute; minute < openUntil; minute += 1) arrivals += rateAt(week, minute)
  const course = fluidBacklog({
    backlogAtOpening: waiting,
    arrivalRate: arrivals / (openUntil - openMinute),
    meanHandling: handlingAt(week, openMinute),
    agents: people,
  })
  // Longer than a week it would meet the next Monday: then it never clears.
  const clears = course.kind === 'steady' && course.clearingTime < minutesInWeek
  const clearingMs = clears ? course.clearingTime * minuteMs : null
  return [{ kind: 'mondayMorning', openMinute, waiting, people, clearingMs }]
}

function busiestHour(week: UsualWeek): readonly PlanCheck[] {
  const busiest = { hour: -1, load: -1, people: 0, meanHandling: 0 }
  week.ratePerHour.forEach((rate, hour) => {
    const minutes = week.cover.subarray(hour * minutesInHour, (hour + 1) * minutesInHour)
    // Only hours that are covered from beginning to end: of others the formula says nothing.
    const fewest = minutes.reduce((least, count) => Math.min(least, count), Infinity)
    if (fewest <= nobody) return
    const people = wholePeople(fewest)
    const meanHandling = handlingAt(week, hour * minutesInHour + minutes.indexOf(fewest))
    const load = (rate * meanHandling) / people
    if (load > busiest.load) Object.assign(busiest, { hour, load, people, meanHandling })
  })
  const { hour, load, people, meanHandling } = busiest
  if (hour < 0) return []
  const arrivalRate = week.ratePerHour[hour] ?? 0
  const waits = erlangC({ arrivalRate, meanHandling, agents: people })
  const meanWaitMs = waits.kind === 'steady' ? waits.meanWait * minuteMs : null
  return [{ kind: 'busiestHour', hourOfWeek: hour, people, load, meanWaitMs }]
}

function onePerson(week: UsualWeek): readonly PlanCheck[] {
  const [person, ...others] = week.people
  if (person === undefined || others.length > 0 || person.rotation !== null) return []
  let [minutes, arrivals] = [0, 0]
  week.cover.forEach((count, minute) => {
    if (count <= nobody) return
    minutes += 1
    arrivals += rateAt(week, minute)
  })
  if (minutes === 0) return []
  const arrivalRate = arrivals / minutes
  const meanHandling = week.handlingMinutes * person.handlingFactor
  const handlingSecondMoment = secondMomentOf(meanHandling, week.variation)
  if (person.looksEveryMinutes !== null) {
    const away = person.looksEveryMinutes
    const input = {
      arrivalRate,
      meanHandling,
      handlingSecondMoment,
      meanAway: away,
      awaySecondMoment: away ** 2,
    }
    const waits = mg1WithVacations(input)
    return [
      {
        kind: 'oneWhoLooks',
        looksEveryMs: away * minuteMs,
        meanWaitForLookMs: (away / 2) * minuteMs,
        meanWaitMs: waits.kind === 'steady' ? waits.meanWait * minuteMs : null,
      },
    ]
  }
  const model = week.variation === 0 ? 'md1' : 'mg1'
  const waits =
    model === 'md1'
      ? md1(arrivalRate, meanHandling)
      : mg1({ arrivalRate, meanHandling, handlingSecondMoment })
  return [
    { kind: 'onePerson', model, meanWaitMs: waits.kind === 'steady' ? waits.meanWait * minuteMs : null },
  ]
}

/** Formulas know whole people only; somebody is there. */
function wholePeople(count: number): number {
  return Math.max(1, Math.round(count))
}
