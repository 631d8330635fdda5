import { seedOfStream, drawNormal, uniformRandom } from '#shared/statistics/uniformRandom.ts'
import type { UniformRandom } from '#shared/statistics/uniformRandom.ts'
import type { ObservedWork, QuestionRow } from '#shared/staffing/calibration/observedWork.ts'

/**
 * An invented municipality of which the truth is known, made without the engine: people with rosters fall ill, take breaks
 * and do other work in between; the number of questions and the work on them drift; some days bring a storm; some questions
 * are never answered. What comes out is what a dossier would hold: moments.
 */

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
export const weekMs = 7 * dayMs

/** Monday 6 January 2025, by a wall clock that is UTC. */
export const worldStartMs = Date.UTC(2025, 0, 6)
export const worldYear = 2026

/** Hours of a day as [from, to) in hours after midnight; seven days, Monday first. */
export type RosterDays = readonly (readonly (readonly [fromHour: number, toHour: number])[])[]

export interface Truth {
  readonly weeks: number
  readonly perWeek: number
  /** Weight of each hour of the day, 24. */
  readonly hours: readonly number[]
  readonly weekendFactor: number
  /** Median work on a question and standard deviation of its logarithm. */
  readonly handlingMinutes: number
  readonly handlingSpread: number
  readonly attentionMinutes: number
  readonly people: readonly RosterDays[]
  /** Chance per person and day to fall ill, for one to four days. */
  readonly illPerDay: number
  /** Chance that a break or other work follows an answer, and its mean. */
  readonly breakShare: number
  readonly breakMinutes: number
  /** Chance of a storm per week: one to three days' questions within hours. */
  readonly stormPerWeek: number
  /** Standard deviation per week of the logarithm of the number of questions and of the work: both walk and come back. */
  readonly volumeDrift: number
  readonly handlingDrift: number
  /** Part that is never answered. */
  readonly leftShare: number
  /** From this week on other people have other hours; null = never. */
  readonly change: { readonly fromWeek: number; readonly people: readonly RosterDays[] } | null
}

export const office: RosterDays = [[[9, 17]], [[9, 17]], [[9, 17]], [[9, 17]], [[9, 17]], [], []]

/** Few at night, most by day and in the evening. */
export const eveningHours: readonly number[] = Array.from({ length: 24 }, (_, hour) =>
  hour < 7 ? 0.15 : hour < 9 || hour === 23 ? 0.6 : hour < 17 ? 1 : 1.3,
)

export const plainTruth: Truth = {
  weeks: 60,
  perWeek: 60,
  hours: eveningHours,
  weekendFactor: 0.6,
  handlingMinutes: 7,
  handlingSpread: 0.7,
  attentionMinutes: 15,
  people: [office],
  illPerDay: 0,
  breakShare: 0,
  breakMinutes: 0,
  stormPerWeek: 0,
  volumeDrift: 0,
  handlingDrift: 0,
  leftShare: 0,
  change: null,
}

/** A municipality drawn by its seed, with all that the model does not know. */
export function drawTruth(seed: number): Truth {
  const random = uniformRandom(seedOfStream(seed, 1))
  const between = (low: number, high: number): number => low + random() * (high - low)
  const rosters = [
    office,
    office.map((blocks, day) => (day < 5 ? [[8.5, 12] as const, [13, 17] as const] : blocks)),
    office.map((blocks, day) => (day < 5 ? [[9, 17] as const, [19, 21.5] as const] : blocks)),
    office.map((blocks, day) => (day >= 5 ? [[10, 16] as const] : blocks)),
    office.map((blocks, day) => (day === 2 ? [[9, 12.5] as const] : blocks)),
  ]
  const roster = rosters[Math.floor(random() * rosters.length)] ?? office
  const people = random() < 0.5 ? [roster] : [roster, office]
  return {
    ...plainTruth,
    perWeek: between(25, 110),
    weekendFactor: between(0.4, 0.8),
    handlingMinutes: between(4, 11),
    handlingSpread: between(0.5, 0.9),
    attentionMinutes: between(5, 40),
    people,
    illPerDay: 0.012,
    breakShare: 0.15,
    breakMinutes: 20,
    stormPerWeek: 0.06,
    volumeDrift: 0.06,
    handlingDrift: 0.03,
    leftShare: 0.05,
  }
}

interface Question {
  readonly arrivalMs: number
  readonly workMs: number
  readonly attentionMs: number
  readonly isLeft: boolean
}

/** What the dossier of such a municipality holds. */
export function observedWorld(truth: Truth, seed: number): ObservedWork {
  const questions = drawQuestions(truth, seed)
  const shifts = truth.people.map((_, person) => presentShifts(truth, person, seed))
  const random = uniformRandom(seedOfStream(seed, 4))
  const repliedMs = answer(questions, shifts, truth, random)
  const untilMs = worldStartMs + truth.weeks * weekMs
  const rows = questions.map((question, index): QuestionRow => {
    const replyMs = repliedMs[index] ?? null
    return {
      arrivalMs: question.arrivalMs,
      firstReplyMs: replyMs === null || replyMs > untilMs ? null : replyMs,
      closedMs: null,
      isService: index % 2 === 0,
    }
  })
  return {
    questions: rows,
    answersMs: rows.flatMap(({ firstReplyMs }) => (firstReplyMs === null ? [] : [firstReplyMs])),
    zone: { offsetMsAt: () => 0 },
    fromMs: worldStartMs,
    untilMs,
    missing: [],
    inhabitants: null,
    closedHolidays: [],
    year: worldYear,
  }
}

function drawQuestions(truth: Truth, seed: number): readonly Question[] {
  const random = uniformRandom(seedOfStream(seed, 2))
  const questions: Question[] = []
  let [volume, work] = [0, 0]
  for (let week = 0; week < truth.weeks; week += 1) {
    volume = 0.9 * volume + truth.volumeDrift * drawNormal(random)
    work = 0.95 * work + truth.handlingDrift * drawNormal(random)
    for (const offsetMs of weekArrivals(truth, Math.exp(volume), random))
      questions.push({
        arrivalMs: worldStartMs + week * weekMs + offsetMs,
        workMs: truth.handlingMinutes * minuteMs * Math.exp(work + truth.handlingSpread * drawNormal(random)),
        attentionMs: -Math.log(1 - random()) * truth.attentionMinutes * minuteMs,
        isLeft: random() < truth.leftShare,
      })
  }
  return questions.sort((a, b) => a.arrivalMs - b.arrivalMs)
}

function weekArrivals(truth: Truth, volume: number, random: UniformRandom): readonly number[] {
  const weights = Array.from(
    { length: 168 },
    (_, hour) => (truth.hours[hour % 24] ?? 0) * (hour < 120 ? 1 : truth.weekendFactor),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const offsets = weights.flatMap((weight, hour) => {
    const count = poisson((truth.perWeek * volume * weight) / total, random)
    return Array.from({ length: count }, () => (hour + random()) * hourMs)
  })
  if (random() < truth.stormPerWeek) {
    const fromMs = (8 + random() * 140) * hourMs
    const extra = poisson((truth.perWeek * (1 + 2 * random())) / 7, random)
    for (let index = 0; index < extra; index += 1)
      offsets.push(Math.min(weekMs - 1, fromMs - Math.log(1 - random()) * 3 * hourMs))
  }
  return offsets.map(Math.floor)
}

function poisson(mean: number, random: UniformRandom): number {
  let count = 0
  for (let sum = -Math.log(1 - random()); sum < mean; sum -= Math.log(1 - random())) count += 1
  return count
}

type Shift = readonly [startMs: number, endMs: number]

function presentShifts(truth: Truth, person: number, seed: number): readonly Shift[] {
  const random = uniformRandom(seedOfStream(seed, 3, person))
  const shifts: Shift[] = []
  let illDays = 0
  // Two weeks more, so that what came in last is answered too.
  for (let day = 0; day < (truth.weeks + 2) * 7; day += 1) {
    if (illDays === 0 && random() < truth.illPerDay) illDays = 1 + Math.floor(random() * 4)
    if (illDays > 0) {
      illDays -= 1
      continue
    }
    const changed = truth.change !== null && day >= truth.change.fromWeek * 7
    const roster = (changed ? truth.change?.people : truth.people)?.[person]
    for (const [fromHour, toHour] of roster?.[day % 7] ?? [])
      shifts.push([
        worldStartMs + day * dayMs + fromHour * hourMs,
        worldStartMs + day * dayMs + toHour * hourMs,
      ])
  }
  return shifts
}

/** Who is free first takes the question that was seen first, and finishes it. Null = never answered. */
function answer(
  questions: readonly Question[],
  team: readonly (readonly Shift[])[],
  truth: Truth,
  random: UniformRandom,
): readonly (number | null)[] {
  const freeMs = team.map(() => -Infinity)
  const replied = questions.map((): number | null => null)
  const seen = questions.map((question, index) => ({ index, seenMs: seenAt(question, team) }))
  seen.sort((a, b) => a.seenMs - b.seenMs)
  for (const { index, seenMs } of seen) {
    const question = questions[index]
    if (question === undefined || question.isLeft || seenMs === Infinity) continue
    const starts = team.map((shifts, person) => nextPresent(shifts, Math.max(seenMs, freeMs[person] ?? 0)))
    const startMs = Math.min(...starts)
    if (startMs === Infinity) continue
    const doneMs = Math.round(startMs + question.workMs)
    replied[index] = doneMs
    const pauses = random() < truth.breakShare
    const pauseMs = -Math.log(1 - random()) * truth.breakMinutes * minuteMs
    freeMs[starts.indexOf(startMs)] = doneMs + (pauses ? pauseMs : 0)
  }
  return replied
}

/** While somebody is there it takes a while to be seen; otherwise it lies there when the next one comes in. */
function seenAt({ arrivalMs, attentionMs }: Question, team: readonly (readonly Shift[])[]): number {
  const firstMs = Math.min(...team.map((shifts) => nextPresent(shifts, arrivalMs)))
  if (firstMs > arrivalMs) return firstMs
  return Math.min(...team.map((shifts) => nextPresent(shifts, arrivalMs + attentionMs)))
}

function nextPresent(shifts: readonly Shift[], fromMs: number): number {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((shifts[middle]?.[1] ?? Infinity) <= fromMs) low = middle + 1
    else high = middle
  }
  const shift = shifts[low]
  return shift === undefined ? Infinity : Math.max(fromMs, shift[0])
}
