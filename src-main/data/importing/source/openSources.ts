import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { RejectReason } from '#shared/domain/importing.ts'
import type { ImportSource } from '../adapter.ts'
import { ImportReadError, rejectionOf } from '../importReadError.ts'
import { splitFolder } from '../splitTree.ts'
import { hashStream } from './contentHash.ts'
import { openFolderTree } from './folderTree.ts'
import { wholeOf } from './locator.ts'
import type { SourceLocator } from './locator.ts'
import { openDiskFile } from './openDiskFile.ts'
import { planFile, planParts, planTree } from './planSources.ts'
import type { PlannedSource } from './planSources.ts'
import { uniteTrees } from './uniteTrees.ts'
import type { PlacedTree } from './uniteTrees.ts'

interface Place {
  /** Where the user sees it stand. */
  readonly path: string
  readonly locator: SourceLocator
}

export type RefusedSource = Place & {
  readonly status: 'rejected'
  readonly displayName: string
  readonly reason: RejectReason
  readonly detail: string | null
}

export type OpenedSource = (Place & { readonly status: 'ok'; readonly source: ImportSource }) | RefusedSource

function refused(path: string, error: unknown, locator = wholeOf(path)): RefusedSource {
  return { status: 'rejected', path, locator, displayName: basename(path), ...rejectionOf(error) }
}

/** A zip is found as the tree of its files: only with the others beside it is known what it is. */
type Found = PlannedSource | RefusedSource | PlacedTree

async function findFile(path: string, signal: AbortSignal | null): Promise<Found> {
  try {
    const opened = await openDiskFile(path, signal)
    return opened.kind === 'tree' ? { paths: [path], tree: opened.tree } : planFile(path, opened)
  } catch (error) {
    return refused(path, error)
  }
}

async function findInFolder(folder: string, signal: AbortSignal | null): Promise<Found[]> {
  const tree = await openFolderTree(folder, signal)
  const { exports, loose } = splitFolder(tree)
  const found: Found[] = []
  for (const { name } of loose) found.push(await findFile(join(folder, name), signal))
  found.push(...planParts([folder], tree, exports))
  if (found.length === 0) {
    const isEmpty = (await readdir(folder)).length === 0
    throw new ImportReadError(isEmpty ? 'emptyFile' : 'unknownFormat', 'folder')
  }
  return found
}

async function find(path: string, signal: AbortSignal | null): Promise<Found[]> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    return isFolder ? await findInFolder(path, signal) : [await findFile(path, signal)]
  } catch (error) {
    return [refused(path, error)]
  }
}

/** Zips of one export lie in one folder, or were dropped together. */
function united(found: readonly Found[], paths: readonly string[]): Found[] {
  const dropped = new Set(paths)
  const placeOf = ({ paths: [path = ''] }: PlacedTree): string => (dropped.has(path) ? '' : dirname(path))
  const places = new Map<string, PlacedTree[]>()
  for (const one of found) {
    if (!('tree' in one)) continue
    const place = placeOf(one)
    places.set(place, [...(places.get(place) ?? []), one])
  }
  const firsts = new Map<string, PlacedTree>()
  for (const trees of places.values()) {
    for (const one of uniteTrees(trees)) firsts.set(one.paths[0] ?? '', one)
  }
  return found.flatMap((one): Found[] => {
    if (!('tree' in one)) return [one]
    const first = firsts.get(one.paths[0] ?? '')
    // A path that was given twice is opened twice.
    return first === undefined ? [] : [first]
  })
}

/** What stands at these paths, without reading (and hashing) it as a whole. */
async function plan(
  paths: readonly string[],
  signal: AbortSignal | null,
): Promise<(PlannedSource | RefusedSource)[]> {
  const found: Found[] = []
  for (const path of paths) found.push(...(await find(path, signal)))
  const planned: (PlannedSource | RefusedSource)[] = []
  for (const one of united(found, paths)) {
    if (!('tree' in one)) planned.push(one)
    else {
      try {
        planned.push(...(await planTree(one, signal)))
      } catch (error) {
        planned.push(refused(one.paths[0] ?? '', error, { paths: one.paths, part: null }))
      }
    }
  }
  return planned
}

async function opened(one: PlannedSource | RefusedSource): Promise<OpenedSource> {
  if ('status' in one) return one
  const { path, locator } = one
  try {
    return { status: 'ok', path, locator, source: await one.open() }
  } catch (error) {
    return refused(path, error, locator)
  }
}

/**
 * Opens what the user handed in, in path order: a file is one source; the zips of one export (uniteTrees.ts) are one;
 * a zip or folder is as many as it holds exports (splitTree.ts). Never throws: what cannot be opened comes back rejected,
 * with the reason. Once `signal` is aborted, every reading of these sources (hashing, telling the encoding, looking,
 * importing) ends in an AbortError, which counts as the reason "cancelled".
 */
export async function openSources(
  paths: readonly string[],
  signal: AbortSignal | null = null,
): Promise<OpenedSource[]> {
  const sources: OpenedSource[] = []
  for (const one of await plan(paths, signal)) sources.push(await opened(one))
  return sources
}

/** What stands there, in path order, not yet read as a whole: for who opens each of them when its turn comes. */
export function locateSources(paths: readonly string[]): Promise<readonly (PlannedSource | RefusedSource)[]> {
  return plan(paths, null)
}

/** One file of a source of several, as a source by itself; the whole where none is named. */
export async function oneFileOf(opened: OpenedSource, name: string | null): Promise<OpenedSource> {
  if (name === null || opened.status === 'rejected') return opened
  const { path, source } = opened
  const locator = { ...opened.locator, file: name }
  const file = source.files.find((one) => one.name === name)
  if (file === undefined) return refused(path, new ImportReadError('unreadableFile', 'ENOENT'), locator)
  const displayName = `${source.displayName}: ${name}`
  const { sizeBytes } = file
  try {
    const contentHash = await hashStream(await file.open())
    const alone = { displayName, container: source.container, sizeBytes, contentHash, files: [file] }
    return { status: 'ok', path: `${path}/${name}`, locator, source: alone }
  } catch (error) {
    return refused(path, error, locator)
  }
}

/** Opens again what `openSources` gave. Never throws: what is gone or has changed comes back rejected. */
export async function openLocated(
  locator: SourceLocator,
  signal: AbortSignal | null = null,
): Promise<OpenedSource> {
  const planned = await plan(locator.paths, signal)
  const same = planned.find((one) => one.locator.part === locator.part)
  if (same !== undefined) return oneFileOf(await opened(same), locator.file ?? null)
  const [path = ''] = locator.paths
  return refused(path, new ImportReadError('unreadableFile', 'ENOENT'), locator)
}
