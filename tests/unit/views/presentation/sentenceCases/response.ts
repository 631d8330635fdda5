// Every branch of the pages on response, by the state of the figures that leads to it.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { comparisonCases } from './responseComparison.ts'
import { overTimeCases } from './responseOverTime.ts'
import type { SentenceCase } from './sentenceCase.ts'
import {
  day,
  exampleReport,
  hour,
  hoursOf,
  inOpeningTime,
  minute,
  momentsOf,
  none,
  normsOf,
  rule,
  share,
  time,
  withCurrent,
  withRate,
  withResponse,
  withShares,
  withState,
} from '../responseVariants.ts'

const notReached = withCurrent({ medianMs: none('notReached', 1325) })
const example = exampleReport()

const residents: readonly (readonly [name: string, figures: ReportFigures])[] = [
  ['the example', example],
  ['opening time', inOpeningTime()],
  ['one in ten', withRate(share(0.1, 0.02))],
  ['a range of tenths', withRate(share(0.66, 0.08))],
  ['at least', withRate(share(0.9, 0.08))],
  ['more than nine', withRate(share(0.94, 0.025))],
  ['almost all', withRate(share(0.975, 0.01))],
  ['hardly any', withRate(share(0.02, 0.01))],
  ['an interval too wide for tenths', withRate(share(0.5, 0.25, 20))],
  ['all but two answered', withRate(share(0.998, 0.001, 1000))],
  ['two answered', withRate(share(0.002, 0.001, 1000))],
  ['neither side can be told', withRate(share(0.6, 0.2, 10))],
  ['no rate', withRate(none('notObservedLongEnough', 40))],
  ['half not reached', notReached],
  ['half not reached, no rate', withRate(none('notObservedLongEnough', 40), notReached)],
  [
    'neither half nor a rate',
    withRate(none('notObservedLongEnough', 40), withCurrent({ medianMs: none('tooFew', 1325) })),
  ],
  ['half at once', withCurrent({ medianMs: time(0, 0) })],
  ['a column withheld', withShares(({ own }, index) => (index === 7 ? share(0.998, 0.001) : own))],
  ['no columns', withShares(() => none('tooFew', 12))],
  ['nothing imported', withState('empty')],
  ['no questions', withCurrent({ cases: 0 })],
  ['own posts only', withCurrent({ cases: { value: null, reason: 'ownPostsOnly' } })],
  ['one team chosen', withCurrent({ cases: { value: null, reason: 'teamOfAnsweredOnly' } })],
  ['fewer than ten', withCurrent({ cases: 7 })],
  ['nobody answered', withState('nobodyAnswered')],
  ['times not known', withCurrent({ medianMs: none('businessHoursOnly') })],
]

const [fast, slow, weekend] = [
  time(48 * minute, 5 * minute),
  time(14 * hour, hour),
  time(30 * hour, 5 * hour),
]
const nine = (at: number): boolean => at >= 9 && at < 17

/** Answers come at half past nine in the morning, the day after where it is past closing time. */
function untilMorning(closing: number, spreadMs: number): Parameters<typeof hoursOf>[0] {
  return (at) =>
    at < 7 ? none('noMessages') : at < closing ? fast : time((24 - at + 9.5) * hour, spreadMs, 40)
}

function day9to5(
  medianMs: Parameters<typeof hoursOf>[0],
  byMoment = momentsOf(fast, slow, weekend),
): ReportFigures {
  return withResponse({ byHour: hoursOf(medianMs), byMoment })
}

const moments: readonly (readonly [name: string, figures: ReportFigures])[] = [
  ['the example', example],
  ['evenings until the next morning', day9to5(untilMorning(17, hour))],
  ['evenings until the next day', day9to5(untilMorning(17, 4 * hour))],
  ['late evenings until the next morning', day9to5(untilMorning(20, hour))],
  ['late evenings until the next day', day9to5(untilMorning(20, 3 * hour))],
  [
    'longer after closing',
    day9to5((at) => (nine(at) ? fast : time(3 * hour)), momentsOf(fast, time(3 * hour), weekend)),
  ],
  [
    'shorter after closing, in opening time',
    inOpeningTime(day9to5(() => fast, momentsOf(slow, fast, weekend))),
  ],
  [
    'before opening after closing, in opening time',
    inOpeningTime(day9to5(() => fast, momentsOf(slow, time(0, 0), weekend))),
  ],
  ['shorter after closing', day9to5(() => fast, momentsOf(slow, fast, weekend))],
  [
    'perhaps the same after closing',
    day9to5(() => fast, momentsOf(fast, time(50 * minute, 20 * minute), none('tooFew', 6))),
  ],
  [
    'opening hours only',
    day9to5(
      (at) => (nine(at) ? fast : none('noMessages')),
      momentsOf(fast, none('tooFew', 9), none('noMessages')),
    ),
  ],
  [
    'closing time only',
    day9to5(
      (at) => (nine(at) ? none('tooFew', 8) : slow),
      momentsOf(none('tooFew', 8), slow, none('noMessages')),
    ),
  ],
  [
    'no moment known',
    day9to5(() => fast, momentsOf(none('tooFew', 3), none('tooFew', 3), none('tooFew', 3))),
  ],
  [
    'no moment and no whole',
    withCurrent(
      { medianMs: none('tooFew', 12) },
      day9to5(() => fast, momentsOf(none('tooFew', 3), none('tooFew', 3), none('tooFew', 3))),
    ),
  ],
  ['half not reached in some hours', day9to5((at) => (nine(at) ? fast : none('notReached', 40)))],
  [
    'no upper limit in one hour',
    day9to5((at) => (at === 12 ? { ...fast, low: 0.5 * hour, high: null } : fast)),
  ],
  [
    'open until late',
    withResponse({
      byHour: hoursOf(
        () => fast,
        (at) => (at >= 8 && at < 22 ? 1 : 0),
      ),
      byMoment: momentsOf(fast, slow, weekend),
    }),
  ],
  [
    'from half past eight, with a lunch break',
    withResponse({
      byHour: hoursOf(
        () => fast,
        (at) => (at === 8 ? 0.5 : at === 12 ? 0 : nine(at) ? 1 : 0),
      ),
      byMoment: momentsOf(fast, slow, weekend),
    }),
  ],
  ['opening time', inOpeningTime(day9to5(() => fast))],
  [
    'with a norm',
    withResponse(
      { norms: normsOf([rule(2 * hour), share(0.8)]) },
      day9to5(() => fast),
    ),
  ],
  [
    'with a norm beyond the figure',
    withResponse(
      { norms: normsOf([rule(5 * day), share(0.8)]) },
      day9to5(() => fast),
    ),
  ],
  ['too few hours', day9to5((at) => (at < 12 && at > 9 ? fast : none('tooFew', 4)))],
]

export const responseCases: readonly SentenceCase[] = [
  ...residents.map(([name, figures]) => ({ page: 'residents', name, figures }) as const),
  ...moments.map(([name, figures]) => ({ page: 'moments', name, figures }) as const),
  ...overTimeCases,
  ...comparisonCases,
]
