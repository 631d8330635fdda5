import { foldText } from './foldText.ts'

/** Figures a benchmark file can hold. In the store: milliseconds, and shares as fractions 0-1. */
export const benchmarkMetricIds = [
  'medianMs',
  'within1h',
  'within2h',
  'within4h',
  'within24h',
  'responseRate7d',
  'conversationRatio',
  'dialogueShare',
] as const
export type BenchmarkMetricId = (typeof benchmarkMetricIds)[number]

export interface BenchmarkMetric {
  readonly id: BenchmarkMetricId
  /** Name in the file's column "metric". */
  readonly fileId: string
  /** In the file: minutes for times, per cent 0-100 for shares. */
  readonly unit: 'minutes' | 'percent'
  readonly direction: 'lowerIsBetter' | 'higherIsBetter' | 'neutral'
  /** Other spellings that files use, already folded. */
  readonly aliases: readonly string[]
}

export const benchmarkMetrics: readonly BenchmarkMetric[] = [
  {
    id: 'medianMs',
    fileId: 'medianMinutes',
    unit: 'minutes',
    direction: 'lowerIsBetter',
    aliases: ['median', 'mediaan', 'median minutes', 'mediaan minuten', 'mediaan in minuten'],
  },
  {
    id: 'within1h',
    fileId: 'within1h',
    unit: 'percent',
    direction: 'higherIsBetter',
    aliases: ['within 1h', 'within 1 h', 'binnen 1 uur', 'binnen1u', 'binnen 1u'],
  },
  {
    id: 'within2h',
    fileId: 'within2h',
    unit: 'percent',
    direction: 'higherIsBetter',
    aliases: ['within 2h', 'within 2 h', 'binnen 2 uur', 'binnen2u', 'binnen 2u'],
  },
  {
    id: 'within4h',
    fileId: 'within4h',
    unit: 'percent',
    direction: 'higherIsBetter',
    aliases: ['within 4h', 'within 4 h', 'binnen 4 uur', 'binnen4u', 'binnen 4u'],
  },
  {
    id: 'within24h',
    fileId: 'within24h',
    unit: 'percent',
    direction: 'higherIsBetter',
    aliases: ['within 24h', 'within 24 h', 'binnen 24 uur', 'binnen24u', 'binnen 24u'],
  },
  {
    id: 'responseRate7d',
    fileId: 'responseRate7d',
    unit: 'percent',
    direction: 'higherIsBetter',
    aliases: ['response rate 7d', 'within 7d', 'within7d', 'beantwoord binnen 7 dagen', 'binnen 7 dagen'],
  },
  {
    id: 'conversationRatio',
    fileId: 'conversationRatio',
    unit: 'percent',
    direction: 'neutral',
    aliases: ['conversation ratio', 'gespreksratio'],
  },
  {
    id: 'dialogueShare',
    fileId: 'dialogueShare',
    unit: 'percent',
    direction: 'neutral',
    aliases: ['dialogue share', 'gesprek gaat verder', 'dialoogaandeel'],
  },
]

const byName = new Map(
  benchmarkMetrics.flatMap((metric) =>
    [metric.fileId, ...metric.aliases].map((name): [string, BenchmarkMetric] => [foldText(name), metric]),
  ),
)

/** The metric a file's cell names, in any case and with spaces, dashes or underscores; null when unknown. */
export function benchmarkMetricByName(name: string): BenchmarkMetric | null {
  return byName.get(foldText(name)) ?? null
}

/** From the file's unit to the store's: minutes to milliseconds, per cent to a fraction. */
export function toStoredValue(metric: BenchmarkMetric, fileValue: number): number {
  return metric.unit === 'minutes' ? fileValue * 60_000 : fileValue / 100
}
