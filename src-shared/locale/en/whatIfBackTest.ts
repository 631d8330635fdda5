import type { Sentences } from '../catalogueShape.ts'

/** How the model did on weeks that it had not seen. */
export const whatIfBackTest = {
  title: 'Check afterwards:',
  withoutLevers: 'Tested is the present cover without the levers that are moved under ‘Now’.',
  pending: 'still being done. Until then the figures have not been tested.',
  stopped: 'not finished. The figures have not been tested.',
  typedIn: 'not tested. The numbers were typed in; there are no measured weeks to compare with.',
  tooFewWeeks: (weeks: string, needed: string) =>
    `not tested. There are ${weeks} weeks with enough questions; a test needs ${needed}.`,
  oneWeek: (needed: string) => `not tested. There is 1 week with enough questions; a test needs ${needed}.`,
  noWeeks: (needed: string) => `not tested. There is no week with enough questions; a test needs ${needed}.`,
  overloaded:
    'not tested. The present cover as drawn cannot keep up, and yet the questions were answered. Draw the cover as it really is.',
  tested: (weeks: string, half: string, share: string, time: string) =>
    `over ${weeks} held-out weeks the model was ${half} off on the half and ${share} points on ‘within ${time}’`,
  testedOne: (half: string, share: string, time: string) =>
    `over 1 held-out week the model was ${half} off on the half and ${share} points on ‘within ${time}’`,
  naive: (half: string, share: string) => `‘as in the 8 weeks before’ was ${half} and ${share} points off`,
  covered: (covered: string, weeks: string) => `The 80% interval held in ${covered} of ${weeks} weeks.`,
  made: (years: string, seed: string) => `${years} simulated years, seed ${seed}.`,
  soFar: (years: string) => `${years} simulated years so far.`,
  passed: 'So the model is good enough to give figures.',
  failed: 'The test does not hold.',
  coverage: 'The interval given beforehand held in too many or too few weeks.',
  shareError:
    'The error is too large: more than 5 points above what chance gives, or clearly more than with ‘as in the 8 weeks before’.',
  bias: 'The prediction was off to the same side in nearly all weeks.',
  failedDo:
    'So it says only whether there is more or less. Draw the present cover as it really is, with breaks and other work, and see whether the work on a question is right.',
  weeksTitle: 'Show the held-out weeks',
  week: 'week from',
  questions: 'questions',
  observed: 'measured',
  predicted: 'predicted',
  interval: '80% interval',
  inside: 'held',
  yes: 'yes',
  no: 'no',
  p90: (model: string, naive: string) =>
    `On ‘9 in 10’ the model was ${model} off and ‘as in the 8 weeks before’ ${naive}.`,
} satisfies Sentences
