// Worker threads run built JavaScript in the tests as in the app: a thread that has Node strip types can take the process
// down when it ends (V8's check on WebAssembly code, nodejs/node 64500).
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function buildWorkers(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'test-results/workers',
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          importWorker: 'src-main/data/importing/importWorker.ts',
          topicsWorker: 'src-main/data/topics/topicsWorker.ts',
          staffingWorker: 'src-main/data/staffing/staffingWorker.ts',
          crashingWorker: 'tests/support/crashingWorker.ts',
          'crashing/staffingWorker': 'tests/support/crashingStaffingWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
}

export default buildWorkers
