import { channelIds } from '../../domain/channel.ts'
import type { ChannelId } from '../../domain/channel.ts'
import type { NormRule } from '../../domain/norm.ts'
import type { Clock } from '../../domain/period.ts'
import { parseDecimal } from '../../mapping/numberText.ts'
import type { Words } from '../words.ts'

export const normUnits = ['minutes', 'hours', 'days'] as const
export type NormUnit = (typeof normUnits)[number]

export const normUnitMs: Readonly<Record<NormUnit, number>> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
}

/** A norm as it is being typed; numbers as text, so that a half-typed one is not lost. */
export interface NormDraft {
  /** Stays with the row while others come and go. */
  readonly id: number
  /** Empty = all channels. */
  channel: ChannelId | ''
  amount: string
  unit: NormUnit
  clock: Clock
  /** Per cent; empty = only a time is promised. */
  target: string
  /** "YYYY-MM-DD", or empty = without limit. */
  validFrom: string
  validTo: string
}

export type NormOutcome =
  | { readonly rules: readonly NormRule[]; readonly faults: readonly [] }
  | { readonly rules: null; readonly faults: readonly string[] }

export const longestNormMs = 90 * normUnitMs.days

let lastId = 0

/** The largest unit in which the time is a whole number: "4 hours", not "240 minutes". */
export function amountOf(limitMs: number): Pick<NormDraft, 'amount' | 'unit'> {
  const unit = (['days', 'hours'] as const).find((one) => limitMs % normUnitMs[one] === 0) ?? 'minutes'
  return { amount: String(Math.round(limitMs / normUnitMs[unit])), unit }
}

/** "80", or "82,5" where it is no whole number: a promise is a round figure, and is told as one. */
function perCent(words: Words, share: number): string {
  const tenths = Math.round(share * 1_000)
  return words.number(tenths / 10, tenths % 10 === 0 ? 0 : 1)
}

export function normDrafts(words: Words, rules: readonly NormRule[]): NormDraft[] {
  return rules.map(({ channel, clock, limitMs, targetShare, validFrom, validTo }) => {
    lastId += 1
    return {
      id: lastId,
      channel: channel ?? '',
      ...amountOf(limitMs),
      clock,
      target: targetShare === null ? '' : perCent(words, targetShare),
      validFrom: validFrom ?? '',
      validTo: validTo ?? '',
    }
  })
}

/** What most municipalities begin with: four opening hours for eight of ten questions. */
export function newNorm(): NormDraft {
  lastId += 1
  return {
    id: lastId,
    channel: '',
    amount: '4',
    unit: 'hours',
    clock: 'opening',
    target: '80',
    validFrom: '',
    validTo: '',
  }
}

/** null when it is no number above 0. */
function numberOf(text: string): number | null {
  const value = parseDecimal(text)
  return value > 0 ? value : null
}

function faultsOf(words: Words, draft: NormDraft, row: string): readonly string[] {
  const text = words.text.norms.faults
  const amount = numberOf(draft.amount)
  const target = draft.target.trim() === '' ? 100 : numberOf(draft.target)
  const limitMs = amount === null ? 0 : amount * normUnitMs[draft.unit]
  return [
    ...(amount === null || limitMs < normUnitMs.minutes || limitMs > longestNormMs ? [text.amount(row)] : []),
    ...(target === null || target > 100 ? [text.target(row)] : []),
    ...(draft.validFrom !== '' && draft.validTo !== '' && draft.validTo < draft.validFrom
      ? [text.dates(row)]
      : []),
  ]
}

function ruleOf(draft: NormDraft): NormRule {
  const target = draft.target.trim() === '' ? null : numberOf(draft.target)
  return {
    channel: channelIds.find((id) => id === draft.channel) ?? null,
    clock: draft.clock,
    limitMs: Math.round((numberOf(draft.amount) ?? 0) * normUnitMs[draft.unit]),
    targetShare: target === null ? null : Math.round(target * 10) / 1_000,
    validFrom: draft.validFrom === '' ? null : draft.validFrom,
    validTo: draft.validTo === '' ? null : draft.validTo,
  }
}

/** The norms as they would be kept, or what is wrong with them, row by row. */
export function normOutcome(words: Words, drafts: readonly NormDraft[]): NormOutcome {
  const faults = drafts.flatMap((draft, index) => faultsOf(words, draft, words.number(index + 1)))
  return faults.length > 0 ? { rules: null, faults } : { rules: drafts.map(ruleOf), faults: [] }
}

/** A norm in words: "80% binnen 4 uur openingstijd op alle kanalen, van 1 januari 2025". */
export function normSentence(words: Words, rule: NormRule): string {
  const text = words.text.norms
  const within = text.within(words.long(rule.limitMs), text.clocks[rule.clock])
  const share =
    rule.targetShare === null ? within : text.shareWithin(`${perCent(words, rule.targetShare)}%`, within)
  const where = rule.channel === null ? text.everywhere : text.on(words.text.figures.channels[rule.channel])
  const dates = [
    ...(rule.validFrom === null ? [] : [text.fromDate(words.date(rule.validFrom))]),
    ...(rule.validTo === null ? [] : [text.toDate(words.date(rule.validTo))]),
  ]
  return [`${share} ${where}`, ...dates].join(', ')
}
