// Makes the package of one system. Everything is made in a folder of this run and takes its name at the end.
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Platform, build } from 'electron-builder'
import { configuration } from '../../.config/electron-builder.ts'
import { projectRoot } from '../runtime/project.mjs'
import { mustRun, say } from '../runtime/run.mjs'
import { runtimeForPackage } from './runtimeOf.mjs'

const nativeFolder = path.join(
  'resources',
  'app.asar.unpacked',
  'node_modules',
  'better-sqlite3',
  'prebuilds',
)

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
    await mkdir(path.join(made, 'legal'), { recursive: true })
    await writeFile(
      path.join(made, 'build.json'),
      `${JSON.stringify(buildFacts(runtime, version), null, 2)}\n`,
    )
    const config = configurationFor({ runtime, version, made, output: path.join(work, 'built') })
    await build({
      projectDir: projectRoot,
      targets: Platform.LINUX.createTarget(['dir']),
      config,
      publish: 'never',
    })
    return await deliverLinux({ runtime, version, work, out })
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

async function deliverLinux({ runtime, version, work, out }) {
  const folder = path.join(work, 'built', 'linux-unpacked')
  const name = `Dialoogmeter-${version}-linux-${process.arch}`
  if (runtime.nativeFile !== null) {
    await cp(runtime.nativeFile, path.join(folder, nativeFolder, `linux-${process.arch}.node`))
    await writeFile(path.join(folder, 'TESTBUILD.txt'), testBuildText(runtime.version))
  }
  const target = path.join(out, name)
  await rm(target, { recursive: true, force: true })
  await rename(folder, target)
  await mustRun('tar', ['-czf', path.join(out, `${name}.tar.gz`), '--owner=0', '--group=0', '-C', out, name])
  say(`the app: ${path.join(target, 'dialoogmeter')}`)
  return target
}

function testBuildText(electronVersion) {
  return `Dit is een testversie van Dialoogmeter, niet bedoeld voor gegevens van inwoners.
Zij draait op Electron ${electronVersion}, dat geen beveiligingsupdates meer krijgt.

This is a test build of Dialoogmeter, not meant for residents' data.
It runs on Electron ${electronVersion}, which gets no more security updates.
`
}
