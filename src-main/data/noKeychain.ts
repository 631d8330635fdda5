import { AppError } from './appError.ts'
import type { KeyKeeper } from './keyKeeper.ts'

/** Where no keychain can be reached: the command line, and tests. A wrapped key stays closed. */
export const noKeychain: KeyKeeper = {
  isAvailable: () => Promise.resolve(false),
  wrap: () => Promise.reject(new AppError('keychainUnavailable', { retryable: true })),
  unwrap: () => Promise.reject(new AppError('dossierKeyOfOthers')),
}
