import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { committedAccounts } from '#data/queries/accounts.ts'
import type { MetricsCommand } from './arguments.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'

/** One account by name; on several channels `--channel` must say which. @throws UsageError */
function accountIdOf(session: DossierSession, command: MetricsCommand): number | null {
  if (command.account === null) return null
  const wanted = command.account.toLowerCase()
  const found = committedAccounts(session.database).filter(
    ({ name, channel }) =>
      name.toLowerCase() === wanted && (command.channel === null || channel === command.channel),
  )
  const [only] = found
  if (only === undefined) throw new UsageError(`--account ${command.account}`)
  if (found.length > 1) throw new UsageError(`--channel ${found.map(({ channel }) => channel).join('|')}`)
  return only.id
}

export async function runMetricsCommand(app: DataApp, command: MetricsCommand): Promise<MetricsByChannel> {
  const session = await openDatabase(app, command)
  try {
    const { from, to, channel, topic, team, clock } = command
    const accountId = accountIdOf(session, command)
    const selection = { period: { from, to }, channel, accountId, topic, team, clock }
    return computeMetrics(session.figuresInput, selection, session.openingHours)
  } finally {
    await session.close()
  }
}

/** The documented fields and no others. Means for published comparisons and sending counts belong to the pages. */
export function metricsDocument(metrics: MetricsByChannel): object {
  return {
    ...figuresOf(metrics),
    byChannel: metrics.byChannel.map((result) => ({ channel: result.channel, ...figuresOf(result) })),
  }
}

function figuresOf(metrics: MetricsResult): object {
  const { medianMs, p90Ms, within } = metrics.firstResponse
  const { cases, answered, closed, open, responseRate7d, conversationRatio } = metrics
  return {
    cases,
    answered,
    closed,
    open,
    firstResponse: { medianMs, p90Ms, within },
    responseRate7d,
    conversationRatio,
    dialogueShare: metrics.dialogueShare,
    linkedReplies: metrics.linkedReplies,
  }
}
