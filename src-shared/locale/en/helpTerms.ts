import type { SameShape } from '../catalogueShape.ts'
import type { helpTerms as nl } from '../nl/helpTerms.ts'

export const helpTerms: SameShape<typeof nl> = {
  question: {
    name: 'Question',
    text: 'Messages of a resident that belong together, until they are answered or closed. A reminder is no new question.',
    cannotSay: 'Not how many people have a question: who calls or visits is not in these data.',
  },
  firstAnswer: {
    name: 'First answer',
    text: 'The first answer by a member of staff that the resident can read, public or private. Automatic answers do not count.',
    cannotSay: 'Not whether the answer was right, or the matter was solved.',
  },
  median: {
    name: 'Half answered within',
    text: 'The time within which half of the questions got a first answer. Statistics calls this the median.',
    cannotSay: 'Not how long the other half waits. See "9 out of 10 within" for that.',
  },
  p90: {
    name: '9 out of 10 within',
    text: 'The time within which 9 out of 10 questions got a first answer.',
    cannotSay:
      'Where more than 1 in 10 questions stay without an answer, this time does not exist. It then says so.',
  },
  within: {
    name: 'Share answered within a time',
    text: 'Of all questions the share that got a first answer within that time. Questions that are still open count for as long as they could be followed.',
    cannotSay: 'Not that the rest got no answer: that may have come later.',
  },
  ownNorm: {
    name: 'Own norm',
    text: 'What the municipality promises residents about the first answer. Every question keeps the norm of the day it was asked on.',
    cannotSay:
      'Not whether it is a good norm. Municipalities choose different norms; compare fixed times instead.',
  },
  calendarTime: {
    name: 'Calendar time',
    text: 'The time the resident waits, day and night.',
    cannotSay: 'Not how hard people worked: a question of Friday evening waits through the weekend as well.',
  },
  openingTime: {
    name: 'Opening time',
    text: 'Only the time in which the municipality is open counts. Where a question comes after closing time and is answered before the next opening, it says "< 1 min".',
    cannotSay: 'Not what the resident lives through. That is calendar time.',
  },
  mean: {
    name: 'Mean, as in 2014-2015',
    text: 'The mean of answered questions only. It stands there to be set beside research of that time.',
    cannotSay: 'Questions without an answer do not count. That makes it look faster than residents lived it.',
  },
  responseRate: {
    name: 'Answered within 7 days',
    text: 'Of all questions that could be followed for 7 days the share that got an answer in that time.',
    cannotSay: 'Not why the rest got no answer. Conversation shows the reasons that the data know.',
  },
  curve: {
    name: 'Response curve',
    text: 'The line shows which share of the questions is answered after a certain time. The faster the line rises, the faster the answer comes.',
    cannotSay: 'The line does not end at 100% where questions stay without an answer.',
  },
  backlog: {
    name: 'Open questions',
    text: 'Questions that at that moment had no answer yet and were not closed.',
    cannotSay: 'Not that somebody forgot them: a question of this morning is open too.',
  },
  unanswered: {
    name: 'Without an answer',
    text: 'Questions without an answer by a member of staff, with the reason that the data know: closed, asked only just now, open for long, or only an automatic message.',
    cannotSay: 'An answer by telephone or at the desk is not in the data.',
  },
  needsReply: {
    name: 'Needs an answer',
    text: 'Messages with only thanks, a picture or a name mostly ask for no answer. They do not count in figures about questions.',
    cannotSay: 'The app concludes this from words and can be wrong. You can correct it.',
  },
  conversationRatio: {
    name: 'Conversation ratio',
    text: 'Of all public messages that the municipality sends the share that answers somebody. The rest are own posts and shared posts.',
    cannotSay:
      'Not how good the conversation is. More is not always better: sending is part of the work too.',
  },
  dialogue: {
    name: 'Conversation goes on',
    text: 'Of the answered questions the share in which the resident wrote again within 72 hours after the answer, more than thanks.',
    cannotSay: 'Not whether that is good or bad: somebody may talk on, or may not understand an answer.',
  },
  turns: {
    name: 'Turns',
    text: 'A turn is a question, or a few messages in a row, until the next answer.',
    cannotSay: 'Not how much work it was: one turn can take a lot of finding out.',
  },
  standardAnswers: {
    name: 'Standard answers',
    text: 'The share of the answers that have the same words as another answer, names and numbers aside.',
    cannotSay: 'Not that it is a bad answer: the same answer often fits the same question.',
  },
  reactionsPerPost: {
    name: 'Reactions per post',
    text: 'How many reactions of others the source counts under an own post, on average.',
    cannotSay: 'Not whether the reactions were friendly. Every source counts in its own way.',
  },
  questionsPer1000: {
    name: 'Questions per 1,000 inhabitants',
    text: 'How many questions come in a month for every 1,000 inhabitants.',
    cannotSay: 'Only of channels that you import. A municipality with more channels has more questions.',
  },
  satisfaction: {
    name: 'Satisfaction',
    text: 'The mean of the scores that residents gave in the source.',
    cannotSay: 'Only of those who gave a score, mostly a small part.',
  },
  topics: {
    name: 'Topic',
    text: 'What a question is about. The source says so, a member of staff says so, or the app concludes it from words.',
    cannotSay:
      'What the app is not sure of stands under "topic unsure". Those questions belong to one of the other topics.',
  },
  team: {
    name: 'Who answers',
    text: 'The team that gave the first answer, where the source names it.',
    cannotSay: 'Never which member of staff. Of open questions it is mostly unknown which team got them.',
  },
  interval: {
    name: '95% interval',
    text: 'With other, similar questions the figure would be a little different. The figure probably lies between these two values.',
    cannotSay: 'It does not cover faults in the data, such as a channel that is missing.',
  },
  chance: {
    name: 'May be chance',
    text: 'The interval of the difference holds 0. The figures can then not be told apart.',
    cannotSay: 'Not that there is no difference: there are too few questions to see it.',
  },
  n: {
    name: 'n',
    text: 'The number of questions or messages that the figure rests on. Below 10 only counts are shown.',
    cannotSay: 'Not whether the questions are a fair picture: that depends on the channels that you import.',
  },
  unknown: {
    name: 'Unknown',
    text: 'What the data cannot tell stands there as a sentence with the reason, never as 0.',
    cannotSay: 'Not that nothing happened: only that this source does not tell.',
  },
  comparable: {
    name: 'Comparable municipalities',
    text: 'Municipalities that are alike in inhabitants and density, in the same country.',
    cannotSay: 'Not that they have the same channels or tasks.',
  },
  middleHalf: {
    name: 'Middle half',
    text: 'Put the municipalities in order: the half in the middle. A quarter stands above it and a quarter below.',
    cannotSay: 'Not which municipalities do well: it only shows what is usual in this group.',
  },
  published: {
    name: 'Published',
    text: 'Figures from research of 2013 to 2015, mostly about Twitter and with other definitions.',
    cannotSay: 'No norm and no target: the channels and the times are different.',
  },
  event: {
    name: 'Event',
    text: 'A storm, an election or a campaign that you note yourself. It stands on the time axis. Its days can be left out of the figures.',
    cannotSay: 'Not that the event caused what you see.',
  },
  seriesBreak: {
    name: 'Break in the series',
    text: 'From that moment something changed in how things are measured: a new source, other opening hours or another norm.',
    cannotSay: 'Differences across a break say little.',
  },
  unfinished: {
    name: 'Not complete yet',
    text: 'The data do not run to the end of this period. It is hatched and is not compared with a whole period.',
    cannotSay: 'Not how the whole period will turn out.',
  },
  intendedTeam: {
    name: 'Answered by the intended team',
    text: 'Of the answered questions the share answered by the team that you named for that topic in Settings.',
    cannotSay: 'Not that another team did worse: some questions are about more than one topic.',
  },
  linked: {
    name: 'Linked answer',
    text: 'An answer of which the source tells which message it belongs to. An archive of own posts has only these.',
    cannotSay: 'Not how many questions stayed unanswered: those are not in such an archive.',
  },
  automatic: {
    name: 'Automatic message',
    text: 'A receipt or an away message. It does not stop the waiting time.',
    cannotSay: 'The app knows them by words and by time and can be mistaken. You can correct it.',
  },
  correctedMix: {
    name: 'Corrected share',
    text: 'The share of a topic when the mistakes that the trained model is known to make are counted in.',
    cannotSay: 'Not which questions are in the wrong topic: it holds for the whole only.',
  },
  comparison: {
    name: 'Comparison period',
    text: 'The time that the chosen period stands beside: the same weeks a year earlier, or the time before it.',
    cannotSay: 'Not why something changed: the questions themselves can be different too.',
  },
  rank: {
    name: 'Place among municipalities',
    text: 'Between which places your municipality probably stands when the intervals are counted in.',
    cannotSay: 'No exact place: municipalities whose intervals overlap cannot be put in order.',
  },
  funnel: {
    name: 'Funnel',
    text: 'A chart that shows how much a percentage varies by chance. The fewer questions, the wider the funnel.',
    cannotSay: 'Not why a municipality lies outside the lines: other questions and channels can do that too.',
  },
  scenario: {
    name: 'Scenario',
    text: 'A cover and settings to try, beside Now. In the calculation all scenarios get exactly the same questions, so that a difference comes from the cover.',
    cannotSay: 'Not what will happen: people may work or ask differently.',
  },
  backTest: {
    name: 'Check afterwards',
    text: 'The app holds weeks back, tells them beforehand from what was known then, and counts how far off that was. Beside it stands how far off the mean of the weeks before would have been.',
    cannotSay:
      'Not that a scenario is right: only how well the model follows the present cover. Where the check fails, only more or less is shown.',
  },
  simulatedRange: {
    name: 'Spread of simulated years',
    text: 'The app works out many possible years. In 95 of 100 the figure lies between these two values.',
    cannotSay: 'Not how well the model fits: the check afterwards is for that.',
  },
  waitParts: {
    name: 'Parts of the wait',
    text: 'What a question waits for: the start of a shift, until somebody sees it, in the queue, the work itself, or a colleague elsewhere. Together they are the whole response time.',
    cannotSay: 'Not which part is shortened most easily: a scenario shows that.',
  },
  workload: {
    name: 'Load',
    text: 'The work divided by the hours in which somebody works. At 100% or more the backlog grows every week.',
    cannotSay: 'Not whether people find it busy, and nothing about work beside these questions.',
  },
  phase: {
    name: 'Phase of the growth path',
    text: 'Discovering, experimenting, conversing or working together. The growth path names the lowest and the highest phase that fit the figures and answers.',
    cannotSay: 'Not a school mark: a phase fits what a municipality wants and can do.',
  },
}
