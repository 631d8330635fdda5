import type { ChartSeries, SeriesRole } from '../../report/chart.ts'
import type { Deck, ReportPage } from '../../report/page.ts'
import { toSegments } from '../../locale/segments.ts'
import type { Words } from '../words.ts'

const shares: readonly {
  readonly role: SeriesRole & ('own' | 'others' | 'second')
  of: readonly number[]
}[] = [
  { role: 'own', of: [0.51, 0.55, 0.58, 0.56] },
  { role: 'others', of: [0.47, 0.49, 0.48, 0.5] },
  { role: 'second', of: [0.6, 0.63, 0.66, 0.64] },
]
const intervalHalf = 0.03
const ticks = [0, 0.2, 0.4, 0.6, 0.8]

function whole(words: Words, share: number): string {
  return `${words.number(share * 100, 0)}%`
}

/** A page with all four colours in it, of invented numbers that the page calls so. */
function samplePage(words: Words): ReportPage {
  const text = words.text.houseStyle.preview
  const series = shares.map(({ role, of }): ChartSeries => ({
    name: text.series[role],
    role,
    values: of.map((value) => ({
      value,
      low: role === 'own' ? value - intervalHalf : null,
      high: role === 'own' ? value + intervalHalf : null,
      label: whole(words, value),
    })),
  }))
  return {
    kind: 'trend',
    title: toSegments(text.finding),
    lead: text.lead,
    body: {
      kind: 'chart',
      chart: {
        kind: 'columns',
        categories: text.quarters,
        categoryTitle: null,
        series,
        axis: {
          unit: 'share',
          title: text.axis,
          min: 0,
          max: 0.8,
          ticks: ticks.map((value) => ({ value, label: whole(words, value) })),
        },
        norm: null,
        bands: [{ from: 3, to: 3, label: text.band }],
        ownCategory: null,
        altText: text.altText,
      },
    },
    remark: null,
    foot: { basis: text.basis, choice: text.period, definition: null },
    notes: [],
    figures: [],
  }
}

/** What the house style is shown on. */
export function sampleDeck(words: Words, municipality: string, nowMs: number): Deck {
  const { preview } = words.text.houseStyle
  return {
    title: preview.deck,
    language: words.language,
    municipality,
    isExample: false,
    period: preview.period,
    madeAtMs: nowMs,
    timeZone: 'Europe/Amsterdam',
    pages: [samplePage(words)],
  }
}
