import type { SameShape } from '../catalogueShape.ts'
import type { definitions as nl } from '../nl/definitions.ts'

export const definitions: SameShape<typeof nl> = {
  title: 'How is this calculated?',
  close: 'Close',
  choice: 'What these figures are about',
  showCases: 'Show the questions behind them',
  allCases: 'All questions',
  counts: {
    cases: { one: '1 question counts (n = 1).', more: (n) => `${n} questions count (n = ${n}).` },
    outcomes: (answered, closed, open) =>
      `Of these, ${answered} were answered, ${closed} closed without an answer and ${open} are still open.`,
    needsNoReply: {
      one: '1 message does not count: it needs no answer.',
      more: (count) => `${count} messages do not count: they need no answer.`,
    },
    startUnseen: {
      one: '1 question does not count: its beginning is not in the data.',
      more: (count) => `${count} questions do not count: their beginning is not in the data.`,
    },
    unsupported: {
      one: '1 question does not count: its source does not tell what stayed unanswered.',
      more: (count) => `${count} questions do not count: their source does not tell what stayed unanswered.`,
    },
    duringIncidents: {
      one: '1 question falls away with events that you leave out.',
      more: (count) => `${count} questions fall away with events that you leave out.`,
    },
    excluded: (each) => `Put outside the figures by a member of staff (messages): ${each}.`,
  },
  question: 'Question',
  names: {
    p90Ms: '9 out of 10 answered within',
    meanMs: 'Mean, as in 2014-2015',
    linkedMedianPerQuestionMs: 'Half of the messages answered within (linked)',
    linkedMedianPerReplyMs: 'Half of the answers given within (linked)',
    linkedMeanPerReplyMs: 'Mean time for each answer (linked)',
  },
  labels: {
    formula: 'Calculation',
    population: 'About',
    exclusions: 'Not counted',
    minimum: 'From',
    interval: 'Interval',
    version: 'Version of the definition',
  },
  minimum: (count) => `n = ${count}. Below that there is no figure, only the number.`,
  intervals: {
    logLog:
      '95%, of the Kaplan-Meier estimate, with a log-log transformation. Questions of the same week are alike; this is taken into account.',
    wilson: '95%, by Wilson. Messages of the same week are alike; this is taken into account.',
    studentT:
      '95%, by Student’s t around the mean. Messages of the same week are alike; this is taken into account.',
    poisson:
      '95%, as of a count that varies by chance (Poisson). Where weeks vary more than that, the interval is wider.',
    none: 'None: the figure only describes what is in the data.',
  },
  clocks: {
    name: 'Opening hours and calendar time',
    text: (hours) =>
      `Calendar time is the time the resident waits. Opening hours count only the time you are open: ${hours}. A question that comes after closing time and is answered before the next opening counts as 0. Comparable municipalities and research count calendar time. That is why they do not stand beside a figure in opening hours.`,
  },
  general: [
    {
      name: '95% interval',
      text: 'With other, similar questions the figure would be slightly different. The interval shows between which values the figure probably lies. Where two intervals overlap, a difference may be chance.',
    },
    {
      name: 'Comparable municipalities',
      text: 'Municipalities that are alike in inhabitants and density, in the same country. Outcomes play no part in the choice. From 5 municipalities with the figure on, the median and the middle half are shown.',
    },
    {
      name: 'Published',
      text: 'Figures from research of 2013 to 2015, mostly about Twitter and with other definitions. They are background, not a norm. A published mean stands beside your own mean only.',
    },
    {
      name: 'Unknown',
      text: 'What a source cannot tell is shown as unknown, never as 0.',
    },
  ],
}
