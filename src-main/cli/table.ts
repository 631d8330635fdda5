import type { Count, Figure } from '#shared/domain/figure.ts'
import type { Clock } from '#shared/domain/period.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import type { Catalogue } from '#shared/locale/catalogue.ts'
import { cliTexts } from '#shared/locale/cli.ts'
import { formatDurationRange, formatDurationShort } from '#shared/locale/durations.ts'
import type { Language } from '#shared/locale/languages.ts'
import { formatNumber, formatPercent, formatPercentRange } from '#shared/locale/numbers.ts'
import type { MetricsResult } from '#shared/metrics/metricsResult.ts'
import { normOfChannel } from './metricsCommand.ts'
import type { MetricsAnswer } from './metricsCommand.ts'

const remarkColumn = 4

/** Cells under each other: names and remarks (a fifth column) to the left, values to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)))
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === remarkColumn
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

interface Wording {
  readonly language: Language
  readonly clock: Clock
  readonly words: Catalogue['figures']
}

type Unit = 'time' | 'share'

function valueCell(figure: Figure, unit: Unit, { language, clock, words }: Wording): string {
  if (figure.value === null) return words.unknown
  return unit === 'time'
    ? formatDurationShort(language, figure.value, clock)
    : formatPercent(language, figure.value)
}

function intervalCell(figure: Figure, unit: Unit, { language, clock }: Wording): string {
  if (figure.value === null || figure.low === null || figure.high === null) return ''
  return unit === 'time'
    ? formatDurationRange(language, figure.low, figure.high, clock)
    : formatPercentRange(language, figure.low, figure.high)
}

function countRow(name: string, count: Count, { language, words }: Wording): string[] {
  return typeof count === 'number'
    ? [name, formatNumber(language, count)]
    : [name, words.unknown, '', '', words.reasons[count.reason]]
}

function rowsOf(metrics: MetricsResult, withinNorm: Figure, wording: Wording): string[][] {
  const { language, words } = wording
  const names = cliTexts[language].figures
  const { within, medianMs, p90Ms } = metrics.firstResponse
  const { linkedReplies: linked } = metrics
  const figure = (name: string, value: Figure, unit: Unit): string[] => [
    name,
    valueCell(value, unit, wording),
    intervalCell(value, unit, wording),
    formatNumber(language, value.n),
    value.value === null ? words.reasons[value.reason] : '',
  ]
  const count = (name: string, value: Count): string[] => countRow(name, value, wording)
  return [
    count(names.cases, metrics.cases),
    count(names.answered, metrics.answered),
    count(names.closed, metrics.closed),
    count(names.open, metrics.open),
    figure(names.median, medianMs, 'time'),
    figure(names.p90, p90Ms, 'time'),
    figure(names.within1h, within['1h'], 'share'),
    figure(names.within2h, within['2h'], 'share'),
    figure(names.within4h, within['4h'], 'share'),
    figure(names.within24h, within['24h'], 'share'),
    figure(names.withinNorm, withinNorm, 'share'),
    figure(names.responseRate7d, metrics.responseRate7d, 'share'),
    figure(names.conversationRatio, metrics.conversationRatio, 'share'),
    figure(names.dialogueShare, metrics.dialogueShare, 'share'),
    count(names.linkedInbound, linked.inbound),
    count(names.linkedAnswered, linked.answered),
    count(names.linkedReplies, linked.replies),
    figure(names.medianPerQuestion, linked.medianPerQuestionMs, 'time'),
    figure(names.medianPerReply, linked.medianPerReplyMs, 'time'),
  ]
}

/** All figures together, then each channel where there are several. */
export function metricsTable(
  { metrics, withinNorm }: MetricsAnswer,
  clock: Clock,
  language: Language,
): string {
  const words = catalogues[language].figures
  const wording: Wording = { language, clock, words }
  const { heading } = cliTexts[language]
  const parts = [table([heading, ...rowsOf(metrics, withinNorm.whole, wording)])]
  if (metrics.byChannel.length > 1) {
    for (const result of metrics.byChannel) {
      const rows = rowsOf(result, normOfChannel(withinNorm, result), wording)
      parts.push(`${words.channels[result.channel]}\n${table([heading, ...rows])}`)
    }
  }
  return parts.join('\n\n')
}
