import type { SameShape } from '../catalogueShape.ts'
import type { definitions as nl } from '../nl/definitions.ts'

export const definitions: SameShape<typeof nl> = {
  title: 'How is this calculated?',
  close: 'Close',
  items: [
    {
      name: 'Question',
      text: 'A message from a resident that needs an answer, with all that belongs to it. Emoji, thanks and messages that only mention you do not count. After 72 hours of silence since an answer a new question starts.',
    },
    {
      name: 'Half answered within',
      text: 'The time within which half of the questions got a first answer from a person that the resident can read. Automatic answers do not count. Questions without an answer count up to the last day of the data. Questions closed without an answer stay unanswered.',
    },
    {
      name: 'Answered within 2 hours',
      text: 'The share of questions that got a first answer within 2 hours, estimated in the same way.',
    },
    {
      name: 'Answered within 7 days',
      text: 'The share of questions answered within 7 days, of all questions that can be followed for at least 7 days. Always in calendar time.',
    },
    {
      name: 'Conversation ratio',
      text: 'The share of your public messages that are an answer to someone. The rest are own posts and shared messages. It counts messages you send. Only sources that hold your own posts too are counted.',
    },
    {
      name: 'Conversation goes on',
      text: 'The share of answered questions to which the resident reacts again within 72 hours, thanks not counted.',
    },
    {
      name: '95% interval',
      text: 'With other, similar questions the figure would be slightly different. The interval shows between which values the figure probably lies. Where two intervals overlap, a difference may be chance.',
    },
    {
      name: 'Comparable municipalities',
      text: 'Municipalities that are alike in inhabitants and density, in the same country. Outcomes play no part in the choice. From 5 municipalities with the figure on, the median and the middle half are shown.',
    },
    {
      name: 'Published',
      text: 'Figures from research of 2013 to 2015, mostly about Twitter and with other definitions. They are background, not a norm. A published mean stands beside your own mean only.',
    },
    {
      name: 'Too few data',
      text: 'With fewer than 10 questions there is no percentage and no time, only the number. What a source cannot tell is shown as unknown, never as 0.',
    },
  ],
}
