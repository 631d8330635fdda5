// One import on a connection of its own: in a worker thread beside the data process, so that pages go on being read
// while it writes, or on the command line's own thread, where nothing else waits.
import { connect, stagingCacheMegabytes } from '../db/connection.ts'
import { importStates } from './importMessages.ts'
import type { ImportOrder, ImportOutcome, WorkerProgress } from './importMessages.ts'
import { runImport } from './runImport.ts'
import type { ImportControl } from './stageSource.ts'

const progressEveryMs = 100

function controlOf(order: ImportOrder, tell: (progress: WorkerProgress) => void): ImportControl {
  const state = new Int32Array(order.state)
  const { running, cancelled, promoting } = importStates
  const progress = { bytesRead: 0, bytesTotal: 0, rows: 0, messages: 0 }
  let toldAtMs = -Infinity
  const tellNow = (phase: 'reading' | 'promoting'): void => {
    toldAtMs = performance.now()
    tell({ type: 'progress', phase, ...progress })
  }
  const tellSometimes = (): void => {
    if (performance.now() - toldAtMs >= progressEveryMs) tellNow('reading')
  }
  return {
    isCancelled: () => Atomics.load(state, 0) === cancelled,
    startPromoting: () => Atomics.compareExchange(state, 0, running, promoting) === running,
    onBytes: (bytesRead, bytesTotal) => {
      progress.bytesRead = bytesRead
      progress.bytesTotal = bytesTotal
      tellSometimes()
    },
    onMessages: (messages, rows) => {
      progress.rows = rows
      progress.messages = messages
      tellSometimes()
    },
    onPromoting: () => tellNow('promoting'),
  }
}

/** Below this a file is read before another thread has begun. */
const stagingFromBytes = 8_000_000

/**
 * @param stagingProgram of the thread that writes a large file's rows, as JavaScript; null = this one writes them
 * @throws whatever the file's own trouble does not explain, with nothing of the import left behind
 */
export async function carryOut(
  order: ImportOrder,
  tell: (progress: WorkerProgress) => void,
  stagingProgram: URL | null = null,
): Promise<ImportOutcome> {
  const thread = stagingProgram === null ? null : { program: stagingProgram, fromBytes: stagingFromBytes }
  const cache = thread === null ? { cacheMegabytes: stagingCacheMegabytes } : {}
  const database = connect(order.databasePath, { mustExist: true, ...cache })
  try {
    return await runImport(database, order, controlOf(order, tell), thread)
  } finally {
    database.close()
  }
}
