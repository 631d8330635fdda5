import type { ChannelId } from '#shared/domain/channel.ts'
import { noFigure } from '#shared/domain/figure.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { byChannel } from '#shared/metrics/breakdown.ts'
import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import { wholeCurves } from '#shared/metrics/responseChoice.ts'
import { responseFiguresOf } from '#shared/metrics/responseFigures.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { responseOfSelection } from '#data/responseOfSelection.ts'
import type { MetricsCommand } from './arguments.ts'
import { selectionOfCommand } from './commandSelection.ts'
import { openDatabase } from './databases.ts'

/** Share of the cases answered within the norm that held for each; per channel too. */
export interface WithinNorm {
  readonly whole: Figure
  readonly byChannel: ReadonlyMap<ChannelId, Figure>
}

export interface MetricsAnswer {
  readonly metrics: MetricsByChannel
  readonly withinNorm: WithinNorm
}

function withinNormOf(session: DossierSession, selection: MetricsSelection): WithinNorm {
  const chosen = responseOfSelection(session, selection)
  const { choice, known, sources } = chosen
  return {
    whole: responseFiguresOf(wholeCurves(choice), known).withinNorm,
    byChannel: new Map(byChannel(chosen, sources).map(({ key, of }) => [key, of.withinNorm])),
  }
}

export async function runMetricsCommand(app: DataApp, command: MetricsCommand): Promise<MetricsAnswer> {
  const session = await openDatabase(app, command)
  try {
    const selection = selectionOfCommand(session, command)
    return {
      metrics: computeMetrics(session.figuresInput, selection, session.settings.openingHours),
      withinNorm: withinNormOf(session, selection),
    }
  } finally {
    await session.close()
  }
}

/** The documented fields and no others. Means for published comparisons and sending counts belong to the pages. */
export function metricsDocument({ metrics, withinNorm }: MetricsAnswer): object {
  return {
    ...figuresOf(metrics, withinNorm.whole),
    byChannel: metrics.byChannel.map((result) => ({
      channel: result.channel,
      ...figuresOf(result, normOfChannel(withinNorm, result)),
    })),
  }
}

/** Of a channel without cases: as its own shares within fixed times, or that there are none. */
export function normOfChannel(
  { byChannel: byOne }: WithinNorm,
  { channel, firstResponse }: MetricsByChannel['byChannel'][number],
): Figure {
  const fixed = firstResponse.within['1h']
  return byOne.get(channel) ?? noFigure(fixed.value === null ? fixed.reason : 'noMessages', 0)
}

function figuresOf(metrics: MetricsResult, withinNorm: Figure): object {
  const { medianMs, p90Ms, within } = metrics.firstResponse
  const { cases, answered, closed, open, responseRate7d, conversationRatio } = metrics
  return {
    cases,
    answered,
    closed,
    open,
    firstResponse: { medianMs, p90Ms, within, withinNorm },
    responseRate7d,
    conversationRatio,
    dialogueShare: metrics.dialogueShare,
    linkedReplies: metrics.linkedReplies,
  }
}
