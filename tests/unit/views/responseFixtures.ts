// Invented response figures of an invented municipality, in every state of the page Reactietijd.
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponseOf, ResponsePage } from '#shared/contract/response.ts'
import { figure, noFigure, type NullReason } from '#shared/domain/figure.ts'
import type { NormRule } from '#shared/domain/norm.ts'
import type { ResponseInput } from '#shared/views/response/responseInput.ts'
import { createWords } from '#shared/views/words.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const filter: Filter = {
  from: '2026-07-01',
  to: '2026-09-30',
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

type Curve = ResponsePage['curves']['own']

/** A smooth, invented curve: half at about 2 h 50, 92 % at 7 days; `slower` stretches it. */
export function curveOf(n: number, slower = 1): Curve {
  const points = Array.from({ length: 160 }, (_, index) => {
    const timeMs = minute * 10_080 ** (index / 159)
    const share = 0.92 * (1 - Math.exp(-((timeMs / hour / slower / 4.3) ** 0.62)))
    return { timeMs, share, low: share * 0.94, high: Math.min(1, share * 1.06) }
  })
  return { points, n, answeredWhileClosed: 0 }
}
export function noCurve(reason: NullReason, n: number): Curve {
  return { points: null, reason, n }
}

export function ofCases(cases: number, medianMs: number, spreadMs = 20 * minute): ResponseOf {
  const share = (value: number) => figure(value, value - 0.025, value + 0.025, cases)
  return {
    cases,
    answered: Math.round(cases * 0.92),
    closed: 0,
    open: cases - Math.round(cases * 0.92),
    medianMs: figure(medianMs, medianMs - spreadMs, medianMs + spreadMs, cases),
    p90Ms: figure(3 * day, 2 * day, 4 * day, cases),
    within: { '1h': share(0.235), '2h': share(0.442), '4h': share(0.57), '24h': share(0.81) },
    withinNorm: noFigure('noNorm', 0),
  }
}
export function without(reason: NullReason, n: number): ResponseOf {
  const none = noFigure(reason, n)
  return {
    cases: n,
    answered: 0,
    closed: 0,
    open: n,
    medianMs: none,
    p90Ms: none,
    within: { '1h': none, '2h': none, '4h': none, '24h': none },
    withinNorm: noFigure('noNorm', 0),
  }
}

const hours = Array.from({ length: 24 }, (_, index) => index)
export function weekOf<T>(cell: (weekday: number, hour: number) => T): T[][] {
  return Array.from({ length: 7 }, (_, weekday) => hours.map((one) => cell(weekday, one)))
}
function isOpen(weekday: number, at: number): boolean {
  return weekday < 5 && at >= 9 && at < 17
}
function arrivals(weekday: number, at: number): number {
  if (isOpen(weekday, at)) return 20 + at
  return at < 7 ? 0 : 4
}

const noDifference = { value: null, reason: 'noMessages' } as const

export const filled: ResponsePage = {
  state: 'figures',
  period: { from: '2026-07-01', to: '2026-09-30' },
  comparisonPeriod: { from: '2025-07-02', to: '2025-10-01' },
  comparisonKind: 'sameWeeksLastYear',
  periodUnfinished: false,
  dataFrom: '2025-01-01',
  dataTo: '2026-10-02',
  observedTo: '2026-10-02',
  quarters: [],
  lastImportAtMs: Date.UTC(2026, 9, 2, 8),
  topics: ['service', 'publicSpace'],
  teams: ['communications'],
  channels: ['facebook', 'whatsapp'],
  accounts: [{ id: 1, name: 'Gemeente Voorbeeldstad', channel: 'facebook' }],
  current: ofCases(1284, 170 * minute),
  previous: { ...ofCases(1121, 221 * minute), within: ofCases(1121, hour).within },
  meanMs: figure(9.4 * hour, null, null, 1204),
  differences: { medianMs: noDifference, within4h: noDifference, withinNorm: noDifference },
  curves: {
    own: curveOf(1284),
    comparison: curveOf(1121, 1.4),
    peers: [15 * minute, hour, 2 * hour, 4 * hour, day, 7 * day].map((timeMs, index) => ({
      timeMs,
      median: 0.1 + index * 0.14,
      q1: 0.05 + index * 0.14,
      q3: 0.15 + index * 0.14,
      n: 15,
    })),
  },
  published: [
    {
      metric: 'share_answered_within_2h',
      value: 40,
      unit: '%',
      scope: 'Dutch municipalities',
      n: null,
      year: 2015,
      source: 'Socialmediameetlat 2015',
      url: 'https://www.frankwatching.com/',
      confidence: 'medium',
    },
  ],
  norms: [],
  week: {
    arrivals: weekOf(arrivals),
    response: weekOf((weekday, at) => {
      const n = arrivals(weekday, at)
      if (n < 10) return noFigure(n === 0 ? 'noMessages' : 'tooFew', n)
      return figure(at * 20 * minute, 10 * minute, at * hour, n)
    }),
    open: weekOf((weekday, at) => (isOpen(weekday, at) ? 1 : 0)),
    shownCases: 1100,
  },
  byMoment: [
    { key: 'open', cases: 1000, medianMs: figure(100 * minute, 90 * minute, 110 * minute, 1000) },
    { key: 'closed', cases: 184, medianMs: figure(14 * hour, 13 * hour, 15 * hour, 184) },
    { key: 'weekend', cases: 100, medianMs: figure(20 * hour, 14 * hour, 30 * hour, 100) },
  ],
  byChannel: [
    { key: 'facebook', of: ofCases(1200, 165 * minute), curve: curveOf(1200) },
    { key: 'whatsapp', of: ofCases(84, 250 * minute), curve: curveOf(84, 1.5) },
  ],
  byTopic: [
    { key: 'service', of: ofCases(1277, 170 * minute), curve: curveOf(1277) },
    { key: 'publicSpace', of: { ...without('tooFew', 7), answered: 5 }, curve: noCurve('tooFew', 7) },
  ],
  byTeam: [],
  granularity: 'month',
  series: [
    {
      key: '2026-07',
      from: '2026-07-01',
      to: '2026-07-31',
      isWhole: true,
      cases: 412,
      medianMs: figure(200 * minute, 180 * minute, 220 * minute, 412),
      p90Ms: figure(2 * day, day, 3 * day, 412),
      withinNorm: noFigure('noNorm', 0),
      backlog: 12,
      backlogOn: '2026-07-31',
    },
    {
      key: '2026-08',
      from: '2026-08-01',
      to: '2026-08-31',
      isWhole: true,
      cases: 6,
      medianMs: noFigure('tooFew', 6),
      p90Ms: noFigure('tooFew', 6),
      withinNorm: noFigure('noNorm', 0),
      backlog: 1,
      backlogOn: '2026-08-31',
    },
    {
      key: '2026-09',
      from: '2026-09-01',
      to: '2026-09-30',
      isWhole: true,
      cases: 866,
      medianMs: figure(150 * minute, 140 * minute, 160 * minute, 866),
      p90Ms: noFigure('notReached', 866),
      withinNorm: noFigure('noNorm', 0),
      backlog: 0,
      backlogOn: '2026-09-30',
    },
  ],
  annotations: [],
  breaks: [],
  slowest: [
    {
      caseId: 71,
      channel: 'facebook',
      accountId: 1,
      accountName: 'Gemeente Voorbeeldstad',
      topic: 'service',
      topicOrigin: 'words',
      team: 'unknown',
      needsReply: 'yes',
      outcome: 'open',
      startedAtMs: Date.UTC(2026, 8, 29, 10, 5),
      firstReplyAtMs: null,
      closedAtMs: null,
      observedUntilMs: Date.UTC(2026, 9, 2, 14, 5),
      waitMs: 76 * hour,
      isWhileClosed: false,
      norm: null,
      inboundCount: 1,
      replyCount: 0,
      dialogue: null,
      isCorrected: false,
      excerpt: null,
    },
  ],
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

/** With norms, of which `share` of the questions is answered within. */
export function withNorms(share: number, rules: readonly NormRule[], half = 0.02): ResponsePage {
  const withinNorm = figure(share, share - half, share + half, 1284)
  return {
    ...filled,
    current: { ...filled.current, withinNorm },
    previous:
      filled.previous === null ? null : { ...filled.previous, withinNorm: figure(0.78, 0.75, 0.81, 1121) },
    norms: rules.map((one) => ({ rule: one, cases: 1284, within: withinNorm })),
  }
}

export function inputOf(
  response: ResponsePage,
  language: 'nl' | 'en' = 'nl',
  changed: Partial<Filter> = {},
): ResponseInput {
  return {
    response,
    filter: { ...filter, ...changed },
    municipalityName: 'Voorbeeldstad',
    words: createWords(language),
  }
}
