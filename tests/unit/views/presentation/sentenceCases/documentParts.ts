// Documents by the parts that are there, and by what a person made of the pages.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { pageKinds } from '#shared/report/page.ts'
import { channel, exampleReport, hour, time, withCompare, withResponse } from '../responseVariants.ts'
import { municipalityIn, type DocumentCase } from './documentCase.ts'

const example = exampleReport()
const { overview, plan, compare } = example

function withBackTest(backTest: NonNullable<ReportFigures['plan']>['backTest']): ReportFigures {
  return plan === null ? example : { ...example, plan: { ...plan, backTest } }
}

const tested = plan?.backTest.kind === 'tested' ? plan.backTest : null
const noOthers = compare.figures.map((one) => ({ ...one, rows: one.rows.filter(({ isOwn }) => isOwn) }))

export const partCases: readonly DocumentCase[] = [
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

export const editedCases: readonly DocumentCase[] = [
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
      ...municipalityIn('NL'),
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
