// Every branch of the texts that are read: letter, page for colleagues, appendix and workbook.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noFigure } from '#shared/domain/figure.ts'
import {
  exampleReport,
  hour,
  inOpeningTime,
  none,
  share,
  withCurrent,
  withRate,
  withResponse,
  withState,
} from '../responseVariants.ts'
import { editedCases, partCases } from './documentParts.ts'
import { municipalityIn, type DocumentCase } from './documentCase.ts'

const example = exampleReport()
const { response, overview } = example

function withChoice(part: Partial<ReportFigures['choice']>, from: ReportFigures = example): ReportFigures {
  return { ...from, choice: { ...from.choice, ...part } }
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

const fewInAll = withCurrent({
  cases: 7,
  answered: 5,
  closed: 1,
  open: 1,
  medianMs: noFigure('tooFew', 7),
  withinNorm: noFigure('tooFew', 7),
})
const noNorm = withCurrent({ withinNorm: none('noNorm', 1325) })

const states: readonly DocumentCase[] = [
  { name: 'the example', figures: example },
  { name: 'a Dutch municipality', figures: municipalityIn('NL') },
  { name: 'a Flemish municipality', figures: municipalityIn('VL') },
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

export const documentCases: readonly DocumentCase[] = [
  ...states,
  ...comparisons,
  ...partCases,
  ...editedCases,
]
