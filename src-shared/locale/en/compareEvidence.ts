import type { SameShape } from '../catalogueShape.ts'
import type { compareEvidence as nl } from '../nl/compareEvidence.ts'

export const compareEvidence: SameShape<typeof nl> = {
  showTable: 'Show as table',
  showChart: 'Show as figure',
  unknownN: 'n unknown',
  none: '–',
  remarks: {
    definitionDiffers: (names) =>
      `${names}: counted with another version of the definition. This figure stands apart and does not count in the middle half.`,
    clockDiffers: (names) =>
      `${names}: this figure is in calendar time, or the source does not say how time was counted. That is something else than opening hours.`,
    periodDiffers: (names) => `${names}: this figure is about another year or period than yours.`,
    wholeOnly: (names) =>
      `${names}: this figure is about all questions. Your figure is about the choice above.`,
    noInterval: (names) => `${names}: the source gives no interval. How sure this figure is, is unknown.`,
    predecessorArea: (names) => `${names}: this figure is about the area before a merger.`,
  },
  municipalities: (count) => `${count} municipalities`,
  sources: {
    own: 'own data',
    ownPeriod: (period) => `own data, ${period}`,
    package: (period) => `exchange package, ${period}`,
    file: (source, year) => `file of ${source}, ${year}`,
    fileNameOnly: (file, year) => `file ${file}, ${year}`,
  },
  curves: {
    title: 'How fast, here and at the others',
    subtitle: 'Share of questions answered, by time since the question. Each thin line is one municipality.',
    subtitleOpening:
      'Share of questions answered, by opening hours since the question. Each thin line is one municipality.',
    named: (names) => `Thin lines: ${names}.`,
    filesOnly: (names) => `Figures from a file only, so no line: ${names}.`,
    wholeOnly: 'The lines of the others are about all questions, not about the choice above.',
    publishedCalendarOnly:
      'The published figure is in calendar time and so does not stand beside opening hours.',
    publishedFlemish: 'The published figure is of municipalities in the Netherlands.',
    noOwn: 'Your own line is not there yet: there are no questions in this choice.',
    nothing:
      'There are no lines to draw yet. Lines come from your own messages and from exchange packages of other municipalities.',
    peers: 'Comparable municipalities, median',
    peersBand: 'band: middle half',
    oneDay: '1 day',
    oneWeek: '1 week',
    openingWeek: '40 h (a week)',
    alt: (name, points) => `Response curve of ${name}: ${points}.`,
    altPeers: (median, time) => `At the comparable municipalities together that is ${median} within ${time}.`,
    altNoOwn: (count) => `Response curves of ${count} municipalities.`,
    tableTitle: 'Share answered, by time',
    municipality: 'municipality',
    within: (time) => `within ${time}`,
    medianRow: 'median of the comparable municipalities',
    publishedRow: (year) => `published, ${year}, Twitter`,
  },
  funnel: {
    title: 'Difference or chance?',
    explain:
      'The fewer questions, the more a percentage varies by chance. A municipality between the lines can lie there by chance.',
    explainRatio:
      'The fewer messages, the more a percentage varies by chance. A municipality between the lines can lie there by chance.',
    notAShare:
      'There is no funnel for response time. A funnel shows how much a percentage varies by chance; how much a response time varies does not follow from the number of questions alone. For response time, look at the intervals.',
    overdispersed: 'The differences are larger than chance: do not read the lines as a limit.',
    overdispersion: (factor) =>
      `Municipalities differ ${factor} times as much here as chance would explain. Other questions, channels and ways of working play a part too.`,
    together: (share) => `together ${share}`,
    limit95: '95%',
    limit998: '99.8%',
    limits: 'Dashes: 95%. Solid: 99.8%. Middle line: all municipalities together.',
    zoom: (low, high) => `The axis runs from ${low} to ${high}%.`,
    cases: 'number of questions (n)',
    messages: 'number of messages (n)',
    wholeOnly: 'The figures of the others are about all questions, not about the choice above.',
    alt: (count, share, outside) =>
      `Funnel of ${count} municipalities around ${share}. Outside the lines of 99.8%: ${outside}.`,
    nobody: 'none',
    point: (name, share, n) => `${name}: ${share}, n = ${n}`,
    columns: {
      municipality: 'municipality',
      share: 'share',
      n: 'n',
      position: 'position',
      shrunk: 'tempered',
    },
    shrunkNote:
      'Tempered: the share, pulled towards the mean of the group; the fewer questions, the more. Where that changes the order, the order rests on small numbers.',
    positions: { inside: 'between the lines', outside95: 'outside 95%', outside998: 'outside 99.8%' },
  },
  table: {
    title: 'All figures',
    intro: 'Under each figure stand its 95% interval and its number (n). Click a column to sort.',
    municipality: 'municipality',
    population: 'inhabitants',
    source: 'source',
    ownMark: 'your municipality',
    save: 'Save as CSV',
    fileName: 'comparison',
    saved: (file) => `Saved: ${file}`,
    warnings: (figure) => `Mind at ‘${figure}’`,
    csv: {
      municipality: 'municipality',
      code: 'code',
      population: 'inhabitants',
      figure: 'figure',
      unit: 'unit',
      value: 'value',
      low: 'low (95%)',
      high: 'high (95%)',
      n: 'n',
      source: 'source',
      remarks: 'remarks',
      pooled: 'counts in the middle half',
      percent: '%',
      minutes: 'minutes',
      openingMinutes: 'minutes of opening hours',
      yes: 'yes',
      no: 'no',
      choice: (sentence) => `Choice: ${sentence}`,
      group: (names, edition) =>
        `Comparable municipalities: ${names}. Chosen by what a municipality is, not by outcomes (reference data ${edition}).`,
      wholeOnly: 'The figures of the others are about all questions, not about this choice.',
      withheld: 'not passed on: number too small',
      interval: 'Low and high: 95% interval. An empty cell is unknown, not 0.',
      few: (few) => `${few} stands for a number too small to pass on.`,
      sources: (list) => `Sources: ${list}.`,
    },
  },
}
