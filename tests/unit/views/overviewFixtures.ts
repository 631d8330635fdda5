// Invented figures of an invented municipality, in every state of the overview.
import type { Overview } from '#shared/contract/figures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'

const hour = 3_600_000

const published: Overview['published'] = [
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
  {
    metric: 'response_rate_share_of_citizens_digital_questions_answered',
    value: 20,
    unit: '%',
    scope: 'Dutch municipalities',
    n: null,
    year: 2014,
    source: 'Socialmediameetlat 2014',
    url: 'https://www.frankwatching.com/',
    confidence: 'medium',
  },
  {
    metric: 'conversation_ratio_share_of_tweets_that_are_replies',
    value: 11,
    unit: '%',
    scope: 'tweets of Dutch municipalities Q3 2013',
    n: null,
    year: 2013,
    source: 'Kok 2013',
    url: 'https://www.frankwatching.com/',
    confidence: 'high',
  },
  {
    metric: 'response_time_mean',
    value: 21,
    unit: 'hours',
    scope: 'Dutch municipalities',
    n: null,
    year: 2015,
    source: 'Socialmediameetlat 2015',
    url: 'https://www.frankwatching.com/',
    confidence: 'medium',
  },
]

/** A smooth, invented answering curve: 44 % at 2 h, half at 2 h 50, 92 % at 7 days. */
function invented(timeMs: number): number {
  const h = timeMs / hour
  return 0.92 * (1 - Math.exp(-((h / 4.3) ** 0.62)))
}
const curve: Overview['curve'] = Array.from({ length: 160 }, (_, index) => {
  const timeMs = 3 * 60_000 * Math.exp((index / 159) * Math.log((7 * 24 * hour) / (3 * 60_000)))
  const share = invented(timeMs)
  return { timeMs, share, low: Math.max(0, share - 0.024), high: Math.min(1, share + 0.024) }
})

const metrics = {
  cases: 1284,
  answered: 1176,
  closed: 14,
  open: 94,
  firstResponse: {
    medianMs: figure(2.833 * hour, 2.52 * hour, 3.2 * hour, 1284),
    p90Ms: figure(4.1 * 24 * hour, 3.2 * 24 * hour, 5 * 24 * hour, 1284),
    within: {
      '1h': figure(0.281, 0.255, 0.31, 1284),
      '2h': figure(0.442, 0.415, 0.469, 1284),
      '4h': figure(0.557, 0.53, 0.58, 1284),
      '24h': figure(0.841, 0.82, 0.86, 1284),
    },
    meanMs: figure(11.2 * hour, null, null, 1176),
  },
  responseRate7d: figure(0.916, 0.9, 0.93, 1284),
  conversationRatio: figure(0.599, 0.58, 0.618, 2604),
  sending: { replies: 1560, reposts: 210, ownPosts: 834 },
  dialogueShare: figure(0.231, 0.208, 0.256, 1176),
  linkedReplies: {
    inbound: 1284,
    answered: 1150,
    replies: 1400,
    medianPerQuestionMs: figure(2.8 * hour, null, null, 1150),
    medianPerReplyMs: figure(2.9 * hour, null, null, 1400),
    meanPerReplyMs: figure(11 * hour, null, null, 1400),
  },
} satisfies Overview['previous']

const month = (index: number): string => `2025-${String(index + 1).padStart(2, '0')}`

export const filled: Overview = {
  state: 'figures',
  period: { from: '2026-07-01', to: '2026-09-30' },
  comparisonPeriod: { from: '2025-07-02', to: '2025-10-01' },
  comparisonKind: 'sameWeeksLastYear',
  periodUnfinished: false,
  dataFrom: '2024-04-01',
  dataTo: '2026-09-30',
  observedTo: '2026-09-30',
  quarters: [
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-04-01', to: '2026-06-30' },
  ],
  lastImportAtMs: Date.UTC(2026, 9, 2, 9),
  topics: ['service', 'publicSpace', 'crisis'],
  teams: ['communications', 'unknown'],
  channels: ['x', 'facebook', 'whatsapp', 'instagram', 'email'],
  accounts: [
    { id: 1, name: 'gemeentevoorbeeldstad', channel: 'x' },
    { id: 2, name: 'voorbeeldstadhelpt', channel: 'x' },
    { id: 3, name: 'Gemeente Voorbeeldstad', channel: 'whatsapp' },
  ],
  current: { ...metrics, byChannel: [] },
  previous: {
    ...metrics,
    cases: 1121,
    firstResponse: { ...metrics.firstResponse, medianMs: figure(3.68 * hour, 3.3 * hour, 4 * hour, 1121) },
    responseRate7d: figure(0.911, 0.89, 0.93, 1121),
    dialogueShare: figure(0.264, 0.23, 0.29, 1000),
  },
  differences: {
    medianMs: { value: -0.85 * hour, low: -1.27 * hour, high: -0.43 * hour },
    within2h: { value: 0.05, low: 0.01, high: 0.09 },
    responseRate7d: { value: 0.005, low: -0.018, high: 0.028 },
    conversationRatio: { value: 0.02, low: -0.01, high: 0.05 },
    dialogueShare: { value: -0.033, low: -0.069, high: 0.003 },
    cases: { value: 163, low: 68, high: 258 },
  },
  curve,
  trend: Array.from({ length: 12 }, (_, index) => ({
    month: month(index),
    medianMs: (4.2 - index * 0.12 + Math.sin(index) * 0.2) * hour,
    within2h: 0.36 + index * 0.008 + Math.sin(index * 2) * 0.01,
    responseRate7d: 0.9 + Math.sin(index) * 0.02,
    conversationRatio: 0.5 + index * 0.009,
    dialogueShare: 0.28 - index * 0.004 + Math.sin(index) * 0.008,
  })),
  peerGroup: {
    kind: 'example',
    members: Array.from({ length: 15 }, (_, index) => ({
      code: `EX${index + 2}`,
      name: `Verzonnen ${index}`,
    })),
  },
  peers: {
    medianMs: { median: 4.17 * hour, q1: 3.3 * hour, q3: 5.8 * hour, n: 15, year: 2026 },
    within2h: { median: 0.386, q1: 0.337, q3: 0.426, n: 15, year: 2026 },
    responseRate7d: { median: 0.883, q1: 0.84, q3: 0.91, n: 15, year: 2026 },
    conversationRatio: { median: 0.524, q1: 0.42, q3: 0.6, n: 15, year: 2026 },
    dialogueShare: { median: 0.254, q1: 0.23, q3: 0.3, n: 15, year: 2026 },
  },
  peerCurve: [1, 2, 4, 24, 168].map((h) => ({
    timeMs: h * hour,
    median: invented(h * hour * 0.78) * 0.97,
    q1: invented(h * hour * 0.6) * 0.94,
    q3: invented(h * hour) * 0.985,
    n: 15,
  })),
  peersOfWhole: [],
  benchmarkMunicipalities: 15,
  published,
}

const noPeers: Overview['peers'] = {
  medianMs: { median: null, reason: 'tooFewPeers', n: 0 },
  within2h: { median: null, reason: 'tooFewPeers', n: 0 },
  responseRate7d: { median: null, reason: 'tooFewPeers', n: 0 },
  conversationRatio: { median: null, reason: 'tooFewPeers', n: 0 },
  dialogueShare: { median: null, reason: 'tooFewPeers', n: 0 },
}
const noDifference = { value: null, reason: 'noMessages' } as const

function without(reason: Parameters<typeof noFigure>[0], n: number, ratio: Figure): Overview['current'] {
  const none = noFigure(reason, n)
  return {
    ...filled.current,
    cases: reason === 'ownPostsOnly' ? { value: null, reason } : n,
    answered: reason === 'ownPostsOnly' ? { value: null, reason } : 0,
    closed: reason === 'ownPostsOnly' ? { value: null, reason } : 0,
    open: reason === 'ownPostsOnly' ? { value: null, reason } : n,
    firstResponse: {
      medianMs: none,
      p90Ms: none,
      within: { '1h': none, '2h': none, '4h': none, '24h': none },
      meanMs: none,
    },
    responseRate7d: none,
    conversationRatio: ratio,
    dialogueShare: none,
  }
}

const bare: Overview = {
  ...filled,
  peerGroup: null,
  benchmarkMunicipalities: 0,
  peers: noPeers,
  peerCurve: [],
  curve: [],
  trend: [],
  previous: null,
  comparisonPeriod: null,
  comparisonKind: null,
  differences: {
    medianMs: noDifference,
    within2h: noDifference,
    responseRate7d: noDifference,
    conversationRatio: noDifference,
    dialogueShare: noDifference,
    cases: noDifference,
  },
}

export const overviews: Readonly<Record<string, Overview>> = {
  filled,
  empty: {
    ...bare,
    state: 'empty',
    current: without('noMessages', 0, noFigure('noMessages', 0)),
    dataFrom: null,
    dataTo: null,
    lastImportAtMs: null,
    channels: [],
  },
  benchmarkOnly: {
    ...bare,
    peers: filled.peers,
    state: 'benchmarkOnly',
    current: without('noOwnData', 0, noFigure('noOwnData', 0)),
    channels: [],
    lastImportAtMs: null,
  },
  noMessagesInPeriod: {
    ...bare,
    state: 'noMessagesInPeriod',
    current: without('noMessages', 0, noFigure('noMessages', 0)),
  },
  noCitizensMessages: {
    ...bare,
    state: 'noCitizensMessages',
    channels: ['x'],
    current: {
      ...without('ownPostsOnly', 0, figure(0.246, 0.227, 0.265, 1986)),
      sending: { replies: 488, reposts: 643, ownPosts: 855 },
      linkedReplies: {
        inbound: { value: null, reason: 'ownPostsOnly' },
        answered: 414,
        replies: 420,
        medianPerQuestionMs: figure(33.2 * 60_000, null, null, 414),
        medianPerReplyMs: figure(34.1 * 60_000, null, null, 420),
        meanPerReplyMs: figure(84 * 60_000, null, null, 420),
      },
    },
  },
  nobodyAnswered: {
    ...bare,
    state: 'nobodyAnswered',
    current: without('nobodyAnswered', 34, noFigure('noBroadcasts', 0)),
  },
  tooFew: { ...bare, current: { ...without('tooFew', 7, noFigure('noBroadcasts', 0)), answered: 5 } },
}
