import { existsSync } from 'node:fs'
import type { DataApp } from '../dataApp.ts'
import { readKey, signingKeyPath, unwrapKeyFile, wrapKeyFile } from '../db/keyFile.ts'
import type { KeyProtection } from '../db/keyFile.ts'
import type { DossierSession } from '../dossierSession.ts'
import { readSetting } from '../repositories/settings.ts'
import { isInOwnFolder } from './dossierCreate.ts'

/**
 * Keeps the dossier's key, and the one it signs packages with, as `protection` says. The signing key first: the dossier's
 * own tells the state.
 */
export async function keepKeys(session: DossierSession, protection: KeyProtection): Promise<void> {
  const signing = signingKeyPath(session.path)
  if (existsSync(signing)) {
    const stored = await readKey(signing, session.keyKeeper)
    if (stored.protection !== protection) await keepKey(session, signing, stored.key, protection)
  }
  if (session.keyProtection === protection) return
  session.keyProtection = await keepKey(session, session.keyPath, session.key, protection)
}

function keepKey(
  session: DossierSession,
  path: string,
  key: Buffer,
  protection: KeyProtection,
): Promise<KeyProtection> {
  return protection === 'keychain' ? wrapKeyFile(path, key, session.keyKeeper) : unwrapKeyFile(path, key)
}

/** The user wants the key as a file that other programs and computers can read too. */
export function doesKeyStayPlain(session: DossierSession): boolean {
  return readSetting(session.database, 'keyStaysPlain') === true
}

/**
 * Wraps the plain key of a dossier in the app's own folder, where there is a keychain and nobody said otherwise. One
 * that lies elsewhere was put there by its user, perhaps for the command line or another computer: it is wrapped when
 * they say so. A dossier opens also where this fails; the log tells, and the next opening tries again.
 */
export async function wrapKeysQuietly(app: DataApp, session: DossierSession): Promise<void> {
  try {
    if (!isInOwnFolder(app.options.dataFolder, session.path) || doesKeyStayPlain(session)) return
    if (await session.keyKeeper.isAvailable()) await keepKeys(session, 'keychain')
  } catch (error) {
    app.log.record('wrapKeys', error)
  }
}
