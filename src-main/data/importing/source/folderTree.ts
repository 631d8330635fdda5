import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ImportReadError } from '../importReadError.ts'
import { hashFiles } from './contentHash.ts'
import { isDataName } from './dataNames.ts'
import { diskFile } from './diskFile.ts'
import { maxEntries } from './fileTree.ts'
import type { FileTree, TreeFile } from './fileTree.ts'

/** Deeper than any export; also the end of a folder that contains itself through a mount. */
const maxFolderDepth = 16

async function filesIn(folder: string, under: string, depth: number, signal: AbortSignal | null) {
  signal?.throwIfAborted()
  const entries = await readdir(join(folder, under), { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const names: string[] = []
  const deeper: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
    const name = under + entry.name
    if (entry.isDirectory()) deeper.push(`${name}/`)
    else if (entry.isFile() && isDataName(entry.name)) names.push(name)
  }
  if (depth === maxFolderDepth) return names
  for (const one of deeper) names.push(...(await filesIn(folder, one, depth + 1, signal)))
  return names
}

/**
 * The files in a folder, deeper folders after the files, in name order; links, hidden files and media are left out.
 *
 * @throws ImportReadError unsafeZip where there are more than in any export
 */
export async function openFolderTree(folder: string, signal: AbortSignal | null): Promise<FileTree> {
  const names = await filesIn(folder, '', 0, signal)
  if (names.length > maxEntries) throw new ImportReadError('unsafeZip', basename(folder))
  const files: TreeFile[] = []
  for (const name of names) {
    const path = join(folder, name)
    const { size } = await stat(path)
    files.push({ ...diskFile(path, name, size, signal), sameness: null })
  }
  return { displayName: basename(folder), container: 'folder', files, hash: () => hashFiles(files) }
}
