import type { AnyWriter } from './formatWriter.ts'

/** One writer per format that is read. */
export const formatWriters: readonly AnyWriter[] = []
