import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Where the programs of the app's threads have been built, a large import writes in one of its own here as well. From
 * the sources as they are it does not: such a thread may take the process down when it ends (V8's check on WebAssembly
 * code, nodejs/node 64500).
 */
export function builtThreads({ DIALOOGMETER_WORKERS: folder }: NodeJS.ProcessEnv): {
  readonly stagingWorker?: URL
} {
  return folder === undefined ? {} : { stagingWorker: pathToFileURL(join(folder, 'stagingWorker.js')) }
}
