import type { ResponsePage } from '../../contract/response.ts'
import type { Figure } from '../../domain/figure.ts'
import type { NormRule } from '../../domain/norm.ts'
import type { Clock } from '../../domain/period.ts'
import { changeOf, type FigureChange } from '../../metrics/compareMetrics.ts'
import type { Words } from '../words.ts'
import {
  agreedShare,
  knownCount,
  shareRange,
  thenLabel,
  type CasesOf,
  type ResponseInput,
} from './responseInput.ts'

/** A share with its interval on an axis of 0 to 100 %; places are fractions. */
export interface ShareRow {
  readonly key: string
  readonly name: string
  /** What the share is about where that is not the choice; null where it is. */
  readonly note: string | null
  readonly isNorm: boolean
  readonly value: string | null
  readonly interval: string | null
  /** Why there is no value; null where there is one. */
  readonly reason: string | null
  readonly n: string
  readonly own: { readonly value: number; readonly low: number; readonly high: number } | null
  /** The same share in the comparison period. */
  readonly then: number | null
  readonly target: { readonly at: number; readonly label: string } | null
  /** The difference, then the doubt: "+3,1 punt (0,4 tot 5,8)". */
  readonly change: string
  /** The interval, and where it holds 0 that it may be chance. */
  readonly doubt: readonly string[]
  readonly spoken: string
  readonly cases: CasesOf | null
  readonly open: string
}

export interface SharesView {
  readonly title: string
  readonly subtitle: string
  readonly changeName: string
  readonly rows: readonly ShareRow[]
  readonly note: string | null
}

const hourMs = 3_600_000
const fixed = [
  { key: '1h', limitMs: hourMs },
  { key: '2h', limitMs: 2 * hourMs },
  { key: '4h', limitMs: 4 * hourMs },
  { key: '24h', limitMs: 24 * hourMs },
] as const

type Norm = ResponsePage['norms'][number]

interface RowParts {
  readonly key: string
  readonly name: string
  readonly note: string | null
  readonly isNorm: boolean
  readonly figure: Figure
  readonly before: Figure | null
  readonly target: number | null
  readonly cases: CasesOf | null
}

function changeText(words: Words, change: FigureChange | null): Pick<ShareRow, 'change' | 'doubt'> {
  const { notCompared } = words.text.responseCharts.shares
  if (change === null || change.value === null) return { change: notCompared, doubt: [] }
  const text = words.text.overview.changes
  const value = text.points(words.signedPoints(change.value))
  const [low, high] = [change.low, change.high].map((bound) => words.number(bound * 100, 1))
  const isChance = change.low <= 0 && change.high >= 0
  const spread = `${low ?? ''} ${words.text.responseCharts.shares.to} ${high ?? ''}`
  return { change: value, doubt: isChance ? [spread, words.text.responseCharts.shares.chance] : [spread] }
}

function rowOf(input: ResponseInput, parts: RowParts): ShareRow {
  const { words } = input
  const { figure, before, target, name } = parts
  const text = words.text.responseCharts.shares
  const interval = shareRange(input, figure)
  const value = figure.value === null ? null : words.percent(figure.value)
  const agreed = target === null ? null : { at: target, label: agreedShare(words, target) }
  const spoken =
    value === null
      ? `${name}: ${words.text.figures.unknown}`
      : text.spoken(name, value, interval ?? words.text.figures.unknown)
  return {
    key: parts.key,
    name,
    note: parts.note,
    isNorm: parts.isNorm,
    value,
    interval,
    reason: figure.value === null ? words.text.figures.reasons[figure.reason] : null,
    n: words.number(figure.n),
    own:
      figure.value === null || figure.low === null || figure.high === null
        ? null
        : { value: figure.value, low: figure.low, high: figure.high },
    then: before?.value ?? null,
    target: agreed,
    ...changeText(words, before === null ? null : changeOf(figure, before)),
    spoken: agreed === null ? spoken : `${spoken}; ${text.spokenTarget(agreed.label)}`,
    cases: parts.cases,
    open: text.openCases(name),
  }
}

function fixedRows(input: ResponseInput): ShareRow[] {
  const { response, words, filter } = input
  return fixed.map(({ key, limitMs }) => {
    const time = words.short(limitMs, filter.clock)
    return rowOf(input, {
      key,
      name: time,
      note: null,
      isNorm: false,
      figure: response.current.within[key],
      before: response.previous?.within[key] ?? null,
      target: null,
      cases: {
        mark: { outcome: 'answered', waitWithinMs: limitMs },
        title: words.text.response.cases.within(words.long(limitMs, filter.clock)),
      },
    })
  })
}

function validity(words: Words, { validFrom, validTo }: NormRule): string[] {
  const text = words.text.responseCharts.shares
  return [
    ...(validFrom === null ? [] : [text.from(words.date(validFrom))]),
    ...(validTo === null ? [] : [text.until(words.date(validTo))]),
  ]
}

function clockText(words: Words, clock: Clock): string {
  return clock === 'opening' ? words.text.app.filter.opening : words.text.app.filter.calendar
}

/** Which of several norms a row is about, and in which time it counts where that is another. */
function normNote(input: ResponseInput, { rule }: Norm, hasChannels: boolean): string | null {
  const { words, filter } = input
  const text = words.text.responseCharts.shares
  const pieces = [
    ...(hasChannels
      ? [rule.channel === null ? text.otherChannels : words.text.figures.channels[rule.channel]]
      : []),
    ...(rule.clock === filter.clock ? [] : [clockText(words, rule.clock)]),
    ...validity(words, rule),
  ]
  return pieces.length === 0 ? null : pieces.join(', ')
}

function normCases({ words }: ResponseInput, { rule }: Pick<Norm, 'rule'>): CasesOf {
  return {
    mark: {
      withinNorm: true,
      ...(rule.channel === null ? {} : { channel: rule.channel }),
      ...(rule.validFrom === null ? {} : { from: rule.validFrom }),
      ...(rule.validTo === null ? {} : { to: rule.validTo }),
    },
    title: words.text.response.cases.withinNorm,
  }
}

/** One norm as one row; of several all together first, then each. */
function normRows(input: ResponseInput): ShareRow[] {
  const { response, words } = input
  const { norms, current, previous } = response
  const text = words.text.responseCharts.shares
  const isOne = norms.length === 1
  const hasChannels = norms.some(({ rule }) => rule.channel !== null)
  const each = norms.map((norm, index) =>
    rowOf(input, {
      key: `norm-${index}`,
      name: text.normOf(words.short(norm.rule.limitMs, norm.rule.clock)),
      note: normNote(input, norm, hasChannels),
      isNorm: true,
      figure: norm.within,
      before: isOne ? (previous?.withinNorm ?? null) : null,
      target: norm.rule.targetShare,
      // A norm of all other channels has no mark of its own.
      cases: norm.rule.channel === null && !isOne ? null : normCases(input, norm),
    }),
  )
  if (norms.length < 2) return each
  const together = rowOf(input, {
    key: 'norms',
    name: text.ownNorm,
    note: text.ownNormNote,
    isNorm: true,
    figure: current.withinNorm,
    before: previous?.withinNorm ?? null,
    target: null,
    cases: { mark: { withinNorm: true }, title: words.text.response.cases.withinNorm },
  })
  return [together, ...each]
}

/** Shares answered within fixed times and within the own norms, each beside the comparison period. */
export function sharesView(input: ResponseInput): SharesView {
  const { response, words, filter } = input
  const text = words.text.responseCharts.shares
  const n = knownCount(response.current.cases)
  const clock = clockText(words, filter.clock)
  const of =
    n === 1 ? text.ofOne(clock) : text.of(n === null ? words.text.figures.unknown : words.number(n), clock)
  const then = thenLabel(input)
  const rows = [...fixedRows(input), ...normRows(input)]
  return {
    title: text.title,
    subtitle: then === null || rows.every((row) => row.then === null) ? of : `${of}. ${text.thinMark(then)}`,
    changeName:
      response.comparisonKind === 'sameWeeksLastYear' && response.comparisonPeriod !== null
        ? text.changeWeeks(response.comparisonPeriod.from.slice(0, 4))
        : text.change,
    rows,
    note: response.norms.length === 0 ? text.noNorm : null,
  }
}
