// `npm run package`: the app as a folder that can be handed out, with everything an administrator asks for beside it.
// Without arguments for the system it runs on; --windows, --mac or --linux name another. --out FOLDER puts it elsewhere.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { packageApp } from './package/packageApp.mjs'
import { refusalFor, thisSystem } from './package/systems.ts'
import { buildApp, buildIfStale } from './runtime/buildApp.mjs'
import { explain } from './runtime/explain.mjs'
import { projectRoot } from './runtime/project.mjs'

process.exitCode = await explain(async () => {
  const { values } = parseArgs({
    options: {
      windows: { type: 'boolean', default: false },
      mac: { type: 'boolean', default: false },
      linux: { type: 'boolean', default: false },
      out: { type: 'string', default: path.join(projectRoot, 'dist') },
      // For the tests, which have just built.
      'as-built': { type: 'boolean', default: false },
    },
  })
  const system = ['windows', 'mac', 'linux'].find((name) => values[name]) ?? thisSystem()
  const refusal = refusalFor(system)
  if (refusal !== null) throw new Error(refusal)
  await (values['as-built'] ? buildIfStale() : buildApp())
  await packageApp(system, path.resolve(values.out))
  return 0
})
