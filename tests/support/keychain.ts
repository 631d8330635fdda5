import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { AppError } from '#data/appError.ts'
import type { KeyKeeper } from '#data/keyKeeper.ts'

/** A keychain of an invented user: it really encrypts, with a password that only this user has. */
export class InventedKeychain implements KeyKeeper {
  isThere = true
  isLocked = false
  #password: Buffer

  constructor(user: string) {
    this.#password = createHash('sha256').update(user).digest()
  }

  isAvailable(): Promise<boolean> {
    return Promise.resolve(this.isThere && !this.isLocked)
  }

  wrap(secret: Buffer): Promise<Buffer> {
    if (this.isLocked) return Promise.reject(new AppError('keychainUnavailable', { retryable: true }))
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#password, nonce)
    return Promise.resolve(Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]))
  }

  unwrap(wrapped: Buffer): Promise<Buffer> {
    if (this.isLocked) return Promise.reject(new AppError('keychainUnavailable', { retryable: true }))
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#password, wrapped.subarray(0, 12))
      decipher.setAuthTag(wrapped.subarray(-16))
      return Promise.resolve(Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]))
    } catch {
      return Promise.reject(new AppError('dossierKeyOfOthers'))
    }
  }
}
