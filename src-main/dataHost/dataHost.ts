import { MessageChannelMain, utilityProcess } from 'electron'
import type { MessagePortMain, UtilityProcess } from 'electron'
import type { DataProcessState } from '#shared/contract/bridge.ts'
import type { DrawnMessage, GrantMessage, HostMessage, NotDrawnMessage } from '#shared/contract/envelope.ts'
import type { KeychainAnswer } from '#shared/contract/keychain.ts'
import type { Log } from '../supervision/log.ts'
import { mayRestart } from '../supervision/restartPolicy.ts'
import { errorSigns } from './errorSigns.ts'
import { heapFlags } from './heapFlags.ts'

const shutdownMs = 5_000

export interface DataHostOptions {
  /** The built data process. */
  readonly program: string
  /** What it is told at its start, as one JSON argument. */
  readonly settings: Readonly<Record<string, string>>
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
  readonly onState: (state: DataProcessState) => void
  /** What the data process asks of main; `reply` goes to the very process that asked, or nowhere when that is gone. */
  readonly onRequest: (
    message: unknown,
    reply: (answer: DrawnMessage | NotDrawnMessage | KeychainAnswer) => void,
  ) => void
}

/**
 * Owns the data process: starts it, hands out ports to it, starts it again when it ends by itself.
 * The ports of an ended process close; whoever waits at one learns the state through `onState`.
 */
export class DataHost {
  #options: DataHostOptions
  #process: UtilityProcess | null = null
  #state: DataProcessState = 'starting'
  #endedAtMs: number[] = []
  #isShuttingDown = false

  constructor(options: DataHostOptions) {
    this.#options = options
  }

  get state(): DataProcessState {
    return this.#state
  }

  get processId(): number | undefined {
    return this.#process?.pid
  }

  start(): void {
    const { program, settings, env, log } = this.#options
    const child = utilityProcess.fork(program, [JSON.stringify(settings)], {
      serviceName: 'Dialoogmeter data',
      env,
      stdio: ['ignore', 'inherit', 'pipe'],
      // Electron hands these on as switches of the new process.
      execArgv: [`--js-flags=${heapFlags.join(' ')}`],
    })
    this.#process = child
    child.stderr?.on('data', (chunk: Buffer) => {
      const error = errorSigns(chunk.toString())
      if (error !== null) log.write('dataProcessSays', { error })
      process.stderr.write(chunk)
    })
    child.once('spawn', () => this.#become('ready'))
    child.on('message', (message: unknown) =>
      this.#options.onRequest(message, (answer) => {
        if (this.#process === child) child.postMessage(answer)
      }),
    )
    child.once('exit', (code) => this.#ended(code))
  }

  /** A port to the data server, for one page. null while there is no server. */
  openPort(): MessagePortMain | null {
    if (this.#process === null || this.#state !== 'ready') return null
    const { port1, port2 } = new MessageChannelMain()
    this.#post({ type: 'connect' }, [port1])
    return port2
  }

  grant(message: GrantMessage): void {
    this.#post(message, [])
  }

  /** Lets the data process finish; after 5 s it is ended. */
  async shutdown(): Promise<void> {
    this.#isShuttingDown = true
    const child = this.#process
    if (child === null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    this.#post({ type: 'shutdown' }, [])
    const timer = setTimeout(() => child.kill(), shutdownMs)
    await ended
    clearTimeout(timer)
  }

  #post(message: HostMessage, ports: MessagePortMain[]): void {
    this.#process?.postMessage(message, ports)
  }

  #ended(code: number): void {
    this.#process = null
    if (this.#isShuttingDown) return
    const nowMs = Date.now()
    this.#endedAtMs.push(nowMs)
    this.#options.log.write('dataProcessEnded', { code, times: this.#endedAtMs.length })
    if (!mayRestart(this.#endedAtMs, nowMs)) {
      this.#become('stopped')
      return
    }
    this.#become('restarting')
    this.start()
  }

  #become(state: DataProcessState): void {
    this.#state = state
    this.#options.onState(state)
  }
}
