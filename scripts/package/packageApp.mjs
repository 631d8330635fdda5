// Makes the package of one system. Everything is made in a folder of this run and takes its name at the end.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Platform, build } from 'electron-builder'
import { configuration } from '../../.config/electron-builder.ts'
import { projectRoot } from '../runtime/project.mjs'
import { deliver } from './deliver.mjs'
import { writeLegal } from './legal.mjs'
import { runtimeForPackage } from './runtimeOf.mjs'

const platforms = { linux: Platform.LINUX, windows: Platform.WINDOWS }

/**
 * @param system 'linux' or 'windows'
 * @param out the folder that gets the packages; what stands there under the same names is replaced
 * @returns the folder with the app as it can be started
 */
export async function packageApp(system, out) {
  await mkdir(out, { recursive: true })
  const work = await mkdtemp(path.join(out, '.making-'))
  const runtime = await runtimeForPackage()
  try {
    const version = await versionOf(runtime)
    const made = path.join(work, 'made')
    const legal = path.join(made, 'legal')
    await writeLegal(legal, { runtime, version })
    await writeFile(
      path.join(made, 'build.json'),
      `${JSON.stringify(buildFacts(runtime, version), null, 2)}\n`,
    )
    const built = path.join(work, 'built')
    const config = configurationFor({ runtime, version, made, output: built })
    await build({
      projectDir: projectRoot,
      targets: platforms[system].createTarget(),
      config,
      publish: 'never',
    })
    return await deliver(system, { runtime, version, built, legal, out })
  } finally {
    await runtime.remove()
    await rm(work, { recursive: true, force: true })
  }
}

/** A test build shows what it is wherever the app shows its version: on the page Over, in files and in packages. */
async function versionOf(runtime) {
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8'))
  return runtime.isTestBuild ? `${version}-testbuild` : version
}

function buildFacts(runtime, version) {
  return { version, kind: runtime.isTestBuild ? 'testbuild' : 'release', electron: runtime.version }
}

function configurationFor({ runtime, version, made, output }) {
  return {
    ...configuration,
    directories: { ...configuration.directories, output },
    extraMetadata: { version },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    extraResources: [...configuration.extraResources, { from: made, to: '.' }],
  }
}
