import type { Sentences } from '../catalogueShape.ts'

/** Charts of the page Response time, and the time axis that charts over time share. */
export const responseCharts = {
  showTable: 'Toon als tabel',
  showChart: 'Toon als figuur',
  timeAxis: {
    period: 'Periode',
    unfinished: 'niet compleet',
    unfinishedSpoken: (name: string) => `${name} (niet compleet)`,
    /** How a chart with parts that can be chosen is used, for whoever hears it. */
    keys: 'Kies met de pijltjestoetsen een periode en open met Enter de vragen erachter.',
    annotation: (title: string, period: string) => `${title}: ${period}.`,
    break: (date: string, label: string) => `Vanaf ${date}: ${label}.`,
    breaks: {
      source: 'nieuwe bron',
      sourceNamed: (name: string) => `nieuwe bron: ${name}`,
      hours: 'andere openingstijden',
      norm: 'andere norm',
    },
    breakNote:
      'Bij een streeplijn is iets veranderd in hoe er geteld wordt. Vergelijk niet over die lijn heen.',
  },
} satisfies Sentences
