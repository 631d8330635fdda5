import type { InspectionView, ReadOptionsInput } from '../../contract/imports.ts'
import type { FormatId, ImportNeed } from '../../domain/importing.ts'
import type { Words } from '../words.ts'
import { remainingMs, type Pace } from './pace.ts'

/** Where a chosen file stands; "over" = nothing more can be done with it but reading what it says. */
export type ChosenState = 'looking' | 'asking' | 'matching' | 'ready' | 'refused' | 'known' | 'busy' | 'done'

/** How many files were chosen and where they stand, as one sentence; parts that are none are left out. */
export function chosenSummary(words: Words, states: readonly ChosenState[]): string {
  const text = words.text.data.many
  const parts = (
    ['looking', 'busy', 'done', 'ready', 'asking', 'matching', 'known', 'refused'] as const
  ).flatMap((state) => {
    const count = states.filter((one) => one === state).length
    return count === 0 ? [] : [text.states[state](words.number(count))]
  })
  return text.summary(words.number(states.length), words.list(parts))
}

/** A file that asks something, as far as sharing its questions goes. */
export interface AskingFile {
  readonly key: number
  readonly fileName: string
  readonly format: FormatId
  readonly asked: readonly ImportNeed[]
  readonly options: ReadOptionsInput
  readonly inspection: Pick<InspectionView, 'candidates'>
}

/** Questions that several files of one kind ask, to be answered once. */
export interface SharedQuestions {
  readonly format: FormatId
  readonly keys: readonly number[]
  readonly fileNames: readonly string[]
  readonly asked: readonly ImportNeed[]
  /** Those found in most of the files first: who takes part in every conversation is most likely the municipality. */
  readonly candidates: readonly string[]
  /** What has been answered alike for all of them. */
  readonly options: ReadOptionsInput
}

function byFilesFound(files: readonly AskingFile[]): string[] {
  const counts = new Map<string, number>()
  for (const { inspection } of files) {
    for (const name of new Set(inspection.candidates)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name)
}

function answeredAlike(files: readonly AskingFile[]): ReadOptionsInput {
  const [first, ...others] = files.map(({ options }) => options)
  const alike = <Key extends 'dateOrder' | 'timeZone' | 'accountName' | 'channel'>(
    key: Key,
  ): ReadOptionsInput[Key] | null =>
    first !== undefined && others.every((options) => options[key] === first[key]) ? first[key] : null
  return {
    own: (first?.own ?? []).filter((name) => others.every(({ own }) => own.includes(name))),
    dateOrder: alike('dateOrder'),
    timeZone: alike('timeZone'),
    accountName: alike('accountName'),
    channel: alike('channel'),
  }
}

/** The questions that two or more files of one kind ask, by kind. */
export function sharedQuestions(files: readonly AskingFile[]): readonly SharedQuestions[] {
  const formats = [...new Set(files.map(({ format }) => format))]
  return formats.flatMap((format) => {
    const asking = files.filter((file) => file.format === format && file.asked.length > 0)
    if (asking.length < 2) return []
    return [
      {
        format,
        keys: asking.map(({ key }) => key),
        fileNames: asking.map(({ fileName }) => fileName),
        asked: [...new Set(asking.flatMap(({ asked }) => asked))],
        candidates: byFilesFound(asking),
        options: answeredAlike(asking),
      },
    ]
  })
}

/** A file of the queue, as far as its progress goes. */
export interface QueueFile {
  readonly fileName: string
  readonly bytesTotal: number
  readonly bytesRead: number
  readonly rows: number
  readonly state: 'waiting' | 'running' | 'over'
}

export interface QueueTotals {
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
  readonly over: number
  readonly running: string | null
}

/** A file that is over counts whole, however it ended: nothing of it remains to be read. */
export function queueTotals(files: readonly QueueFile[]): QueueTotals {
  const sum = (of: (file: QueueFile) => number): number => files.reduce((total, file) => total + of(file), 0)
  return {
    bytesRead: sum(({ state, bytesRead, bytesTotal }) =>
      state === 'over' ? bytesTotal : Math.min(bytesRead, bytesTotal),
    ),
    bytesTotal: sum(({ bytesTotal }) => bytesTotal),
    rows: sum(({ rows }) => rows),
    over: files.filter(({ state }) => state === 'over').length,
    running: files.find(({ state }) => state === 'running')?.fileName ?? null,
  }
}

export interface QueueView {
  readonly title: string
  /** 0-1; null while no size is known. */
  readonly fraction: number | null
  readonly note: string
}

/** The progress of all files of the queue together. */
export function queueView(
  words: Words,
  files: readonly QueueFile[],
  pace: Pace | null,
  nowMs: number,
): QueueView {
  const text = words.text.data.queue
  const { bytesRead, bytesTotal, rows, over, running } = queueTotals(files)
  const number = words.number(Math.min(files.length, over + 1))
  const left = pace === null ? null : remainingMs(pace, nowMs)
  const pieces = [text.read(words.bytes(bytesRead), words.bytes(bytesTotal), words.number(rows))]
  if (left !== null) pieces.push(words.text.data.progress.remaining(words.remaining(left)))
  pieces.push(text.stays)
  return {
    title: text.title(number, words.number(files.length), running ?? ''),
    fraction: bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : null,
    note: pieces.join(' '),
  }
}
