import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** The outcome of the questionnaire: levels by the statements, what is open, where respondents differ. */
export const growthOutcome = {
  title: 'Outcome of the questionnaire',
  busy: 'Calculating the outcome',
  finding: {
    nobody: 'Without answers there is no outcome yet.',
    nothing: 'There are too few answers for a level yet.',
    one: (known: string, total: string) =>
      `1 person filled in: ${own(`${known} of ${total}`)} facets have a level.`,
    agree: (people: string, total: string) =>
      `The ${own(people)} people who filled in give about the same answer at all ${total} facets.`,
    agreeOfSome: (people: string, known: string, total: string) =>
      `The ${own(people)} people who filled in give about the same answer. This shows at ${known} of ${total} facets.`,
    differAlike: (count: string, total: string, names: string) =>
      `At ${own(`${count} of ${total}`)} facets the answers lie 2 levels or more apart: ${names}.`,
    differMany: (count: string, total: string) =>
      `At ${own(`${count} of ${total}`)} facets the answers lie 2 levels or more apart.`,
    differ: (count: string, total: string, most: string) =>
      `At ${own(`${count} of ${total}`)} facets the answers lie 2 levels or more apart, most of all at ${most}.`,
  },
  deckOne:
    'Let colleagues with another role fill in as well. Then it shows where the views of your council differ.',
  deckMore: 'A difference does not say who is right. It shows where a conversation is worthwhile.',
  levelsTitle: 'Level per facet by the statements',
  levelsTitleDiffer: 'Level per facet, largest difference first',
  facet: 'Facet',
  line: 'Who answered what',
  lineAlone: 'From low to high',
  level: 'Level',
  together: 'Together',
  spread: 'Difference',
  open: 'Still open',
  single: (level: string) => `level ${level}`,
  range: (lowest: string, highest: string) => `level ${lowest} to ${highest}`,
  none: 'too few answers yet',
  atLeast: (minimum: string) => `A level takes at least ${minimum} answers of the same person.`,
  spreadOf: (levels: string) => (levels === '1' ? '1 level' : `${levels} levels`),
  spreadNone: 'none',
  personLevel: (letter: string, level: string) => `${letter}: ${level}`,
  nobodyKnown: 'nobody has answered enough here',
  openNone: 'nothing',
  key: 'Who is who',
  keyLine: (letter: string, name: string) => `${letter} = ${name}`,
  method:
    'For each person the middle answer holds; with an even split two levels remain. Together the middle of all persons holds. ‘I do not know or not applicable’ does not count.',
  stillOpenTitle: 'What is still open',
  stillOpen: (name: string, count: string) =>
    count === '1'
      ? `${name}: 1 statement without an answer.`
      : `${name}: ${count} statements without an answer.`,
  nothingOpen: 'All statements are answered.',
  answerOpen: 'Complete',
  notesTitle: 'Remarks and evidence',
  noNotes: 'Nobody has added a remark or evidence.',
  foundAt: (link: string) => `Found at: ${link}`,
  factsTitle: 'Facts beside the national figure',
  fact: 'Question',
  answers: 'Answer',
  national: 'National',
  noFacts: 'Nobody has answered the questions about facts.',
  notAnswered: 'not answered',
  toGrowth: 'To Growth path',
  toQuestionnaire: 'Back to the questionnaire',
  source: (version: string) =>
    `By the statements alone; measured figures are on Growth path. Model ${version}.`,
} satisfies Sentences
