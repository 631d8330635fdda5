// Every branch of the texts that are read: letter, page for colleagues, appendix and workbook.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { pageKinds } from '#shared/report/page.ts'
import { noEdits, type ReportEdits } from '#shared/report/edits.ts'
import {
  channel,
  exampleReport,
  hour,
  inOpeningTime,
  none,
  share,
  time,
  withCompare,
  withCurrent,
  withRate,
  withResponse,
  withState,
} from '../responseVariants.ts'

export interface DocumentCase {
  readonly name: string
  readonly figures: ReportFigures
  readonly edits?: Partial<ReportEdits>
}

const example = exampleReport()
const { response, overview, plan, compare } = example

function withChoice(part: Partial<ReportFigures['choice']>, from: ReportFigures = example): ReportFigures {
  return { ...from, choice: { ...from.choice, ...part } }
}

function of(country: ReportFigures['municipality']['country']): ReportFigures {
  return {
    ...example,
    isExample: false,
    municipality: { ...example.municipality, name: 'Duinrade', country },
  }
}

/** The three differences, each with the same interval. */
function withDifferences(sign: -1 | 0 | 1): ReportFigures {
  const ms = { value: sign * hour, low: (sign - 0.5) * hour, high: (sign + 0.5) * hour }
  const part = { value: sign * 0.05, low: sign * 0.05 - 0.02, high: sign * 0.05 + 0.02 }
  const differences = { medianMs: ms, within4h: part, withinNorm: part }
  const rated = { ...overview.differences, responseRate7d: part }
  return { ...withResponse({ differences }), overview: { ...overview, differences: rated } }
}

const unknownDifference = { value: null, reason: 'tooFew' } as const
const noDifferences: ReportFigures = {
  ...withResponse({
    differences: {
      medianMs: unknownDifference,
      within4h: unknownDifference,
      withinNorm: unknownDifference,
    },
  }),
  overview: { ...overview, differences: { ...overview.differences, responseRate7d: unknownDifference } },
}

function withBackTest(backTest: NonNullable<ReportFigures['plan']>['backTest']): ReportFigures {
  return plan === null ? example : { ...example, plan: { ...plan, backTest } }
}

const tested = plan?.backTest.kind === 'tested' ? plan.backTest : null
const fewInAll = withCurrent({
  cases: 7,
  answered: 5,
  closed: 1,
  open: 1,
  medianMs: noFigure('tooFew', 7),
  withinNorm: noFigure('tooFew', 7),
})
const noNorm = withCurrent({ withinNorm: none('noNorm', 1325) })
const noOthers = compare.figures.map((one) => ({ ...one, rows: one.rows.filter(({ isOwn }) => isOwn) }))

const states: readonly DocumentCase[] = [
  { name: 'the example', figures: example },
  { name: 'a Dutch municipality', figures: of('NL') },
  { name: 'a Flemish municipality', figures: of('VL') },
  { name: 'opening time', figures: inOpeningTime() },
  { name: 'opening time without a norm', figures: inOpeningTime(noNorm) },
  { name: 'no norm', figures: noNorm },
  {
    name: 'nothing imported',
    figures: withState(
      'empty',
      withChoice({ period: null, dataFrom: null, dataTo: null, observedTo: null, lastImportAtMs: null }),
    ),
  },
  {
    name: 'no questions',
    figures: withCurrent({ cases: 0, answered: 0, closed: 0, open: 0, medianMs: none('noMessages') }),
  },
  { name: 'fewer than ten', figures: fewInAll },
  {
    name: 'fewer than five',
    figures: withCurrent({ cases: 3, open: 0, medianMs: noFigure('tooFew', 3) }, fewInAll),
  },
  {
    name: 'own posts only',
    figures: withState(
      'noCitizensMessages',
      withCurrent({
        cases: { value: null, reason: 'ownPostsOnly' },
        open: { value: null, reason: 'ownPostsOnly' },
        medianMs: none('ownPostsOnly'),
      }),
    ),
  },
  {
    name: 'nobody answered',
    figures: withState('nobodyAnswered', withCurrent({ medianMs: none('nobodyAnswered'), answered: 0 })),
  },
  { name: 'one question open', figures: withCurrent({ open: 1 }) },
  { name: 'all but three open', figures: withCurrent({ open: 1322 }) },
  { name: 'open, until an unknown date', figures: withChoice({ observedTo: null }) },
  { name: 'not over', figures: withChoice({ periodUnfinished: true }) },
  { name: 'a rate that gives away two questions', figures: withRate(share(0.998, 0.001, 1000)) },
]

const comparisons: readonly DocumentCase[] = [
  {
    name: 'better',
    figures: {
      ...withDifferences(1),
      response: {
        ...withDifferences(1).response,
        differences: {
          ...withDifferences(1).response.differences,
          medianMs: withDifferences(-1).response.differences.medianMs,
        },
      },
    },
  },
  { name: 'all lower', figures: withDifferences(-1) },
  { name: 'all higher', figures: withDifferences(1) },
  { name: 'all by chance', figures: withDifferences(0) },
  { name: 'no difference known', figures: noDifferences },
  {
    name: 'nothing to compare with',
    figures: {
      ...withChoice(
        { comparisonPeriod: null, comparisonKind: null, noComparison: 'tooEarly' },
        withResponse({ previous: null }),
      ),
      overview: { ...overview, previous: null },
    },
  },
  {
    name: 'before too few',
    figures:
      response.previous === null
        ? example
        : withResponse({ previous: { ...response.previous, medianMs: noFigure('tooFew', 4) } }),
  },
]

const parts: readonly DocumentCase[] = [
  { name: 'no channels', figures: withResponse({ byChannel: [] }) },
  {
    name: 'only small channels',
    figures: withResponse({ byChannel: [channel('x', noFigure('tooFew', 8))] }),
  },
  {
    name: 'one small channel',
    figures: withResponse({
      byChannel: [
        channel('facebook', time(2 * hour, hour, 900)),
        channel('instagram', time(hour, hour, 400)),
        channel('x', noFigure('tooFew', 3)),
      ],
    }),
  },
  { name: 'no plan', figures: { ...example, plan: null } },
  {
    name: 'a plan that failed its check',
    figures: tested === null ? example : withBackTest({ ...tested, passed: false, failures: ['coverage'] }),
  },
  {
    name: 'a plan without a check',
    figures: withBackTest({ kind: 'notPossible', reason: 'typedIn', weeks: 0, needed: 8 }),
  },
  { name: 'no growth path', figures: { ...example, growth: null } },
  { name: 'no sources', figures: { ...example, sources: [] } },
  {
    name: 'a source without dates',
    figures: { ...example, sources: [{ format: 'notKnownHere', files: 1, from: null, to: null }] },
  },
  {
    name: 'nothing published',
    figures: {
      ...example,
      overview: { ...overview, published: [] },
      conversation: { ...example.conversation, published: [] },
    },
  },
  { name: 'no municipality with figures', figures: withCompare({ membersWithData: 0, figures: noOthers }) },
  ...(['sizeClass', 'kokSize', 'province'] as const).map((kind) => ({
    name: `peers by ${kind}`,
    figures: withCompare({ choice: { kind } }),
  })),
  { name: 'peers by own choice', figures: withCompare({ choice: { kind: 'own', codes: ['EX02'] } }) },
  {
    name: 'peers near, of the province',
    figures: withCompare({
      choice: { kind: 'nearestNeighbours', count: 8, withUrbanity: true, sameProvince: true },
    }),
  },
]

const edited: readonly DocumentCase[] = [
  {
    name: 'the pages on time left out',
    figures: example,
    edits: { chosen: { residents: false, trend: false } },
  },
  {
    name: 'only the cover',
    figures: example,
    edits: {
      chosen: Object.fromEntries(pageKinds.filter((kind) => kind !== 'cover').map((kind) => [kind, false])),
    },
  },
  {
    name: 'the page on what is not known left out',
    figures: example,
    edits: { chosen: { unknown: false, options: false, cost: false, peers: false } },
  },
  { name: 'all pages', figures: example, edits: { chosen: { channels: true, trend: true, moments: true } } },
  {
    name: 'the longest titles',
    figures: {
      ...of('NL'),
      municipality: { ...example.municipality, name: 'Nissewaard en Geldrop-Mierlo aan den IJssel' },
    },
    edits: {
      titles: Object.fromEntries(
        [
          'residents',
          'moments',
          'trend',
          'norm',
          'channels',
          'peers',
          'conversation',
          'phase',
          'options',
          'cost',
        ].map((kind) => [kind, 'Waarschijnlijk onvoldoende beantwoordingscapaciteit '.repeat(3).trim()]),
      ),
    },
  },
]

export const documentCases: readonly DocumentCase[] = [...states, ...comparisons, ...parts, ...edited]

export function editsOf({ edits }: DocumentCase, language: ReportEdits['language']): ReportEdits {
  return { ...noEdits(language), ...edits }
}
