import { createKey, readKey, signingKeyPath } from '../db/keyFile.ts'
import { existsSync } from 'node:fs'
import { signerOf } from './signing.ts'
import type { Signer } from './signing.ts'

/**
 * The dossier's own key for packages, made on first use.
 *
 * @throws AppError keyDamaged when the file there is no key
 */
export function ownSigner(dossierPath: string, randomBytes: (size: number) => Buffer): Signer {
  return signerOf(createKey(signingKeyPath(dossierPath), randomBytes))
}

/** The fingerprint others know this dossier by; null while it has not made a package. */
export function ownFingerprint(dossierPath: string): string | null {
  const path = signingKeyPath(dossierPath)
  return existsSync(path) ? signerOf(readKey(path)).fingerprint : null
}
