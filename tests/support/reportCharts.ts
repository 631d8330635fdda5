import type { ChartAxis, ChartSeries, ChartValue, ReportChart, SeriesRole } from '#shared/report/chart.ts'

/** Charts of invented figures, also such as no municipality will have: for looking at, and for tests of their drawing. */

export function value(
  amount: number | null,
  label: string,
  interval: readonly [number, number] | null = null,
): ChartValue {
  return { value: amount, low: interval?.[0] ?? null, high: interval?.[1] ?? null, label }
}

export function series(name: string, role: SeriesRole, values: readonly ChartValue[]): ChartSeries {
  return { name, role, values }
}

/** Shares as percentages, each with an interval of so many points to both sides. */
export function shares(values: readonly (number | null)[], halfWidth = 0.04): readonly ChartValue[] {
  return values.map((share) =>
    share === null
      ? value(null, 'te weinig')
      : value(share, `${Math.round(share * 100)}%`, [
          Math.max(0, share - halfWidth),
          Math.min(1, share + halfWidth),
        ]),
  )
}

/** Hours to the tenth, with an interval that grows with them. */
export function hours(
  values: readonly (number | null)[],
  missing = 'minder dan 10 vragen',
): readonly ChartValue[] {
  return values.map((amount) =>
    amount === null
      ? value(null, missing)
      : value(amount, `${String(Math.round(amount * 10) / 10).replace('.', ',')} uur`, [
          amount * 0.8,
          amount * 1.25,
        ]),
  )
}

export const shareAxis: ChartAxis = {
  unit: 'share',
  title: 'Aandeel van de vragen met antwoord binnen 4 uur',
  min: 0,
  max: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ value: at, label: `${at * 100}%` })),
}

export function hourAxis(max: number): ChartAxis {
  return {
    unit: 'hours',
    title: 'Tijd waarbinnen de helft antwoord heeft, in uren',
    min: 0,
    max,
    ticks: [0, 1, 2, 3, 4].map((step) => ({
      value: (step * max) / 4,
      label: step === 4 ? `${max} uur` : String((step * max) / 4).replace('.', ','),
    })),
  }
}

export const plainChart: ReportChart = {
  kind: 'columns',
  categories: ['X', 'Facebook', 'WhatsApp', 'Instagram'],
  categoryTitle: null,
  series: [series('Rijnhoven', 'own', shares([0.94, 0.61, 0.88, 0.4]))],
  axis: shareAxis,
  norm: { value: 0.8, label: 'norm van Rijnhoven: 80%' },
  bands: [],
  ownCategory: null,
  altText: 'Aandeel binnen 4 uur per kanaal: X 94%, Facebook 61%, WhatsApp 88%, Instagram 40%.',
}

const hourNames = Array.from({ length: 24 }, (_, hour) => String(hour))
const waitsByHour = [
  ...[null, null, null, null, null, null, 3.4, 2.3, 1.3, 0.8, 0.7, 0.75],
  ...[0.95, 0.85, 0.8, 0.9, 2.6, 15.7, 14.9, 14.1, 13.2, 12.3, 11.4, 10.6],
]

export const hoursChart: ReportChart = {
  kind: 'points',
  categories: hourNames,
  categoryTitle: 'uur waarop de vraag binnenkomt, maandag t/m donderdag',
  series: [
    series(
      'Rijnhoven',
      'own',
      hours(waitsByHour, 'minder dan 10 vragen per uur: geen cijfer').map((one, hour) =>
        one.value === null || hour === 11 || hour === 17 || hour === 23 ? one : { ...one, label: '' },
      ),
    ),
  ],
  axis: hourAxis(16),
  norm: { value: 4, label: 'norm van Rijnhoven: 4 uur' },
  bands: [{ from: 9, to: 16, label: 'open van 9 tot 17 uur' }],
  ownCategory: null,
  altText: 'Mediane wachttijd per uur waarop de vraag is gesteld.',
}

export const longNames = [
  'Alphen-Chaam en Baarle-Nassau samen',
  'Hendrik-Ido-Ambacht',
  'Noardeast-Fryslân',
  'Rijnhoven',
  'Sint-Katelijne-Waver',
  'Heist-op-den-Berg',
  'Nissewaard',
  'Krimpenerwaard',
  'Sittard-Geleen',
  'Onze-Lieve-Vrouw-Waver',
  'Molenwaard en Giessenlanden',
  'Kaag en Braassem',
]

export const peersChart: ReportChart = {
  kind: 'bars',
  categories: longNames,
  categoryTitle: null,
  series: [
    series(
      'Mediane reactietijd',
      'others',
      hours([0.7, 0.9, 1.2, 1.4, 1.9, 2.2, 2.5, null, 3.8, 5.1, 6.6, 11.9], 'geen cijfer'),
    ),
  ],
  axis: hourAxis(12),
  norm: { value: 4, label: 'norm van Rijnhoven: 4 uur' },
  bands: [],
  ownCategory: 3,
  altText: 'Mediane reactietijd van twaalf gemeenten; Rijnhoven is de vierde met 1,4 uur.',
}

export const stackedChart: ReportChart = {
  kind: 'stacked',
  categories: ['april', 'mei', 'juni', 'juli', 'augustus', 'september'],
  categoryTitle: null,
  series: [
    series('beantwoord binnen 1 uur', 'first', shares([0.42, 0.4, 0.38, 0.47, null, 0.5], 0)),
    series('binnen 4 uur', 'second', shares([0.28, 0.3, 0.31, 0.25, null, 0.3], 0)),
    series('later dan 4 uur', 'third', shares([0.29, 0.25, 0.26, 0.2, null, 0.18], 0)),
    series('niet beantwoord', 'fourth', shares([0.01, 0.05, 0.05, 0.08, null, 0.02], 0)),
  ].map((one) => ({ ...one, values: one.values.map((part) => ({ ...part, low: null, high: null })) })),
  axis: { ...shareAxis, title: 'Aandeel van de vragen' },
  norm: null,
  bands: [],
  ownCategory: null,
  altText: 'Verdeling van antwoorden per maand.',
}

export const twoSeriesTrend: ReportChart = {
  kind: 'points',
  categories: [
    'oktober',
    'november',
    'december',
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
  ],
  categoryTitle: null,
  series: [
    series('Rijnhoven', 'own', shares([0.71, 0.7, 0.66, 0.72, 0.78, null, 0.8, 0.81, 0.83, 0.82, 0.88, 0.9])),
    series(
      'vergelijkbare gemeenten',
      'others',
      shares([0.74, 0.74, 0.75, 0.75, 0.74, 0.76, 0.77, 0.77, 0.78, 0.78, 0.78, 0.79], 0.02),
    ),
  ],
  axis: shareAxis,
  norm: { value: 0.8, label: 'eigen norm: 80%' },
  bands: [{ from: 11, to: 11, label: 'nog niet afgelopen' }],
  ownCategory: null,
  altText: 'Aandeel binnen 4 uur per maand, Rijnhoven en vergelijkbare gemeenten.',
}

/** The edges: one category, 24 columns with labels, zero and the whole, very different sizes, long words. */
export const extremeCharts: Readonly<Record<string, ReportChart>> = {
  oneColumn: {
    ...plainChart,
    categories: ['Alle kanalen'],
    series: [series('Rijnhoven', 'own', shares([0.94]))],
  },
  manyColumns: {
    ...plainChart,
    categories: hourNames,
    series: [series('Rijnhoven', 'own', hours(waitsByHour))],
    axis: hourAxis(20),
    norm: { value: 4, label: 'norm van Rijnhoven: 4 uur' },
  },
  zeroAndWhole: {
    ...plainChart,
    categories: ['nul', 'bijna nul', 'alles', 'geen'],
    series: [series('Rijnhoven', 'own', [...shares([0, 0.004, 1]), value(null, 'te weinig vragen')])],
    norm: { value: 1, label: 'norm: alles binnen 4 uur' },
  },
  differentSizes: {
    ...plainChart,
    categories: ['Burgerzaken', 'Openbare ruimte', 'Vergunningverlening', 'Belastingen'],
    series: [
      series('dit jaar', 'own', [
        value(3, '3'),
        value(12_000, '12.000'),
        value(48, '48'),
        value(null, 'minder dan 5'),
      ]),
      series('vorig jaar', 'before', [
        value(11, '11'),
        value(9_400, '9.400'),
        value(51, '51'),
        value(null, 'minder dan 5'),
      ]),
    ],
    axis: {
      unit: 'count',
      title: 'Aantal vragen',
      min: 0,
      max: 15_000,
      ticks: [0, 5_000, 10_000, 15_000].map((at) => ({ value: at, label: at.toLocaleString('nl') })),
    },
    norm: null,
  },
  longWords: {
    ...plainChart,
    categories: [
      'Klachtenafhandelingsprocedureverantwoordelijkheid',
      'Omgevingsvergunningaanvraagbegeleiding',
      'Afvalinzamelingsroosterwijzigingen',
      'Meervoudigepersoonlijkheidsregistratie',
      'Parkeerontheffingen',
    ],
    series: [series('Rijnhoven', 'own', shares([0.94, 0.61, 0.2, 0.4, 0.77]))],
  },
  peers: peersChart,
  manyBars: {
    ...peersChart,
    categories: [...longNames, ...longNames.map((name) => `${name} (België)`)],
    series: [
      series(
        'Mediane reactietijd',
        'others',
        hours(Array.from({ length: 24 }, (_, place) => (place * 12) / 23)),
      ),
    ],
  },
  barsBeforeAndAfter: {
    ...peersChart,
    categories: ['X', 'Facebook', 'WhatsApp', 'Instagram', 'Formulier op de website'],
    series: [
      series('nu', 'own', hours([0.7, 0.9, 3.2, null, 5.5], 'te weinig')),
      series('vorig kwartaal', 'before', hours([1.7, 0.8, 9.2, 4.4, null], 'te weinig')),
    ],
    ownCategory: null,
  },
  trend: twoSeriesTrend,
  hours: hoursChart,
  stacked: stackedChart,
  allMissing: {
    ...plainChart,
    series: [series('Rijnhoven', 'own', shares([null, null, null, null]))],
  },
}
