import type { overlap as nlOverlap } from '../nl/overlap.ts'
import type { SameShape } from '../catalogueShape.ts'

export const overlap: SameShape<typeof nlOverlap> = {
  title: 'Messages held twice',
  intro:
    'The same message can stand in two files, for example in a webcare tool and in the archive of a channel. Such a message counts once.',
  once: (count: string, file: string, other: string) =>
    `${count} messages of ${file} also stand in ${other}; they count once.`,
  onceOne: (file: string, other: string) => `1 message of ${file} also stands in ${other}; it counts once.`,
  apart: (count: string, file: string, other: string) =>
    `${count} messages of ${file} seem to stand in ${other} too; they count in both files.`,
  apartOne: (file: string, other: string) =>
    `1 message of ${file} seems to stand in ${other} too; it counts in both files.`,
  countApart: 'Count apart',
  countApartOf: (file: string, other: string) => `Count messages of ${file} and ${other} apart`,
  countOnce: 'Count once',
  countOnceOf: (file: string, other: string) => `Count messages of ${file} and ${other} once`,
  saidApart: 'These messages now count in both files.',
  saidOnce: 'These messages now count once.',
  underWay: 'This is being worked out.',
  rule: {
    title: 'The rule',
    text: 'Two messages from two kinds of files are the same message when they stand on the same channel, go the same way and one of these holds:',
    bases: {
      id: 'the channel gives them the same number;',
      text: 'they begin with the same words at the same moment, or it is a reply or a helpdesk ticket with the same words within 5 minutes;',
      person:
        'they belong to the same resident at the same moment, and one of the two files does not hold the words;',
      answer: 'they answer the same message within 5 minutes.',
    },
    moment: 'Where a file gives minutes only, the same moment is the same minute.',
    doubt: 'Where more than one message could be meant, they count apart.',
    kept: 'The message counts from the file that tells most: questions and answers go before own messages only, and then the more precise clock. Of the other file counts what the first does not tell: what it answers, until when it was followed, when it was closed and what the resident said of the handling.',
    corrections: 'A correction of one message holds for the other too.',
  },
  examples: 'Examples',
  examplesOf: (file: string, other: string) => `Examples of messages in ${file} and ${other}`,
  channel: 'channel',
  direction: 'from whom',
  directions: { in: 'from a resident', out: 'from the municipality' },
  at: (file: string) => `time in ${file}`,
  difference: 'difference',
  noDifference: 'none',
  why: 'shown by',
  bases: {
    id: 'number of the channel',
    answer: 'answer to the same message',
    text: 'the same words',
    person: 'the same resident',
  },
}
