// Every command that a test starts is a Node of its own, which reads and compiles the same hundreds of sources: two thirds of
// its time. Node keeps what it compiled, found by the content of each source, for the next one of the same run.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const results = fileURLToPath(new URL('../../test-results', import.meta.url))

/**
 * Into a folder of this run's own, which its processes inherit by name.
 *
 * @returns takes the folder away again
 */
export default async function compileOnce(): Promise<() => Promise<void>> {
  const folder = join(results, `compiled-${String(process.pid)}`)
  await mkdir(folder, { recursive: true })
  process.env.NODE_COMPILE_CACHE = folder
  // The last process may still be writing what it compiled.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
