// Meta and X hand out a large export as several zips. Dropped together they are one source when
// 1. the files in them have one layout (exportLayouts.ts), from the same folder on;
// 2. their names differ in nothing but a number at the end ("export-1.zip", "export-2.zip", "export (1).zip"), or, where a
//    browser or a person renamed them, a file of the same name and content stands in both;
// 3. no file of the same name differs, as it does between two exports of the same account, and between two accounts;
// 4. each brings files that the others lack: a second copy of a zip stays a second copy.
import { createHash } from 'node:crypto'
import { layoutRoots } from './exportLayouts.ts'
import type { FileTree, TreeFile } from './fileTree.ts'

export interface PlacedTree {
  readonly paths: readonly string[]
  readonly tree: FileTree
}

const numberAtEnd = /(?:[-_. ]?part[-_ ]?\d+|[-_. ]\d{1,3}|\s?\(\d{1,3}\))$/i

function stemOf(displayName: string): string {
  let stem = displayName.replace(/\.zip$/i, '').toLowerCase()
  for (let times = 0; times < 2; times += 1) stem = stem.replace(numberAtEnd, '')
  return stem
}

/** The layouts in a zip and where they stand; "" where none shows. */
function layoutOf({ files }: FileTree): string {
  const roots = layoutRoots(files.map(({ name }) => name))
  return roots
    .map(({ family, prefix }) => `${family} ${prefix}`)
    .sort()
    .join('\n')
}

interface Overlap {
  readonly shared: number
  readonly differing: number
}

function overlapOf(one: FileTree, other: FileTree): Overlap {
  const there = new Map(one.files.map((file) => [file.name, file.sameness]))
  let shared = 0
  let differing = 0
  for (const { name, sameness } of other.files) {
    const before = there.get(name)
    if (before === undefined) continue
    if (sameness !== null && before === sameness) shared += 1
    else differing += 1
  }
  return { shared, differing }
}

function areOneExport(one: FileTree, other: FileTree): boolean {
  const [layout, otherLayout] = [layoutOf(one), layoutOf(other)]
  const isSameStem = stemOf(one.displayName) === stemOf(other.displayName)
  // A part with nothing but photos has no layout to show.
  const isMediaOnly = isSameStem && (one.files.length === 0 || other.files.length === 0)
  if (isMediaOnly) return layout !== '' || otherLayout !== ''
  if (layout === '' || layout !== otherLayout) return false
  const { shared, differing } = overlapOf(one, other)
  if (differing > 0 || (!isSameStem && shared === 0)) return false
  return shared < Math.min(one.files.length, other.files.length)
}

function together(one: PlacedTree, other: PlacedTree): PlacedTree {
  const files = new Map<string, TreeFile>()
  for (const file of [...one.tree.files, ...other.tree.files]) files.set(file.name, file)
  const hash = async (): Promise<string> => {
    // Whichever was dropped first, it is the same export.
    const hashes = [await one.tree.hash(), await other.tree.hash()].sort()
    return createHash('sha256').update(hashes.join('\n')).digest('hex')
  }
  const { displayName, container } = one.tree
  const tree = { displayName, container, files: [...files.values()], hash }
  return { paths: [...one.paths, ...other.paths], tree }
}

/** The trees, with those that are parts of one export put together by the rule above; in the order of their first part. */
export function uniteTrees(trees: readonly PlacedTree[]): PlacedTree[] {
  const united: PlacedTree[] = []
  for (const placed of trees) {
    const at = united.findIndex(({ tree }) => areOneExport(tree, placed.tree))
    const before = united[at]
    if (before === undefined) united.push(placed)
    else united[at] = together(before, placed)
  }
  return united
}
