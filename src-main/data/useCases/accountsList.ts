import type { Count } from '#shared/domain/figure.ts'
import type { AccountStand } from '#shared/contract/accountsList.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { responseRateOf } from '#shared/metrics/caseShares.ts'
import { outcomesOf } from '#shared/metrics/firstResponse.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { countedCases, supportOf } from '#shared/metrics/selectRows.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { accountStands } from '../queries/accountStands.ts'
import type { AccountStandRow } from '../queries/accountStands.ts'
import { accountOwners, setAccountOwner } from '../repositories/accountOwners.ts'

type Stand = ReadonlyDeep<Omit<AccountStand, 'owner'>>

/** Questions of each account, in one walk over all of them. */
function casesByAccount(input: MetricsInput): ReadonlyMap<number, CaseRow[]> {
  const byAccount = new Map<number, CaseRow[]>()
  for (const row of countedCases(input)) {
    const cases = byAccount.get(row.accountId)
    if (cases === undefined) byAccount.set(row.accountId, [row])
    else cases.push(row)
  }
  return byAccount
}

function standOf(session: DossierSession, account: AccountStandRow, cases: readonly CaseRow[]): Stand {
  const sources = session.figuresInput.sources.filter(({ accountId }) => accountId === account.id)
  const unknown = supportOf(sources, 'firstResponse')
  const rateUnknown = unknown ?? supportOf(sources, 'responseRate')
  const countOf = (count: number): Count => (unknown === null ? count : { value: null, reason: unknown })
  const clock = waitingClock('calendar', session.settings.openingHours, cases, [])
  return {
    ...account,
    cases: countOf(cases.length),
    open: countOf(outcomesOf(cases).open),
    responseRate7d: rateUnknown === null ? responseRateOf(cases, clock) : noFigure(rateUnknown, 0),
  }
}

const standsKept = new KeptWithFigures<readonly Stand[]>(1)

function readStands(session: DossierSession): readonly Stand[] {
  const cases = casesByAccount(session.figuresInput)
  return accountStands(session.database).map((account) =>
    standOf(session, account, cases.get(account.id) ?? []),
  )
}

/** All accounts, with what is open on each: against accounts that nobody looks after. */
export const accountsList: Handler<'accounts.list'> = (app) => {
  const session = app.openSession()
  const owners = accountOwners(session.database)
  const stands = standsKept.get(session, 'all', () => readStands(session))
  return stands.map((stand) => ({ ...stand, owner: owners.get(stand.id) ?? null }))
}

/** @throws AppError notInDossier when there is no such account (any more) */
export const accountsSetOwner: Handler<'accounts.setOwner'> = async (app, input) => {
  const session = app.openSession()
  const owner = input.owner === null || input.owner.trim() === '' ? null : input.owner.trim()
  const isKnown = await session.writes.run(() => setAccountOwner(session.database, input.accountId, owner))
  if (!isKnown) throw new AppError('notInDossier')
  return {}
}
