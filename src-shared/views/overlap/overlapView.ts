import type { BatchView } from '../../contract/imports.ts'
import type { OutputOf } from '../../contract/registry.ts'
import type { Overlap } from '../../contract/overlap.ts'
import { batchRows } from '../data/batchesView.ts'
import type { Words } from '../words.ts'

export interface OverlapExampleRow {
  readonly key: string
  readonly channel: string
  readonly direction: string
  readonly at: string
  readonly otherAt: string
  readonly difference: string
  readonly why: string
}

export interface OverlapRow {
  readonly batchId: number
  readonly otherBatchId: number
  readonly key: string
  readonly sentence: string
  readonly isApart: boolean
  readonly button: string
  /** For who hears the button without its sentence. */
  readonly buttonLabel: string
  readonly examplesLabel: string
  readonly atHeading: string
  readonly otherAtHeading: string
  readonly examples: readonly OverlapExampleRow[]
}

type Names = (batchId: number, fileName: string) => string

function sentenceOf(words: Words, { messages, isApart }: Overlap, file: string, other: string): string {
  const text = words.text.overlap
  if (messages === 1) return isApart ? text.apartOne(file, other) : text.onceOne(file, other)
  const count = words.number(messages)
  return isApart ? text.apart(count, file, other) : text.once(count, file, other)
}

function exampleRow(
  words: Words,
  { channel, direction, atMs, otherAtMs, basis }: Overlap['examples'][number],
  timeZone: string,
  index: number,
): OverlapExampleRow {
  const text = words.text.overlap
  const differenceMs = Math.abs(atMs - otherAtMs)
  return {
    key: String(index),
    channel: words.text.figures.channels[channel],
    direction: text.directions[direction],
    at: words.readInstant(atMs, timeZone),
    otherAt: words.readInstant(otherAtMs, timeZone),
    difference: differenceMs === 0 ? text.noDifference : words.short(differenceMs),
    why: text.bases[basis],
  }
}

function overlapRow(words: Words, overlap: Overlap, nameOf: Names, timeZone: string): OverlapRow {
  const text = words.text.overlap
  const { batchId, otherBatchId, isApart } = overlap
  const file = nameOf(batchId, overlap.fileName)
  const other = nameOf(otherBatchId, overlap.otherFileName)
  return {
    batchId,
    otherBatchId,
    key: `${String(batchId)}-${String(otherBatchId)}`,
    sentence: sentenceOf(words, overlap, file, other),
    isApart,
    button: isApart ? text.countOnce : text.countApart,
    buttonLabel: isApart ? text.countOnceOf(file, other) : text.countApartOf(file, other),
    examplesLabel: text.examplesOf(file, other),
    atHeading: text.at(file),
    otherAtHeading: text.at(other),
    examples: overlap.examples.map((example, index) => exampleRow(words, example, timeZone, index)),
  }
}

/** Per two files that hold the same messages: how many, by what it shows, and the choice to count them apart. */
export function overlapRows(
  words: Words,
  { files }: OutputOf<'overlap.list'>,
  batches: readonly BatchView[],
  timeZone: string,
): readonly OverlapRow[] {
  const titles = new Map(batchRows(words, batches).map(({ id, title }) => [id, title]))
  const nameOf: Names = (batchId, fileName) => titles.get(batchId) ?? fileName
  return files.map((overlap) => overlapRow(words, overlap, nameOf, timeZone))
}
