// Figures of one person, precedence and opening hours, computed in exact fractions from Pollaczek-Khinchine, Crommelin,
// Fuhrmann and Cooper 1985 and Cobham 1954.

/** name, arrival rate, E[S], E[S^2], mean wait, mean response, queue, load */
export const mg1Rows: readonly (readonly [string, number, number, number, number, number, number, number])[] =
  [
    ['M/M/1 rho=.5', 0.5, 1, 2.0, 1.0, 2.0, 0.5, 0.5],
    ['M/D/1 rho=.5', 0.5, 1, 1.0, 0.5, 1.5, 0.25, 0.5],
    ['M/E2/1 rho=.5', 0.5, 1, 1.5, 0.75, 1.75, 0.375, 0.5],
    ['M/M/1 rho=.8', 0.8, 1, 2.0, 4.0, 5.0, 3.2, 0.8],
    ['M/D/1 rho=.8', 0.8, 1, 1.0, 2.0, 3.0, 1.6, 0.8],
    ['M/D/1 rho=.9', 0.9, 1, 1.0, 4.5, 5.5, 4.05, 0.9],
    ['M/M/1 rho=.9', 0.9, 1, 2.0, 9.0, 10.0, 8.1, 0.9],
    ['M/LN/1 rho=.8 CV=1.5', 0.8, 1, 3.25, 6.5, 7.5, 5.2, 0.8],
    ['M/LN/1 rho=.9 CV=1', 0.9, 1, 2.0, 9.0, 10.0, 8.1, 0.9],
    ['M/H2/1 rho=.8 SCV=4', 0.8, 1, 5.0, 10.0, 11.0, 8.0, 0.8],
    ['M/U(0,2)/1 rho=.8', 0.8, 1, 4 / 3, 2.66666666667, 3.66666666667, 2.13333333333, 0.8],
  ]

/** load, limit in handling times, share started within it */
export const md1Rows: readonly (readonly [number, number, number])[] = [
  [0.5, 0, 0.5],
  [0.5, 1, 0.82436063535],
  [0.5, 2, 0.946960596554],
  [0.5, 5, 0.998764270269],
  [0.5, 10, 0.999997690121],
  [0.8, 0, 0.2],
  [0.8, 1, 0.445108185698],
  [0.8, 2, 0.63451993632],
  [0.8, 5, 0.899502761754],
  [0.8, 10, 0.988342891735],
  [0.9, 0, 0.1],
  [0.9, 1, 0.245960311116],
  [0.9, 2, 0.383600466437],
  [0.9, 5, 0.668709150508],
  [0.9, 10, 0.88240302043],
]

/** name, arrival rate, E[S], E[S^2], E[V], E[V^2], wait without other work, wait for the return, mean wait */
export const vacationRows: readonly (readonly [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
])[] = [
  ['M/M/1 rho=.5, deterministic vacations V=4', 0.5, 1, 2, 4, 16, 1.0, 2.0, 3.0],
  ['M/M/1 rho=.5, exponential vacations mean 4', 0.5, 1, 2, 4, 32, 1.0, 4.0, 5.0],
  [
    'webcare part-time: lam=4/h, S exp mean 6 min, inbox checked after deterministic 45-min blocks of other work (minutes)',
    1 / 15,
    6,
    72,
    45,
    2025,
    4.0,
    22.5,
    26.5,
  ],
  ['same but exp(45) blocks', 1 / 15, 6, 72, 45, 4050, 4.0, 45.0, 49.0],
]

export const priorityRows = [
  {
    arrivalRates: [0.2, 0.6, 1.2],
    serviceRate: 3,
    agents: 1,
    pWait: 0.666666666667,
    meanWaits: [0.238095238095, 0.324675324675, 0.909090909091],
    meanWait: 0.666666666667,
  },
  {
    arrivalRates: [0.2, 0.6, 1.2],
    serviceRate: 3,
    agents: 2,
    pWait: 0.166666666667,
    meanWaits: [0.0287356321839, 0.0331564986737, 0.0480769230769],
    meanWait: 0.0416666666667,
  },
  {
    arrivalRates: [0.3, 0.5],
    serviceRate: 1,
    agents: 1,
    pWait: 0.8,
    meanWaits: [1.14285714286, 5.71428571429],
    meanWait: 4.0,
  },
  {
    arrivalRates: [0.5, 0.9],
    serviceRate: 1,
    agents: 2,
    pWait: 0.576470588235,
    meanWaits: [0.38431372549, 1.28104575163],
    meanWait: 0.960784313725,
  },
] as const

/** Hours from Monday 0:00; share within 1, 2, 4, 8, 12, 16, 24 and 48 hours; median, 75, 90 and 95 %, in hours. */
export const openingRows = [
  {
    name: 'Mon-Fri 9-17',
    blocks: [
      [9, 17],
      [33, 41],
      [57, 65],
      [81, 89],
      [105, 113],
    ],
    openHours: 40.0,
    shareAtOnce: 0.238095238095,
    meanHours: 15.2380952381,
    within: [
      0.267857142857, 0.297619047619, 0.357142857143, 0.47619047619, 0.595238095238, 0.714285714286,
      0.761904761905, 0.904761904762,
    ],
    quantiles: [8.8, 22.0, 47.2, 55.6],
  },
  {
    name: 'Mon-Fri 9-22',
    blocks: [
      [9, 22],
      [33, 46],
      [57, 70],
      [81, 94],
      [105, 118],
    ],
    openHours: 65.0,
    shareAtOnce: 0.386904761905,
    meanHours: 11.8005952381,
    within: [
      0.416666666667, 0.446428571429, 0.505952380952, 0.625, 0.720238095238, 0.744047619048, 0.791666666667,
      0.934523809524,
    ],
    quantiles: [3.8, 17.0, 42.2, 50.6],
  },
  {
    name: 'Mon-Fri 9-17 + weekend 10-16',
    blocks: [
      [9, 17],
      [33, 41],
      [57, 65],
      [81, 89],
      [105, 113],
      [130, 136],
      [154, 160],
    ],
    openHours: 52.0,
    shareAtOnce: 0.309523809524,
    meanHours: 5.73214285714,
    within: [
      0.35119047619, 0.392857142857, 0.47619047619, 0.642857142857, 0.809523809524, 0.97619047619, 1.0, 1.0,
    ],
    quantiles: [4.57142857143, 10.5714285714, 14.1714285714, 15.3714285714],
  },
  {
    name: 'Mon-Fri 9-22 + weekend 10-18',
    blocks: [
      [9, 22],
      [33, 46],
      [57, 70],
      [81, 94],
      [105, 118],
      [130, 138],
      [154, 162],
    ],
    openHours: 81.0,
    shareAtOnce: 0.482142857143,
    meanHours: 3.3005952381,
    within: [0.52380952381, 0.565476190476, 0.64880952381, 0.815476190476, 0.958333333333, 1.0, 1.0, 1.0],
    quantiles: [0.428571428571, 6.42857142857, 10.0285714286, 11.5333333333],
  },
  {
    name: '24/7',
    blocks: [[0, 168]],
    openHours: 168.0,
    shareAtOnce: 1.0,
    meanHours: 0.0,
    within: [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    quantiles: [0.0, 0.0, 0.0, 0.0],
  },
] as const

/** backlog, handling minutes, people, arrivals per hour, hours until it is gone, hours until the last of the night is taken up */
export const fluidRows: readonly (readonly [number, number, number, number, number, number])[] = [
  [40, 6, 1, 5, 8.0, 4.0],
  [40, 6, 2, 5, 2.66666666667, 2.0],
  [64, 8, 2, 6, 7.11111111111, 4.26666666667],
  [20, 10, 1, 4, 10.0, 3.33333333333],
]
