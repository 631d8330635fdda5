import type { OutputOf } from '#shared/contract/registry.ts'
import { AppError } from '../appError.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import { removeSetting, writeSetting } from '../repositories/settings.ts'
import { keepKeys } from './keyProtection.ts'

async function stateOf(session: DossierSession): Promise<OutputOf<'key.state'>> {
  return { protection: session.keyProtection, hasKeychain: await session.keyKeeper.isAvailable() }
}

export const keyState: Handler<'key.state'> = (app) => stateOf(app.openSession())

export const keyLock: Handler<'key.lock'> = async (app) => {
  const session = app.openSession()
  await session.writes.run(async () => {
    await keepKeys(session, 'keychain')
    if (session.keyProtection !== 'keychain') throw new AppError('keychainUnavailable', { retryable: true })
    removeSetting(session.database, 'keyStaysPlain')
  })
  return stateOf(session)
}

/** Said first, then done: a kill in between leaves a wrapped key, which opens as ever. */
export const keyUnlock: Handler<'key.unlock'> = async (app) => {
  const session = app.openSession()
  await session.writes.run(async () => {
    writeSetting(session.database, 'keyStaysPlain', true)
    await keepKeys(session, 'file')
  })
  return stateOf(session)
}
