import type { ClientMessage, ServerMessage } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { DataEvent } from '#shared/contract/events.ts'
import { contractVersion } from '#shared/contract/version.ts'

/** How a call ended. Expected outcomes are data: nothing here throws. */
export type Outcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: AppErrorShape }

export interface ClientListener {
  readonly onWelcome: (appVersion: string) => void
  readonly onVersionMismatch: () => void
  readonly onEvent: (event: DataEvent) => void
}

interface Pending {
  readonly settle: (outcome: Outcome<unknown>) => void
  readonly onProgress: ((progress: unknown) => void) | null
}

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: unknown) => void
}

export const stoppedError: AppErrorShape = {
  code: 'dataProcessStopped',
  params: {},
  retryable: true,
  incidentId: '',
}

/** A fault of the page's own: the data server knows nothing of it. */
export const internalError: AppErrorShape = {
  code: 'internal',
  params: {},
  retryable: false,
  incidentId: '',
}

/** One connection to the data server, from its port's arrival to its end. */
export class DataClient {
  readonly #port: MessagePort
  readonly #listener: ClientListener
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #isClosed = false

  constructor(port: MessagePort, listener: ClientListener) {
    this.#port = port
    this.#listener = listener
    port.onmessage = (event) => this.#receive(event.data)
    port.addEventListener('close', () => this.close())
    this.#send({ type: 'hello', contractVersion })
  }

  call(procedure: string, input: unknown, options: CallOptions): Promise<Outcome<unknown>> {
    if (this.#isClosed) return Promise.resolve({ kind: 'failed', error: stoppedError })
    const { signal, onProgress = null } = options
    if (signal?.aborted === true) return Promise.resolve({ kind: 'cancelled' })
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      const cancel = () => this.#send({ type: 'cancel', id })
      const settle = (outcome: Outcome<unknown>) => {
        signal?.removeEventListener('abort', cancel)
        resolve(outcome)
      }
      this.#pending.set(id, { settle, onProgress })
      signal?.addEventListener('abort', cancel)
      this.#request(id, procedure, input)
    })
  }

  /** Every pending call ends with "dataProcessStopped": no page waits for an answer that cannot come. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#port.close()
    for (const { settle } of this.#pending.values()) settle({ kind: 'failed', error: stoppedError })
    this.#pending.clear()
  }

  /** An input that no port carries (a proxy, a function) ends its own call. */
  #request(id: number, procedure: string, input: unknown): void {
    try {
      this.#send({ type: 'request', id, procedure, input })
    } catch (cause) {
      console.error(`The question ${procedure} could not be sent`, cause)
      this.#settle(id, { kind: 'failed', error: internalError })
    }
  }

  #send(message: ClientMessage): void {
    this.#port.postMessage(message)
  }

  #receive(raw: unknown): void {
    if (isServerMessage(raw)) this.#handle(raw)
  }

  #handle(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        if (message.contractVersion === contractVersion) this.#listener.onWelcome(message.appVersion)
        else this.#listener.onVersionMismatch()
        return
      case 'event':
        this.#listener.onEvent(message.event)
        return
      case 'progress':
        this.#pending.get(message.id)?.onProgress?.(message.progress)
        return
      case 'result':
        this.#settle(message.id, { kind: 'done', output: message.output })
        return
      case 'failure':
        this.#settle(message.id, { kind: 'failed', error: message.error })
        return
      case 'cancelled':
        this.#settle(message.id, { kind: 'cancelled' })
        return
    }
  }

  #settle(id: number, outcome: Outcome<unknown>): void {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    pending?.settle(outcome)
  }
}

const messageTypes: readonly unknown[] = [
  'welcome',
  'result',
  'failure',
  'cancelled',
  'progress',
  'event',
] satisfies readonly ServerMessage['type'][]

/** What comes through the port was made by the app's own server, and the handshake compares versions: its type tells all. */
function isServerMessage(raw: unknown): raw is ServerMessage {
  return typeof raw === 'object' && raw !== null && 'type' in raw && messageTypes.includes(raw.type)
}
