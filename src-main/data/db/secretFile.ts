import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { failpoint } from './failpoint.ts'

/** Names beside a secret file that stand there for a moment, or after a kill. */
function besides(path: string): { readonly next: string; readonly last: string } {
  return { next: `${path}.next`, last: `${path}.last` }
}

function sync(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename outlive a power cut; Windows has no such thing for a folder, and needs none. */
function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(dirname(path), 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts zeros where the bytes stood, as far as the file system writes in place (a copy-on-write one does not). */
function overwrite(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    const size = fstatSync(handle).size
    writeSync(handle, Buffer.alloc(size), 0, size, 0)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** @throws Error EEXIST when a file stands there */
export function createSecretFile(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  // The mode above is cut by the process's umask; on Windows the folder's own rights apply.
  chmodSync(path, 0o600)
  sync(path)
}

/** A second name for what is being replaced, so that its bytes can be reached after the rename. */
function keepLast(path: string, last: string): boolean {
  try {
    linkSync(path, last)
    return true
  } catch {
    // A file system without hard links (FAT): the old bytes are left to the disk.
    return false
  }
}

/**
 * Replaces a file of a secret whole: written beside it, read back and looked at, renamed over it, and the old bytes
 * overwritten.
 *
 * @param isRight of what was read back from the disk
 * @throws Error when it is not, or of the file system; the old file is untouched then
 */
export async function replaceSecretFile(
  path: string,
  text: string,
  isRight: (written: string) => Promise<boolean>,
): Promise<void> {
  const { next, last } = besides(path)
  removeSecretLeftovers(path)
  try {
    createSecretFile(next, text)
    failpoint('keyFile.written')
    if (!(await isRight(readFileSync(next, 'utf8')))) throw new Error('a written key does not read back')
    failpoint('keyFile.verified')
    const isKept = keepLast(path, last)
    renameSync(next, path)
    syncFolderOf(path)
    failpoint('keyFile.replaced')
    if (isKept) overwrite(last)
    failpoint('keyFile.overwritten')
  } finally {
    removeSecretLeftovers(path)
  }
}

/** Overwrites and removes what a killed replacement has left. */
export function removeSecretLeftovers(path: string): void {
  for (const left of Object.values(besides(path))) {
    const isOfFile = isSameFile(left, path)
    if (isOfFile === null) continue
    // A kill before the rename leaves a second name of the very file that counts.
    if (!isOfFile) overwrite(left)
    rmSync(left, { force: true })
  }
}

/** @returns null where there is no such leftover */
function isSameFile(left: string, path: string): boolean | null {
  const one = statOf(left)
  const other = statOf(path)
  if (one === null) return null
  return other !== null && one.ino === other.ino && one.dev === other.dev
}

function statOf(path: string): { readonly ino: bigint; readonly dev: bigint } | null {
  return statSync(path, { throwIfNoEntry: false, bigint: true }) ?? null
}

/** The same where nothing may fail: a folder that cannot be written to keeps its leftovers. */
export function sweepSecretLeftovers(path: string): void {
  try {
    removeSecretLeftovers(path)
  } catch {
    // Seen again at the next opening.
  }
}
