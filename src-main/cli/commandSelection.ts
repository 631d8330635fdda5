import type { MetricsSelection } from '#shared/metrics/metricsInput.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { committedAccounts } from '#data/queries/accounts.ts'
import type { ChoiceOptions } from './arguments.ts'
import { UsageError } from './exit.ts'

/** The accounts of these names; one on several channels is only taken when `--channel` says which. @throws UsageError */
function accountIdsOf(session: DossierSession, { accounts, channels }: ChoiceOptions): number[] | null {
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

/** What the options choose, as the figures take it; without dates all of the data. @throws UsageError */
export function selectionOfCommand(session: DossierSession, options: ChoiceOptions): MetricsSelection {
  const { from, to, channels, topics, teams, clock, withoutIncidents } = options
  const accountIds = accountIdsOf(session, options)
  const selection = { period: { from, to }, channels, accountIds, topics, teams, clock }
  const without = withoutIncidents ? session.settings.incidentSpans : []
  return without.length === 0 ? selection : { ...selection, without }
}
