import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportSource, SourceFile } from '../adapter.ts'
import { hashFiles } from './contentHash.ts'
import { diskFile } from './diskFile.ts'
import { isDataName } from './dataNames.ts'

/** Deeper than any export; also the end of a folder that contains itself through a mount. */
export const maxFolderDepth = 12

const archivePrefix = /^\s*window\.(?:YTD\.|__THAR_CONFIG)/

async function beginsAsArchive(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(64)
    const { bytesRead } = await handle.read(buffer, 0, 64, 0)
    return archivePrefix.test(buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, ''))
  } finally {
    await handle.close()
  }
}

async function archiveFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of names) {
    if (!entry.isFile() || !entry.name.toLowerCase().endsWith('.js')) continue
    if (await beginsAsArchive(join(folder, entry.name))) found.push(entry.name)
  }
  return found.sort()
}

/** The data files of an X archive in this folder or its `data` folder; empty when it is no archive. */
async function archiveFiles(folder: string, signal: AbortSignal | null): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  for (const under of ['', 'data']) {
    const base = join(folder, under)
    for (const name of await archiveFilesIn(base)) {
      const path = join(base, name)
      const { size } = await stat(path)
      const shown = under === '' ? name : `${under}/${name}`
      if (size > 0) files.push(diskFile(path, shown, size, signal))
    }
  }
  return files
}

/** An X archive that was unpacked into a folder, as one source; null for any other folder. */
export async function openArchiveFolder(
  folder: string,
  signal: AbortSignal | null,
): Promise<ImportSource | null> {
  const files = await archiveFiles(folder, signal)
  if (files.length === 0) return null
  return {
    displayName: basename(folder),
    container: 'folder',
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    contentHash: await hashFiles(files),
    files,
  }
}

export interface FolderChildren {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** Files and folders directly in a folder, in name order; links, hidden files and media are left out. */
export async function folderChildren(folder: string): Promise<FolderChildren> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: string[] = []
  const folders: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === '__MACOSX') continue
    if (entry.isDirectory()) folders.push(join(folder, entry.name))
    else if (entry.isFile() && isDataName(entry.name)) files.push(join(folder, entry.name))
  }
  return { files, folders }
}
