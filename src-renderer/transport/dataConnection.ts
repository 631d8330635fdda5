import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { DataProcessState } from '#shared/contract/bridge.ts'
import { changeTopics, type ChangeTopic } from '#shared/contract/changeTopics.ts'
import type { InputOf, JobName, OutputOf, ProcedureName, ProgressOf } from '#shared/contract/registry.ts'
import { connectToData, listenForDataPort, onDataState } from './bridge.ts'
import { DataClient, stoppedError, type Outcome } from './dataClient.ts'

export interface AskOptions<Name extends ProcedureName> {
  readonly signal?: AbortSignal
  readonly onProgress?: Name extends JobName ? (progress: ProgressOf<Name>) => void : never
}

/** starting: before the first welcome; otherwise the data process's own states, and a mismatch of versions. */
export type ConnectionState = DataProcessState | 'mismatch'

/** Keeps a client for as long as a data server lives, and makes a new one after a restart. */
export class DataConnection {
  readonly state: Ref<ConnectionState> = ref('starting')
  readonly appVersion: ShallowRef<string> = shallowRef('')
  #client: DataClient | null = null
  /** The attempt to connect, from its call to its welcome; a new object for each, so that an old refusal is told apart. */
  #connecting: object | null = null
  #waiting: ((client: DataClient | null) => void)[] = []
  readonly #listeners = new Set<(topics: readonly ChangeTopic[]) => void>()

  start(): void {
    listenForDataPort((port) => this.#take(port))
    onDataState((state) => this.#follow(state))
  }

  onChanged(listener: (topics: readonly ChangeTopic[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Waits for the server where it is starting; never waits for one that has been given up. Where it is there, the question
   * leaves before this returns: what the page draws next does not hold it up.
   */
  async ask<Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    options: AskOptions<Name> = {},
  ): Promise<Outcome<OutputOf<Name>>> {
    const client = this.#ready() ?? (await this.#connected())
    if (client === null) return { kind: 'failed', error: stoppedError }
    const { signal, onProgress } = options
    const outcome = await client.call(name, input, {
      ...(signal === undefined ? {} : { signal }),
      // The registry types progress by name; what arrives was made by our own server from the same registry.
      ...(onProgress === undefined ? {} : { onProgress: onProgress as (progress: unknown) => void }),
    })
    // The registry types answers by name; the data server holds each against its schema before it sends it.
    return outcome as Outcome<OutputOf<Name>>
  }

  #ready(): DataClient | null {
    return this.state.value === 'ready' ? this.#client : null
  }

  #connected(): Promise<DataClient | null> {
    if (this.state.value === 'stopped' || this.state.value === 'mismatch') return Promise.resolve(null)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #follow(state: DataProcessState): void {
    if (state === 'ready') {
      void this.#connect()
      return
    }
    this.#connecting = null
    this.state.value = state
    this.#client?.close()
    this.#client = null
    if (state === 'stopped') this.#release(null)
  }

  /** The same state can be reported twice: a connection that lives, or is being made, stays. */
  async #connect(): Promise<void> {
    if (this.#client !== null || this.#connecting !== null) return
    const mine = {}
    this.#connecting = mine
    try {
      await connectToData()
    } catch {
      // The data process has ended meanwhile: its next state is reported, and "ready" comes here again.
      if (this.#connecting === mine) this.#connecting = null
    }
  }

  #take(port: MessagePort): void {
    // Not asked for, or not any more: it leads to a data process that has ended since.
    if (this.#connecting === null) return
    this.#client?.close()
    const client = new DataClient(port, {
      onWelcome: (appVersion) => this.#welcomed(client, appVersion),
      onVersionMismatch: () => {
        this.state.value = 'mismatch'
        this.#release(null)
      },
      onEvent: (event) => this.#report(event.topics),
    })
    this.#client = client
  }

  #welcomed(client: DataClient, appVersion: string): void {
    if (this.#client !== client) return
    this.#connecting = null
    const isRestart = this.state.value === 'restarting'
    this.appVersion.value = appVersion
    this.state.value = 'ready'
    this.#release(client)
    if (isRestart) this.#report(changeTopics)
  }

  #release(client: DataClient | null): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve(client)
  }

  #report(topics: readonly ChangeTopic[]): void {
    for (const listener of this.#listeners) listener(topics)
  }
}

export const dataConnection = new DataConnection()
