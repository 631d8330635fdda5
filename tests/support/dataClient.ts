import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { serverMessageSchema } from '#shared/contract/envelope.ts'
import { contractVersion } from '#shared/contract/version.ts'
import type { ServerMessage } from '#shared/contract/envelope.ts'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type { ChangeTopic } from '#shared/contract/events.ts'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/registry.ts'
import { createDataServer } from '#data/server.ts'
import type { DataServer } from '#data/server.ts'
import type { Surroundings } from '#data/clock.ts'
import type { Person } from '#data/sharedFolder/sharer.ts'
import type { KeyKeeper } from '#data/keyKeeper.ts'

const root = new URL('../..', import.meta.url)
export const resourcesFolder = new URL('resources', root).pathname
/** Built before the tests, each run in a folder of its own (buildWorkers.ts). */
export const builtWorkers = pathToFileURL(`${process.env.DIALOOGMETER_TEST_WORKERS ?? 'no-workers-built'}/`)
const importWorker = new URL('importWorker.js', builtWorkers)

/** A failure as the renderer would see it. */
export class CallFailed extends Error {
  readonly error: AppErrorShape
  constructor(error: AppErrorShape) {
    super(error.code)
    this.error = error
  }
}
export class CallCancelled extends Error {}

interface Pending {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: unknown) => void
}

export interface RunningCall<Name extends ProcedureName> {
  readonly output: Promise<OutputOf<Name>>
  readonly cancel: () => void
}

/** What the renderer does over its port: calls with ids, progress, cancelling; every answer checked by its schema. */
export class TestClient {
  readonly changed: ChangeTopic[] = []
  readonly received: ServerMessage[] = []
  #port: MessagePort
  #nextId = 1
  #pending = new Map<number, Pending>()

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', (raw: unknown) => this.#receive(serverMessageSchema.parse(raw)))
  }

  post(message: unknown): void {
    this.#port.postMessage(message)
  }

  hello(): void {
    this.post({ type: 'hello', contractVersion })
  }

  start<Name extends ProcedureName>(
    procedure: Name,
    input: InputOf<Name>,
    onProgress: (progress: unknown) => void = () => undefined,
  ): RunningCall<Name> {
    const id = this.#nextId++
    const output = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress })
    }).then((value) => procedures[procedure].output.parse(value) as OutputOf<Name>)
    this.post({ type: 'request', id, procedure, input })
    return { output, cancel: () => this.post({ type: 'cancel', id }) }
  }

  call<Name extends ProcedureName>(procedure: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    return this.start(procedure, input).output
  }

  close(): void {
    this.#port.close()
  }

  #receive(message: ServerMessage): void {
    this.received.push(message)
    if (message.type === 'event') this.changed.push(...message.event.topics)
    if (message.type === 'welcome' || message.type === 'event') return
    const pending = this.#pending.get(message.id)
    if (message.type === 'progress') {
      pending?.onProgress(message.progress)
      return
    }
    this.#pending.delete(message.id)
    if (message.type === 'result') pending?.resolve(message.output)
    else if (message.type === 'cancelled') pending?.reject(new CallCancelled())
    else pending?.reject(new CallFailed(message.error))
  }
}

export interface TestServer {
  readonly server: DataServer
  readonly client: TestClient
  readonly dataFolder: string
  /** Another window on the same server. */
  readonly connect: () => TestClient
  /** Grants a file as a drop would. @returns the grant's id */
  readonly grant: (path: string) => string
  readonly stop: () => Promise<void>
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dialoogmeter-test-'))
}

function connectTo(server: DataServer): TestClient {
  const { port1, port2 } = new MessageChannel()
  server.connect({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.on('message', listener),
    onClose: (listener) => port1.on('close', listener),
  })
  return new TestClient(port2)
}

/** The real data server in plain Node, over a MessageChannel. Keeps `dataFolder` where one is given. */
export function startServer(
  options: {
    dataFolder?: string
    surroundings?: Surroundings
    importWorker?: URL
    importMemoryMb?: number
    keyKeeper?: KeyKeeper
    resourcesFolder?: string
    person?: Person
    figuresFileFrom?: number
  } = {},
): TestServer {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const server = createDataServer({
    userDataFolder: dataFolder,
    resourcesFolder: options.resourcesFolder ?? resourcesFolder,
    appVersion: '0.0.0-test',
    importWorker: options.importWorker ?? importWorker,
    ...(options.importMemoryMb === undefined ? {} : { importMemoryMb: options.importMemoryMb }),
    ...(options.person === undefined ? {} : { person: options.person }),
    ...(options.figuresFileFrom === undefined ? {} : { figuresFileFrom: options.figuresFileFrom }),
    ...(options.surroundings === undefined ? {} : { surroundings: options.surroundings }),
    ...(options.keyKeeper === undefined ? {} : { keyKeeper: options.keyKeeper }),
  })
  const clients = [connectTo(server)]
  let grants = 0
  return {
    server,
    client: clients[0] ?? connectTo(server),
    dataFolder,
    connect: () => {
      const client = connectTo(server)
      clients.push(client)
      return client
    },
    grant: (path) => {
      const id = `grant-${String((grants += 1))}`
      server.grant(id, path)
      return id
    },
    stop: async () => {
      await server.shutdown()
      for (const client of clients) client.close()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
