import type { Sentences } from '../catalogueShape.ts'

/** Learning topics from labels of people. */
export const topicsLearning = {
  title: 'Learning from your own labels',
  text: 'A label is a topic that a person gives to a question. You do that in the list of questions behind a figure. From enough labels the app learns to tell topics itself. That happens on this computer, with the kept texts.',
  topic: 'Topic',
  labels: (needed: string) => `Labels with text (${needed} needed)`,
  state: 'Enough?',
  enough: 'enough',
  missing: (count: string) => `${count} more needed`,
  without: {
    one: '1 label without text',
    many: (count: string) => `${count} labels without text`,
  },
  why: {
    noLabels: 'Learning is not possible yet: there are no labels.',
    textsOff: (count: string) =>
      `Learning is not possible yet: texts are not kept. Labels without text: ${count}. Turn keeping on above and import messages.`,
    noTexts: (count: string) =>
      `Learning is not possible yet: not one label has its text kept. Labels without text: ${count}.`,
    noneEnough: (needed: string, nearest: string) =>
      `Learning is not possible yet: no topic has ${needed} labels with text. Nearest: ${nearest}.`,
    second: (topic: string, needed: string, nearest: string) =>
      `Learning is not possible yet: only ${topic} has ${needed} labels with text. A second topic is needed. Nearest: ${nearest}.`,
    secondNone: (topic: string, needed: string) =>
      `Learning is not possible yet: only ${topic} has ${needed} labels with text. A second topic is needed.`,
  },
  nearest: (topic: string, missing: string) => `${topic} (${missing} more)`,
  can: (topics: string) => `Learning is possible for ${topics}.`,
  leftOut: (topics: string) => `Not learnt: ${topics}. Such messages get another topic or stay unsure.`,
  train: 'Learn',
  trainAgain: 'Learn again',
  replaces: 'What was learnt is in use. What is learnt anew takes its place at once.',
  running: {
    waiting: 'Learning is about to begin.',
    reading: 'The labels are being read.',
    validating: (done: string, total: string) =>
      `It is being checked how well it goes: part ${done} of ${total}.`,
    training: 'All labels are being learnt from.',
  },
  stop: 'Stop',
  stopping: 'Stopping',
  cancelled: 'Learning was stopped. Nothing has changed.',
  done: 'Learning is done.',
  result: {
    title: (date: string) => `What was learnt on ${date}`,
    never: 'Nothing was learnt yet.',
    better: 'What was learnt tells topics better than the words alone.',
    maybeBetter: 'What was learnt may tell topics better than the words alone: the difference may be chance.',
    maybeWorse: 'What was learnt may tell topics worse than the words alone: the difference may be chance.',
    same: 'What was learnt and the words alone do equally well.',
    worse: 'What was learnt tells topics worse than the words alone.',
    unknown: 'Whether what was learnt is better than the words alone cannot be said.',
    how: (labels: string, folds: string) =>
      `Checked with ${labels} labels, in ${folds} parts: each part was judged by what was learnt from the other parts.`,
    measure: 'Measure',
    learnt: 'Learnt',
    words: 'Words alone',
    macroF1: 'Score of each topic, on average',
    macroF1Note: 'Macro-F1: 0 is all wrong, 1 is all right. Each topic weighs the same.',
    accuracy: 'Right, of what got a topic',
    unsure: 'Left unsure',
    notMeasured: 'not measured',
    interval: (low: string, high: string) => `${low} – ${high}`,
    count: (n: string) => `n = ${n}`,
    byTopic: 'By topic',
    found: 'Found',
    right: 'Right',
    f1: 'Score (F1)',
    recall: (labels: string, right: string) => `Of the ${labels} with this label the app finds ${right}.`,
    precision: (said: string, right: string) => `Of the ${said} that the app calls so, ${right} are right.`,
    neverSaid: 'The app never says this topic.',
    share: (share: string, interval: string) => `${share} (${interval})`,
    matrix: 'What people said, and what the app said after learning',
    matrixNote:
      'Each row is what people said, each column what the app said. With the sign ✓: the same. Outside those fields it went wrong.',
    people: 'People said',
    unsureColumn: 'unsure',
    agrees: 'the same',
    total: 'Together',
  },
  use: {
    inUse:
      'What was learnt is in use. It gives their topic to messages without a label of a person or the source.',
    notInUse: 'What was learnt is not in use. The words decide on the topic.',
    use: 'Use',
    takeBack: 'Use no longer',
    busy: 'The messages are being looked at again.',
    used: (changed: string) => `What was learnt is in use. ${changed}`,
    tookBack: (changed: string) => `The words decide on the topic again. ${changed}`,
  },
} satisfies Sentences
