import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const real = '/src-main/data/importing/promote.ts'

/** Puts the step with the planted bug in the place of the real one: in this build alone. */
function plantedBug(): Plugin {
  return {
    name: 'planted-bug',
    enforce: 'pre',
    resolveId: async function (source, importer, options) {
      if (!source.endsWith('/promote.ts') || importer?.endsWith('/plantedPromote.ts') === true) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found?.id.endsWith(real) === true ? join(import.meta.dirname, 'plantedPromote.ts') : null
    },
  }
}

async function buildInto(name: string, plugins: Plugin[]): Promise<string> {
  // As deep as the workers' own folder: the driver finds the resources from where it lies.
  const outDir = join(root, 'test-results', `${name}-${String(process.pid)}`)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          faultDriver: 'tests/faults/driver.ts',
          importWorker: 'src-main/data/importing/importWorker.ts',
          stagingWorker: 'src-main/data/importing/stagingWorker.ts',
          safetyWorker: 'src-main/data/safety/safetyWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return outDir
}

/** @returns the folder of the program that does one operation, and of the import's worker; the caller removes it */
export function buildDriver(): Promise<string> {
  return buildInto('faults', [])
}

/** The same, with an import that is promoted in two transactions. */
export function buildPlantedDriver(): Promise<string> {
  return buildInto('planted', [plantedBug()])
}
