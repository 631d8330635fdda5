import { shallowRef, type ShallowRef } from 'vue'
import type { AppErrorShape } from '#shared/contract/errors.ts'
import type {
  ImportProgress,
  ImportResult,
  InspectionView,
  ReadOptionsInput,
} from '#shared/contract/imports.ts'
import type { ImportChoices, ReportedFile } from '#shared/contract/importFiles.ts'
import type { InputOf } from '#shared/contract/registry.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import type { AskingFile, ChosenState, QueueFile } from '#shared/views/data/chosenFiles.ts'

type Stage =
  | { readonly kind: 'inspecting' }
  | { readonly kind: 'ready' }
  /** Cancelled by the user; nothing was added, and it can be started again. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly startedAtMs: number; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'failed'; readonly error: AppErrorShape }

/** One chosen file on its way into the dossier. */
export interface ImportEntry {
  readonly key: number
  readonly fileName: string
  readonly stage: Stage
  readonly inspection: InspectionView | null
  readonly options: ReadOptionsInput
  /** Everything that has been asked about this file: a question stays on screen after its answer. */
  readonly asked: readonly ImportNeed[]
  readonly progress: ImportProgress | null
  /** A table whose columns were named by hand: everything is answered, and there is no inspection. */
  readonly table: InputOf<'table.importMessages'> | null
}

function isRefused({ inspection }: ImportEntry): boolean {
  return inspection !== null && (inspection.format === null || inspection.reason !== null)
}

/** A table of no known kind: it can still be imported once somebody says what its columns hold. */
export function canBeMatched({ inspection }: ImportEntry): boolean {
  return inspection?.tableGrantId !== undefined
}

/** Nothing more can be done with it but reading what it says. */
export function isOver(entry: ImportEntry): boolean {
  const { kind } = entry.stage
  return (
    kind === 'done' || kind === 'failed' || (kind === 'ready' && isRefused(entry) && !canBeMatched(entry))
  )
}

/** Would bring something, and nothing is still to be asked about it. */
export function isReadyToRun(entry: ImportEntry): boolean {
  const { stage, inspection, table } = entry
  if (stage.kind === 'stopped' && table !== null) return true
  return (
    (stage.kind === 'ready' || stage.kind === 'stopped') &&
    !isRefused(entry) &&
    inspection?.needs.length === 0 &&
    inspection.isDuplicate === false
  )
}

/** Where it stands among the files that were chosen. */
export function chosenState(entry: ImportEntry): ChosenState {
  const { stage, inspection, table } = entry
  if (stage.kind === 'inspecting') return 'looking'
  if (stage.kind === 'failed') return 'refused'
  if (stage.kind === 'done') return stage.result.status === 'rejected' ? 'refused' : 'done'
  if (stage.kind === 'waiting' || stage.kind === 'running') return 'busy'
  if (table !== null) return 'ready'
  if (isRefused(entry)) return canBeMatched(entry) ? 'matching' : 'refused'
  if (inspection?.isDuplicate === true) return 'known'
  return inspection?.needs.length === 0 ? 'ready' : 'asking'
}

/** What it asks, to be shared with files of the same kind; null where it cannot be asked anything. */
export function asAsking(entry: ImportEntry): AskingFile | null {
  const { key, fileName, stage, inspection, options, asked } = entry
  const format = inspection?.format ?? null
  if (inspection === null || format === null || isRefused(entry)) return null
  if (stage.kind !== 'ready' && stage.kind !== 'stopped') return null
  return { key, fileName, format, asked, options, inspection }
}

/** What was answered, for the report: how many names, never which. */
function choicesOf({ options, table }: ImportEntry): ImportChoices {
  const mapping = table?.mapping ?? null
  return {
    ownNames: (mapping ?? options).own.length,
    dateOrder: (mapping ?? options).dateOrder,
    timeZone: (mapping ?? options).timeZone,
    channel: table?.channel ?? options.channel,
    encoding: options.encoding ?? null,
    withPrivate: options.withPrivate ?? false,
    hasAccount: (table?.accountName ?? options.accountName) !== null,
  }
}

/** As the report tells of it; null while it is not over, or where it added nothing to tell of. */
export function asReported(entry: ImportEntry): ReportedFile | null {
  const { stage, inspection, fileName } = entry
  if (stage.kind === 'done') {
    const { status, batchId, reason, reasonDetail } = stage.result
    if (status === 'committed' && batchId !== null) return { batchId, choices: choicesOf(entry) }
    return reason === null ? null : { fileName, reason, reasonDetail: reasonDetail ?? null }
  }
  if (inspection === null || !isRefused(entry) || stage.kind !== 'ready') return null
  return { fileName, reason: inspection.reason, reasonDetail: inspection.reasonDetail ?? null }
}

/** As one file of the queue. */
export function asQueued({ fileName, stage, inspection, progress }: ImportEntry): QueueFile {
  return {
    fileName,
    bytesTotal: progress?.bytesTotal || (inspection?.sizeBytes ?? 0),
    bytesRead: progress?.bytesRead ?? 0,
    rows: progress?.rows ?? 0,
    state: stage.kind === 'waiting' || stage.kind === 'running' ? stage.kind : 'over',
  }
}

const noOptions: ReadOptionsInput = {
  own: [],
  dateOrder: null,
  timeZone: null,
  accountName: null,
  channel: null,
}

export interface EntryList {
  readonly entries: ShallowRef<ImportEntry[]>
  readonly find: (key: number) => ImportEntry | undefined
  readonly patch: (key: number, part: Partial<ImportEntry>) => void
  /** @returns the new entry's key */
  readonly add: (fileName: string) => number
  readonly remove: (key: number) => void
  /** What a look at the file told; the file can now be imported or must be asked about. */
  readonly inspected: (key: number, inspection: InspectionView) => void
}

/** The chosen files, as values that are replaced whole. */
export function createEntryList(): EntryList {
  // Plain values, not proxies: options and ids go over the data port as they are.
  const entries = shallowRef<ImportEntry[]>([])
  let lastKey = 0

  function find(key: number): ImportEntry | undefined {
    return entries.value.find((entry) => entry.key === key)
  }
  function patch(key: number, part: Partial<ImportEntry>): void {
    entries.value = entries.value.map((entry) => (entry.key === key ? { ...entry, ...part } : entry))
  }
  function add(fileName: string): number {
    lastKey += 1
    const entry: ImportEntry = {
      key: lastKey,
      fileName,
      stage: { kind: 'inspecting' },
      inspection: null,
      options: noOptions,
      asked: [],
      progress: null,
      table: null,
    }
    entries.value = [...entries.value, entry]
    return lastKey
  }
  function remove(key: number): void {
    entries.value = entries.value.filter((entry) => entry.key !== key)
  }
  function inspected(key: number, inspection: InspectionView): void {
    const asked = new Set([...(find(key)?.asked ?? []), ...inspection.needs])
    patch(key, { inspection, fileName: inspection.fileName, stage: { kind: 'ready' }, asked: [...asked] })
  }
  return { entries, find, patch, add, remove, inspected }
}
