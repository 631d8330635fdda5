import { existsSync } from 'node:fs'
import { createKey, readKey, signingKeyPath } from '../db/keyFile.ts'
import type { DossierSession } from '../dossierSession.ts'
import { signerOf } from './signing.ts'
import type { Signer } from './signing.ts'

type Owner = Pick<DossierSession, 'path' | 'keyKeeper'>

/**
 * The dossier's own key for packages, made on first use, and wrapped where there is a keychain.
 *
 * @throws AppError keyDamaged when the file there is no key; dossierKeyOfOthers, keychainUnavailable
 */
export async function ownSigner(owner: Owner, randomBytes: (size: number) => Buffer): Promise<Signer> {
  return signerOf((await createKey(signingKeyPath(owner.path), randomBytes, owner.keyKeeper)).key)
}

/**
 * The fingerprint others know this dossier by; null while it has not made a package.
 *
 * @throws AppError as `ownSigner`
 */
export async function ownFingerprint(owner: Owner): Promise<string | null> {
  const path = signingKeyPath(owner.path)
  return existsSync(path) ? signerOf((await readKey(path, owner.keyKeeper)).key).fingerprint : null
}
