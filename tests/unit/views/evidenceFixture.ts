// An invented comparison of an invented municipality with six invented ones; nobody is behind any number.
import type { ComparedFigure, Comparison, PeerRow } from '#shared/contract/compare.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'

export const hour = 3_600_000

export const ownCode = 'EX01'

type Member = Comparison['group']['own']

export function member(code: string, name: string, population: number): Member {
  return {
    code,
    name,
    country: 'NL',
    province: 'Verzonnen provincie',
    population,
    populationYear: 2025,
    sizeClass: 5,
    densityPerKm2: 400,
    urbanityClass: 3,
    lon: 5.5,
    lat: 52,
    distance: code === ownCode ? null : 0.4,
    contributions: {},
  }
}

export const members = [
  member('EX02', 'Waalkade', 44_100),
  member('EX03', 'IJsselmark', 51_600),
  member('EX04', 'Duinbeek', 55_300),
  member('EX05', 'Eemvoorde', 47_000),
  member('EX06', 'Leieberg', 40_200),
  member('EX07', 'Vechtwijk', 44_700),
]
const own = member(ownCode, 'Rijnhoven', 48_200)

const packageSource: PeerRow['source'] = {
  kind: 'package',
  fileName: 'waalkade.json',
  madeAt: '2026-10-01T08:00:00Z',
  from: '2026-04-01',
  to: '2026-09-30',
  fingerprint: 'ab12',
}

export function row(code: string, part: Partial<PeerRow>): PeerRow {
  const found = [own, ...members].find((one) => one.code === code) ?? own
  return {
    code,
    name: found.name,
    population: found.population,
    lon: found.lon,
    lat: found.lat,
    isOwn: code === ownCode,
    source: code === ownCode ? null : packageSource,
    figure: null,
    remarks: [],
    isPooled: code !== ownCode,
    place: null,
    shrunk: null,
    shrunkInterval: null,
    ownHigher: null,
    ...part,
  }
}

const publishedWithin2h: ComparedFigure['published'] = [
  {
    metric: 'share_answered_within_2h',
    value: 40,
    unit: '%',
    scope: 'Dutch municipalities; of cases/reactions (Twitter, Q2 2015)',
    n: null,
    year: 2015,
    source: 'Socialmediameetlat & HowAboutYou, "Gemeenten & social media 2015", Frankwatching, 2015-09-15',
    url: 'https://www.frankwatching.com/',
    confidence: 'medium',
  },
]

export function comparedFigure(metric: KeyFigureId, part: Partial<ComparedFigure>): ComparedFigure {
  return {
    metric,
    rows: [],
    band: { median: null, reason: 'tooFewPeers', n: 0 },
    rank: { lowest: null, reason: 'tooFewPeers' },
    funnel: { target: null, reason: metric === 'medianMs' ? 'notAShare' : 'tooFewPeers' },
    published: [],
    remarks: [],
    ownYears: [],
    ...part,
  }
}

/** Exact limits are not the matter here: a plain normal approximation draws the same kind of funnel. */
function limitsAround(target: number): Extract<ComparedFigure['funnel'], { target: number }>['limits'] {
  return [20, 40, 80, 160, 320, 640, 1280, 2560].map((n) => {
    const spread = Math.sqrt((target * (1 - target)) / n)
    const clamp = (share: number): number => Math.min(1, Math.max(0, share))
    return {
      n,
      low95: clamp(target - 1.96 * spread),
      high95: clamp(target + 1.96 * spread),
      low998: clamp(target - 3.09 * spread),
      high998: clamp(target + 3.09 * spread),
    }
  })
}

const fileSource: PeerRow['source'] = {
  kind: 'file',
  fileName: 'regio.csv',
  source: 'de regio',
  year: 2025,
}

export const within2h = comparedFigure('within2h', {
  rows: [
    row(ownCode, { figure: figure(0.442, 0.415, 0.469, 1284) }),
    row('EX02', { figure: figure(0.551, 0.519, 0.583, 906), place: 'above' }),
    row('EX03', { figure: figure(0.498, 0.458, 0.538, 612), place: 'above' }),
    row('EX04', { figure: figure(0.463, 0.438, 0.488, 1488), place: 'within' }),
    row('EX05', {
      figure: figure(0.43, 0.394, 0.466, 733),
      remarks: ['definitionDiffers'],
      isPooled: false,
    }),
    row('EX06', {
      figure: figure(0.409, null, null, 0),
      source: fileSource,
      remarks: ['periodDiffers', 'noInterval'],
    }),
    row('EX07', {}),
  ],
  funnel: {
    target: 0.386,
    points: [
      { code: ownCode, n: 1284, value: 0.442, position: 'outside998' },
      { code: 'EX02', n: 906, value: 0.551, position: 'outside998' },
      { code: 'EX03', n: 612, value: 0.498, position: 'outside998' },
      { code: 'EX04', n: 1488, value: 0.463, position: 'outside998' },
      { code: 'EX07', n: 41, value: 0.275, position: 'inside' },
    ],
    limits: limitsAround(0.386),
    overdispersion: 14.2,
    isOverdispersed: true,
  },
  published: publishedWithin2h,
  remarks: ['definitionDiffers', 'periodDiffers', 'noInterval'],
  ownYears: [
    { year: 2023, figure: figure(0.31, null, null, 0), source: 'Jaarverslag 2023' },
    { year: 2024, figure: figure(0.36, null, null, 900), source: 'Jaarverslag 2024' },
    { year: 2026, figure: figure(0.442, 0.415, 0.469, 1284), source: null },
  ],
})

function curve(scaleHours: number): Comparison['curves']['own'] {
  return [0.1, 0.5, 1, 2, 4, 8, 24, 72, 168].map((hours) => {
    const share = 0.92 * (1 - Math.exp(-((hours / scaleHours) ** 0.62)))
    return { timeMs: hours * hour, share, low: share - 0.03, high: share + 0.03 }
  })
}

const companies: Comparison['companies'] = [
  {
    metric: 'response_time_mean',
    value: 10,
    unit: 'hours',
    scope: 'brands worldwide; customers expect 4',
    n: 247_000,
    year: 2016,
    source: 'Sprout Social Index Q1/Q2 2016 via P. Dughi',
    url: 'https://pauldughi.com/',
    confidence: 'medium',
  },
  {
    metric: 'response_rate_share_of_messages_answered',
    value: 33,
    unit: '%',
    scope: 'large Dutch organisations (companies and institutions), Twitter+Facebook',
    n: 119,
    year: 2016,
    source: 'Webcare Pro, 30-day study of 119 large Dutch organisations',
    url: '',
    confidence: 'high',
  },
]

export const comparison: Comparison = {
  group: {
    choice: { kind: 'nearestNeighbours', count: 15, withUrbanity: false, sameProvince: false },
    edition: '2026-1',
    own,
    members,
    notes: [],
  },
  period: { from: '2026-07-01', to: '2026-09-30' },
  stratum: { by: 'all', key: null, isWholeOnly: false },
  figures: [
    comparedFigure('medianMs', {
      rows: [
        row(ownCode, { figure: figure(2.8 * hour, 2.5 * hour, 3.1 * hour, 1284) }),
        row('EX02', { figure: figure(1.7 * hour, 1.5 * hour, 1.9 * hour, 906) }),
        row('EX03', { figure: figure(2.1 * hour, 1.9 * hour, 2.4 * hour, 612) }),
      ],
    }),
    within2h,
    comparedFigure('responseRate7d', { rows: [row(ownCode, { figure: figure(0.91, 0.89, 0.92, 1270) })] }),
    comparedFigure('conversationRatio', { rows: [row(ownCode, { figure: figure(0.11, 0.09, 0.13, 800) })] }),
    comparedFigure('dialogueShare', { rows: [row(ownCode, { figure: noFigure('tooFew', 4) })] }),
  ],
  curves: {
    own: curve(4.3),
    peers: [
      { code: 'EX02', name: 'Waalkade', points: curve(2.9) },
      { code: 'EX03', name: 'IJsselmark', points: curve(3.4) },
    ],
    middle: [1, 2, 4, 8, 24, 72, 168].map((hours) => ({
      timeMs: hours * hour,
      median: 0.9 * (1 - Math.exp(-((hours / 4.9) ** 0.6))),
      q1: 0.85 * (1 - Math.exp(-((hours / 6) ** 0.6))),
      q3: 0.93 * (1 - Math.exp(-((hours / 4) ** 0.6))),
      n: 6,
    })),
  },
  map: [],
  outsideGroup: [],
  membersWithData: 6,
  companies,
}
