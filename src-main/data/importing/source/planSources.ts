import type { ImportSource, SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { splitZip } from '../splitTree.ts'
import type { TreePart } from '../splitTree.ts'
import { hashFiles, hashStream } from './contentHash.ts'
import type { FileTree, OpenedFile } from './fileTree.ts'
import type { SourceLocator } from './locator.ts'
import { isSentFile } from './sentFile.ts'
import type { PlacedTree } from './uniteTrees.ts'
import { openInnerZip } from './zipFile.ts'

/** A source that is known, and not yet read as a whole. */
export interface PlannedSource {
  /** Where the user sees it stand. */
  readonly path: string
  readonly locator: SourceLocator
  open(): Promise<ImportSource>
}

async function sourceOf(
  displayName: string,
  container: ImportSource['container'],
  files: readonly SourceFile[],
  hash: () => Promise<string>,
): Promise<ImportSource> {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0)
  return { displayName, container, sizeBytes, contentHash: await hash(), files }
}

/** One file that is one source. */
export function planFile(path: string, opened: Extract<OpenedFile, { kind: 'single' }>): PlannedSource {
  const { displayName, files } = opened
  return {
    path,
    locator: { paths: [path], part: null },
    open: () => sourceOf(displayName, 'file', files, () => opened.hash()),
  }
}

/** A file of a zip, alone, is the same file as outside it. */
function hashOf(files: readonly SourceFile[]): () => Promise<string> {
  const [only, ...others] = files
  if (only === undefined || others.length > 0) return () => hashFiles(files)
  return async () => hashStream(await only.open())
}

/** The exports within a tree, each as a source. */
export function planParts(
  paths: readonly string[],
  tree: FileTree,
  parts: readonly TreePart[],
): PlannedSource[] {
  const [path = ''] = paths
  return parts.map(({ key, files }) => ({
    path: key === null ? path : `${path}/${key.replace(/^\.\/|\/$/g, '')}`.replace(/\/$/, ''),
    locator: { paths, part: key },
    open: () => {
      // Only their folder may name the one chat ("_chat.txt") or the other.
      const name = key === null || key === './' ? tree.displayName : `${tree.displayName}: ${key}`
      const container = tree.container === 'folder' ? 'folder' : 'zip'
      const isWhole = key === null && tree.container === 'zip'
      return sourceOf(name.replace(/\/$/, ''), container, files, isWhole ? () => tree.hash() : hashOf(files))
    },
  }))
}

const innerName = /\.(?:zip|xlsx|xlsm)$/i

/** Zips and workbooks within a zip: one level deep, no deeper. */
async function planInner(
  paths: readonly string[],
  file: SourceFile,
  displayName: string,
  signal: AbortSignal | null,
): Promise<PlannedSource[]> {
  const shown = `${displayName}: ${file.name}`
  const place = { path: `${paths[0] ?? ''}/${file.name}`, locator: { paths, part: file.name } }
  try {
    const inner = await openInnerZip(file, signal)
    if (inner.kind === 'single') {
      return [{ ...place, open: () => sourceOf(shown, 'file', inner.files, () => inner.hash()) }]
    }
    const { tree } = inner
    const readable = tree.files.filter(({ name }) => !innerName.test(name))
    if (readable.length === 0) throw new ImportReadError('unsafeZip', file.name)
    const parts = await splitZip({ ...tree, files: readable })
    return parts.map(({ key, files }) => {
      const part = key === null ? file.name : `${file.name}/${key}`
      const name = `${displayName}: ${part}`
      const hash = key === null ? (): Promise<string> => tree.hash() : hashOf(files)
      const path = `${paths[0] ?? ''}/${part}`
      return { path, locator: { paths, part }, open: () => sourceOf(name, 'zip', files, hash) }
    })
  } catch (error) {
    return [{ ...place, open: () => Promise.reject(asError(error)) }]
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('inner zip', { cause: thrown })
}

/**
 * The exports in a zip (or the zips of one export).
 *
 * @throws ImportReadError noMessages where nothing in it could hold any
 */
export async function planTree(
  { paths, tree }: PlacedTree,
  signal: AbortSignal | null,
): Promise<PlannedSource[]> {
  if (tree.files.length === 0) throw new ImportReadError('noMessages', tree.displayName)
  const inner = tree.files.filter(({ name }) => innerName.test(name) && !isSentFile(name))
  const outer = tree.files.filter(({ name }) => !innerName.test(name))
  const parts = outer.length === 0 ? [] : await splitZip({ ...tree, files: outer })
  const isOnly = inner.length === 0
  const named = parts.map((part) => ({ ...part, key: isOnly ? part.key : (part.key ?? './') }))
  const planned = planParts(paths, tree, named)
  for (const file of inner) planned.push(...(await planInner(paths, file, tree.displayName, signal)))
  return planned
}
