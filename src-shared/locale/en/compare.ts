import type { SameShape } from '../catalogueShape.ts'
import type { compare as nl } from '../nl/compare.ts'
import { own } from '../segments.ts'

export const compare: SameShape<typeof nl> = {
  finding: {
    above: {
      medianMs: (name, others) => `${name} answers faster than ${others}`,
      within2h: (name, others) => `${name} answers within 2 hours more often than ${others}`,
      responseRate7d: (name, others) => `${name} answers within 7 days more often than ${others}`,
      conversationRatio: (name, others) => `${name} sends a reply to somebody more often than ${others}`,
      dialogueShare: (name, others) => `In ${name} a conversation goes on more often than in ${others}`,
    },
    around: {
      medianMs: (name, others) => `${name} answers about as fast as ${others}`,
      within2h: (name, others) => `${name} answers within 2 hours about as often as ${others}`,
      responseRate7d: (name, others) => `${name} answers within 7 days about as often as ${others}`,
      conversationRatio: (name, others) => `${name} sends a reply to somebody about as often as ${others}`,
      dialogueShare: (name, others) => `In ${name} a conversation goes on about as often as in ${others}`,
    },
    below: {
      medianMs: (name, others) => `${name} answers slower than ${others}`,
      within2h: (name, others) => `${name} answers within 2 hours less often than ${others}`,
      responseRate7d: (name, others) => `${name} answers within 7 days less often than ${others}`,
      conversationRatio: (name, others) => `${name} sends a reply to somebody less often than ${others}`,
      dialogueShare: (name, others) => `In ${name} a conversation goes on less often than in ${others}`,
    },
    unsure: {
      medianMs: (name, others) => `Whether ${name} answers faster or slower than ${others} cannot be told`,
      within2h: (name, others) =>
        `Whether ${name} answers within 2 hours more often than ${others} cannot be told`,
      responseRate7d: (name, others) =>
        `Whether ${name} answers within 7 days more often than ${others} cannot be told`,
      conversationRatio: (name, others) =>
        `Whether ${name} sends a reply to somebody more often than ${others} cannot be told`,
      dialogueShare: (name, others) =>
        `Whether a conversation in ${name} goes on more often than in ${others} cannot be told`,
    },
    most: (count, whom) => `most of ${count} ${whom}`,
    middle: (count, whom) => `the middle of ${count} ${whom}`,
    middleHalf: (count, whom) => `the middle half of ${count} ${whom}`,
    comparable: 'comparable municipalities',
    ofGroup: 'municipalities of your group',
    withoutRank: (sentence) => `${sentence}.`,
    withRank: (sentence, lowest, highest, of) =>
      `${sentence}: ${own(`place ${lowest} to ${highest}`)} of ${of}.`,
    withOneRank: (sentence, rank, of) => `${sentence}: probably ${own(`place ${rank}`)} of ${of}.`,
    nothingYet: (name) => `There are no figures of other municipalities yet to set beside ${name}.`,
    tooFew: (name) => `There are too few figures yet to compare ${name} with comparable municipalities.`,
    tooFewOfFigure: (have, all) =>
      `This figure is known of ${own(have)} of the ${all} comparable municipalities: too few to compare.`,
    nobody: (name) => `This group has no municipalities to compare ${name} with.`,
    ownUnknown: (name) => `This figure is not known of ${name}.`,
    ownNothing: (name, count) =>
      `There are no figures of ${name} yet, but there are of ${own(count)} comparable municipalities.`,
    otherClock:
      'Answering in opening hours cannot be compared here: of other municipalities this figure is known in calendar time only.',
    ownNarrowed: (name) =>
      `This choice of ${name} cannot be compared: of other municipalities only the whole is known.`,
  },
  deck: {
    ahead: {
      medianMs: (range, of) => `Probably faster than ${range} of the ${of}.`,
      within2h: (range, of) => `Probably more often than ${range} of the ${of}.`,
      responseRate7d: (range, of) => `Probably more often than ${range} of the ${of}.`,
      conversationRatio: (range, of) =>
        `Probably more often than ${range} of the ${of}. More is neither better nor worse here.`,
      dialogueShare: (range, of) =>
        `Probably more often than ${range} of the ${of}. More is neither better nor worse here.`,
    },
    behind: {
      medianMs: (range, of) => `Probably slower than ${range} of the ${of}.`,
      within2h: (range, of) => `Probably less often than ${range} of the ${of}.`,
      responseRate7d: (range, of) => `Probably less often than ${range} of the ${of}.`,
      conversationRatio: (range, of) =>
        `Probably less often than ${range} of the ${of}. More is neither better nor worse here.`,
      dialogueShare: (range, of) =>
        `Probably less often than ${range} of the ${of}. More is neither better nor worse here.`,
    },
    lower: (range, of) => `Probably ${range} of the ${of} other municipalities stand lower in this list.`,
    range: (lowest, highest) => `${lowest} to ${highest}`,
    have: (have, all, needed) =>
      `There are figures of ${have} of the ${all} comparable municipalities. It takes ${needed}.`,
    noRank: 'A place cannot be given: the figures of the others have no interval.',
    importOwn: 'Import an export of your own to see your municipality beside them.',
  },
  counts: {
    '2': 'two',
    '3': 'three',
    '4': 'four',
    '5': 'five',
    '6': 'six',
    '7': 'seven',
    '8': 'eight',
    '9': 'nine',
    '10': 'ten',
    '11': 'eleven',
    '12': 'twelve',
    '13': 'thirteen',
    '14': 'fourteen',
    '15': 'fifteen',
    '16': 'sixteen',
    '17': 'seventeen',
    '18': 'eighteen',
    '19': 'nineteen',
    '20': 'twenty',
  },
  tabs: {
    label: 'Figure',
    within2h: 'Within 2 hours',
    medianMs: 'Half within',
    responseRate7d: 'Within 7 days',
    conversationRatio: 'Conversation ratio',
    dialogueShare: 'Conversation goes on',
  },
  plot: {
    municipality: 'Municipality',
    inhabitants: 'inhabitants',
    n: 'n',
    value: {
      within2h: '2 hours',
      medianMs: 'half within',
      responseRate7d: '7 days',
      conversationRatio: 'ratio',
      dialogueShare: 'goes on',
    },
    band: (range) => `middle half ${range}`,
    median: (value) => `median ${value}`,
    few: 'few questions',
    published: (note) => `Published, ${note}`,
    interval: (range) => `95% interval ${range}`,
    noInterval: 'without interval',
    place: {
      above: 'above the middle half, interval included',
      within: 'around the middle half',
      below: 'below the middle half, interval included',
    },
    scale: 'one scale for all municipalities',
    without: (names) => `Without this figure: ${names}.`,
    withoutCount: (count) => `Without this figure: ${count} municipalities.`,
    caption: (metric) => `${metric}, per municipality with 95% interval, most favourable first`,
    captionNeutral: (metric) => `${metric}, per municipality with 95% interval, highest first`,
  },
  remarks: {
    file: (source, year) => `file ${source}, ${year}`,
    definitionDiffers: 'another version of the definition',
    clockDiffers: 'another clock, or clock unknown',
    periodDiffers: (period) => `about ${period}`,
    otherPeriod: 'about another period',
    wholeOnly: 'only the whole is known',
    noInterval: 'the source gives no interval',
    predecessorArea: 'figure of a municipality that has merged into this one',
    notPooled: 'not counted in median, middle half and place',
  },
  warnings: {
    definitionDiffers:
      'The other municipalities use another version of the definition. Their figures stand beside yours, but are not counted in.',
    clockDiffers:
      'The figures of the other municipalities were measured on another clock, or the clock is not known.',
    periodDiffers: (period) =>
      `The figures of the other municipalities are about ${period}. That is another period than you see.`,
    periodsDiffer: 'The figures of the other municipalities are about other periods than the one you see.',
    wholeOnly:
      'Your choice holds for your own figure only: of the other municipalities only the whole is known.',
    noInterval:
      'Of the figures of the other municipalities the source gives no interval. How sure they are is unknown.',
    predecessorArea: 'The figures are about municipalities that have merged into these.',
    publishedOther:
      'The published figure is of another year, is about Twitter and was counted otherwise. It is background, not a norm.',
    publishedDutch:
      'The published figure is of Dutch municipalities and of another year, is about Twitter and was counted otherwise. It is background, not a norm.',
    notPooled:
      'Municipalities with a dashed line are not counted in the median, the middle half and the place.',
  },
  map: {
    title: 'Where they lie',
    alt: (name, count) => `Dot map with ${name} and ${count} comparable municipalities.`,
    altPlace: (place, names) => `${place}: ${names}.`,
    above: 'above',
    within: 'around',
    below: 'below the middle half, interval included',
    belowTime: 'shorter than the middle half, interval included',
    aboveTime: 'longer',
    unplaced: 'a figure, but no place against the middle half',
    none: 'no figure',
    manyNames: 'With this many municipalities the names are not on the map, but in the table.',
  },
  fewTitle: 'How to get figures of other municipalities',
  few: {
    ask: 'Ask a comparable municipality for an exchange package. It makes one in Dialoogmeter, on the page Data. It is a small file with counts only: no messages, names or texts.',
    give: 'Offer your own package. You first see exactly what is in it.',
    read: 'Import the packages on the page Data. They come by mail or USB stick; it takes no internet. One file can hold the packages of a whole region.',
    file: 'Does your region have an overview with figures per municipality already? You can import that as CSV or Excel.',
    from: (needed) => `From ${needed} municipalities with figures on, the comparison stands here.`,
  },
  toData: 'To Data',
  busy: 'Comparing',
  sourceLine: {
    packages: (count, period) => `Source: ${count} exchange packages, ${period}`,
    onePackage: (period) => `Source: 1 exchange package, ${period}`,
    packagesDiffer: (count) => `Source: ${count} exchange packages about different periods`,
    files: (names) => `Source: ${names}`,
    andFiles: (names) => `and ${names}`,
    file: (source, year) => `${source} (${year})`,
    published: (source) => `Published: ${source}.`,
    fromFile: 'Of a file the interval is calculated from the percentage and the number (n).',
    interval: 'Line: 95% interval; municipalities whose lines overlap may not differ.',
    rank: 'Place: 90% of the orders that fit the intervals lie within.',
  },
}
