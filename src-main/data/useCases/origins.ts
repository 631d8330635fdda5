import { predecessorsOf } from '#shared/benchmark/predecessors.ts'
import type { Predecessor } from '#shared/benchmark/predecessors.ts'
import type { Overview } from '#shared/contract/figures.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { committedAccounts } from '../queries/accounts.ts'
import {
  readAccountOrigins,
  readPredecessors,
  setAccountOrigin,
  setPredecessorHours,
} from '../repositories/accountOrigins.ts'
import { municipalityOf } from './dossierView.ts'

/** Empty where the municipality never merged, and for a dossier that names none. */
function predecessorsIn(app: DataApp, session: DossierSession): readonly Predecessor[] {
  if (session.row.municipalityCode === null) return []
  return predecessorsOf(app.reference, municipalityOf(app, session).code)
}

export const originsCurrent: Handler<'origins.current'> = (app) => {
  const session = app.openSession()
  const kept = readPredecessors(session.database)
  const predecessors = predecessorsIn(app, session).map(({ code, name, effective }) => ({
    code,
    name,
    effective,
    hours: kept[code]?.hours ?? null,
  }))
  if (predecessors.length === 0) return { predecessors, accounts: [] }
  const origins = readAccountOrigins(session.database)
  return {
    predecessors,
    accounts: committedAccounts(session.database).map((account) => ({
      ...account,
      predecessor: origins.get(account.id) ?? null,
    })),
  }
}

/** @throws AppError invalidInput when the municipality was not made of it */
function known(all: readonly Predecessor[], code: string | null): void {
  if (code !== null && !all.some((each) => each.code === code)) throw new AppError('invalidInput')
}

export const originsSetAccount: Handler<'origins.setAccount'> = async (app, input) => {
  const session = app.changeableSession()
  const all = predecessorsIn(app, session)
  known(all, input.predecessor)
  if (!committedAccounts(session.database).some(({ id }) => id === input.accountId))
    throw new AppError('invalidInput')
  await session.writes.run(() => setAccountOrigin(session.database, all, input.accountId, input.predecessor))
  session.forgetFigures()
  return {}
}

export const originsSetHours: Handler<'origins.setHours'> = async (app, input) => {
  const session = app.changeableSession()
  const all = predecessorsIn(app, session)
  known(all, input.predecessor)
  const { timeZone } = session.row
  const hours = input.hours === null ? null : { ...input.hours, timeZone }
  await session.writes.run(() => setPredecessorHours(session.database, all, input.predecessor, hours))
  session.forgetFigures()
  return {}
}

/** The former municipalities that accounts in the data were of, for the choice of one. */
export function predecessorChoices(session: DossierSession): NonNullable<Overview['predecessors']> {
  const kept = readPredecessors(session.database)
  const codes = new Set(
    (session.figuresInput.origins ?? []).flatMap(({ spells }) => spells.map(({ code }) => code)),
  )
  return [...codes].flatMap((code) => {
    const entry = kept[code]
    return entry === undefined
      ? []
      : [{ code, name: entry.name, until: entry.effective, hasOwnHours: entry.hours !== null }]
  })
}
