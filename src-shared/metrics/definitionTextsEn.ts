import type { DefinitionTexts } from './definitions.ts'

const caseStart =
  'A question belongs to the period in which the resident sent its first message. What happens after that counts up to the end of the data.'
const caseExclusions =
  'Messages that need no reply, messages not addressed to the municipality, questions that began before the export, and archives with messages of the municipality only.'

export const definitionTextsEn: DefinitionTexts = {
  cases: {
    formula:
      'Messages that belong together are one question. A new question starts when the last reply is more than 72 hours old, or when a question has been open for 30 days. A reminder from the resident does not restart the clock.',
    population: `Residents’ questions that need a reply: answered, closed without a reply, or still open. ${caseStart}`,
    exclusions: caseExclusions,
  },
  median: {
    formula:
      'The time within which half of all questions got a first reply from an employee. Questions still open count for as long as they could be followed. Closed without a reply counts as not answered.',
    population: `All questions that need a reply. ${caseStart}`,
    exclusions: `${caseExclusions} Automatic replies do not stop the clock.`,
  },
  p90: {
    formula:
      'The time within which 9 in 10 questions got a first reply from an employee. When more than 1 in 10 questions stay unanswered, this time does not exist.',
    population: `All questions that need a reply. ${caseStart}`,
    exclusions: `${caseExclusions} Automatic replies do not stop the clock.`,
  },
  within: {
    formula:
      'The share of all questions that got a first reply from an employee within this time. Public and private replies both count. A private reply to a public question counts when the source links the two.',
    population: `All questions that need a reply. ${caseStart}`,
    exclusions: `${caseExclusions} Automatic replies do not stop the clock.`,
  },
  withinNorm: {
    formula:
      'The share of questions that got a first reply within the time you agreed on yourself. For each question the norm of its channel and of the day it began holds, in the time in which that norm was agreed: calendar time or opening hours. When the norm changes, earlier questions keep the norm of then.',
    population: `Questions that need a reply and for which a norm held. ${caseStart}`,
    exclusions: `${caseExclusions} Questions for which no norm held. Automatic replies do not stop the clock.`,
  },
  mean: {
    formula:
      'The average time to the first reply, in calendar time. This figure exists only to stand beside averages published in 2014-2015.',
    population: 'Answered questions only. That makes it look faster than residents experience it.',
    exclusions: `${caseExclusions} Open and closed questions are left out.`,
  },
  responseRate: {
    formula:
      'Answered within 7 days, divided by all questions that could be followed for at least 7 days. Always in calendar time.',
    population: `Questions that need a reply and could be followed for at least 7 days. ${caseStart}`,
    exclusions: caseExclusions,
  },
  conversationRatio: {
    formula:
      'Replies to somebody else, divided by all public messages you send: replies, messages of others that you share, and own posts. A thread under an own post counts as own posts. This figure counts messages, not questions.',
    population: 'Public outgoing messages, from sources that hold your own posts too.',
    exclusions: 'Private messages, WhatsApp, e-mail and tickets.',
  },
  dialogueShare: {
    formula:
      'Questions on which the resident wrote on within 72 hours after the first reply, divided by all answered questions that could be followed for at least 72 hours after it. Only saying thanks is not writing on.',
    population: `Answered questions. ${caseStart}`,
    exclusions: `${caseExclusions} Also sources that name no sender.`,
  },
  turnsPerCase: {
    formula:
      'The mean number of turns. A turn is a question, or a few messages of the resident in a row, until the next answer by a member of staff. A last turn without an answer counts.',
    population: `Answered questions. ${caseStart}`,
    exclusions: `${caseExclusions} Also not: sources that name no sender.`,
  },
  identicalReplies: {
    formula:
      'Answers with the same words as another answer of the same choice, divided by all answers of at least four words. Names, addresses and numbers play no part in the comparison. A longer period holds more equal answers; compare periods of the same length only.',
    population: 'Answers by members of staff, public and private, by their own time.',
    exclusions:
      'Automatic messages, own messages, very short answers, and what was imported before this was kept. A choice of topic or team does not change this figure.',
  },
  reactionsPerPost: {
    formula: 'The mean number of reactions of others that the source counts under a message you posted.',
    population: 'Public own messages of which the source counts the reactions.',
    exclusions: 'Answers, shared messages of others, and messages of which the source gives no number.',
  },
  questionsPer1000: {
    formula:
      'The number of questions, divided by the number of inhabitants (per 1,000) and by the number of months. Each year counts with its own population; where that is not known yet, with the last one known. A part of a month counts by its days.',
    population: `Questions that need a reply, on all chosen channels together. ${caseStart}`,
    exclusions: `${caseExclusions} Days outside the data and days that you leave out do not count as months either.`,
  },
  satisfaction: {
    formula: 'The mean of the scores that residents gave for the handling, converted to 0 to 100.',
    population: `Questions for which the source holds a score. ${caseStart}`,
    exclusions: 'Questions without a score. Those who give a score are no cross-section of all residents.',
  },
  intendedTeam: {
    formula:
      'Answered questions of which the first answer came from the team that you named for that topic, divided by all answered questions with such a topic and a known team.',
    population: `Answered questions about a topic with a named team. ${caseStart}`,
    exclusions: 'Topics without a named team, and answers of which the source does not name the team.',
  },
  linkedPerQuestion: {
    formula:
      'The middle time between a message and the first reply linked directly to it. Other tools often count this way.',
    population: 'Messages with a linked reply, in calendar time.',
    exclusions: 'Messages without a reply, and replies without a link.',
  },
  linkedPerReply: {
    formula:
      'The time between each reply and the message it is linked to directly: the middle time and the average. Other tools often count this way.',
    population: 'Replies with a link, in calendar time. A message with two replies counts twice.',
    exclusions: 'Messages without a reply, and replies without a link.',
  },
}
