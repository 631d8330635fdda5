import type { WorkSummary } from '../../contract/staffing.ts'
import { formatNumber } from '../../locale/numbers.ts'
import { formatPrice } from '../../locale/money.ts'
import type { MovedChannel, Plan, PlanBasis, PlanScenario } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { isLeverChanged, leverScale, leverValue, type LeverId, type LeverScale } from './leverValues.ts'

/** One lever of a scenario as it stands on the page. */
export interface LeverView extends LeverScale {
  readonly id: LeverId
  readonly label: string
  /** What it starts from. */
  readonly note: string
  readonly value: number
  readonly unitName: string
  readonly isChanged: boolean
  /** What the value comes to: "zoals nu", "109 per week". */
  readonly said: string
  /** It can be read, not turned: there is nothing that it would change. */
  readonly isDisabled: boolean
  /** Hangs from the lever above it. */
  readonly isPart: boolean
}

export interface LeversView {
  /** Always in sight. */
  readonly main: readonly LeverView[]
  /** Behind "more settings". */
  readonly more: readonly LeverView[]
  /** How many of those behind it have been changed; null where none. */
  readonly changedMore: string | null
}

interface LeverInput {
  readonly words: Words
  readonly basis: PlanBasis
  readonly scenario: PlanScenario
  readonly work: WorkSummary
}

const minuteMs = 60_000

/** Questions a week before any lever. */
export function questionsPerWeekNow({ arrivals }: PlanBasis, work: WorkSummary): number {
  return arrivals.kind === 'typed' ? arrivals.perWeek : work.questionsPerWeek
}

export function serviceShareNow({ arrivals }: PlanBasis, work: WorkSummary): number {
  return arrivals.kind === 'typed' ? arrivals.serviceShare : work.serviceShare
}

/** Whole from ten on, else with one digit. */
export function countWords({ number }: Words, count: number): string {
  return number(count, count < 10 && !Number.isInteger(count) ? 1 : 0)
}

function minutesNow({ handling }: PlanBasis, work: WorkSummary): number | null {
  if (handling.kind === 'typed') return handling.meanMinutes
  return work.handling === null ? null : work.handling.meanMs / minuteMs
}

function handlingNote({ words, basis, work }: LeverInput): string {
  const text = words.text.whatIf.levers
  const minutes = minutesNow(basis, work)
  if (minutes === null) return text.handlingUnknown
  const told = countWords(words, minutes)
  return basis.handling.kind === 'typed' ? text.handlingTyped(told) : text.handlingMeasured(told)
}

function movedNote({ words, basis }: LeverInput, channel: MovedChannel): string {
  const text = words.text.whatIf.levers
  const euro = basis.contactEuro[channel]
  return euro === null ? text.movedNoPrice : text.movedNote(formatPrice(words.language, euro))
}

function consultationNote({ words, basis }: LeverInput): string {
  const text = words.text.whatIf.levers
  const { share, meanHours } = basis.consultation
  if (share === 0) return text.consultationNone
  return text.consultationNote(words.percent(share), countWords(words, meanHours))
}

function noteOf(input: LeverInput, id: LeverId): string {
  const { words, basis, work } = input
  const text = words.text.whatIf.levers
  switch (id) {
    case 'volume':
      return text.volumeNote(countWords(words, questionsPerWeekNow(basis, work)))
    case 'handling':
      return handlingNote(input)
    case 'contactCentre':
      return text.contactCentreNote(words.percent(serviceShareNow(basis, work)))
    case 'returned':
      return text.returnedNote
    case 'newChannel':
      return work.inhabitants === null ? text.noInhabitants : text.newChannelNote
    case 'substituted':
      return text.substitutedNote
    case 'turns':
      return text.turnsNote
    case 'storm':
      return text.stormNote
    case 'consultation':
      return consultationNote(input)
    default:
      return movedNote(input, id)
  }
}

/** What a changed value comes to; empty where the value itself says it. */
function outcomeOf({ words, basis, scenario, work }: LeverInput, id: LeverId): string {
  const text = words.text.whatIf.levers
  const { volumeFactor, handlingFactor, contactCentre, newChannel } = scenario.levers
  const perWeek = questionsPerWeekNow(basis, work) * volumeFactor
  const minutes = minutesNow(basis, work)
  const served = perWeek * serviceShareNow(basis, work) * contactCentre.share
  switch (id) {
    case 'volume':
      return text.perWeek(countWords(words, perWeek))
    case 'handling':
      return minutes === null ? '' : text.minutes(countWords(words, minutes * handlingFactor))
    case 'contactCentre':
      return text.fewerPerWeek(countWords(words, served * (1 - contactCentre.returned)))
    case 'newChannel': {
      if (newChannel === null || work.inhabitants === null) return ''
      const asked = (newChannel.perThousandPerWeek * work.inhabitants) / 1_000
      return text.morePerWeek(countWords(words, asked * (1 - newChannel.substituted)))
    }
    default:
      return ''
  }
}

function saidOf(input: LeverInput, id: LeverId, isChanged: boolean): string {
  const text = input.words.text.whatIf.levers
  if (isChanged) return outcomeOf(input, id)
  return id === 'newChannel' || id === 'storm' ? text.none : text.asNow
}

const parts: readonly LeverId[] = ['returned', 'substituted', 'turns']

function leverView(input: LeverInput, id: LeverId): LeverView {
  const { words, basis, scenario } = input
  const text = words.text.whatIf.levers
  const scale = leverScale(id)
  const isChanged = isLeverChanged(scenario.levers, id)
  return {
    ...scale,
    id,
    label: text[id],
    note: noteOf(input, id),
    value: leverValue(scenario.levers, id),
    unitName: text.units[scale.unit],
    isChanged,
    said: saidOf(input, id, isChanged),
    isDisabled: id === 'consultation' && basis.consultation.share === 0 && !isChanged,
    isPart: parts.includes(id),
  }
}

/** The levers of one scenario beside the present cover; those of a part stand there once the part is used. */
export function leversView(words: Words, plan: Plan, index: number, work: WorkSummary): LeversView | null {
  const scenario = plan.scenarios[index]
  if (scenario === undefined || index === 0) return null
  const input = { words, basis: plan.basis, scenario, work }
  const { contactCentre, newChannel } = scenario.levers
  const main: readonly LeverId[] = [
    'handling',
    'volume',
    'contactCentre',
    ...(contactCentre.share > 0 ? (['returned'] as const) : []),
    'newChannel',
    ...(newChannel === null ? [] : (['substituted', 'turns'] as const)),
  ]
  const more: readonly LeverId[] = ['email', 'letter', 'telephone', 'storm', 'consultation']
  const now = plan.scenarios[0]
  const changed =
    more.filter((id) => isLeverChanged(scenario.levers, id)).length +
    (scenario.order === now?.order ? 0 : 1) +
    (scenario.endOfShift === now?.endOfShift ? 0 : 1)
  return {
    main: main.map((id) => leverView(input, id)),
    more: more.map((id) => leverView(input, id)),
    changedMore:
      changed === 0 ? null : words.text.whatIf.levers.changedCount(formatNumber(words.language, changed)),
  }
}

/** What the rate is raised by, or that nothing is known of it. */
export function tariffNote(words: Words, { tariff }: PlanBasis): string {
  const text = words.text.whatIf.levers
  const { eveningSurcharge, weekendSurcharge } = tariff
  if (eveningSurcharge === 0 && weekendSurcharge === 0) return text.noSurcharge
  const whole = (share: number): string => `${words.number(share * 100)}%`
  return text.surcharges(whole(eveningSurcharge), whole(weekendSurcharge))
}
