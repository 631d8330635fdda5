import type { ConversationOf, ConversationPage } from '#shared/contract/conversation.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { ConversingInput } from '#shared/views/conversation/conversingInput.ts'
import { createWords } from '#shared/views/words.ts'

type Shown = ConversationOf['conversationRatio']

export function shown(value: number, low: number, high: number, n: number): Shown {
  return { value, low, high, n }
}
export function without(reason: Extract<Figure, { value: null }>['reason'], n = 0): Shown {
  return { value: null, reason, n }
}

export const everything: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}

/** Invented, with whole numbers that can be followed by hand. */
export const current: ConversationOf = {
  cases: 200,
  answered: 180,
  conversationRatio: shown(0.6, 0.55, 0.65, 400),
  sending: { replies: 240, reposts: 60, ownPosts: 100 },
  dialogueShare: shown(0.25, 0.2, 0.31, 170),
  turnsPerCase: shown(1.25, 1.2, 1.3, 180),
  responseRate7d: shown(0.9, 0.85, 0.93, 190),
  reactionsPerPost: without('notExported'),
  identicalReplies: shown(0.3, 0.26, 0.34, 300),
  questionsPer1000: shown(4, 3.5, 4.6, 200),
  satisfaction: shown(0.724, 0.68, 0.77, 40),
  intendedTeam: without('noScheme'),
}

const part = {
  isWhole: true,
  sending: { replies: 80, reposts: 20, ownPosts: 20 },
  conversationRatio: shown(0.6667, 0.58, 0.74, 120),
  dialogueShare: shown(0.2, 0.12, 0.31, 60),
  cases: 70,
} as const

function published(metric: string, value: number, year: number): ConversationPage['published'][number] {
  return {
    metric,
    value,
    unit: '%',
    scope: 'Dutch municipalities',
    n: null,
    year,
    source: 'invented',
    url: '',
    confidence: 'high',
  }
}

export const page: ConversationPage = {
  state: 'figures',
  period: { from: '2026-07-01', to: '2026-09-30' },
  comparisonPeriod: { from: '2025-07-02', to: '2025-10-01' },
  comparisonKind: 'sameWeeksLastYear',
  periodUnfinished: false,
  dataFrom: '2024-01-01',
  dataTo: '2026-09-30',
  observedTo: '2026-09-30',
  quarters: [],
  lastImportAtMs: Date.UTC(2026, 9, 2),
  topics: ['service', 'policy'],
  teams: ['communications'],
  channels: ['x', 'whatsapp'],
  accounts: [],
  current,
  previous: {
    ...current,
    conversationRatio: shown(0.5, 0.45, 0.55, 380),
    dialogueShare: shown(0.27, 0.21, 0.34, 150),
  },
  differences: {
    conversationRatio: { value: 0.1, low: 0.03, high: 0.17 },
    dialogueShare: { value: -0.02, low: -0.1, high: 0.06 },
    responseRate7d: { value: 0, low: -0.05, high: 0.05 },
  },
  peers: {
    conversationRatio: { median: 0.52, q1: 0.45, q3: 0.6, n: 15, year: 2026 },
    dialogueShare: { median: 0.24, q1: 0.2, q3: 0.28, n: 15, year: 2026 },
  },
  peerKind: 'nearestNeighbours',
  peersOfWhole: { conversationRatio: false, dialogueShare: false },
  inhabitants: { count: 48_200, year: 2025 },
  published: [
    published('conversation_ratio_share_of_tweets_that_are_replies', 11, 2013),
    published('share_of_questions_that_are_simple_service_or_public_space_reports', 70, 2013),
    published('share_messages_about_services', 53, 2015),
    published('share_messages_about_policy', 28, 2015),
    published('share_messages_about_crisis_incidents', 19, 2015),
    published('share_municipalities_where_communications_answers_questions', 77, 2013),
    published('facebook_comments_per_post_mean', 36, 2019),
  ],
  granularity: 'month',
  series: [
    { ...part, key: '2026-07', from: '2026-07-01', to: '2026-07-31' },
    {
      ...part,
      key: '2026-08',
      from: '2026-08-01',
      to: '2026-08-31',
      sending: { replies: 0, reposts: 0, ownPosts: 0 },
      conversationRatio: without('noMessages'),
    },
    { ...part, key: '2026-09', from: '2026-09-01', to: '2026-09-30', isWhole: false },
  ],
  annotations: [],
  breaks: [],
  turns: [
    { turns: 1, cases: 150 },
    { turns: 2, cases: 20 },
    { turns: 3, cases: 9 },
    { turns: 4, cases: 1 },
    { turns: 5, cases: 0 },
  ],
  unanswered: [
    { reason: 'closed', cases: 12 },
    { reason: 'waiting', cases: 3 },
    { reason: 'open', cases: 5 },
    { reason: 'automaticOnly', cases: 0 },
  ],
  needsNoReply: 31,
  topicMix: [
    { topic: 'service', cases: 90, share: shown(0.45, 0.38, 0.52, 200), corrected: null },
    { topic: 'publicSpace', cases: 50, share: shown(0.25, 0.2, 0.31, 200), corrected: null },
    { topic: 'policy', cases: 60, share: shown(0.3, 0.24, 0.37, 200), corrected: null },
  ],
  serviceAndPublicSpace: shown(0.7, 0.63, 0.76, 200),
  teamMix: [
    { team: 'communications', cases: 120, share: shown(0.667, 0.6, 0.73, 180) },
    { team: 'contactCentre', cases: 60, share: shown(0.333, 0.27, 0.4, 180) },
  ],
}

export function input(
  changes: Partial<ConversationPage> = {},
  filter: Partial<Filter> = {},
  language: Language = 'nl',
): ConversingInput {
  return {
    page: { ...page, ...changes },
    filter: { ...everything, ...filter },
    municipalityName: 'Rijnhoven',
    words: createWords(language),
  }
}
