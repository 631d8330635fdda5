import { getHeapStatistics } from 'node:v8'

/** Codes of Node and words of V8 for memory that could not be had (also as a text that is longer than any may be). */
const codes = new Set([
  'ERR_WORKER_OUT_OF_MEMORY',
  'ERR_MEMORY_ALLOCATION_FAILED',
  'ENOMEM',
  'ERR_STRING_TOO_LONG',
])
const words = /allocation failed|invalid (string|array buffer|typed array) length|out of memory/i

/** Whether what was asked has ended for want of memory; a thread that ended so is told by its code. */
export function isOfShortMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && codes.has(error.code)) return true
  return error.name === 'RangeError' && words.test(error.message)
}

/** There is still memory, but too little to go on. */
export class MemoryShortError extends Error {
  readonly code = 'ENOMEM'
}

/** Left for the rest of the work, so that it can be told. */
const sparedBytes = 8 * 1024 * 1024

/**
 * To be asked while something is gathered that must be held as a whole: where V8 finds no room at all, it ends the process
 * without a word. Of the thread that asks.
 *
 * @throws MemoryShortError
 */
export function assertMemoryLeft(): void {
  const { heap_size_limit: limitBytes, used_heap_size: usedBytes } = getHeapStatistics()
  if (limitBytes - usedBytes < sparedBytes) throw new MemoryShortError('memory short')
}
