import {
  endsUnderFinish,
  endsUnderPause,
  randomArrivals,
  randomServices,
  startsUnderFinish,
  startsUnderPause,
} from './randomMessages.ts'

/**
 * Traces with known answers, in minutes from Monday 00:00. Source: computed by two independent programs, one stepping
 * minute by minute and one recursive over events, that agree exactly (the one with priorities by stepping only).
 */
export interface Trace {
  readonly name: string
  readonly endOfShift: 'finish' | 'pause'
  readonly priority: boolean
  /** Per person the blocks of one week, each [start, end), and for how many weeks they repeat. */
  readonly rosters: readonly (readonly (readonly [number, number])[])[]
  readonly rosterWeeks: number
  readonly arrivals: readonly number[]
  readonly services: readonly number[]
  readonly priorities: readonly number[]
  readonly agents: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly meanResponse: number
  readonly medianResponse: number
}

const office: readonly (readonly [number, number])[] = [
  [540, 1020],
  [1980, 2460],
  [3420, 3900],
  [4860, 5340],
  [6300, 6780],
]

export const traces: readonly Trace[] = [
  {
    name: 'single agent, simple queue',
    endOfShift: 'finish',
    priority: false,
    rosters: [office],
    rosterWeeks: 2,
    arrivals: [540, 542, 543, 570],
    services: [10, 5, 5, 10],
    priorities: [0, 0, 0, 0],
    agents: [0, 0, 0, 0],
    starts: [540, 550, 555, 570],
    ends: [550, 555, 560, 580],
    meanResponse: 12.5,
    medianResponse: 11.5,
  },
  {
    name: 'Friday 16:55 message with 10 min work: overtime',
    endOfShift: 'finish',
    priority: false,
    rosters: [office],
    rosterWeeks: 2,
    arrivals: [6775, 6776],
    services: [10, 10],
    priorities: [0, 0],
    agents: [0, 0],
    starts: [6775, 10620],
    ends: [6785, 10630],
    meanResponse: 1932.0,
    medianResponse: 1932.0,
  },
  {
    name: 'Friday 16:55 message with 10 min work: pause and resume Monday',
    endOfShift: 'pause',
    priority: false,
    rosters: [office],
    rosterWeeks: 2,
    arrivals: [6775, 6776],
    services: [10, 10],
    priorities: [0, 0],
    agents: [0, 0],
    starts: [6775, 10625],
    ends: [10625, 10635],
    meanResponse: 3854.5,
    medianResponse: 3854.5,
  },
  {
    name: 'evening cover by a second agent 17-21',
    endOfShift: 'finish',
    priority: false,
    rosters: [
      office,
      [
        [1020, 1260],
        [2460, 2700],
        [3900, 4140],
        [5340, 5580],
        [6780, 7020],
      ],
    ],
    rosterWeeks: 2,
    arrivals: [1018, 1019, 1080, 1258, 1259, 1380],
    services: [10, 10, 10, 10, 10, 10],
    priorities: [0, 0, 0, 0, 0, 0],
    agents: [0, 1, 1, 1, 0, 0],
    starts: [1018, 1020, 1080, 1258, 1980, 1990],
    ends: [1028, 1030, 1090, 1268, 1990, 2000],
    meanResponse: 232.0,
    medianResponse: 10.5,
  },
  {
    name: 'weekend cover Sat 10-14',
    endOfShift: 'finish',
    priority: false,
    rosters: [office, [[7800, 8040]]],
    rosterWeeks: 2,
    arrivals: [6960, 7740, 8038, 8039, 9360],
    services: [8, 8, 8, 8, 8],
    priorities: [0, 0, 0, 0, 0],
    agents: [1, 1, 1, 0, 0],
    starts: [7800, 7808, 8038, 10620, 10628],
    ends: [7808, 7816, 8046, 10628, 10636],
    meanResponse: 959.4,
    medianResponse: 848.0,
  },
  {
    name: 'part-time webcare blocks 9:00-9:30, 11:30-12:00, 16:00-16:30',
    endOfShift: 'finish',
    priority: false,
    rosters: [
      [
        [540, 570],
        [690, 720],
        [960, 990],
        [1980, 2010],
        [2130, 2160],
        [2400, 2430],
        [3420, 3450],
        [3570, 3600],
        [3840, 3870],
        [4860, 4890],
        [5010, 5040],
        [5280, 5310],
        [6300, 6330],
        [6450, 6480],
        [6720, 6750],
        [7740, 7770],
        [7890, 7920],
        [8160, 8190],
        [9180, 9210],
        [9330, 9360],
        [9600, 9630],
      ],
    ],
    rosterWeeks: 1,
    arrivals: [550, 565, 569, 600, 840, 985],
    services: [10, 10, 10, 10, 10, 10],
    priorities: [0, 0, 0, 0, 0, 0],
    agents: [0, 0, 0, 0, 0, 0],
    starts: [550, 565, 690, 700, 960, 985],
    ends: [560, 575, 700, 710, 970, 995],
    meanResponse: 66.83333333333333,
    medianResponse: 60.0,
  },
  {
    name: 'priority: urgent (0) before normal (1), non-preemptive',
    endOfShift: 'finish',
    priority: true,
    rosters: [office],
    rosterWeeks: 2,
    arrivals: [540, 541, 542, 543, 565],
    services: [20, 10, 10, 10, 10],
    priorities: [1, 1, 0, 1, 0],
    agents: [0, 0, 0, 0, 0],
    starts: [540, 580, 560, 590, 570],
    ends: [560, 590, 570, 600, 580],
    meanResponse: 33.8,
    medianResponse: 28.0,
  },
  {
    name: '300 random messages, 1 agent Mon-Fri 9-17',
    endOfShift: 'finish',
    priority: false,
    rosters: [office],
    rosterWeeks: 4,
    arrivals: randomArrivals,
    services: randomServices,
    priorities: randomArrivals.map(() => 0),
    agents: randomArrivals.map(() => 0),
    starts: startsUnderFinish,
    ends: endsUnderFinish,
    meanResponse: 1100.7,
    medianResponse: 764.5,
  },
  {
    name: '300 random messages, 1 agent Mon-Fri 9-17, pause rule',
    endOfShift: 'pause',
    priority: false,
    rosters: [office],
    rosterWeeks: 4,
    arrivals: randomArrivals,
    services: randomServices,
    priorities: randomArrivals.map(() => 0),
    agents: randomArrivals.map(() => 0),
    starts: startsUnderPause,
    ends: endsUnderPause,
    meanResponse: 1128.1533333333334,
    medianResponse: 782.0,
  },
]
