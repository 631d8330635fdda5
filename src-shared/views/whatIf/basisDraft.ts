import type { WorkSummary } from '../../contract/staffing.ts'
import { parseDecimal } from '../../mapping/numberText.ts'
import type { PlanBasis } from '../../staffing/plan/plan.ts'
import { minuteOf } from '../hours/hoursDraft.ts'
import type { Words } from '../words.ts'
import { basisRanges, type BasisMoment, type BasisNumber } from './basisFields.ts'
import { patternOf, weightsOfPattern, type HourPattern } from './hourPatterns.ts'

/** The assumptions as they are being typed; numbers as text, so that a half-typed one is not lost. */
export interface BasisDraft {
  numbers: Record<BasisNumber, string>
  moments: Record<BasisMoment, string>
  arrivals: 'measured' | 'typed'
  pattern: HourPattern
  /** What the pattern 'kept' stands for. */
  readonly keptWeights: readonly number[]
  handling: 'estimated' | 'typed'
  attention: 'estimated' | 'typed'
  withOpenQuestions: boolean
  closedOnHolidays: boolean
  hasSameDay: boolean
}

/** What is wrong, by field. */
export type BasisFaults = Readonly<Partial<Record<BasisNumber | BasisMoment, string>>>

export type BasisOutcome =
  | { readonly basis: PlanBasis; readonly faults: null }
  | { readonly basis: null; readonly faults: BasisFaults }

const usual = {
  perWeek: 50,
  serviceShare: 0.5,
  meanMinutes: 8,
  variation: 1,
  sameDayShare: 0.95,
  late: 1_200,
}
const minutesInHour = 60
const minuteMs = 60_000

/** At most two digits, and none that say nothing. */
function numberText({ number }: Words, value: number): string {
  const digits = [0, 1].find((count) => Math.abs(value - Number(value.toFixed(count))) < 1e-9) ?? 2
  return number(value, digits).replace(/[.,\s](?=\d{3}(?!\d))/g, '')
}
function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`
}

function numbersOf(basis: PlanBasis, work: WorkSummary): Record<BasisNumber, number | null> {
  const { arrivals, handling, attention, consultation, target, tariff, contactEuro } = basis
  const isTyped = arrivals.kind === 'typed'
  const estimated = work.handling === null ? usual.meanMinutes : work.handling.meanMs / minuteMs
  const seen = work.attention === null ? 0 : work.attention.meanMs / minuteMs
  return {
    perWeek: isTyped ? arrivals.perWeek : Math.round(work.questionsPerWeek || usual.perWeek),
    serviceShare: 100 * (isTyped ? arrivals.serviceShare : work.serviceShare || usual.serviceShare),
    meanMinutes: handling.kind === 'typed' ? handling.meanMinutes : estimated,
    variation: 100 * (handling.kind === 'typed' ? handling.variation : usual.variation),
    attentionMinutes: attention.kind === 'typed' ? attention.meanMinutes : seen,
    consultationShare: 100 * consultation.share,
    consultationHours: consultation.meanHours,
    targetShare: 100 * target.share,
    targetHours: target.limitMinutes / minutesInHour,
    sameDayShare: 100 * (target.sameDay?.share ?? usual.sameDayShare),
    hourlyEuro: tariff.hourlyEuro === 0 ? null : tariff.hourlyEuro,
    eveningSurcharge: 100 * tariff.eveningSurcharge,
    weekendSurcharge: 100 * tariff.weekendSurcharge,
    holidaySurcharge: 100 * tariff.holidaySurcharge,
    ...contactEuro,
    replications: basis.replications,
    horizonWeeks: basis.horizonWeeks,
    seed: basis.seed,
  }
}

function textsOf(words: Words, values: Record<BasisNumber, number | null>): Record<BasisNumber, string> {
  const texts = Object.entries(values).map(([key, value]) => [
    key,
    value === null ? '' : numberText(words, value),
  ])
  return Object.fromEntries(texts) as Record<BasisNumber, string>
}

export function basisDraftOf(words: Words, basis: PlanBasis, work: WorkSummary): BasisDraft {
  const { arrivals, target, tariff } = basis
  const weights = arrivals.kind === 'typed' ? arrivals.hourWeights : null
  const usualPattern = work.questionsPerWeek > 0 ? 'measured' : 'evening'
  return {
    numbers: textsOf(words, numbersOf(basis, work)),
    moments: {
      lateFrom: timeText(target.sameDay?.lateFromMinute ?? usual.late),
      ordinaryFrom: timeText(tariff.ordinaryFromMinute),
      ordinaryTo: timeText(tariff.ordinaryToMinute),
    },
    arrivals: arrivals.kind,
    pattern: weights === null ? usualPattern : patternOf(weights, work),
    keptWeights: weights ?? [],
    handling: basis.handling.kind,
    attention: basis.attention.kind,
    withOpenQuestions: basis.withOpenQuestions,
    closedOnHolidays: basis.closedOnHolidays,
    hasSameDay: target.sameDay !== null,
  }
}

/** The fields that count, as the draft stands: what is measured is not asked for. */
function isAsked(draft: BasisDraft, field: BasisNumber | BasisMoment): boolean {
  if (field === 'perWeek' || field === 'serviceShare') return draft.arrivals === 'typed'
  if (field === 'meanMinutes' || field === 'variation') return draft.handling === 'typed'
  if (field === 'attentionMinutes') return draft.attention === 'typed'
  if (field === 'sameDayShare' || field === 'lateFrom') return draft.hasSameDay
  return true
}

function numberFault(words: Words, field: BasisNumber, typed: string): string | null {
  const { low, high, isWhole, mayBeEmpty } = basisRanges[field]
  const text = words.text.whatIfBasis.faults
  if (typed.trim() === '') return mayBeEmpty ? null : text.empty
  const value = parseDecimal(typed)
  if (!(value >= low && value <= high))
    return text.range(words.number(low, low % 1 === 0 ? 0 : 1), words.number(high))
  return isWhole && !Number.isInteger(value) ? text.whole : null
}

function faultsOf(words: Words, draft: BasisDraft): BasisFaults {
  const text = words.text.whatIfBasis.faults
  const { numbers, moments } = draft
  const found: Partial<Record<BasisNumber | BasisMoment, string>> = {}
  for (const field of Object.keys(basisRanges) as BasisNumber[]) {
    const fault = isAsked(draft, field) ? numberFault(words, field, numbers[field]) : null
    if (fault !== null) found[field] = fault
  }
  for (const field of Object.keys(moments) as BasisMoment[]) {
    if (isAsked(draft, field) && minuteOf(moments[field]) === null) found[field] = text.time
  }
  const [from, to] = [minuteOf(moments.ordinaryFrom), minuteOf(moments.ordinaryTo)]
  if (from !== null && to !== null && from >= to) found.ordinaryTo = text.order
  return found
}

function arrivalsOf(
  draft: BasisDraft,
  value: (field: BasisNumber) => number,
  work: WorkSummary,
): PlanBasis['arrivals'] {
  if (draft.arrivals === 'measured') return { kind: 'measured' }
  const weights = weightsOfPattern(draft.pattern, work) ?? draft.keptWeights
  return {
    kind: 'typed',
    perWeek: value('perWeek'),
    hourWeights: [...weights],
    serviceShare: value('serviceShare') / 100,
  }
}

function targetOf(draft: BasisDraft, value: (field: BasisNumber) => number): PlanBasis['target'] {
  const lateFromMinute = minuteOf(draft.moments.lateFrom) ?? usual.late
  return {
    share: value('targetShare') / 100,
    limitMinutes: Math.max(1, Math.round(value('targetHours') * minutesInHour)),
    sameDay: draft.hasSameDay ? { share: value('sameDayShare') / 100, lateFromMinute } : null,
  }
}

function pricesOf(
  draft: BasisDraft,
  value: (field: BasisNumber) => number,
): Pick<PlanBasis, 'tariff' | 'contactEuro'> {
  const orNull = (field: BasisNumber): number | null =>
    draft.numbers[field].trim() === '' ? null : value(field)
  return {
    tariff: {
      hourlyEuro: orNull('hourlyEuro') ?? 0,
      ordinaryFromMinute: minuteOf(draft.moments.ordinaryFrom) ?? 0,
      ordinaryToMinute: minuteOf(draft.moments.ordinaryTo) ?? 1_440,
      eveningSurcharge: value('eveningSurcharge') / 100,
      weekendSurcharge: value('weekendSurcharge') / 100,
      holidaySurcharge: value('holidaySurcharge') / 100,
    },
    contactEuro: {
      email: orNull('email'),
      letter: orNull('letter'),
      telephone: orNull('telephone'),
      contactCentre: orNull('contactCentre'),
    },
  }
}

/** The assumptions as the plan takes them, or what is wrong with each field. */
export function basisOutcome(words: Words, draft: BasisDraft, work: WorkSummary): BasisOutcome {
  const faults = faultsOf(words, draft)
  if (Object.keys(faults).length > 0) return { basis: null, faults }
  const value = (field: BasisNumber): number => parseDecimal(draft.numbers[field])
  const isTyped = (kind: 'estimated' | 'typed'): boolean => kind === 'typed'
  return {
    faults: null,
    basis: {
      arrivals: arrivalsOf(draft, value, work),
      handling: isTyped(draft.handling)
        ? { kind: 'typed', meanMinutes: value('meanMinutes'), variation: value('variation') / 100 }
        : { kind: 'estimated' },
      attention: isTyped(draft.attention)
        ? { kind: 'typed', meanMinutes: value('attentionMinutes') }
        : { kind: 'estimated' },
      consultation: {
        share: value('consultationShare') / 100,
        meanHours: value('consultationHours'),
      },
      withOpenQuestions: draft.withOpenQuestions,
      closedOnHolidays: draft.closedOnHolidays,
      target: targetOf(draft, value),
      ...pricesOf(draft, value),
      replications: value('replications'),
      horizonWeeks: value('horizonWeeks'),
      seed: value('seed'),
    },
  }
}
