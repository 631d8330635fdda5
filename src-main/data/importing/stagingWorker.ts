// The program of the thread that writes a large file's rows while the import's own thread reads on.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../appError.ts'
import { connect, stagingCacheMegabytes } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { asDossierError } from '../db/dossierFile.ts'
import { Stager } from './stage.ts'
import type { StagingAnswer, StagingOrder, StagingRequest } from './stagingWriter.ts'

function answer(message: StagingAnswer): void {
  parentPort?.postMessage(message)
}

/** Nothing is written any more: what stands there is discarded by who began the import. */
function fail(thrown: unknown): void {
  const error = asDossierError(thrown)
  answer({ type: 'failed', code: error instanceof AppError ? error.code : null, error })
}

function serve(database: Database, order: StagingOrder): void {
  const stager = new Stager(database, order.batchId, order.nowMs)
  let hasFailed = false
  const take = (block: NonNullable<StagingRequest>): void => {
    try {
      stager.stage(block)
      answer({ type: 'staged', staged: stager.staged })
    } catch (error) {
      hasFailed = true
      fail(error)
    }
  }
  parentPort?.on('message', (request: StagingRequest) => {
    if (request !== null) {
      if (!hasFailed) take(request)
      return
    }
    database.close()
    parentPort?.close()
  })
}

function begin(order: StagingOrder): void {
  let database: Database | null = null
  try {
    database = connect(order.databasePath, { mustExist: true, cacheMegabytes: stagingCacheMegabytes })
    serve(database, order)
  } catch (error) {
    database?.close()
    fail(error)
    parentPort?.on('message', (request: StagingRequest) => {
      if (request === null) parentPort?.close()
    })
  }
}

begin(workerData as StagingOrder)
