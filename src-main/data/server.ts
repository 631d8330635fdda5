import { z } from 'zod'
import { clientMessageSchema } from '#shared/contract/envelope.ts'
import type { ClientMessage, ServerMessage } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { ChangeTopic } from '#shared/contract/events.ts'
import { procedures } from '#shared/contract/registry.ts'
import type { ProcedureName } from '#shared/contract/registry.ts'
import { contractVersion } from '#shared/contract/version.ts'
import { AppError } from './appError.ts'
import { DataApp } from './dataApp.ts'
import { asDossierError } from './db/dossierFile.ts'
import { CancelledError } from './cancelledError.ts'
import type { Call } from './handler.ts'
import { handlers } from './handlers.ts'
import type { KeyKeeper } from './keyKeeper.ts'
import { noKeychain } from './noKeychain.ts'
import type { PageWindow } from './pageWindow.ts'
import type { ProgramFacts } from './program/programFacts.ts'
import type { Person } from './sharedFolder/sharer.ts'
import { watchBackups } from './useCases/backupsByItself.ts'
import { movingParent } from './useCases/movingPack.ts'
import { sweepMovingFolders } from './moving/movingFolder.ts'
import { watchTextRetention } from './useCases/textRetention.ts'
import { machineSurroundings } from './clock.ts'
import type { Surroundings } from './clock.ts'

// Compiled validators cost their making at the first question of each kind, which is when a window waits.
z.config({ jitless: true })

type Request = Extract<ClientMessage, { type: 'request' }>

/** One client's end, whatever carries it: a port of Electron, of a worker, or a pair of functions in a test. */
export interface ClientPort {
  readonly post: (message: ServerMessage) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

export interface DataServerOptions {
  /** Holds the dossiers, the list of recent ones and the log. */
  readonly userDataFolder: string
  readonly resourcesFolder: string
  readonly appVersion: string
  /** As `DataAppOptions`. */
  readonly figuresFileFrom?: number
  /** The import worker's program, built. */
  readonly importWorker: URL
  /** What its thread may hold in memory, in MB; absent = what V8 gives it on this computer. */
  readonly importMemoryMb?: number
  /** Time and randomness; the machine's own where absent. */
  readonly surroundings?: Surroundings
  /** Absent = there is none: no PDF and no pictures. */
  readonly pageWindow?: PageWindow
  /** Absent = not started as an app. */
  readonly program?: ProgramFacts
  /** Absent = there is no keychain: keys stand in plain files. */
  readonly keyKeeper?: KeyKeeper
  /** Absent = the system's own names. */
  readonly person?: Person
}

export interface DataServer {
  readonly connect: (port: ClientPort) => void
  readonly grant: (grantId: string, path: string) => void
  /** Cancels what runs, waits for it to end and closes the dossier. */
  readonly shutdown: () => Promise<void>
}

function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name)
}

/** The server of the contract: parses, calls the handler, answers in envelopes. Knows nothing of what carries them. */
class ContractServer {
  #app: DataApp
  #appVersion: string
  #ports = new Set<ClientPort>()
  #running = new Map<AbortController, Promise<void>>()
  #endTextRetention: () => void
  #endDailyBackup: () => void

  constructor(app: DataApp, appVersion: string) {
    this.#app = app
    this.#appVersion = appVersion
    this.#endTextRetention = watchTextRetention(app)
    sweepMovingFolders(movingParent(app))
    this.#endDailyBackup = watchBackups(app)
    app.announce = (topics) => this.#tellAll([...topics])
    setImmediate(() => readAhead(app))
  }

  connect(port: ClientPort): void {
    const calls = new Map<number, AbortController>()
    this.#ports.add(port)
    port.onClose(() => {
      this.#ports.delete(port)
      for (const call of calls.values()) call.abort()
    })
    port.onMessage((message) => this.#receive(port, calls, message))
  }

  grant(grantId: string, path: string): void {
    this.#app.grants.add(grantId, path)
  }

  async shutdown(): Promise<void> {
    this.#endTextRetention()
    this.#endDailyBackup()
    for (const call of this.#running.keys()) call.abort()
    await Promise.all(this.#running.values())
    await this.#app.close()
    this.#ports.clear()
  }

  #receive(port: ClientPort, calls: Map<number, AbortController>, raw: unknown): void {
    const parsed = clientMessageSchema.safeParse(raw)
    // Without an id there is nobody to answer.
    if (!parsed.success) return
    const message = parsed.data
    switch (message.type) {
      case 'hello':
        send(port, { type: 'welcome', contractVersion, appVersion: this.#appVersion })
        return
      case 'cancel':
        calls.get(message.id)?.abort()
        return
      case 'request':
        this.#begin(port, calls, message)
    }
  }

  #begin(port: ClientPort, calls: Map<number, AbortController>, request: Request): void {
    const controller = new AbortController()
    calls.set(request.id, controller)
    const answered = this.#answer(port, request, controller.signal).finally(() => {
      calls.delete(request.id)
      this.#running.delete(controller)
    })
    this.#running.set(controller, answered)
  }

  async #answer(port: ClientPort, request: Request, signal: AbortSignal): Promise<void> {
    const { id } = request
    const call: Call = { signal, report: (progress) => send(port, { type: 'progress', id, progress }) }
    try {
      const output = await this.#run(request, call)
      send(port, { type: 'result', id, output })
      this.#announce(request.procedure)
    } catch (error) {
      if (error instanceof CancelledError) send(port, { type: 'cancelled', id })
      else send(port, { type: 'failure', id, error: this.#failureOf(request.procedure, error) })
    }
  }

  async #run(request: Request, call: Call): Promise<unknown> {
    const { procedure } = request
    const handler = handlers.get(procedure)
    if (handler === undefined || !isProcedureName(procedure)) throw new AppError('unknownProcedure')
    const input = procedures[procedure].input.safeParse(request.input)
    if (!input.success) throw new AppError('invalidInput', { cause: input.error })
    const output = procedures[procedure].output.safeParse(await handler(this.#app, input.data, call))
    // Here rather than in the page, whose own thread draws, and which then needs no schemas.
    if (!output.success) throw new Error(`the answer to ${procedure} does not fit the contract`)
    return output.data
  }

  #announce(procedure: string): void {
    if (!isProcedureName(procedure)) return
    const definition = procedures[procedure]
    if (definition.kind === 'query') return
    this.#tellAll([...definition.invalidates])
  }

  #tellAll(topics: ChangeTopic[]): void {
    if (topics.length === 0) return
    for (const port of this.#ports) send(port, { type: 'event', event: { type: 'changed', topics } })
  }

  #failureOf(procedure: string, thrown: unknown): AppErrorShape {
    const error = asDossierError(thrown)
    // A name that is not in the registry is somebody's words.
    const incidentId = this.#app.log.record(isProcedureName(procedure) ? procedure : 'unknown', error)
    if (!(error instanceof AppError)) return { code: 'internal', params: {}, retryable: false, incidentId }
    return { code: error.code, params: error.params, retryable: error.retryable, incidentId }
  }
}

/** While the page's own scripts are read there is nothing to do, and opening a dossier needs the tables of municipalities. */
function readAhead(app: DataApp): void {
  try {
    void app.reference
  } catch {
    // Damaged tables are told to whoever asks for them.
  }
}

function send(port: ClientPort, message: ServerMessage): void {
  port.post(message)
}

export function createDataServer(options: DataServerOptions): DataServer {
  const app = new DataApp({
    dataFolder: options.userDataFolder,
    resourcesFolder: options.resourcesFolder,
    importWorker: options.importWorker,
    surroundings: options.surroundings ?? machineSurroundings,
    pageWindow: options.pageWindow ?? null,
    keyKeeper: options.keyKeeper ?? noKeychain,
    appVersion: options.appVersion,
    ...(options.figuresFileFrom === undefined ? {} : { figuresFileFrom: options.figuresFileFrom }),
    ...(options.program === undefined ? {} : { program: options.program }),
    ...(options.importMemoryMb === undefined ? {} : { importMemoryMb: options.importMemoryMb }),
    ...(options.person === undefined ? {} : { person: options.person }),
  })
  return new ContractServer(app, options.appVersion)
}
