import type { SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'

/** A file of a tree; `sameness` is equal for files with the same content, null where that is not known. */
export interface TreeFile extends SourceFile {
  readonly sameness: string | null
}

/** Files that lie together in one zip or folder, before it is known of how many exports they are. */
export interface FileTree {
  readonly displayName: string
  readonly container: 'zip' | 'folder'
  readonly files: readonly TreeFile[]
  /** sha-256 (hex) that stands for the whole. */
  hash(): Promise<string>
}

/** What one file turns out to be: read as it is, or a container of several. */
export type OpenedFile =
  | {
      readonly kind: 'single'
      readonly displayName: string
      readonly files: readonly SourceFile[]
      hash(): Promise<string>
    }
  | { readonly kind: 'tree'; readonly tree: FileTree }

// Limits of our own: an export of a municipality stays far below them, a bomb does not.
export const maxEntries = 200_000
const maxFileBytes = 4 * 1024 ** 3
const maxTotalBytes = 8 * 1024 ** 3
/** Pretty-printed JSON and logs compress up to some 40 times; deflate itself can reach 1,032. */
const maxRatio = 200
const ratioFromBytes = 5 * 1024 ** 2

/** @throws ImportReadError unsafeZip where so few bytes unfold to so many */
export function assertUnfoldsSafely(name: string, bytes: number, packedBytes: number): void {
  const isSquashed = bytes > maxRatio * Math.max(packedBytes, 1) && bytes > ratioFromBytes
  if (isSquashed || bytes > maxFileBytes) throw new ImportReadError('unsafeZip', name)
}

/** Of a file as it lies on disk. @throws ImportReadError tooLarge */
export function assertFileIsReadable(bytes: number): void {
  if (bytes > maxFileBytes) throw new ImportReadError('tooLarge')
}

/** @throws ImportReadError unsafeZip where all files together are larger than any export */
export function assertTotalIsSafe(name: string, totalBytes: number): void {
  if (totalBytes > maxTotalBytes) throw new ImportReadError('unsafeZip', name)
}
