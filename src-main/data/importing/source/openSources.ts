import { readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RejectReason } from '#shared/domain/importing.ts'
import type { ImportSource } from '../adapter.ts'
import { ImportReadError, rejectionOf } from '../importReadError.ts'
import { hashStream } from './contentHash.ts'
import { diskFile } from './diskFile.ts'
import { fileHead } from './fileHead.ts'
import { folderChildren, maxFolderDepth, openArchiveFolder } from './folderSource.ts'
import { contentKind } from './sniff.ts'
import { wholeOf } from './locator.ts'
import type { SourceLocator } from './locator.ts'
import { openZipSource } from './zipSource.ts'

export type OpenedSource =
  | {
      readonly status: 'ok'
      /** Where the user sees it stand. */
      readonly path: string
      readonly locator: SourceLocator
      readonly source: ImportSource
    }
  | {
      readonly status: 'rejected'
      readonly path: string
      readonly locator: SourceLocator
      readonly displayName: string
      readonly reason: RejectReason
      readonly detail: string | null
    }

async function openFileSource(
  path: string,
  sizeBytes: number,
  signal: AbortSignal | null,
): Promise<ImportSource> {
  const displayName = basename(path)
  const file = diskFile(path, displayName, sizeBytes, signal)
  const kind = contentKind(await fileHead(file))
  switch (kind.kind) {
    case 'empty':
      throw new ImportReadError('emptyFile')
    case 'binary':
      throw new ImportReadError('binaryFile', kind.name)
    case 'zip':
      return openZipSource(path, signal)
    case 'text':
      return {
        displayName,
        container: 'file',
        sizeBytes,
        contentHash: await hashStream(await file.open()),
        files: [file],
      }
  }
}

function refused(path: string, error: unknown): OpenedSource {
  return {
    status: 'rejected',
    path,
    locator: wholeOf(path),
    displayName: basename(path),
    ...rejectionOf(error),
  }
}

async function openFile(path: string, signal: AbortSignal | null): Promise<OpenedSource> {
  try {
    const { size } = await stat(path)
    return { status: 'ok', path, locator: wholeOf(path), source: await openFileSource(path, size, signal) }
  } catch (error) {
    return refused(path, error)
  }
}

async function openFolder(
  folder: string,
  depth: number,
  signal: AbortSignal | null,
): Promise<OpenedSource[]> {
  signal?.throwIfAborted()
  const archive = await openArchiveFolder(folder, signal)
  if (archive !== null) return [{ status: 'ok', path: folder, locator: wholeOf(folder), source: archive }]
  const children = await folderChildren(folder)
  const opened: OpenedSource[] = []
  for (const file of children.files) opened.push(await openFile(file, signal))
  if (depth < maxFolderDepth) {
    for (const child of children.folders) opened.push(...(await openFolder(child, depth + 1, signal)))
  }
  return opened
}

async function openPath(path: string, signal: AbortSignal | null): Promise<OpenedSource[]> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    if (!isFolder) return [await openFile(path, signal)]
    const opened = await openFolder(path, 0, signal)
    if (opened.length === 0) {
      const isEmpty = (await readdir(path)).length === 0
      throw new ImportReadError(isEmpty ? 'emptyFile' : 'unknownFormat', 'folder')
    }
    return opened
  } catch (error) {
    return [refused(path, error)]
  }
}

/**
 * Opens what the user handed in, in path order: a file or a zip is one source, an X archive folder is one source, any
 * other folder is one source per file (in name order, deeper folders after the files). Never throws: what cannot be
 * opened comes back rejected, with the reason. Once `signal` is aborted, every reading of these sources (hashing,
 * telling the encoding, looking, importing) ends in an AbortError, which counts as the reason "cancelled".
 */
export async function openSources(
  paths: readonly string[],
  signal: AbortSignal | null = null,
): Promise<OpenedSource[]> {
  const opened: OpenedSource[] = []
  for (const path of paths) opened.push(...(await openPath(path, signal)))
  return opened
}

/** Opens again what `openSources` gave. Never throws: what is gone or has changed comes back rejected. */
export async function openLocated(
  locator: SourceLocator,
  signal: AbortSignal | null = null,
): Promise<OpenedSource> {
  const opened = await openSources(locator.paths, signal)
  const [first] = opened
  return first ?? refused(locator.paths[0] ?? '', new ImportReadError('unreadableFile'))
}

/** Opens one file that is to be read as a table: separated text, or a workbook. Never throws, as `openSources`. */
export async function openTableSource(
  path: string,
  signal: AbortSignal | null = null,
): Promise<OpenedSource> {
  const opened = await openFile(path, signal)
  if (opened.status === 'rejected' || opened.source.container !== 'zip') return opened
  return refused(path, new ImportReadError('unknownFormat', 'zip'))
}
