import { basename } from 'node:path'

/**
 * Where an opened source can be found again while the dossier is open; never stored. Opening it again gives the same
 * source as long as the files are the same.
 */
export interface SourceLocator {
  /** What the user pointed at: one file or folder, or the several zips of one export. */
  readonly paths: readonly string[]
  /** Which of several exports within it; null = the whole. */
  readonly part: string | null
  /** One file of those that are one export; absent = all of them. */
  readonly file?: string
}

/** A file or folder as one source. */
export function wholeOf(path: string): SourceLocator {
  return { paths: [path], part: null }
}

/** How the user knows it, where it could not be opened. */
export function nameOf({ paths, part, file }: SourceLocator): string {
  const [path = ''] = paths
  return [basename(path), part, file].filter((name) => typeof name === 'string').join(': ')
}
