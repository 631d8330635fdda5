import type { SameShape } from '../catalogueShape.ts'
import type { responseCharts as nl } from '../nl/responseCharts.ts'

export const responseCharts: SameShape<typeof nl> = {
  showTable: 'Show as table',
  showChart: 'Show as figure',
  timeAxis: {
    period: 'Period',
    unfinished: 'not complete',
    unfinishedSpoken: (name) => `${name} (not complete)`,
    /** How a chart with parts that can be chosen is used, for whoever hears it. */
    keys: 'Choose a period with the arrow keys and open the questions behind it with Enter.',
    annotation: (title, period) => `${title}: ${period}.`,
    break: (date, label) => `From ${date}: ${label}.`,
    breaks: {
      source: 'new source',
      sourceNamed: (name) => `new source: ${name}`,
      hours: 'other opening hours',
      norm: 'another norm',
    },
    breakNote: 'At a dashed line something changed in how is counted. Do not compare across that line.',
  },
}
