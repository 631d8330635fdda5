// Branches of the pages on response by channel and against comparable municipalities.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { SentenceCase } from './sentenceCase.ts'
import {
  channel,
  comparedBy,
  day,
  exampleReport,
  hour,
  inOpeningTime,
  none,
  normsOf,
  ownRow,
  rule,
  share,
  time,
  withCompare,
  withResponse,
} from '../responseVariants.ts'

type Named = readonly (readonly [name: string, figures: ReportFigures])[]
type Compared = ReportFigures['compare']['figures'][number]

const example = exampleReport()
const notReached = none('notReached', 100)

function by(...byChannel: ReportFigures['response']['byChannel']): ReportFigures {
  return withResponse({ byChannel })
}

const channels: Named = [
  ['the example', example],
  [
    'fastest and slowest',
    by(channel('whatsapp', time(hour)), channel('facebook', time(3 * hour)), channel('email', time(day))),
  ],
  [
    'fastest only',
    by(
      channel('whatsapp', time(hour)),
      channel('facebook', time(3 * hour, hour)),
      channel('email', time(3.5 * hour, hour)),
    ),
  ],
  [
    'slowest only',
    by(
      channel('whatsapp', time(hour, 0.5 * hour)),
      channel('facebook', time(1.2 * hour, 0.5 * hour)),
      channel('email', time(day)),
    ),
  ],
  ['two that differ', by(channel('whatsapp', time(hour)), channel('publicSpace', time(day)))],
  [
    'two that may be the same',
    by(channel('whatsapp', time(hour, hour)), channel('email', time(1.5 * hour, hour))),
  ],
  [
    'by shares: both',
    by(
      channel('whatsapp', notReached, share(0.4)),
      channel('facebook', time(hour), share(0.6)),
      channel('email', time(hour), share(0.8)),
    ),
  ],
  [
    'by shares: most',
    by(
      channel('whatsapp', notReached, share(0.4)),
      channel('facebook', time(hour), share(0.41)),
      channel('email', time(hour), share(0.8)),
    ),
  ],
  [
    'by shares: least',
    by(
      channel('whatsapp', notReached, share(0.3)),
      channel('facebook', time(hour), share(0.8)),
      channel('email', time(hour), share(0.81)),
    ),
  ],
  [
    'by shares: two',
    by(channel('whatsapp', notReached, share(0.3)), channel('facebook', time(hour), share(0.8))),
  ],
  [
    'by shares: none',
    by(
      channel('whatsapp', notReached, share(0.8)),
      channel('facebook', time(hour), share(0.81)),
      channel('email', time(hour), share(0.8)),
    ),
  ],
  [
    'some left out',
    by(
      channel('whatsapp', time(hour)),
      channel('facebook', time(day)),
      channel('x', none('tooFew', 7)),
      channel('email', none('tooFew', 3)),
    ),
  ],
  [
    'opening time with a norm',
    withResponse({ norms: normsOf([rule(4 * hour, { clock: 'opening' }), share(0.8)]) }, inOpeningTime()),
  ],
  ['a norm beyond the figure', withResponse({ norms: normsOf([rule(9 * day), share(0.8)]) })],
  [
    'more channels than rows',
    by(
      ...(
        [
          'x',
          'facebook',
          'instagram',
          'whatsapp',
          'linkedin',
          'youtube',
          'tiktok',
          'mastodon',
          'bluesky',
          'webchat',
          'email',
        ] as const
      ).map((key, index) => channel(key, time((index + 1) * hour, 0.2 * hour))),
    ),
  ],
  ['days', by(channel('whatsapp', time(9 * day, day)), channel('email', time(2 * day, hour)))],
  ['one channel', by(channel('whatsapp', time(hour)))],
]

const ranked = (lowest: number, highest: number) => (): Partial<Compared> => ({
  rank: { lowest, highest, of: 15, aheadOf: { lowest: 0, highest: 14 }, percentile: 0.5 },
})
const unranked = { lowest: null, reason: 'tooFewPeers' } as const

function placed(metric: Compared['metric'], place: 'above' | 'within' | 'below' | null): ReportFigures {
  return comparedBy(metric, (one) => ({ ...ownRow({ place })(one), rank: unranked }))
}

function fewKnown(n: number, members = 15): ReportFigures {
  const band = { median: null, reason: 'tooFewPeers', n } as const
  return withCompare({
    members,
    figures: example.compare.figures.map((one) => ({ ...one, band })),
  })
}

function withoutBand(reason: 'otherClock' | 'otherPart'): ReportFigures {
  return withCompare({
    figures: example.compare.figures.map((one) => ({ ...one, band: { median: null, reason, n: 0 } })),
  })
}

const metrics = ['within2h', 'medianMs', 'responseRate7d'] as const

const peers: Named = [
  ['the example', example],
  ...metrics.flatMap((metric): Named => [
    [`${metric}: better than most`, comparedBy(metric, ranked(2, 5))],
    [`${metric}: around the middle`, comparedBy(metric, ranked(6, 10))],
    [`${metric}: worse than most`, comparedBy(metric, ranked(11, 14))],
    [`${metric}: cannot be told`, comparedBy(metric, ranked(3, 13))],
    [`${metric}: above the middle half`, placed(metric, 'above')],
    [`${metric}: in the middle half`, placed(metric, 'within')],
    [`${metric}: below the middle half`, placed(metric, 'below')],
    [`${metric}: no place`, placed(metric, null)],
  ]),
  ['one place', comparedBy('within2h', ranked(1, 1))],
  [
    'own group',
    {
      ...comparedBy('within2h', ranked(2, 5)),
      overview: { ...example.overview, peerGroup: { kind: 'own', members: [] } },
    },
  ],
  ['all of them fit', comparedBy('within2h', (one) => ({ rows: one.rows.slice(0, 8) }))],
  [
    'figures that are not quite alike',
    comparedBy('within2h', ({ rows }) => ({
      rows: rows.map((row) => ({
        ...row,
        remarks: ['wholeOnly', 'periodDiffers', 'noInterval', 'predecessorArea'],
      })),
    })),
  ],
  ['four known', fewKnown(4)],
  ['one known', fewKnown(1)],
  ['none known', fewKnown(0)],
  ['nobody chosen', withCompare({ members: 0, figures: [] })],
  ['other clock', withoutBand('otherClock')],
  ['other part', withoutBand('otherPart')],
  [
    'own figure not known',
    withCompare({
      figures: example.compare.figures.map((one) => ({
        ...one,
        ...ownRow({ figure: none('tooFew', 6) })(one),
      })),
    }),
  ],
  ['own figure that cannot be told', comparedBy('within2h', ownRow({ figure: share(0.998, 0.001) }))],
]

export const comparisonCases: readonly SentenceCase[] = [
  ...channels.map(([name, figures]) => ({ page: 'channels', name, figures }) as const),
  ...peers.map(([name, figures]) => ({ page: 'peers', name, figures }) as const),
]
