import { keychainMessageSchema } from '#shared/contract/keychain.ts'
import type { KeychainAnswer, KeychainMessage, KeychainRefusal } from '#shared/contract/keychain.ts'
import type { Log } from '../supervision/log.ts'

/** What is used of Electron's safeStorage. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean
  readonly getSelectedStorageBackend: () => string
  readonly encryptString: (text: string) => Buffer
  readonly decryptString: (encrypted: Buffer) => string
}

/** For a portable copy: what this computer's keychain wraps, no other computer could open. */
export const noStorage: SafeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'unknown',
  encryptString: () => {
    throw new Error('there is no keychain')
  },
  decryptString: () => {
    throw new Error('there is no keychain')
  },
}

/** On Linux these keep a password of their own; `basic_text` scrambles with a password that everybody knows. */
const realBackends: readonly string[] = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']

/** With which Chromium marks what was scrambled with the password that everybody knows (os_crypt on Linux). */
const scrambledMark = 'v10'

type Reply = (answer: KeychainAnswer) => void

/**
 * Wraps and unwraps keys for the data process with the keychain of this user on this computer. Takes nothing but keys:
 * what is asked, and what comes out of the keychain, is checked by its form. Calls may wait for the user to unlock it.
 */
export class KeychainDesk {
  #storage: SafeStorage
  #platform: NodeJS.Platform
  #log: Pick<Log, 'write'>

  constructor(storage: SafeStorage, platform: NodeJS.Platform, log: Pick<Log, 'write'>) {
    this.#storage = storage
    this.#platform = platform
    this.#log = log
  }

  /** @returns whether the message was one for the keychain; it is answered then */
  receive(message: unknown, reply: Reply): boolean {
    if (!isForKeychain(message)) return false
    const parsed = keychainMessageSchema.safeParse(message)
    if (!parsed.success) {
      if (typeof message.id === 'number') reply(this.#refused(message.id, 'malformed'))
      return true
    }
    reply(this.#carryOut(parsed.data))
    return true
  }

  #carryOut(order: KeychainMessage): KeychainAnswer {
    const { id } = order
    try {
      const isAvailable = this.#isAvailable()
      if (order.work === 'look') return { type: 'keychainAnswer', id, outcome: 'looked', isAvailable }
      if (!isAvailable) return this.#refused(id, 'closed')
      return order.work === 'wrap' ? this.#wrap(id, order.secretHex) : this.#unwrap(id, order.wrappedBase64)
    } catch {
      return this.#refused(id, 'closed')
    }
  }

  #isAvailable(): boolean {
    if (!this.#storage.isEncryptionAvailable()) return false
    if (this.#platform !== 'linux') return true
    return realBackends.includes(this.#storage.getSelectedStorageBackend())
  }

  #wrap(id: number, secretHex: string): KeychainAnswer {
    const wrapped = this.#storage.encryptString(secretHex)
    // Without a word the library falls back to scrambling where the keychain does not give its password.
    if (this.#platform === 'linux' && wrapped.subarray(0, 3).toString('latin1') === scrambledMark) {
      return this.#refused(id, 'closed')
    }
    return { type: 'keychainAnswer', id, outcome: 'wrapped', wrappedBase64: wrapped.toString('base64') }
  }

  #unwrap(id: number, wrappedBase64: string): KeychainAnswer {
    try {
      const secretHex = this.#storage.decryptString(Buffer.from(wrappedBase64, 'base64'))
      if (/^[0-9a-f]{64}$/.test(secretHex)) {
        return { type: 'keychainAnswer', id, outcome: 'unwrapped', secretHex }
      }
    } catch {
      // Another user's or computer's: there is no other reason, since the keychain is open.
    }
    return this.#refused(id, 'notOurs')
  }

  #refused(id: number, why: KeychainRefusal): KeychainAnswer {
    this.#log.write('keychainRefused', { why })
    return { type: 'keychainAnswer', id, outcome: 'refused', why }
  }
}

function isForKeychain(message: unknown): message is { readonly type: 'keychain'; readonly id?: unknown } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'keychain'
}
