import type { Sentences } from '../catalogueShape.ts'

/** What formulas say of a cover, beside the simulation. */
export const whatIfChecks = {
  title: 'Checked by formula',
  intro:
    'The same cover, worked out with formulas. Each formula sees only a part: holidays, sickness and busy weeks are in the simulation alone.',
  none: 'There is nothing to check: no questions come in.',
  loadName: 'Work and hours',
  load: (work: string, staffed: string, load: string) =>
    `The work takes ${work} a week and there are ${staffed} of cover: ${load}. From 100% on the backlog grows.`,
  loadNobody: (work: string) => `The work takes ${work} a week and there is nobody to do it.`,
  openingName: 'Waiting for opening alone',
  opening: (share: string, wait: string) =>
    `${share} of the questions come in while somebody works. The others wait until somebody is there; over all questions that is ${wait} on average.`,
  openingAlways: 'Somebody always works: no question waits for opening.',
  openingEven: (wait: string) => `If questions came in evenly day and night, it would be ${wait}.`,
  openingSimulated: (wait: string) =>
    `In the simulation it is ${wait}, with what is left in the queue when a shift ends.`,
  mondayName: 'Monday morning',
  monday: (time: string, waits: string, people: string) =>
    `On Monday at ${time} ${waits}, with ${people} at work.`,
  clearing: (time: string) => `That is worked off after ${time}.`,
  neverCleared: 'Work comes in faster than it gets done: it is not worked off on Monday.',
  mondaySimulated: (questions: string) => `In the simulation: ${questions} on average.`,
  wait: (n: string) => `there are ${n} questions waiting`,
  waitOne: 'there is 1 question waiting',
  waitFew: 'there is less than 1 question waiting',
  questions: (n: string) => `${n} questions`,
  question: '1 question',
  fewerThanOne: 'less than 1 question',
  people: (n: string) => `${n} people`,
  person: '1 person',
  busiestName: 'Busiest hour',
  busiest: (moment: string, load: string, can: string) =>
    `On ${moment} there is most work for those at work: ${load} of what ${can}.`,
  can: (n: string) => `${n} people can do`,
  canOne: '1 person can do',
  busiestWait: (wait: string) => `By the rush alone a question then waits ${wait} on average (Erlang C).`,
  busiestOver: 'Work piles up in that hour; Erlang C then gives no wait.',
  queueSimulated: (wait: string) =>
    `In the simulation the queue over all questions is ${wait} on average, those from outside working hours included.`,
  onePersonName: 'One person',
  onePerson: (wait: string, model: string) =>
    `For questions that come in during working hours the queue with one person is ${wait} on average (${model}).`,
  onePersonOver: (model: string) =>
    `More work comes in during working hours than one person can do (${model}).`,
  looks: (every: string, look: string, wait: string) =>
    `Whoever looks every ${every} minutes leaves a question for ${look} on average. With the queue it is ${wait} (M/G/1 with vacations).`,
  looksOver: (every: string, look: string) =>
    `Whoever looks every ${every} minutes leaves a question for ${look} on average. More work comes in during working hours than one person can do.`,
  looksSimulated: (wait: string) => `In the simulation attention and queue together are ${wait} on average.`,
  models: { md1: 'M/D/1', mg1: 'M/G/1' },
} satisfies Sentences
