// What electron-builder has made becomes what is handed out: named, archived, with checksums and the list of parts beside it.
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { mustRun, say } from '../runtime/run.mjs'
import { writeChecksums, writeChecksumsOfFolder } from './checksums.mjs'
import { noticesName, sbomName } from './legal.mjs'
import { checkFuses } from './readFuses.mjs'

const nativeFolder = path.join(
  'resources',
  'app.asar.unpacked',
  'node_modules',
  'better-sqlite3',
  'prebuilds',
)

const kinds = {
  linux: { unpacked: 'linux-unpacked', program: 'dialoogmeter', deliver: deliverLinux },
  windows: { unpacked: 'win-unpacked', program: 'Dialoogmeter.exe', deliver: deliverWindows },
}

/** @returns the folder with the app as it can be started */
export async function deliver(system, { runtime, version, built, legal, out }) {
  const kind = kinds[system]
  const folder = path.join(built, kind.unpacked)
  const name = `Dialoogmeter-${version}-${system}-${process.arch}`
  if (runtime.isTestBuild) await markAsTestBuild(folder, runtime)
  const fuses = await checkFuses(path.join(folder, kind.program))
  say(`fuses: ${fuses.map(({ name: fuse, isOn }) => `${fuse} ${isOn ? 'on' : 'off'}`).join(', ')}`)

  const target = path.join(out, name)
  await rm(target, { recursive: true, force: true })
  await rename(folder, target)
  const files = await kind.deliver({ name, built, out })
  for (const [from, to] of [
    [noticesName, `${name}-${noticesName}`],
    [sbomName, `${name}-${sbomName}`],
  ]) {
    await cp(path.join(legal, from), path.join(out, to))
    files.push(path.join(out, to))
  }
  const listOfFolder = path.join(out, `${name}-files.sha256`)
  await writeChecksumsOfFolder(target, listOfFolder)
  await writeChecksums([...files, listOfFolder], out, path.join(out, `${name}-SHA256SUMS`))
  say(`the app: ${path.join(target, kind.program)}`)
  for (const file of files) say(`made: ${file}`)
  return target
}

async function markAsTestBuild(folder, runtime) {
  // better-sqlite3's own file needs a newer Node-API than the fallback has.
  await cp(runtime.nativeFile, path.join(folder, nativeFolder, `linux-${process.arch}.node`))
  await writeFile(path.join(folder, 'TESTBUILD.txt'), testBuildText(runtime.version))
}

async function deliverLinux({ name, out }) {
  const archive = path.join(out, `${name}.tar.gz`)
  await mustRun('tar', ['-czf', archive, '--owner=0', '--group=0', '-C', out, name])
  return [archive]
}

/** Installers as they came, and a folder to unpack that keeps its data beside the program. */
async function deliverWindows({ name, built, out }) {
  const files = []
  for (const made of (await readdir(built)).filter((file) => /\.(msi|exe)$/.test(file))) {
    await rename(path.join(built, made), path.join(out, made))
    files.push(path.join(out, made))
  }
  const portable = path.join(built, `${name}-portable`)
  await cp(path.join(out, name), portable, { recursive: true })
  await writeFile(path.join(portable, 'portable.txt'), portableText)
  const archive = path.join(out, `${name}-portable.zip`)
  // Windows brings a tar that makes zip files of what is named so.
  await mustRun('tar', ['-a', '-c', '-f', archive, '-C', built, path.basename(portable)])
  return [...files, archive]
}

const portableText = `Zolang dit bestand naast het programma staat, bewaart Dialoogmeter alle gegevens in de map data hiernaast.\r
As long as this file is beside the program, Dialoogmeter keeps all data in the folder data beside it.\r
`

function testBuildText(electronVersion) {
  return `Dit is een testversie van Dialoogmeter, niet bedoeld voor gegevens van inwoners.
Zij draait op Electron ${electronVersion}, dat geen beveiligingsupdates meer krijgt.

This is a test build of Dialoogmeter, not meant for residents' data.
It runs on Electron ${electronVersion}, which gets no more security updates.
`
}
