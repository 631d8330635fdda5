// How much is installed, and how much the page has to read: `node tests/bench/electron/size.ts [installed folder]`.
// Packaging takes minutes and is not done here: without a folder the one that `npm run package` last put in dist/ is
// measured, and where there is none that is said and the rest is measured.
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measure } from '../measure.ts'
import { printMeasures } from '../measure.ts'
import { rendererChunks } from './rendererChunks.ts'
import type { Chunk } from './rendererChunks.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bytesPerMb = 1_000_000
const chunksNamed = 8

/** Of all files under it; a link counts as nothing. */
function bytesOf(entry: string): number {
  const stat = lstatSync(entry)
  if (!stat.isDirectory()) return stat.isFile() ? stat.size : 0
  return readdirSync(entry).reduce((sum, child) => sum + bytesOf(path.join(entry, child)), 0)
}

function lastPackage(): string | null {
  const dist = path.join(root, 'dist')
  if (!existsSync(dist)) return null
  const folders = readdirSync(dist, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name.startsWith('Dialoogmeter-'),
  )
  const newest = folders
    .map(({ name }) => path.join(dist, name))
    .sort((a, b) => lstatSync(b).mtimeMs - lstatSync(a).mtimeMs)[0]
  return newest ?? null
}

/** What is the app's own stands in resources; all around it is the runtime. */
function installedMeasure(folder: string): Measure {
  const whole = bytesOf(folder) / bytesPerMb
  const own = bytesOf(path.join(folder, 'resources')) / bytesPerMb
  return {
    what: 'size: installed',
    unit: 'MB',
    runs: [whole],
    against: { what: 'the runtime alone', runs: [whole - own] },
    goal: null,
    note: `${path.basename(folder)}, of which the app itself ${own.toFixed(1)} MB`,
  }
}

const sumOf = (chunks: readonly Chunk[], part: 'minifiedKb' | 'gzipKb'): number =>
  chunks.reduce((sum, chunk) => sum + chunk[part], 0)

function chunkMeasures(what: string, chunks: readonly Chunk[]): Measure[] {
  const largest = chunks
    .slice(0, chunksNamed)
    .map(({ name, minifiedKb, gzipKb }) => `${name} ${minifiedKb.toFixed(0)} (${gzipKb.toFixed(0)})`)
  const note = `${String(chunks.length)} files; the largest in kB, and gzipped: ${largest.join(', ')}`
  return [
    {
      what: `${what}, minified`,
      unit: 'kB',
      runs: [sumOf(chunks, 'minifiedKb')],
      against: null,
      goal: null,
      note,
    },
    { what: `${what}, gzip`, unit: 'kB', runs: [sumOf(chunks, 'gzipKb')], against: null, goal: null },
  ]
}

function pageMeasures(): Measure[] {
  const folder = path.join(root, 'out', 'renderer')
  const chunks = rendererChunks(folder)
  const scripts = chunks.filter(({ name }) => name.endsWith('.js'))
  const styles = chunks.filter(({ name }) => name.endsWith('.css'))
  return [
    ...chunkMeasures(
      "size: the page's scripts at the start",
      scripts.filter(({ isOfStart }) => isOfStart),
    ),
    ...chunkMeasures(
      'size: scripts read later',
      scripts.filter(({ isOfStart }) => !isOfStart),
    ),
    ...chunkMeasures('size: styles', styles),
  ]
}

function programMeasures(): Measure[] {
  return ['index.js', 'dataProcess.js'].map((name) => ({
    what: `size: out/main/${name} itself`,
    unit: 'kB',
    runs: [bytesOf(path.join(root, 'out', 'main', name)) / 1_000],
    against: null,
    goal: null,
  }))
}

if (
  ![path.join('main', 'index.js'), path.join('renderer', 'index.html')].every((file) =>
    existsSync(path.join(root, 'out', file)),
  )
)
  throw new Error('there is no built app: run `npm run build` first')
const [given] = process.argv.slice(2)
const installed = given ?? lastPackage()
if (installed === null)
  console.error('installed size skipped: there is no package in dist/ (npm run package)')
printMeasures([
  ...(installed === null ? [] : [installedMeasure(installed)]),
  ...pageMeasures(),
  ...programMeasures(),
])
