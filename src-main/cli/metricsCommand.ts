import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'
import { computeMetrics } from '#shared/metrics/computeMetrics.ts'
import type { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { committedAccounts } from '#data/queries/accounts.ts'
import type { MetricsCommand } from './arguments.ts'
import { openDatabase } from './databases.ts'
import { UsageError } from './exit.ts'

/** The accounts of these names; one on several channels is only taken when `--channel` says which. @throws UsageError */
function accountIdsOf(session: DossierSession, { accounts, channels }: MetricsCommand): number[] | null {
  if (accounts === null) return null
  const known = committedAccounts(session.database).filter(
    ({ channel }) => channels?.includes(channel) ?? true,
  )
  return accounts.flatMap((account) => {
    const found = known.filter(({ name }) => name.toLowerCase() === account.toLowerCase())
    if (found.length === 0) throw new UsageError(`--account ${account}`)
    if (found.length > 1 && channels === null)
      throw new UsageError(`--channel ${found.map(({ channel }) => channel).join('|')}`)
    return found.map(({ id }) => id)
  })
}

export async function runMetricsCommand(app: DataApp, command: MetricsCommand): Promise<MetricsByChannel> {
  const session = await openDatabase(app, command)
  try {
    const { from, to, channels, topics, teams, clock } = command
    const accountIds = accountIdsOf(session, command)
    const selection = { period: { from, to }, channels, accountIds, topics, teams, clock }
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
