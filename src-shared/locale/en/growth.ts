import type { SameShape } from '../catalogueShape.ts'
import type { growth as nl } from '../nl/growth.ts'
import { own } from '../segments.ts'

export const growth: SameShape<typeof nl> = {
  finding: {
    some: (measured, total) =>
      `For ${own(`${measured} of ${total}`)} facets the figures give an indication. No phase follows from that.`,
    none: 'The figures do not give an indication for any facet yet.',
    noData: 'Without own data there is no indication of growth.',
  },
  deck: 'A phase takes at least 7 of the 10 facets. The other facets are about plans and people; those are not in messages.',
  phase: (number) => `Phase ${number}`,
  phases: [
    { name: 'Discover', text: 'By feel, scattered over departments, without a goal.' },
    { name: 'Experiment', text: 'There is room; it starts with giving answers.' },
    { name: 'Converse', text: 'The whole organisation takes part, at all levels.' },
    { name: 'Collaborate', text: 'The organisation works with networks of residents.' },
  ],
  facets: {
    content: 'Content',
    customerExperience: 'Customer experience',
    context: 'Context',
    conversation: 'Conversation',
    collaboration: 'Collaboration',
    visionAmbition: 'Vision and ambition',
    functionResult: 'Function and result',
    processesOwnership: 'Processes and ownership',
    meansIct: 'Means and ICT',
    people: 'People',
  },
  facet: 'Facet',
  evidence: 'Evidence',
  range: (lowest, highest) => `phase ${lowest} to ${highest}`,
  single: (level) => `phase ${level}`,
  notMeasurable: 'cannot be measured in messages',
  key: 'measured, from the lowest to the highest possible phase',
  channels: (count) => (count === '1' ? '1 channel' : `${count} channels`),
  tableTitle: 'Cut-offs and evidence per facet',
  columns: {
    facet: 'facet',
    metric: 'figure',
    value: 'value (95% interval)',
    n: 'n',
    peers: 'comparable, median',
    level: 'indication',
    cutOffs: 'cut-offs',
  },
  cutOffs: (second, third, fourth) => `phase 2 from ${second}, phase 3 from ${third}, phase 4 from ${fourth}`,
  appDefined: "the app's own cut-offs",
  publishedCutOffs: 'published cut-offs',
  sureTitle: 'How sure is this?',
  sure: 'A bar runs from the lowest to the highest phase that fits the interval. Where two figures contradict each other, the bar gets wider.',
  cutOffsTitle: 'Where the cut-offs come from',
  cutOffsText:
    'The phases and facets come from research. Cut-offs between the phases were never published. The app chose them itself; they are in the table below.',
  notMeasurableTitle: 'What cannot be measured',
  notMeasurableText: (names) => `${names}: messages say nothing about these.`,
  source: (version) =>
    `Phases and facets: Kok & De Voogd, Open Gemeente, de sociale media-almanak voor gemeenten 2015. Model ${version}.`,
}
