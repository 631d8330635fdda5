// The example's report, changed in one thing at a time: what the pages on response are made from in every state.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { figure, noFigure, type Figure, type NullReason } from '#shared/domain/figure.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

type Response = ReportFigures['response']
type Compare = ReportFigures['compare']

const example = exampleReportFigures()

export function exampleReport(): ReportFigures {
  return example
}

export function withResponse(part: Partial<Response>, from: ReportFigures = example): ReportFigures {
  return { ...from, response: { ...from.response, ...part } }
}

export function withCurrent(
  part: Partial<Response['current']>,
  from: ReportFigures = example,
): ReportFigures {
  return withResponse({ current: { ...from.response.current, ...part } }, from)
}

export function withState(
  state: ReportFigures['choice']['state'],
  from: ReportFigures = example,
): ReportFigures {
  return { ...from, choice: { ...from.choice, state } }
}

export function inOpeningTime(from: ReportFigures = example): ReportFigures {
  return {
    ...from,
    filter: { ...from.filter, clock: 'opening' },
    shares: from.shares.map((share) => ({ ...share, peers: null })),
  }
}

/** The share answered in a week, with its interval. */
export function withRate(rate: Figure, from: ReportFigures = example): ReportFigures {
  const current = { ...from.overview.current, responseRate7d: rate }
  const shares = from.shares.map((one) => (one.timeMs === 7 * day ? { ...one, own: rate } : one))
  return { ...from, shares, overview: { ...from.overview, current } }
}

export function withShares(
  change: (share: ReportFigures['shares'][number], index: number) => Figure,
  from: ReportFigures = example,
): ReportFigures {
  return { ...from, shares: from.shares.map((share, index) => ({ ...share, own: change(share, index) })) }
}

export function share(value: number, half = 0.02, n = 1000): Figure {
  return figure(value, Math.max(0, value - half), Math.min(1, value + half), n)
}

export function time(valueMs: number, halfMs = 10 * minute, n = 200): Figure {
  return figure(valueMs, Math.max(0, valueMs - halfMs), valueMs + halfMs, n)
}

export const none = (reason: NullReason, n = 0): Figure => noFigure(reason, n)

/** Medians by moment: open, closed, weekend. */
export function momentsOf(open: Figure, closed: Figure, weekend: Figure): Response['byMoment'] {
  return [
    { key: 'open', cases: open.n, medianMs: open },
    { key: 'closed', cases: closed.n, medianMs: closed },
    { key: 'weekend', cases: weekend.n, medianMs: weekend },
  ]
}

/** The 24 hours, each by its own figure and how far it is open; opening from 9 to 17 unless told otherwise. */
export function hoursOf(
  medianMs: (at: number) => Figure,
  open: (at: number) => number = (at) => (at >= 9 && at < 17 ? 1 : 0),
): Response['byHour'] {
  return Array.from({ length: 24 }, (_, at) => {
    const one = medianMs(at)
    return { hour: at, cases: one.n, medianMs: one, open: open(at) }
  })
}

export function rule(limitMs: number, part: Partial<NormRule> = {}): NormRule {
  return {
    channel: null,
    clock: 'calendar',
    limitMs,
    targetShare: 0.8,
    validFrom: null,
    validTo: null,
    ...part,
  }
}

export type NormGiven = readonly [rule: NormRule, within: Figure]

export function normsOf(...norms: readonly NormGiven[]): Response['norms'] {
  return norms.map(([one, within]) => ({ rule: one, cases: within.n, within }))
}

type Channel = Response['byChannel'][number]

export function channel(key: Channel['key'], medianMs: Figure, within4h: Figure = share(0.6)): Channel {
  const base = example.response.byChannel[0]
  if (base === undefined) throw new Error('the example has channels')
  const within = { ...base.of.within, '4h': within4h }
  return { key, of: { ...base.of, cases: medianMs.n, medianMs, within, withinNorm: within4h } }
}

export type Part = Response['series'][number]

/** Parts of the time axis, one after the other, each of a month. */
export function monthsOf(count: number, change: (index: number) => Partial<Part>): Response['series'] {
  return Array.from({ length: count }, (_, index) => {
    const year = 2024 + Math.floor(index / 12)
    const month = String((index % 12) + 1).padStart(2, '0')
    const last = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate()
    return {
      key: `${year}-${month}`,
      from: `${year}-${month}-01`,
      to: `${year}-${month}-${last}`,
      isWhole: true,
      cases: 200,
      medianMs: time(2 * hour),
      p90Ms: time(day),
      withinNorm: share(0.8, 0.05, 200),
      backlog: 0,
      backlogOn: null,
      ...change(index),
    }
  })
}

export function withCompare(part: Partial<Compare>, from: ReportFigures = example): ReportFigures {
  return { ...from, compare: { ...from.compare, ...part } }
}

type Compared = Compare['figures'][number]

/** Only this figure can be compared, changed in some way. */
export function comparedBy(
  metric: Compared['metric'],
  change: (one: Compared) => Partial<Compared>,
  from: ReportFigures = example,
): ReportFigures {
  const one = from.compare.figures.find((compared) => compared.metric === metric)
  if (one === undefined) throw new Error(`the example compares ${metric}`)
  return withCompare({ figures: [{ ...one, ...change(one) }] }, from)
}

/** The own row with another figure or place. */
export function ownRow(part: Partial<Compared['rows'][number]>): (one: Compared) => Pick<Compared, 'rows'> {
  return ({ rows }) => ({ rows: rows.map((row) => (row.isOwn ? { ...row, ...part } : row)) })
}
