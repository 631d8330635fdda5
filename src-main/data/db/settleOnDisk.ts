import { closeSync, fsyncSync, openSync } from 'node:fs'

/**
 * Waits until the disk has a file, or a folder and so the names in it: a rename outlives a power cut then. A folder cannot be
 * opened for this everywhere.
 */
export function settleOnDisk(path: string): void {
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The content is right; only how soon the disk has it cannot be said.
  }
}
