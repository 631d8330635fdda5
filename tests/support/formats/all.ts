import type { AnyWriter } from './formatWriter.ts'
import { twcsWriter } from './twcs.ts'

/** One writer per format that is read. */
export const formatWriters: readonly AnyWriter[] = [twcsWriter]
