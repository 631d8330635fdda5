import type { Sentences } from '../catalogueShape.ts'

/** Seeking the cheapest cover that reaches a target. */
export const whatIfGoal = {
  title: 'Find the cheapest cover',
  from: (scenario: string) =>
    `It starts from the cover of ${scenario}. Hours are added or taken away: evenings, weekend, early, lunch, office hours, one employee more or fewer.`,
  form: {
    legend: 'What must be reached?',
    share: 'Share of the questions',
    limit: 'Answered within',
    hours: 'hours',
    hasSameDay: 'And a share on the day itself as well',
    sameDayShare: 'Share on the day itself',
    sameDayNote: (time: string) =>
      `Answered before midnight. What comes in after ${time} may be answered the next day.`,
    faultShare: 'Choose a share from 1 to 100%.',
    faultLimit: 'Choose a time from a quarter of an hour to 168 hours.',
    planStays: 'This does not change the norm of the plan itself.',
  },
  start: 'Search',
  again: 'Search again',
  stop: 'Stop searching',
  close: 'Close',
  running: {
    begins: 'The search begins.',
    tried: (count: string) => `${count} covers tried`,
    remaining: (time: string) => `about ${time} left`,
    none: 'So far no cover reaches this.',
    best: (cost: string) => `The cheapest so far: ${cost}.`,
    label: 'Progress of the search',
  },
  cancelled: 'The search was stopped. Nothing has changed.',
  target: {
    within: (share: string, time: string) => `${share} within ${time}`,
    onTheDay: (share: string) => `${share} on the day itself`,
    sameDay: (within: string, share: string) => `${within} and ${share} on the day itself`,
  },
  perYear: (euro: string) => `${euro} a year`,
  perWeek: (hours: string) => `${hours} hours a week`,
  found: {
    cheapest: (tried: string, target: string, cover: string) =>
      `The cheapest of ${tried} covers that reaches ${target}: ${cover}.`,
    present: (tried: string, target: string, from: string) =>
      `The cover of ${from} reaches ${target} already, and of ${tried} covers none that is cheaper does.`,
    reaches: (share: string) => `It becomes ${share} on average.`,
    reachesBoth: (share: string, sameDay: string) =>
      `It becomes ${share} on average, and ${sameDay} on the day itself.`,
    hoursMore: (hours: string) => `${hours} hours a week more`,
    hoursLess: (hours: string) => `${hours} hours a week less`,
    hoursSame: 'as many hours',
    euroMore: (hours: string, euro: string) => `That is ${hours}, and ${euro} a year more.`,
    euroLess: (hours: string, euro: string) => `That is ${hours}, and ${euro} a year less.`,
    euroSame: (hours: string) => `That is ${hours}, at the same cost.`,
    onlyHours: (hours: string) => `That is ${hours}.`,
  },
  none: {
    justBelow: (share: string) => `just under ${share}`,
    reached: (tried: string, target: string) => `None of ${tried} covers reaches ${target}.`,
    within: (share: string, time: string) => `The best gets to ${share} within ${time}.`,
    sameDay: (share: string) => `On the day itself the best gets to ${share}.`,
    together: 'Each part of the target is reached, but not by the same cover.',
    clockReaches: (share: string) =>
      `With somebody more day and night it would become ${share}. So what is missing is other hours: at night, or later in the weekend.`,
    clockMisses: (share: string) =>
      `Even with somebody more day and night it becomes no more than ${share}. So more hours do not help enough: the rest is waiting until somebody sees it, waiting for colleagues, or the work itself.`,
    overloaded: (tried: string) =>
      `All ${tried} covers have too few hours for the work. Put more hours in the roster first and search again.`,
    noQuestions: 'No questions come in, so there is nothing to search for.',
  },
  direction: {
    sentence: (tried: string, time: string) =>
      `Out of ${tried} covers: from cheap to dear, and with each step more answers within ${time}.`,
    note: 'The check afterwards is not good: the model does not fit your data well. So only the order is shown. Whether a cover reaches the target cannot be told.',
  },
  notes: {
    mean: 'A cover reaches the target when the mean of the simulated years is at or above the target. A single year may turn out lower.',
    years: (full: string, years: string, few: string) =>
      `Simulated over ${years} years: ${full} covers. The others dropped out after ${few} years.`,
    allYears: (years: string) => `All covers were simulated over ${years} years.`,
    overloaded: (count: string) => `Covers with too few hours for the work: ${count}. Those drop out.`,
    noPrice:
      'Without an hourly rate, covers are compared by hours. Surcharges for evening and weekend then do not count. Fill in an amount at Hourly rate to search by cost.',
    cost: 'Cost is the rostered hours with surcharges.',
    lasts: (years: string) => `Simulated over fewer than ${years} years, so without a margin.`,
  },
  cover: {
    present: (from: string) => `as ${from}`,
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    through: (first: string, last: string) => `${first}–${last}`,
    everyDay: 'every day',
    block: (days: string, from: string, to: string) => `${days} ${from}–${to}`,
    more: (blocks: string) => `${blocks} more`,
    less: (blocks: string) => `${blocks} less`,
    both: (more: string, less: string) => `${more}, ${less}`,
  },
  now: 'now',
  chart: {
    title: 'What more hours bring',
    titleEuro: 'What more money brings',
    note: 'Covers that cannot be cheaper and better at once, from cheap to dear',
    euroAxis: 'cost a year',
    hoursAxis: 'hours a week',
    shareAxis: (time: string) => `answered within ${time}`,
    target: (share: string) => `target ${share}`,
    cheapest: 'cheapest that reaches it',
    chosen: 'chosen',
    alt: (count: string, low: string, lowCost: string, high: string, highCost: string) =>
      `${count} covers from cheap to dear: from ${low} for ${lowCost} to ${high} for ${highCost}. The same figures are in the table.`,
  },
  table: {
    label: 'Covers from cheap to dear',
    choose: 'Choose',
    cover: 'Cover: what is different',
    cost: 'Cost a year',
    hours: 'Hours a week',
    share: (time: string) => `Within ${time}`,
    sameDay: 'On the day itself',
    reaches: 'Reaches the target',
    yes: 'yes',
    no: 'no',
    cheapest: 'cheapest that reaches it',
    best: 'highest share in time',
    overloaded: 'too few hours',
    from: (low: string, high: string) => `${low} to ${high}`,
  },
  take: 'Take over as a scenario',
  chooseFirst: 'Choose a cover in the table.',
  takeNow: 'This is the cover that was begun with.',
  takenName: (share: string) => `Cheapest for ${share}`,
  addedPerson: 'Added',
} satisfies Sentences
