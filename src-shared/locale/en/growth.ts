import type { SameShape } from '../catalogueShape.ts'
import type { growth as nl } from '../nl/growth.ts'
import { own } from '../segments.ts'

export const growth: SameShape<typeof nl> = {
  phases: {
    one: {
      verb: 'discovers',
      maybe: 'perhaps discovers',
      text: 'By feel, scattered over departments, without a goal.',
    },
    two: {
      verb: 'experiments',
      maybe: 'perhaps experiments already',
      text: 'There is room; it starts with giving answers.',
    },
    three: {
      verb: 'converses',
      maybe: 'perhaps converses already',
      text: 'The whole organisation takes part, at all levels.',
    },
    four: {
      verb: 'collaborates',
      maybe: 'perhaps collaborates already',
      text: 'The organisation works with networks of residents.',
    },
  },
  numbers: {
    two: 'Two',
    three: 'Three',
    four: 'Four',
    five: 'Five',
    six: 'Six',
    seven: 'Seven',
    eight: 'Eight',
    nine: 'Nine',
    ten: 'Ten',
  },
  finding: {
    sure: (name, verb) => `${name} ${own(verb)}.`,
    maybe: (name, verb, higher) => `${name} ${own(verb)}, and ${own(higher)}.`,
    oneHolds: (facet, phase) => `One facet holds phase ${phase} back: ${facet}.`,
    someHold: (count, phase) => `${count} facets hold phase ${phase} back.`,
    oneMayHold: (facet, phase) => `One facet may still hold phase ${phase} back: ${facet}.`,
    someMayHold: (count, phase) => `${count} facets may still hold phase ${phase} back.`,
    short: (have, needed, phase) =>
      `Phase ${phase} takes ${needed} facets; ${have} ${have === '1' ? 'is' : 'are'} certain.`,
    last: 'That is the last phase of the path.',
    none: (known, total) => `No phase yet: the level of ${own(`${known} of the ${total}`)} facets is known.`,
    nothing: 'Nothing is known about the growth yet.',
  },
  deck: {
    tooFew: (needed) =>
      `A phase takes at least ${needed} facets. Fill in the questionnaire: it is about all ten. Figures alone say nothing about plans and people.`,
    nothing:
      'Fill in the questionnaire or import data. With both you also see where self-image and figures differ.',
    holds: (facets) => `What has to rise first: ${facets}.`,
    facetTo: (facet, level) => `${facet} (to phase ${level})`,
    short: (count, facets) => `${count} more needed out of: ${facets}.`,
    shortMany: (count, facets, more) => `${count} more needed, the nearest: ${facets} and ${more} others.`,
    saved: (name, date) => `You see ‘${name}’, saved on ${date}. A saved assessment does not change.`,
  },
  sentence: {
    start: 'You see the assessment of',
    choose: 'Assessment',
    now: 'now',
    nowNote: 'follows the data and the questionnaire',
    with: 'covering',
    noData: 'without own data',
    people: (count) => (count === '1' ? 'with 1 questionnaire filled in' : `with ${count} questionnaires`),
    noPeople: 'without a questionnaire',
    notThere: 'This saved assessment does not exist any more.',
  },
  actions: {
    questionnaire: 'Questionnaire',
    fillIn: 'Fill in the questionnaire',
    import: 'Import data',
    backToNow: 'Show the assessment of now',
  },
  busy: 'The facets are being weighed',
  phase: (number) => `Phase ${number}`,
  single: (level) => `phase ${level}`,
  range: (lowest, highest) => `phase ${lowest} to ${highest}`,
  facet: 'Facet',
  evidence: 'Evidence',
  path: {
    label: 'The growth path: four phases and ten facets',
    line: 'The path so far; the band is the uncertainty',
    noLine: 'The path; no place yet',
    now: (name) => `${name} now`,
    then: (name) => `${name} then`,
    trial: (name) => `${name} in this trial`,
    maybe: 'perhaps here already',
    alt: (name, phase) => `The path with four phases. ${name}: ${phase}.`,
    altNone: (known, needed) =>
      `The path with four phases. No place yet: ${known} facets known, ${needed} needed.`,
  },
  peers: {
    row: (count) => `${count} comparable municipalities`,
    alt: (counts) => `Comparable municipalities: ${counts}.`,
    altOne: (phase, certain, possible) => `phase ${phase} certainly ${certain}, perhaps ${possible} more`,
    none: (members) =>
      `The phase of none of the ${members} comparable municipalities is known. It comes along in an exchange package that holds a phase.`,
    few: (count, members) =>
      `The phase of ${count} of the ${members} comparable municipalities is known; that is too few to show. More packages with a phase add to this.`,
    noGroup: 'No comparable municipalities chosen yet. Their phase comes along in an exchange package.',
    otherModel: (count) => `${count} with another model are not counted.`,
  },
  row: {
    onlySelf: 'self-image only',
    onlyMeasured: (evidence) => `${evidence}; measured only`,
    unknown: 'not known',
    measured: (level) => `measured ${level}`,
    self: (level) => `self-image ${level}`,
    tension: 'contradict each other',
    open: (facet) => `${facet}: levels, evidence and sources`,
  },
  key: {
    measured: 'measured: 95% interval, placed between the cut-offs',
    self: (count) =>
      count === '1' ? 'self-image (1 questionnaire)' : `self-image (${count} questionnaires)`,
    tension: 'tension: measured and self-image do not touch',
    peer: 'a municipality; dotted: perhaps here',
  },
  short: {
    conversationRatio: (value) => `conversation ratio ${value}`,
    dialogueShare: (value) => `${value} goes on`,
    responseRate7d: (value) => `${value} within 7 days`,
    within2h: (value) => `${value} within 2 hours`,
    within24h: (value) => `${value} within 24 hours`,
    answeredOutsideCommunications: (value) => `${value} outside comms`,
    channelsServed: (value) => value,
  },
  measuredSays: {
    conversationRatio: (value) => `${value} of what you send is a reply`,
    dialogueShare: (value) => `${value} of the conversations go on after an answer`,
    responseRate7d: (value) => `${value} of the questions get an answer within 7 days`,
    within2h: (value) => `${value} of the questions get an answer within 2 hours`,
    within24h: (value) => `${value} of the questions get an answer within 24 hours`,
    answeredOutsideCommunications: (value) =>
      `${value} of the answered questions were answered outside communications`,
    channelsServed: (value) => `on ${value} at least half of the questions get an answer`,
  },
  youSay: (says) => `You say that ${says}`,
  says: {
    conversation: {
      one: 'you mostly send',
      two: 'you listen and answer',
      three: 'you are in conversation',
      four: 'you take part in conversations of residents',
    },
    customerExperience: {
      one: 'answering happens by chance',
      two: 'you answer direct questions',
      three: 'residents get quick and complete answers',
      four: 'you are ahead of residents’ questions',
    },
    functionResult: {
      one: 'there is no goal or result',
      two: 'it serves contact and service',
      three: 'there are agreements about the result',
      four: 'things succeed that the council cannot do alone',
    },
    processesOwnership: {
      one: 'nobody is the owner',
      two: 'communications carries it out',
      three: 'departments answer themselves',
      four: 'whoever knows answers, a partner too',
    },
    meansIct: {
      one: 'there are a few loose tools and no money',
      two: 'the channels are chosen',
      three: 'channels and tools fit together',
      four: 'you master new technology',
    },
  },
  tension: {
    title: 'Tension between saying and measuring',
    sentence: (says, measured, basis) => `${says}; ${measured} (${basis}).`,
    levels: (self, measured) => `Self-image ${self}, measured ${measured}.`,
    both: 'Both stay. For the phase, what is measured counts.',
    none: 'Where both are known, self-image and figures do not contradict each other.',
    more: (count) => `${count} more in the table below.`,
  },
  next: {
    title: 'Next step',
    metric: (metric, value) => `This figure may change by it: ${metric} (now ${value}).`,
    metricUnknown: (metric) => `This figure may change by it: ${metric} (not measured yet).`,
    noMetric: 'No figure shows this; the questionnaire does.',
    staffing: 'Staffing moves this figure: how many people answer, and when.',
    none: 'There is no step left: all facets are at the last phase.',
    unknown: 'The first step is the questionnaire. After that this place names what you can do per facet.',
  },
  sure: {
    title: 'How sure is this?',
    counts: (phase, certain, possible, known, needed) =>
      `Phase ${phase}: ${certain} of the ${known} facets are there for certain, ${possible} perhaps; ${needed} are needed.`,
    countsSure: (phase, certain, known, needed) =>
      `Phase ${phase}: ${certain} of the ${known} facets are there; ${needed} are needed.`,
    lag: (phase, least, facets) =>
      `For phase ${phase} no facet may be below phase ${least}. Now there: ${facets}.`,
    lagPossible: (phase, least, facets) =>
      `For phase ${phase} no facet may be below phase ${least}. Perhaps there now: ${facets}.`,
    nine: 'A phase rests on the one before. Nine facets at 4 and one at 1 is therefore phase 2.',
    statements: (phase) => `By the questionnaire alone: ${phase}.`,
    noStatements: (known, needed) =>
      `The questionnaire alone gives no phase: ${known} facets known, ${needed} needed.`,
    noRespondents: 'Nobody has filled in the questionnaire yet.',
    known: (known, needed) => `Facets with a level: ${known}. Below ${needed} the app names no phase.`,
  },
  channels: (count) => (count === '1' ? '1 channel' : `${count} channels`),
  basis: (interval, n) => `${interval}, n\u00a0=\u00a0${n}`,
  basisOnly: (n) => `n\u00a0=\u00a0${n}`,
  reasons: {
    notAnswered: 'The questionnaire has not been filled in about this yet.',
    noFigure: 'No figure says anything about this.',
  },
  source: (source, version) =>
    `Phases and facets: ${source}. Cut-offs between the phases and the rule: the app’s own; no published ones are known. Model ${version}.`,
  related: (models) => `Related models: ${models}.`,
}
