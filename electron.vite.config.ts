import { defineConfig } from 'electron-vite'
import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { listBundledModules } from './scripts/package/bundledModules.ts'
import { chunksOfStart } from './scripts/package/startChunks.ts'

// The lowest runtime the app meets: the development fallback has Node 20 and Chromium 130.
const nodeTarget = 'node20'
const pageTarget = 'chrome130'

/** Has a native part, so it stays outside the bundle; everything else is bundled. */
const external = ['electron', 'better-sqlite3']

/** The hidden window's pages have no script, and of the style only the letters and the colours. */
function isOfThePages(moduleId: string): boolean {
  return !/[\\/]sheets[\\/]|[\\/](?:tokens|fonts)\.css|\.html/.test(moduleId)
}

const programs = {
  index: 'src-main/index.ts',
  // Programs of their own: index starts the data process, that starts the worker threads, by these names.
  dataProcess: 'src-main/data/entry.ts',
  importWorker: 'src-main/data/importing/importWorker.ts',
  stagingWorker: 'src-main/data/importing/stagingWorker.ts',
  topicsWorker: 'src-main/data/topics/topicsWorker.ts',
  staffingWorker: 'src-main/data/staffing/staffingWorker.ts',
  safetyWorker: 'src-main/data/safety/safetyWorker.ts',
}

/** The data process reads few files at its start, and a thread of it not much that it has no use for. */
const dataChunk = chunksOfStart(
  path.resolve(programs.dataProcess),
  [programs.importWorker, programs.topicsWorker, programs.staffingWorker, programs.safetyWorker].map((file) =>
    path.resolve(file),
  ),
  path.resolve(programs.index),
)

export default defineConfig({
  main: {
    plugins: [listBundledModules('main')],
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: programs,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: dataChunk, debugName: 'data process at start' }],
          },
        },
      },
    },
  },
  preload: {
    plugins: [listBundledModules('preload')],
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { index: 'src-main/preload/index.ts' },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [vue(), listBundledModules('renderer')],
    build: {
      target: pageTarget,
      minify: true,
      outDir: 'out/renderer',
      // Read from this disk, not over a network.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        // sheets: style and letters for the hidden window that makes PDFs and pictures; no script.
        input: { index: 'src-renderer/index.html', sheets: 'src-renderer/sheets/sheets.html' },
        output: {
          codeSplitting: {
            groups: [
              // What the first page needs is one file.
              { name: 'start', tags: ['$initial'], test: isOfThePages, priority: 2 },
              // By itself, to be set up before the schemas of other pages are made.
              { name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
