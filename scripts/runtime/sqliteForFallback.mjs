// better-sqlite3 ships binaries for Node-API 10; the fallback Electron has Node-API 9 and crashes on them. Compiled once
// against the experimental API the same sources load in both.
import { cp, mkdir, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cachedFolder } from './cache.mjs'
import { nodeGypScript, projectRoot, workingNode } from './project.mjs'
import { capture, say } from './run.mjs'

const fileName = 'better_sqlite3.node'

export function sqliteSourceVersion() {
  const manifest = path.join(projectRoot, 'node_modules', 'better-sqlite3', 'package.json')
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

export function sqliteCacheName() {
  return `better-sqlite3-${sqliteSourceVersion()}-napi9-linux-x64`
}

/** Needs g++, make and python3. @returns the compiled file, to be given as DIALOOGMETER_SQLITE_BINDING */
export async function sqliteForFallback() {
  const folder = await cachedFolder(sqliteCacheName(), async (target) => {
    say('compiling better-sqlite3 for the fallback Electron (about a minute, once)')
    // In a copy: a build folder inside node_modules would replace the shipped binary for Node 24 as well.
    const work = path.join(target, '.work')
    const source = path.join(work, 'better-sqlite3')
    await mkdir(path.join(work, 'node_modules'), { recursive: true })
    await copyModule('better-sqlite3', source)
    await copyModule('node-addon-api', path.join(work, 'node_modules', 'node-addon-api'))
    await compile(source)
    await cp(path.join(source, 'build', 'Release', fileName), path.join(target, fileName))
    await rm(work, { recursive: true })
  })
  return path.join(folder, fileName)
}

function copyModule(name, target) {
  const source = path.join(projectRoot, 'node_modules', name)
  return cp(source, target, { recursive: true, filter: (file) => path.basename(file) !== 'build' })
}

async function compile(source) {
  const args = [await nodeGypScript(), 'rebuild', '--release', '--force_build=1', '-j', 'max']
  const build = await capture(process.execPath, args, {
    cwd: source,
    env: {
      ...process.env,
      // The headers come with the node package, so that none have to be downloaded. npm hands its own settings to
      // node-gyp in the environment, where they win over arguments.
      npm_config_nodedir: path.dirname(path.dirname(workingNode())),
      // Stands after the define in binding.gyp on the compiler's command line and so wins.
      CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL',
    },
  })
  if (build.code !== 0) throw new Error(`better-sqlite3 could not be compiled:\n${build.stderr.slice(-4000)}`)
}
