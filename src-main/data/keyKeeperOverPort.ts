import { keychainAnswerSchema } from '#shared/contract/keychain.ts'
import type { KeychainAnswer, KeychainMessage, KeychainRefusal } from '#shared/contract/keychain.ts'
import { AppError } from './appError.ts'
import type { KeyKeeper } from './keyKeeper.ts'

/** A keychain that is locked asks its user for a password first; after this long it counts as closed. */
const longestAnswerMs = 120_000

type Order =
  | { readonly work: 'look' }
  | { readonly work: 'wrap'; readonly secretHex: string }
  | { readonly work: 'unwrap'; readonly wrappedBase64: string }

/**
 * The keychain in the main process, asked over the data process's own port. Orders have ids of this process; an answer
 * that nobody waits for is passed over, so that a restarted process never takes one that was meant for its predecessor.
 */
export class KeyKeeperOverPort implements KeyKeeper {
  #post: (message: KeychainMessage) => void
  #answerMs: number
  #lastId = 0
  #waiting = new Map<number, (answer: KeychainAnswer | null) => void>()

  constructor(post: (message: KeychainMessage) => void, answerMs: number = longestAnswerMs) {
    this.#post = post
    this.#answerMs = answerMs
  }

  async isAvailable(): Promise<boolean> {
    const answer = await this.#ask({ work: 'look' })
    return answer?.outcome === 'looked' && answer.isAvailable
  }

  async wrap(secret: Buffer): Promise<Buffer> {
    const answer = await this.#ask({ work: 'wrap', secretHex: secret.toString('hex') })
    if (answer?.outcome !== 'wrapped') throw closed(answer)
    return Buffer.from(answer.wrappedBase64, 'base64')
  }

  async unwrap(wrapped: Buffer): Promise<Buffer> {
    const answer = await this.#ask({ work: 'unwrap', wrappedBase64: wrapped.toString('base64') })
    if (answer?.outcome === 'unwrapped') return Buffer.from(answer.secretHex, 'hex')
    if (whyOf(answer) === 'notOurs') throw new AppError('dossierKeyOfOthers')
    throw closed(answer)
  }

  /** What main says. */
  receive(message: unknown): void {
    const parsed = keychainAnswerSchema.safeParse(message)
    if (!parsed.success) return
    this.#waiting.get(parsed.data.id)?.(parsed.data)
  }

  /** @returns null when main says nothing in time */
  async #ask(order: Order): Promise<KeychainAnswer | null> {
    const id = (this.#lastId += 1)
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise<KeychainAnswer | null>((resolve) => {
        timer = setTimeout(() => resolve(null), this.#answerMs)
        this.#waiting.set(id, resolve)
        this.#post({ type: 'keychain', id, ...order })
      })
    } finally {
      this.#waiting.delete(id)
      clearTimeout(timer)
    }
  }
}

function whyOf(answer: KeychainAnswer | null): KeychainRefusal | null {
  return answer?.outcome === 'refused' ? answer.why : null
}

function closed(answer: KeychainAnswer | null): AppError {
  const cause = new Error(`the keychain: ${whyOf(answer) ?? 'no answer'}`)
  return new AppError('keychainUnavailable', { retryable: true, cause })
}
