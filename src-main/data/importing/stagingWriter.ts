import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { BatchId } from '#shared/domain/ids.ts'
import { AppError } from '../appError.ts'
import type { Database } from '../db/connection.ts'
import { nothingStaged, Stager } from './stage.ts'
import type { Staged } from './stage.ts'
import { partsOf } from './stagingBlock.ts'
import type { StagingBlock } from './stagingBlock.ts'

/** Takes the blocks of one import, in order. */
export interface StagingWriter {
  /** @returns what has been written by now; another thread may be a few blocks behind */
  write(block: StagingBlock): Promise<Staged>
  /** @returns what has been written once all of it has */
  finish(): Promise<Staged>
  /** Afterwards nothing is written any more, and no connection of its own is open. */
  close(): Promise<void>
}

/** What the staging thread is started with. */
export interface StagingOrder {
  readonly databasePath: string
  readonly batchId: BatchId
  readonly nowMs: number
}
/** null = there is no more. */
export type StagingRequest = StagingBlock | null
export type StagingAnswer =
  | { readonly type: 'staged'; readonly staged: Staged }
  | {
      readonly type: 'failed'
      /** An error loses its class on its way between threads; the code goes beside it. null = unforeseen. */
      readonly code: ErrorCode | null
      readonly error: unknown
    }

/** Writes on the caller's own thread and connection. */
export function writerHere(database: Database, batchId: BatchId, nowMs: number): StagingWriter {
  const stager = new Stager(database, batchId, nowMs)
  return {
    write: (block) => {
      stager.stage(block)
      return Promise.resolve(stager.staged)
    },
    finish: () => Promise.resolve(stager.staged),
    close: () => Promise.resolve(),
  }
}

/** One is written while the next is made; a third waits, so that memory does not grow with the file. */
const mostUnderWay = 2
/** Rows live shortly here as well (importJob.ts). */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** Writes in a thread of its own, on a connection of its own, while the caller's thread reads on. */
export class StagingThread implements StagingWriter {
  #worker: Worker
  #ended: Promise<void>
  #staged: Staged | null = null
  #underWay = 0
  #failure: { readonly error: unknown } | null = null
  #look: () => void = () => undefined

  /** @param program of the thread, as JavaScript */
  constructor(program: URL, order: StagingOrder) {
    this.#worker = new Worker(program, { workerData: order, resourceLimits })
    this.#worker.on('message', (answer: StagingAnswer) => this.#hear(answer))
    this.#worker.once('error', (error) => this.#fail(error))
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.#fail(new Error(`The staging thread ended with ${String(code)}`))
        resolve()
      })
    })
  }

  async write(block: StagingBlock): Promise<Staged> {
    await this.#untilUnderWay(mostUnderWay - 1)
    this.#underWay += 1
    this.#worker.postMessage(block satisfies StagingRequest, partsOf(block))
    return this.#staged ?? nothingStaged
  }

  async finish(): Promise<Staged> {
    await this.#untilUnderWay(0)
    return this.#staged ?? nothingStaged
  }

  async close(): Promise<void> {
    this.#worker.postMessage(null satisfies StagingRequest)
    await this.#ended
  }

  #hear(answer: StagingAnswer): void {
    if (answer.type === 'staged') {
      this.#staged = answer.staged
      this.#underWay -= 1
      this.#look()
      return
    }
    const { code, error } = answer
    this.#fail(code === null ? error : new AppError(code, { cause: error }))
  }

  /** The first counts: what comes after follows from it. */
  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#look()
  }

  async #untilUnderWay(most: number): Promise<void> {
    while (this.#failure === null && this.#underWay > most) {
      await new Promise<void>((resolve) => {
        this.#look = resolve
      })
    }
    if (this.#failure !== null) throw this.#failure.error
  }
}
