// Worker threads run built JavaScript in the tests as in the app: a thread that has Node strip types can take the process
// down when it ends (V8's check on WebAssembly code, nodejs/node 64500).
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds them into a folder of this run's own, which its processes inherit by name: two runs in one checkout would empty
 * each other's.
 *
 * @returns takes the folder away again
 */
export async function buildWorkers(): Promise<() => Promise<void>> {
  const outDir = join(root, 'test-results', `workers-${String(process.pid)}`)
  process.env.DIALOOGMETER_TEST_WORKERS = outDir
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          importWorker: 'src-main/data/importing/importWorker.ts',
          stagingWorker: 'src-main/data/importing/stagingWorker.ts',
          topicsWorker: 'src-main/data/topics/topicsWorker.ts',
          staffingWorker: 'src-main/data/staffing/staffingWorker.ts',
          safetyWorker: 'src-main/data/safety/safetyWorker.ts',
          crashingWorker: 'tests/support/crashingWorker.ts',
          'crashing/staffingWorker': 'tests/support/crashingStaffingWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return () => rm(outDir, { recursive: true, force: true })
}

export default buildWorkers
