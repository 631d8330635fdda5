import type { Count } from '#shared/domain/figure.ts'
import type { AccountStand } from '#shared/contract/accountsList.ts'
import { courseByAccount, noCourse } from '#shared/metrics/accountCourses.ts'
import type { AccountCourse } from '#shared/metrics/accountCourses.ts'
import { responseRateFrom } from '#shared/metrics/caseShares.ts'
import { supportOf } from '#shared/metrics/selectRows.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { KeptWithFigures } from '../keptWithFigures.ts'
import { accountsSent } from '../queries/accountsSent.ts'
import type { AccountSent } from '../queries/accountsSent.ts'
import { caseTableOf } from '../responseTableOf.ts'
import { accountOwners, setAccountOwner } from '../repositories/accountOwners.ts'

type Stand = ReadonlyDeep<Omit<AccountStand, 'owner'>>

function standOf(
  session: DossierSession,
  { sent, ...account }: AccountSent,
  received: number,
  { cases, open, rate }: AccountCourse = noCourse,
): Stand {
  const sources = session.figuresInput.sources.filter(({ accountId }) => accountId === account.id)
  const unknown = supportOf(sources, 'firstResponse')
  const rateUnknown = unknown ?? supportOf(sources, 'responseRate')
  const countOf = (count: number): Count => (unknown === null ? count : { value: null, reason: unknown })
  return {
    ...account,
    messages: sent + received,
    cases: countOf(cases),
    open: countOf(open),
    responseRate7d: rateUnknown === null ? responseRateFrom(rate, cases) : noFigure(rateUnknown, 0),
  }
}

const standsKept = new KeptWithFigures<readonly Stand[]>(1)

/** Every account of which a message is known. */
function readStands(session: DossierSession): readonly Stand[] {
  const courses = courseByAccount(caseTableOf(session))
  const received = new Map<number, number>()
  for (const { accountId, count } of session.figuresInput.inbound) {
    received.set(accountId, (received.get(accountId) ?? 0) + count)
  }
  return accountsSent(session.database, session.sentColumns)
    .map((account) => standOf(session, account, received.get(account.id) ?? 0, courses.get(account.id)))
    .filter(({ messages }) => messages > 0)
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
