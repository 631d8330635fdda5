import type { SameShape } from '../catalogueShape.ts'
import type { response as nl } from '../nl/response.ts'
import { own } from '../segments.ts'

export const response: SameShape<typeof nl> = {
  finding: {
    norm: (share, time) => `Of the questions, ${own(share)} are answered within your norm of ${time}.`,
    normOpening: (share, time) =>
      `Of the questions, ${own(share)} are answered within your norm of ${time} opening time.`,
    norms: (share) => `Of the questions, ${own(share)} are answered within your norms.`,
    target: (share) => `The agreed share is ${share}.`,
    beforeWeeks: (year, time) => `In the same weeks of ${year} that was ${time}.`,
    beforePeriod: (period, time) => `In the period ${period} that was ${time}.`,
  },
  deck: {
    sureTime: (low, high) => `That now lies between ${low} and ${high} with 95% certainty.`,
    sureShare: (low, high) => `That share lies between ${low} and ${high} with 95% certainty.`,
    targetInside: 'So it is not certain that the agreement was met.',
    median: (time) => `Half of the questions are answered within ${time}.`,
    medianOpening: (time) => `Half of the questions are answered within ${time} opening time.`,
    beforeChance: 'The difference with then may be chance.',
    longestMoment: (moment) => `People who ask ${moment} wait longest.`,
    moments: {
      open: 'on weekdays during opening hours',
      closed: 'on weekdays after closing time',
      weekend: 'at the weekend',
      outside: 'outside opening hours',
    },
    longestChannel: (channel) => `People wait longest on ${channel}.`,
  },
  source: {
    n: (n, period) => `${n} questions, ${period}.`,
    nOne: (period) => `1 question, ${period}.`,
    dataTo: (date) => `Data up to ${date}.`,
    incidents: 'Without days with an event.',
    peers: (count) => `Comparable: median of ${count} municipalities.`,
    published: (year) => `Published: research among Dutch municipalities, ${year}, with other definitions.`,
  },
  busy: 'Calculating',
  slowest: {
    title: 'Questions waiting longest',
    intro: (count, date) =>
      `The ${count} questions of this period that had been open longest on ${date}. Click a question for the whole conversation.`,
    introOne: (date) =>
      `The only question of this period that was still open on ${date}. Click the question for the whole conversation.`,
    none: 'All questions in this choice are answered or closed.',
    all: 'Show all open questions',
    asked: 'asked',
    channel: 'channel',
    topic: 'topic',
    waits: 'waiting for',
    waitsOpening: 'waiting for (opening time)',
    open: (asked, channel) => `Open the question of ${asked} on ${channel}`,
  },
  cases: {
    open: 'Questions without an answer',
    within: (time) => `Answered within ${time}`,
    withinNorm: 'Answered within the norm',
    arrivedAt: (moment) => `Asked on ${moment}`,
    ofGroup: (name) => `Questions: ${name}`,
    startedIn: (period) => `Asked in ${period}`,
    waitingOn: (date) => `Without an answer on ${date}`,
  },
}
