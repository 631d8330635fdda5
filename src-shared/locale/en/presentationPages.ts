import type { SameShape } from '../catalogueShape.ts'
import type { presentationPages as nl } from '../nl/presentationPages.ts'
import { own } from '../segments.ts'
import { normPage } from './presentationPages/norm.ts'
import { trendPage } from './presentationPages/trend.ts'

export const presentationPages: SameShape<typeof nl> = {
  axis: {
    inMinutes: 'minutes',
    inHours: 'hours',
    inDays: 'days',
    minutes: (number) => `${number} min`,
    hour: '1 hour',
    hours: (number) => `${number} hours`,
    day: '1 day',
    days: (number) => `${number} days`,
    week: '1 week',
    half: (unit) => `half has an answer within (${unit})`,
    share: 'share of questions with an answer',
    shareInNorm: 'share of questions within the norm',
  },
  questions: 'Questions',
  definitions: {
    half: 'from the first question to the first answer by a member of staff; unanswered questions count.',
    share: 'first answer by a member of staff within the time; unanswered questions count.',
    norm: 'first answer within the norm of the channel and day of the question; unanswered questions count.',
  },
  openingTime: (time) => `${time} in opening hours`,
  alt: {
    chart: (what, marks) => `${what} ${marks}.`,
    mark: (name, value) => `${name}: ${value}`,
    markSure: (name, value, interval) => `${name}: ${value} (${interval})`,
    besideOthers: (mark, others, value) => `${mark}, ${others} ${value}`,
    norm: (label) => `Line: ${label}.`,
    band: (label) => `Area: ${label}.`,
    own: (name) => `Marked: ${name}.`,
  },
  whyNot: {
    noQuestions:
      'There are no questions from residents in this choice. Choose another period, or import an export with questions under Data.',
    ownPostsOnly:
      'The source holds messages of the municipality only. Import an export with residents’ questions under Data.',
    nobodyAnswered: 'No question in this choice has an answer yet. So there is no response time to show.',
    tooFew:
      'Fewer than 10 questions in this choice: too few for a figure. Choose a longer period or more channels.',
    unknown: (reason) => `${reason} So there is no response time to show.`,
  },
  residents: {
    ofTen: (count) => `${count} in 10`,
    between: (low, high) => `${low} to ${high} in 10`,
    atLeast: (count) => `at least ${count} in 10`,
    moreThanNine: 'more than 9 in 10',
    almostAll: 'almost all',
    fewerThanOne: 'fewer than 1 in 10',
    ofTenName: (name) => `${name}, in 10 questions`,
    halfAndRate: (time, rate) =>
      `Half of the questions have an answer ${own(`within ${time}`)}, ${own(rate)} within a week.`,
    half: (time) => `Half of the questions have an answer ${own(`within ${time}`)}.`,
    notHalfAndRate: (rate) => `Fewer than half of the questions have an answer: ${own(rate)} within a week.`,
    notHalf: 'Fewer than half of the questions have an answer.',
    within: (share, time) => `${own(share)} of the questions have an answer within ${time}.`,
    sayDay: (time, share) => `After ${time}, ${share} of the questions have an answer.`,
    sayDayBeside: (time, share, others) =>
      `After ${time}, ${share} of the questions have an answer; in the middle municipality ${others}.`,
    lead: 'Share of questions with an answer, by time since the question, with 95% interval.',
    leadOpening: 'Share of questions with an answer, by opening hours since the question, with 95% interval.',
    categories: 'time since the question',
    categoriesOpening: 'opening hours since the question',
    beside: (count, whom) => `Beside it: the middle one of ${count} ${whom}.`,
    withheld: 'Small numbers have no column.',
    figure: (time) => `Answered within ${time}`,
    figurePeers: (time, whom) => `Answered within ${time}, middle one of ${whom}`,
    others: (count) => `middle one of ${count} municipalities`,
    whyNot: 'The share of questions with an answer is not known for any time. Choose a longer period.',
  },
  moments: {
    when: { day: 'By day', opening: 'During opening hours' },
    nextMorning: (when, time) =>
      `${when}, half has an answer ${own(`within ${time}`)}. Those who write in the evening usually wait until the next morning.`,
    nextDay: (when, time) =>
      `${when}, half has an answer ${own(`within ${time}`)}. Those who write in the evening usually wait until the next day.`,
    nextMorningFrom: (when, time, hour) =>
      `${when}, half has an answer ${own(`within ${time}`)}. Those who write after ${hour}:00 usually wait until the next morning.`,
    nextDayFrom: (when, time, hour) =>
      `${when}, half has an answer ${own(`within ${time}`)}. Those who write after ${hour}:00 usually wait until the next day.`,
    closedLonger: (when, time, closed) =>
      `${when}, half has an answer ${own(`within ${time}`)}. After closing time it takes longer: ${closed}.`,
    closedShorter: (when, time, closed) =>
      `${when}, half has an answer ${own(`within ${time}`)}. After closing time it takes less: ${closed}.`,
    closedFromOpening: (when, time, closed) =>
      `${when}, half has an answer ${own(`within ${time}`)}. After closing time it is ${closed}, counted from opening.`,
    closedBeforeOpening: (when, time) =>
      `${when}, half has an answer ${own(`within ${time}`)}. After closing time it mostly comes before opening.`,
    closedUnsure: (when, time, closed) =>
      `${when}, half has an answer ${own(`within ${time}`)}, after closing time within ${closed}. The difference may be chance.`,
    openOnly: (when, time) => `${when}, half of the questions have an answer ${own(`within ${time}`)}.`,
    closedOnly: (time) =>
      `After closing time, half of the questions have an answer ${own(`within ${time}`)}.`,
    whole: (time) => `Half of the questions have an answer ${own(`within ${time}`)}. Below, by hour.`,
    perHour: 'How long it takes until half has an answer, by hour of the day',
    lead: 'Time within which half has an answer, with 95% interval.',
    leadOpening: 'Opening hours within which half has an answer, with 95% interval.',
    few: 'Hours with small numbers have no figure.',
    notReached: 'No figure: small numbers, or fewer than half have an answer.',
    withoutInterval: 'Point without interval: how long it takes at most is not known.',
    normAbove: (time) => `The norm of ${time} lies beyond the chart.`,
    weekend: (time) => `At the weekend half has an answer within ${time}.`,
    series: 'half has an answer within',
    callouts: {
      open: {
        day: (time) => `by day: half within ${time}`,
        opening: (time) => `in opening hours: half within ${time}`,
      },
      closed: (time) => `after closing: within ${time}`,
    },
    categories: 'hour at which the question comes in, Monday to Friday',
    open: 'open',
    openFromTo: (from, to) => `open from ${from} to ${to}`,
    clock: { whole: (hour) => `${hour}:00`, part: (hour, minute) => `${hour}:${minute}` },
    norm: (time) => `norm: ${time}`,
    hour: (from, to) => `${from}:00 to ${to}:00`,
    figureHour: (hour) => `Half answered within, question from ${hour}`,
    figureMoment: {
      open: 'Half answered within, question on a weekday during opening hours',
      closed: 'Half answered within, question on a weekday after closing time',
      weekend: 'Half answered within, question at the weekend',
    },
    figureNorm: 'Norm',
    whyNot: 'Fewer than 3 hours of the day have a figure. Choose a longer period to compare the hours.',
  },
  trend: trendPage,
  norm: normPage,
  channels: {
    both: (fast, slow) => `The answer comes fastest by ${own(fast)}, slowest by ${own(slow)}.`,
    fastest: (channel, time) =>
      `The answer comes fastest by ${own(channel)}: half has one ${own(`within ${time}`)}.`,
    slowest: (channel, time) =>
      `People wait longest by ${own(channel)}: half has an answer ${own(`within ${time}`)}.`,
    two: (fast, slow) => `The answer comes faster by ${own(fast)} than by ${own(slow)}.`,
    mostShare: (channel, share, time) =>
      `An answer within ${time} is most common by ${own(channel)}: ${own(share)} of the questions.`,
    leastShare: (channel, share, time) =>
      `An answer within ${time} is least common by ${own(channel)}: ${own(share)} of the questions.`,
    bothShare: (most, least, time) =>
      `An answer within ${time} comes most often by ${own(most)}, least often by ${own(least)}.`,
    twoShare: (most, least, time) =>
      `An answer within ${time} comes more often by ${own(most)} than by ${own(least)}.`,
    none: 'No channel is clearly faster or slower than all others.',
    noneOfTwo: (one, other) => `The difference between ${one} and ${other} may be chance.`,
    leadHalf: 'Time within which half has an answer, with 95% interval.',
    leadHalfOpening: 'Opening hours within which half has an answer, with 95% interval.',
    leadShare: (time) => `Share of questions with an answer within ${time}, with 95% interval.`,
    few: (names) => `Not shown because of small numbers: ${names}.`,
    mostRows: (shown, all) => `Shown are ${shown} of the ${all} channels: those with the most questions.`,
    norm: (time) => `norm: ${time}`,
    seriesHalf: 'half has an answer within',
    seriesShare: (time) => `share within ${time}`,
    shareAxis: (time) => `share of questions with an answer within ${time}`,
    figureHalf: (channel) => `Half answered within, ${channel}`,
    figureShare: (time, channel) => `Answered within ${time}, ${channel}`,
    figureNorm: 'Norm',
    whyNot:
      'There are no two channels with 10 questions or more. Choose a longer period, or all channels in the filter sentence.',
  },
  peers: {
    most: (whom) => `most ${whom}`,
    middle: (whom) => `the middle of the ${whom}`,
    middleHalf: (whom) => `the middle half of the ${whom}`,
    sentence: (sentence) => `${sentence}.`,
    lead: {
      within2h: 'Share of questions with an answer within 2 hours, with 95% interval.',
      medianMs: 'Time within which half has an answer, with 95% interval.',
      responseRate7d: 'Share of questions with an answer within 7 days, with 95% interval.',
    },
    axis: {
      within2h: 'share of questions with an answer within 2 hours',
      responseRate7d: 'share of questions with an answer within 7 days',
    },
    rank: (lowest, highest, of) => `Probably place ${lowest} to ${highest} of ${of}.`,
    oneRank: (rank, of) => `Probably place ${rank} of ${of}.`,
    noRank: 'No place can be given: the figures of the others have no interval.',
    band: (low, high) => `Middle half: ${low} to ${high}.`,
    bandLabel: 'middle half',
    shown: (shown, all) => `Shown are ${shown} of the ${all} municipalities.`,
    warnings: {
      wholeOnly: 'Of others only the whole is known.',
      periodDiffers: 'Not all figures are of the same period.',
      noInterval: 'Not all figures have an interval.',
      predecessorArea: 'Not all figures are of today’s area.',
    },
    source: (name, count) => `data of ${name} and ${count} other municipalities`,
    figure: (name, municipality) => `${name}, ${municipality}`,
    figureMedian: (name) => `${name}, middle municipality`,
    figureLow: (name) => `${name}, start of the middle half`,
    figureHigh: (name) => `${name}, end of the middle half`,
    figureRankLow: 'Place in the order, most favourable',
    figureRankHigh: 'Place in the order, least favourable',
    whyNotNobody: 'No comparable municipalities have been chosen yet. Choose them under Compare.',
    whyNotFew: (have, all, needed) =>
      `This figure is known of ${have} of the ${all} comparable municipalities. It takes ${needed}. Import exchange packages under Data.`,
    whyNotNone: (all, needed) =>
      `Of the ${all} comparable municipalities no figure is known yet. It takes ${needed}. Import exchange packages under Data.`,
    whyNotOtherClock:
      'Of comparable municipalities the figures are known in calendar time only. Choose calendar time in the filter sentence.',
    whyNotOtherPart:
      'Of comparable municipalities only the whole is known, not this part. Choose all channels, topics and teams.',
    whyNotWithheld: 'The own figure rests on a number that is too small to tell. Choose a longer period.',
    whyNotOwn: (reason) => `The own figure is not known. ${reason}`,
  },
}
