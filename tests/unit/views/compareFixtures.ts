// An invented municipality beside fifteen invented others: what the page Vergelijken is made of.
import type { ComparedFigure, Comparison, PeerGroup, PeerRow } from '#shared/contract/compare.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { figure } from '#shared/domain/figure.ts'

const names = [
  'Waalkade',
  'IJsselmark',
  'Duinbeek',
  'Eemvoorde',
  'Kempenhout',
  'Leieberg',
  'Merwestein',
  'Heuvelrade',
  'Veenwolde',
  'Lekerdam',
  'Gelderwoude',
  'Denderhove',
  'Zuiderhage',
  'Maasbroek',
  'Vechtwijk',
]
const shares = [55.1, 49.8, 46.3, 43, 42.1, 40.9, 39.8, 38.6, 37.2, 35.9, 34.4, 33, 29.7, 27.5, 22.3]
const questions = [906, 612, 1488, 733, 540, 388, 1020, 457, 611, 824, 702, 296, 1115, 41, 512]

type Member = PeerGroup['own']

const summary = {
  country: 'EX',
  province: 'Verzonnen provincie',
  populationYear: 2025,
  sizeClass: 4,
} as const

export const ownMember: Member = {
  ...summary,
  code: 'EX01',
  name: 'Rijnhoven',
  population: 48_200,
  densityPerKm2: 772.4,
  urbanityClass: 3,
  lon: 5.21,
  lat: 51.96,
  distance: null,
  contributions: {},
}

export const members: readonly Member[] = names.map((name, index) => ({
  ...summary,
  code: `EX${index + 2}`,
  name,
  population: 41_000 + index * 1100,
  densityPerKm2: 600 + index * 25,
  urbanityClass: 3,
  lon: 4.6 + (index % 5) * 0.3,
  lat: 51.4 + Math.floor(index / 5) * 0.4,
  distance: 0.02 * (index + 1),
  contributions: { population: 0.8, density: 0.2 },
}))

export const packageOf2026 = {
  kind: 'package',
  fileName: 'regio.json',
  madeAt: '2026-10-01T08:00:00Z',
  from: '2026-07-01',
  to: '2026-09-30',
  fingerprint: '0a1b-2c3d-4e5f-6071',
} as const
export const fileOf2025 = { kind: 'file', fileName: 'regio.csv', source: 'de regio', year: 2025 } as const

function peerRow({ code, name, population, lon, lat }: Member, part: Partial<PeerRow>): PeerRow {
  return {
    code,
    name,
    population,
    lon,
    lat,
    isOwn: false,
    source: packageOf2026,
    figure: null,
    remarks: [],
    isPooled: true,
    place: null,
    shrunk: null,
    shrunkInterval: null,
    ownHigher: null,
    ...part,
  }
}

/** Roughly a 95 % interval of a share; the tests need its width only. */
function share(percent: number, n: number): ReturnType<typeof figure> {
  const p = percent / 100
  const half = 1.96 * Math.sqrt((p * (1 - p)) / n)
  return figure(p, p - half, p + half, n)
}

export const ownRow: PeerRow = peerRow(ownMember, {
  isOwn: true,
  source: null,
  figure: share(44.2, 1284),
})
export const peerRows: readonly PeerRow[] = members.map((member, index) => {
  const percent = shares[index] ?? 0
  return peerRow(member, {
    figure: share(percent, questions[index] ?? 0),
    place: percent > 46 ? 'above' : percent < 30 && percent !== 27.5 ? 'below' : 'within',
  })
})

export const figureWithin2h: ComparedFigure = {
  metric: 'within2h',
  rows: [ownRow, ...peerRows],
  band: { median: 0.386, q1: 0.337, q3: 0.426, n: 15, year: 2026 },
  rank: { lowest: 3, highest: 7, of: 16, aheadOf: { lowest: 9, highest: 13 }, percentile: 0.8 },
  funnel: { target: null, reason: 'tooFewPeers' },
  published: [
    {
      metric: 'share_answered_within_2h',
      value: 40,
      unit: '%',
      scope: 'Dutch municipalities',
      n: null,
      year: 2015,
      source: 'Socialmediameetlat 2015',
      url: 'https://example.org/',
      confidence: 'medium',
    },
  ],
  remarks: [],
  ownYears: [],
}

/** A comparison of one figure; the others are not known. */
export function comparisonOf(
  part: Partial<ComparedFigure> = {},
  whole: Partial<Comparison> = {},
): Comparison {
  const shown = { ...figureWithin2h, ...part }
  return {
    group: {
      choice: { kind: 'nearestNeighbours', count: 15, withUrbanity: false, sameProvince: false },
      edition: '2026-1',
      own: ownMember,
      members: [...members],
      notes: [],
    },
    period: { from: '2026-07-01', to: '2026-09-30' },
    stratum: { by: 'all', key: null, isWholeOnly: false },
    figures: [shown],
    curves: { own: [], peers: [], middle: [] },
    map: [ownMember, ...members].map(({ code, lon, lat }) => ({ code, lon, lat })),
    outsideGroup: [],
    membersWithData: 15,
    companies: [],
    ...whole,
  }
}

/** The same municipalities by a figure of time: an hour for every place further down. */
export function timesOf(metric: KeyFigureId): ComparedFigure {
  const hour = 3_600_000
  const rows = peerRows.map((row, index) => ({
    ...row,
    figure: figure((index + 1) * hour, (index + 0.8) * hour, (index + 1.3) * hour, 500),
  }))
  return {
    ...figureWithin2h,
    metric,
    rows: [{ ...ownRow, figure: figure(2.5 * hour, 2.2 * hour, 2.9 * hour, 1284) }, ...rows],
    band: { median: 8 * hour, q1: 4.5 * hour, q3: 11.5 * hour, n: 15, year: 2026 },
  }
}
