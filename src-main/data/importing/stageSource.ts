import type { BatchId } from '#shared/domain/ids.ts'
import type { Database } from '../db/connection.ts'
import { purgedKeys } from '../repositories/purgedPeople.ts'
import type { AdapterItem, FormatAdapter, ImportSource } from './adapter.ts'
import type { ImportOrder } from './importMessages.ts'
import type { Preparer } from './prepare.ts'
import type { Staged } from './stage.ts'
import { StagingThread, writerHere } from './stagingWriter.ts'
import type { StagingWriter } from './stagingWriter.ts'

/**
 * Rows of one transaction: small enough that a cancel never waits long, and large enough that pages which all of them
 * touch (the threads of a whole town) are not written to the log again and again.
 */
const rowsPerTransaction = 8_000
/** Rows without a message in them (faults, notices) are told and let go of as well. */
const mostBesideHeld = 8_000
/** Of formats that hand over one by one. */
const itemsGathered = 256

export interface ImportControl {
  readonly isCancelled: () => boolean
  /** false when the import was cancelled first; after true it can no longer be. */
  readonly startPromoting: () => boolean
  /** Bytes read since the beginning, of all bytes of the source's files. */
  readonly onBytes: (bytesRead: number, bytesTotal: number) => void
  /** What has been written so far: messages, and rows read. */
  readonly onMessages: (messages: number, rows: number) => void
  readonly onPromoting: () => void
}

/** Where rows may be written in a thread of their own. */
export interface StagingThreadChoice {
  /** The thread's program, as JavaScript. */
  readonly program: URL
  /** For sources of at least this size. */
  readonly fromBytes: number
}

/** With the cancelling as a signal too: it ends reading that tells no bytes (hashing, telling the encoding). */
export interface WatchedControl extends ImportControl {
  readonly signal: AbortSignal
}

/** What is read, by what, and how it is prepared. */
export interface StagedReading {
  readonly source: ImportSource
  readonly adapter: FormatAdapter
  readonly preparer: Preparer
}

async function* gathered(items: AsyncIterable<AdapterItem>): AsyncGenerator<readonly AdapterItem[]> {
  let stretch: AdapterItem[] = []
  for await (const item of items) {
    stretch.push(item)
    if (stretch.length < itemsGathered) continue
    yield stretch
    stretch = []
  }
  yield stretch
}

function stretchesOf(
  adapter: FormatAdapter,
  ...reading: Parameters<FormatAdapter['read']>
): AsyncIterable<readonly AdapterItem[]> {
  return adapter.readStretches?.(...reading) ?? gathered(adapter.read(...reading))
}

/** Reads to the end, or until cancelled. */
async function readInto(
  { source, adapter, preparer }: StagedReading,
  { options }: ImportOrder,
  writer: StagingWriter,
  control: WatchedControl,
): Promise<void> {
  let bytesRead = 0
  control.onBytes(0, source.sizeBytes)
  const onBytes = (bytes: number): void => {
    bytesRead += bytes
    control.onBytes(bytesRead, source.sizeBytes)
  }
  let items: AdapterItem[] = []
  let messages = 0
  const flush = async (): Promise<void> => {
    const block = preparer.prepare(items)
    items = []
    messages = 0
    const { counts } = await writer.write(block)
    control.onMessages(counts.messages, counts.rowsRead)
  }
  for await (const stretch of stretchesOf(adapter, source, options, control.signal, onBytes)) {
    for (const item of stretch) {
      // What one record says is written in one go: it is judged as a whole.
      const isFull = messages >= rowsPerTransaction || items.length - 2 * messages >= mostBesideHeld
      if (isFull && item.type === 'row') {
        if (control.isCancelled()) return
        await flush()
      }
      items.push(item)
      if (item.type === 'message') messages += 1
    }
  }
  await flush()
}

/** A thread takes a moment to start, and memory. Who was erased is remembered on the connection that promotes. */
function writerFor(
  database: Database,
  batchId: BatchId,
  { sizeBytes }: ImportSource,
  { databasePath, nowMs }: ImportOrder,
  thread: StagingThreadChoice | null,
): StagingWriter {
  const isWorthIt = thread !== null && sizeBytes >= thread.fromBytes
  return isWorthIt && purgedKeys(database).size === 0
    ? new StagingThread(thread.program, { databasePath, batchId, nowMs })
    : writerHere(database, batchId, nowMs)
}

/**
 * Writes a source's rows under a batch, as far as it is read.
 *
 * @returns what was written, of which nothing is under way any more
 */
export async function stageSource(
  database: Database,
  batchId: BatchId,
  reading: StagedReading,
  order: ImportOrder,
  control: WatchedControl,
  thread: StagingThreadChoice | null,
): Promise<Staged> {
  const writer = writerFor(database, batchId, reading.source, order, thread)
  try {
    await readInto(reading, order, writer, control)
    return await writer.finish()
  } finally {
    await writer.close()
  }
}
