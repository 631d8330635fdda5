import type { SameShape } from '../../catalogueShape.ts'
import type { trendPage as nl } from '../../nl/presentationPages/trend.ts'
import { own } from '../../segments.ts'

export const trendPage: SameShape<typeof nl> = {
  half: (time) => `Half of the questions had an answer ${own(`within ${time}`)}.`,
  faster: (time, then) => `Half had an answer ${own(`within ${time}`)}, faster than in ${then}.`,
  slower: (time, then) => `Half had an answer ${own(`within ${time}`)}, slower than in ${then}.`,
  halfChance: (time, then) =>
    `Half had an answer ${own(`within ${time}`)}. The difference with ${then} may be chance.`,
  share: (share) => `${own(share)} of the questions had an answer within the norm.`,
  more: (share, then) =>
    `${own(share)} of the questions had an answer within the norm, more than in ${then}.`,
  fewer: (share, then) =>
    `${own(share)} of the questions had an answer within the norm, less than in ${then}.`,
  shareChance: (share, then) =>
    `${own(share)} of the questions had an answer within the norm. The difference with ${then} may be chance.`,
  halfOverTime: 'How long it took until half had an answer',
  shareOverTime: 'How many questions had an answer within the norm',
  thenWeeks: (year) => `the same weeks of ${year}`,
  leadHalf: 'Time within which half had an answer, with 95% interval.',
  leadHalfOpening: 'Opening hours within which half had an answer, with 95% interval.',
  leadShare: 'Share of questions that had an answer within the norm, with 95% interval.',
  was: (then, value) => `In ${then}: ${value}.`,
  lastOf: {
    week: (shown, all) => `Shown are the last ${shown} of ${all} weeks.`,
    month: (shown, all) => `Shown are the last ${shown} of ${all} months.`,
    quarter: (shown, all) => `Shown are the last ${shown} of ${all} quarters.`,
    year: (shown, all) => `Shown are the last ${shown} of ${all} years.`,
    term: (shown, all) => `Shown are the last ${shown} of ${all} council terms.`,
    planning: (shown, all) => `Shown are the last ${shown} of ${all} reporting periods.`,
  },
  few: 'Parts with small numbers have no figure.',
  notReached: 'No figure: small numbers, or fewer than half had an answer.',
  notHalf: 'Fewer than half of the questions had an answer.',
  withoutInterval: 'Point without interval: how long it takes at most is not known.',
  partly: 'part',
  partlyNote: {
    week: 'Part: not the whole week is counted.',
    month: 'Part: not the whole month is counted.',
    quarter: 'Part: not the whole quarter is counted.',
    year: 'Part: not the whole year is counted.',
    term: 'Part: not the whole council term is counted.',
    planning: 'Part: not the whole reporting period is counted.',
  },
  breakOf: (date, what) => `From ${date}: ${what}. Do not compare across that date.`,
  breaksOf: (dates) => `On ${dates} the way of counting changed. Do not compare across those dates.`,
  breaks: { source: 'a new source', hours: 'other opening hours', norm: 'another norm' },
  categories: {
    week: 'week starting on',
    month: 'month in which the question came',
    quarter: 'quarter in which the question came',
    year: 'year in which the question came',
    term: 'council term in which the question came',
    planning: 'reporting period in which the question came',
  },
  categoriesOf: (part, years) => `${part} (${years})`,
  norm: (time) => `norm: ${time}`,
  target: (share) => `agreed: ${share}`,
  normAbove: (time) => `The norm of ${time} lies beyond the chart.`,
  seriesHalf: 'half had an answer within',
  seriesShare: 'share within the norm',
  figureHalf: (part) => `Half answered within, ${part}`,
  figureShare: (part) => `Answered within the norm, ${part}`,
  figureThen: (name, then) => `${name}, ${then}`,
  figureNorm: 'Norm',
  figureTarget: 'Agreed share within the norm',
  whyNot: 'Fewer than 2 parts of the period have a figure. Choose a longer period or shorter parts.',
}
