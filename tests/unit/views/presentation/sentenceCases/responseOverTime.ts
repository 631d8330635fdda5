// Branches of the pages on response over time and against the own norms.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { SentenceCase } from './sentenceCase.ts'
import {
  channel,
  day,
  exampleReport,
  hour,
  inOpeningTime,
  minute,
  monthsOf,
  none,
  normsOf,
  rule,
  share,
  time,
  withCurrent,
  withResponse,
  type NormGiven,
} from '../responseVariants.ts'

type Named = readonly (readonly [name: string, figures: ReportFigures])[]
type Response = ReportFigures['response']

const example = exampleReport()
const withoutNorms = withResponse({ norms: [] })

function difference(low: number, high: number): Response['differences']['medianMs'] {
  return { value: (low + high) / 2, low, high }
}

function differing(of: ReportFigures, one: Response['differences']['medianMs']): ReportFigures {
  return withResponse({ differences: { medianMs: one, within4h: one, withinNorm: one } }, of)
}

function comparedWithBefore(of: ReportFigures): ReportFigures {
  const choice = {
    ...of.choice,
    comparisonKind: 'previousPeriod' as const,
    comparisonPeriod: { from: '2026-04-01', to: '2026-06-30' },
  }
  return { ...of, choice }
}

function broken(...breaks: Response['breaks']): ReportFigures {
  return withResponse({ breaks })
}

function inParts(granularity: Response['granularity'], count: number): ReportFigures {
  return withResponse({ granularity, series: monthsOf(count, (index) => ({ isWhole: index < count - 1 })) })
}

const trend: Named = [
  ['the example', example],
  ['a smaller share', differing(example, difference(-0.1, -0.02))],
  ['perhaps the same share', differing(example, difference(-0.02, 0.03))],
  ['faster', withoutNorms],
  ['slower than the months before', comparedWithBefore(differing(withoutNorms, difference(hour, 2 * hour)))],
  ['perhaps as fast', differing(withoutNorms, difference(-minute, hour))],
  ['nothing to compare with', withResponse({ previous: null, norms: [] })],
  ['a share with nothing to compare with', withResponse({ previous: null })],
  ['half not reached', withCurrent({ medianMs: none('notReached', 1325) }, withoutNorms)],
  ['half not known', withCurrent({ medianMs: none('businessHoursOnly', 1325) }, withoutNorms)],
  [
    'half not reached in a month',
    withResponse({
      norms: [],
      granularity: 'month',
      series: monthsOf(5, (index) => (index === 2 ? { medianMs: none('notReached', 200) } : {})),
    }),
  ],
  ['share not known', withCurrent({ withinNorm: none('tooFew', 12) })],
  ['opening time', inOpeningTime(withoutNorms)],
  ['a new source', broken({ date: '2026-08-03', kind: 'source', detail: 'Invented account' })],
  [
    'other hours and another norm',
    broken(
      { date: '2026-08-03', kind: 'hours', detail: null },
      { date: '2026-08-03', kind: 'norm', detail: null },
    ),
  ],
  [
    'two breaks',
    broken(
      { date: '2026-08-03', kind: 'source', detail: 'Invented account' },
      { date: '2026-09-01', kind: 'norm', detail: null },
    ),
  ],
  ['weeks', inParts('week', 20)],
  ['months', inParts('month', 26)],
  ['quarters', inParts('quarter', 14)],
  ['years', inParts('year', 14)],
  ['terms', inParts('term', 12)],
  ['reporting periods', inParts('planning', 12)],
  [
    'months without a figure or without a limit',
    withResponse({
      norms: [],
      granularity: 'month',
      series: monthsOf(6, (index) =>
        index === 1
          ? { cases: 3, medianMs: none('tooFew', 3) }
          : index === 2
            ? { medianMs: { value: hour, low: minute, high: null, n: 40 } }
            : {},
      ),
    }),
  ],
  [
    'a norm beyond the figure',
    withResponse({
      norms: normsOf([rule(5 * day, { targetShare: null }), none('tooFew', 3)]),
      granularity: 'month',
      series: monthsOf(4, () => ({ withinNorm: none('noNorm') })),
    }),
  ],
  [
    'a norm in the figure',
    withResponse({
      norms: normsOf([rule(3 * hour, { targetShare: null }), none('tooFew', 3)]),
      granularity: 'month',
      series: monthsOf(4, () => ({ withinNorm: none('noNorm') })),
    }),
  ],
  ['one part', withResponse({ series: monthsOf(1, () => ({})), granularity: 'month' })],
]

function oneNorm(within: ReturnType<typeof share>, part: Parameters<typeof rule>[1] = {}): ReportFigures {
  return withResponse({ norms: normsOf([rule(4 * hour, part), within]) }, withCurrent({ withinNorm: within }))
}

function chosen(from: ReportFigures, channels: ReportFigures['filter']['channels']): ReportFigures {
  return { ...from, filter: { ...from.filter, channels } }
}

const [met, missed, unsure] = [share(0.9), share(0.6), share(0.8)]
const whatsapp = { channel: 'whatsapp' } as const

function norms(...given: readonly NormGiven[]): ReportFigures {
  return withResponse({ norms: normsOf(...given) })
}

const norm: Named = [
  ['the example', example],
  ['met', oneNorm(met)],
  ['not met', oneNorm(missed)],
  ['perhaps met', oneNorm(unsure)],
  ['no agreed share', oneNorm(met, { targetShare: null })],
  ['of one channel', oneNorm(met, { ...whatsapp, clock: 'opening' })],
  [
    'a channel that cannot be told',
    withResponse(
      { byChannel: [channel('facebook', time(hour)), channel('x', none('tooFew', 4), none('tooFew', 4))] },
      oneNorm(met),
    ),
  ],
  ['share without interval', oneNorm({ value: 0.8, low: null, high: null, n: 500 })],
  ['two met', norms([rule(hour), met], [rule(hour, whatsapp), met])],
  ['two not met', norms([rule(hour), missed], [rule(hour, whatsapp), missed])],
  ['two perhaps', norms([rule(hour), unsure], [rule(hour, whatsapp), unsure])],
  [
    'three met',
    norms([rule(hour), met], [rule(hour, whatsapp), met], [rule(day, { channel: 'email' }), met]),
  ],
  [
    'three not met',
    norms([rule(hour), missed], [rule(hour, whatsapp), missed], [rule(day, { channel: 'email' }), missed]),
  ],
  [
    'three perhaps',
    norms([rule(hour), unsure], [rule(hour, whatsapp), unsure], [rule(day, { channel: 'email' }), unsure]),
  ],
  [
    'of everything one',
    norms(
      [rule(hour, { targetShare: 0.85, validTo: '2026-07-31' }), met],
      [rule(2 * hour, { targetShare: 0.9, validFrom: '2026-08-01' }), missed],
      [rule(30 * minute, { ...whatsapp, targetShare: 0.8 }), unsure],
      [rule(day, { channel: 'email', targetShare: 0.95 }), none('tooFew', 4)],
      [rule(7 * day, { channel: 'telephone', targetShare: null }), met],
    ),
  ],
  [
    'whole not known',
    withCurrent({ withinNorm: none('tooFew', 9) }, norms([rule(hour), met], [rule(hour, whatsapp), missed])),
  ],
  [
    'two without an agreed share',
    norms([rule(hour, { targetShare: null }), met], [rule(hour, { ...whatsapp, targetShare: null }), met]),
  ],
  [
    'two without an agreed share, whole not known',
    withCurrent(
      { withinNorm: none('tooFew', 9) },
      norms([rule(hour, { targetShare: null }), met], [rule(hour, { ...whatsapp, targetShare: null }), met]),
    ),
  ],
  [
    'more norms than rows',
    norms(
      ...Array.from(
        { length: 10 },
        (_, index) => [rule((index + 1) * hour, { validFrom: `2026-07-${10 + index}` }), met] as const,
      ),
    ),
  ],
  [
    'two missed of three',
    norms([rule(hour), met], [rule(hour, whatsapp), missed], [rule(day, { channel: 'email' }), missed]),
  ],
  [
    'two met of four, two not certain',
    norms(
      [rule(hour), met],
      [rule(hour, whatsapp), met],
      [rule(day, { channel: 'email' }), unsure],
      [rule(day, { channel: 'x' }), unsure],
    ),
  ],
  [
    'two not known and two without an agreed share',
    norms(
      [rule(hour), none('tooFew', 9)],
      [rule(hour, whatsapp), none('tooFew', 8)],
      [rule(day, { channel: 'email', targetShare: null }), met],
      [rule(day, { channel: 'x', targetShare: null }), met],
    ),
  ],
  [
    'one not known and one without an agreed share',
    norms([rule(hour), none('tooFew', 9)], [rule(hour, { ...whatsapp, targetShare: null }), met]),
  ],
  ['one of chosen channels', chosen(oneNorm(met), ['facebook', 'instagram'])],
  ['one of a chosen channel', chosen(oneNorm(met), ['facebook'])],
  ['a share that is nearly what was agreed', oneNorm(share(0.796, 0.002))],
  ['no norm set', withoutNorms],
  ['share not known', oneNorm(none('businessHoursOnly'))],
  ['share that cannot be told', oneNorm(share(0.998, 0.001))],
  ['share of one channel that cannot be told', oneNorm(share(0.998, 0.001), whatsapp)],
]

export const overTimeCases: readonly SentenceCase[] = [
  ...trend.map(([name, figures]) => ({ page: 'trend', name, figures }) as const),
  ...norm.map(([name, figures]) => ({ page: 'norm', name, figures }) as const),
]
