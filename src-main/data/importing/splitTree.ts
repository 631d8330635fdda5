// A folder or zip may hold several exports: archives of networks in folders of their own, three chats, tables of different
// tools. Each becomes a source of its own:
// - an export of several files shows by its layout (source/exportLayouts.ts) and keeps all that belongs to it. In a zip
//   that is everything from its folder on, in a folder of the user's the files that such an export has;
// - of a zip's other files every chat is one, with the documents that were sent in it; files of one format stay together
//   (a helpdesk's users beside its tickets), unless others stand beside them;
// - of a folder's other files every one is one: they are whatever lay there.
import type { ImportSource, SourceFile } from './adapter.ts'
import { detectFormat } from './detect.ts'
import { ImportReadError } from './importReadError.ts'
import { layoutRoots } from './source/exportLayouts.ts'
import type { LayoutRoot } from './source/exportLayouts.ts'
import type { FileTree } from './source/fileTree.ts'
import { isSentFile } from './source/sentFile.ts'

/** One export in a tree. */
export interface TreePart {
  /** Names it within the tree; null = it is the whole tree. */
  readonly key: string | null
  readonly files: readonly SourceFile[]
}

/** Nobody zips so many exports; telling the format of each file takes a while. */
const mostLooseFiles = 400

function sourceOf(files: readonly SourceFile[]): ImportSource {
  return { displayName: '', container: 'file', sizeBytes: 0, contentHash: '', files }
}

async function formatOf(file: SourceFile): Promise<string | null> {
  try {
    return (await detectFormat(sourceOf([file])))?.id ?? null
  } catch (error) {
    if (error instanceof ImportReadError) return null
    throw error
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

function partsOf(groups: ReadonlyMap<string, readonly SourceFile[]>): TreePart[] {
  return [...groups].map(([key, files]) => ({ key, files }))
}

/** An export may have a hundred thousand files: none is copied from list to list. */
function addTo(groups: Map<string, SourceFile[]>, key: string, file: SourceFile): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [file])
  else group.push(file)
}

/** Chats, each with nothing but itself: what else lies in its folder was sent in it. */
function chatsAmong(formats: ReadonlyMap<SourceFile, string | null>): ReadonlySet<string> {
  return new Set([...formats].filter(([, id]) => id === 'whatsapp').map(([{ name }]) => folderOf(name)))
}

async function splitZipFiles(files: readonly SourceFile[]): Promise<TreePart[]> {
  if (files.length < 2 || files.length > mostLooseFiles) return [{ key: null, files }]
  const formats = new Map<SourceFile, string | null>()
  for (const file of files) formats.set(file, await formatOf(file))
  const found = new Set([...formats.values()].filter((id) => id !== null))
  const isOneFormat = found.size === 1 && !found.has('whatsapp')
  // Files that only together are an export, such as a set of tables.
  if (isOneFormat || (found.size === 0 && (await detectFormat(sourceOf(files))) !== null)) {
    return [{ key: null, files }]
  }
  const chatFolders = chatsAmong(formats)
  const groups = new Map<string, SourceFile[]>()
  const firstOf = new Map<string, string>()
  for (const [file, format] of formats) {
    if (format === null && chatFolders.has(folderOf(file.name))) continue
    const isAlone = format === null || format === 'whatsapp'
    const key = isAlone ? file.name : (firstOf.get(format) ?? file.name)
    if (!isAlone) firstOf.set(format, key)
    addTo(groups, key, file)
  }
  return partsOf(groups)
}

function belongsTo(name: string, { prefix, member }: LayoutRoot, isZip: boolean): boolean {
  return name.startsWith(prefix) && (isZip || member.test(name.slice(prefix.length)))
}

interface Sorted {
  /** By the folder of each export of several files ("./" for the top). */
  readonly exports: ReadonlyMap<string, readonly SourceFile[]>
  readonly loose: readonly SourceFile[]
}

function sortOut({ files, container }: FileTree): Sorted {
  const roots = layoutRoots(files.map(({ name }) => name))
  const exports = new Map<string, SourceFile[]>()
  const loose: SourceFile[] = []
  for (const file of files) {
    const root = roots.find((one) => belongsTo(file.name, one, container === 'zip'))
    if (root === undefined) {
      if (container === 'zip' || !isSentFile(file.name)) loose.push(file)
    } else {
      const key = root.prefix === '' ? './' : root.prefix
      addTo(exports, key, file)
    }
  }
  return { exports, loose }
}

/** Every export in a zip; the whole zip where it is one. */
export async function splitZip(tree: FileTree): Promise<TreePart[]> {
  const { exports, loose } = sortOut(tree)
  if (exports.size === 0) return splitZipFiles(loose)
  if (exports.size === 1 && loose.length === 0) return [{ key: null, files: tree.files }]
  const others = loose.length === 0 ? [] : await splitZipFiles(loose)
  const named = others.map(({ key, files }) => ({ key: key ?? files[0]?.name ?? '', files }))
  return [...partsOf(exports), ...named]
}

export interface FolderParts {
  /** Exports of several files; the key is null where the folder is that export and nothing else. */
  readonly exports: readonly TreePart[]
  /** Each is whatever it is. */
  readonly loose: readonly SourceFile[]
}

/** Every export of several files in a folder, and the files beside them. */
export function splitFolder(tree: FileTree): FolderParts {
  const { exports, loose } = sortOut(tree)
  const parts = partsOf(exports).map(({ key, files }) => {
    const filled = files.filter(({ sizeBytes }) => sizeBytes > 0)
    return { key: key === './' && loose.length === 0 ? null : key, files: filled }
  })
  return { exports: parts.filter(({ files }) => files.length > 0), loose }
}
