import { computed } from 'vue'
import { defineStore } from 'pinia'
import type { FileGrant } from '#shared/contract/envelope.ts'
import type { ImportProgress, ImportResult, ReadOptionsInput } from '#shared/contract/imports.ts'
import type { InputOf } from '#shared/contract/registry.ts'
import type { Outcome } from '../transport/dataClient.ts'
import { internalError } from '../transport/dataClient.ts'
import { dataConnection } from '../transport/dataConnection.ts'
import { createEntryList, isOver, isReadyToRun, type EntryList, type ImportEntry } from './importEntries.ts'
import { createQueue, isInQueue, type ImportQueue } from './importQueue.ts'

type FoundPackage = Pick<FileGrant, 'grantId' | 'fileName'>

/**
 * Looks at a chosen file. A folder or zip can hold several sources; each gets its own entry. The zips `together` with it
 * may be parts of one export: then they are one source.
 * @returns the exchange packages among them, which are no exports and go their own way
 */
async function inspectGrant(
  list: EntryList,
  grant: FileGrant,
  together: readonly FileGrant[],
): Promise<readonly FoundPackage[]> {
  const key = list.add(grant.fileName)
  const withGrantIds = together.map(({ grantId }) => grantId)
  const outcome = await dataConnection.ask('import.inspect', { grantId: grant.grantId, withGrantIds })
  // Taken away meanwhile, by its user or with its dossier: nothing of it comes back.
  if (list.find(key) === undefined) return []
  if (outcome.kind === 'failed') {
    list.patch(key, { stage: { kind: 'failed', error: outcome.error } })
    return []
  }
  const looked = outcome.kind === 'done' ? outcome.output : []
  const [first, ...others] = looked.filter(({ packageGrantId }) => packageGrantId === undefined)
  if (first === undefined) list.remove(key)
  else list.inspected(key, first)
  for (const other of others) list.inspected(list.add(other.fileName), other)
  return looked.flatMap(({ packageGrantId, fileName }) =>
    packageGrantId === undefined ? [] : [{ grantId: packageGrantId, fileName }],
  )
}

/** Looks at the file again with the answers given; an answer that has been overtaken is dropped. */
async function answerQuestion(list: EntryList, key: number, part: Partial<ReadOptionsInput>): Promise<void> {
  const entry = list.find(key)
  if (entry === undefined || entry.inspection === null) return
  const options = { ...entry.options, ...part }
  const asked = JSON.stringify(options)
  list.patch(key, { options })
  const { selectionId } = entry.inspection
  const outcome = await dataConnection.ask('import.reinspect', { selectionId, options })
  if (JSON.stringify(list.find(key)?.options) !== asked) return
  if (outcome.kind === 'done') list.inspected(key, outcome.output)
  if (outcome.kind === 'failed') list.patch(key, { stage: { kind: 'failed', error: outcome.error } })
}

/** The whole file was read and something must still be asked after all. */
function askMore(list: EntryList, key: number, result: ImportResult): void {
  const inspection = list.find(key)?.inspection ?? null
  if (inspection === null) return
  list.inspected(key, { ...inspection, needs: result.needs, candidates: result.candidates })
}

interface Watching {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

function askToImport(
  { table, inspection, options }: ImportEntry,
  watching: Watching,
): Promise<Outcome<ImportResult>> | null {
  if (table !== null) return dataConnection.ask('table.importMessages', table, watching)
  if (inspection === null) return null
  const { selectionId } = inspection
  return dataConnection.ask('import.run', { selectionId, options }, watching)
}

async function runImport(
  list: EntryList,
  key: number,
  signal: AbortSignal,
  onRead: () => void,
): Promise<void> {
  const entry = list.find(key)
  const onProgress = (progress: ImportProgress): void => {
    list.patch(key, { progress })
    onRead()
  }
  const asked = entry === undefined ? null : askToImport(entry, { signal, onProgress })
  if (asked === null) return
  list.patch(key, { stage: { kind: 'running', startedAtMs: Date.now(), isStopping: false } })
  const outcome = await asked
  if (outcome.kind === 'failed') list.patch(key, { stage: { kind: 'failed', error: outcome.error } })
  else if (outcome.kind === 'cancelled') list.patch(key, { stage: { kind: 'stopped' }, progress: null })
  else if (outcome.output.status === 'needsInput' && entry?.table === null) askMore(list, key, outcome.output)
  else list.patch(key, { stage: { kind: 'done', result: outcome.output } })
}

type MatchedTable = InputOf<'table.importMessages'>

/** @returns the new entry's key */
function addTable(list: EntryList, fileName: string, table: MatchedTable): number {
  const key = list.add(fileName)
  list.patch(key, { table })
  return key
}

interface Runner {
  readonly run: (key: number) => void
  readonly stop: (key: number) => void
  readonly stopAll: () => void
  /** The dossier goes: nothing more of it is read. */
  readonly abort: () => void
}

/** Starts files one after the other, and stops them. */
function createRunner(list: EntryList, queued: ImportQueue): Runner {
  const stoppers = new Map<number, AbortController>()
  let queue: Promise<void> = Promise.resolve()

  async function runNow(key: number): Promise<void> {
    if (list.find(key)?.stage.kind !== 'waiting') return
    const stopper = new AbortController()
    stoppers.set(key, stopper)
    try {
      await runImport(list, key, stopper.signal, queued.look)
    } catch (cause) {
      // The files behind this one still get their turn.
      console.error('An import could not be run', cause)
      list.patch(key, { stage: { kind: 'failed', error: internalError } })
    } finally {
      stoppers.delete(key)
    }
  }
  function run(key: number): void {
    queued.add(key)
    list.patch(key, { stage: { kind: 'waiting' }, progress: null })
    queue = queue.then(() => runNow(key))
  }
  function stop(key: number): void {
    const entry = list.find(key)
    if (entry?.stage.kind === 'waiting') {
      queued.leave(key)
      list.patch(key, { stage: { kind: entry.table === null ? 'ready' : 'stopped' } })
    }
    if (entry?.stage.kind === 'running') list.patch(key, { stage: { ...entry.stage, isStopping: true } })
    stoppers.get(key)?.abort()
  }
  function stopAll(): void {
    const busy = list.entries.value.filter(isInQueue)
    // Those that wait first: else the next one would begin where the running one ends.
    const running = busy.filter(({ stage }) => stage.kind === 'running')
    for (const { key } of [...busy.filter((entry) => !running.includes(entry)), ...running]) stop(key)
  }
  return {
    run,
    stop,
    stopAll,
    abort: () => {
      for (const stopper of stoppers.values()) stopper.abort()
    },
  }
}

/** Imports go on while other pages are looked at, one after the other. */
export const useImports = defineStore('imports', () => {
  const list = createEntryList()
  const queued = createQueue(list)
  const { run, stop, stopAll, abort } = createRunner(list, queued)

  /** One answer for several files. */
  async function answerAll(keys: readonly number[], part: Partial<ReadOptionsInput>): Promise<void> {
    await Promise.all(keys.map((key) => answerQuestion(list, key, part)))
  }
  function runAll(): void {
    for (const { key } of list.entries.value.filter(isReadyToRun)) run(key)
  }
  function keep(isKept: (entry: ImportEntry) => boolean): void {
    list.entries.value = list.entries.value.filter(isKept)
  }
  /** Selections live as long as the dossier is open. */
  function clear(): void {
    abort()
    keep(() => false)
  }
  return {
    entries: list.entries,
    inspect: (grant: FileGrant, together: readonly FileGrant[] = []): Promise<readonly FoundPackage[]> =>
      inspectGrant(list, grant, together),
    answer: (key: number, part: Partial<ReadOptionsInput>): Promise<void> => answerQuestion(list, key, part),
    answerAll,
    /** Files of the queue, and how fast they are read. */
    queueFiles: computed(queued.files),
    pace: computed(queued.pace),
    isBusy: computed(() => list.entries.value.some(isInQueue)),
    run,
    /** A table whose columns were named by hand; takes its turn behind what is being imported. */
    runTable: (fileName: string, table: MatchedTable): void => run(addTable(list, fileName, table)),
    runAll,
    stop,
    stopAll,
    removeOver: (): void => keep((entry) => !isOver(entry)),
    /** What was said about a file does not outlive its place in the dossier. */
    removeOfBatch: (batchId: number): void =>
      keep(({ stage }) => stage.kind !== 'done' || stage.result.batchId !== batchId),
    remove: list.remove,
    clear,
  }
})
