// As root Chromium refuses its own sandbox. So Electron runs as an ordinary user, in a copy that this user may read and
// write: the built app, its tests, and only those modules that are needed at run time.
import { chmodSync, chownSync, existsSync, lchownSync, readFileSync, readdirSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { projectRoot } from './project.mjs'
import { capture, mustRun, say } from './run.mjs'

const userName = 'dialoogmeter'
/** Copied anew each time: small, and may have changed. */
const changing = [
  'out',
  'resources',
  'scripts',
  'src-shared',
  'tests/e2e',
  'tests/pictures',
  'tests/support',
  'playwright.config.ts',
  'package.json',
]
/** With everything these need; copied when the lock file has changed. */
const neededModules = ['better-sqlite3', '@playwright/test', '@axe-core/playwright', 'yauzl']
const setuidRoot = 0o4755

export const isRoot = process.getuid?.() === 0

/** @returns {Promise<{name: string, uid: number, gid: number, home: string}>} the user, created when absent (said before) */
export async function ordinaryUser() {
  let entry = await capture('getent', ['passwd', userName])
  if (entry.code !== 0) {
    say(`creating the ordinary user "${userName}": as root Chromium's sandbox would be off`)
    await mustRun('useradd', ['--create-home', '--shell', '/bin/sh', userName])
    entry = await capture('getent', ['passwd', userName])
  }
  const [name, , uid, gid, , home] = entry.stdout.trim().split(':')
  return { name, uid: Number(uid), gid: Number(gid), home }
}

/** Brings the app to the user. @returns the folder of the copy */
export async function stageApp(user) {
  const stage = path.join(user.home, 'app')
  await mkdir(stage, { recursive: true })
  for (const name of changing) {
    await rm(path.join(stage, name), { recursive: true, force: true })
    const source = path.join(projectRoot, name)
    if (existsSync(source)) await cp(source, path.join(stage, name), { recursive: true })
  }
  await stageModules(stage)
  giveTo(user, stage, new Set([path.join(stage, 'node_modules')]))
  return stage
}

async function stageModules(stage) {
  const target = path.join(stage, 'node_modules')
  const lock = readFileSync(path.join(projectRoot, 'package-lock.json'))
  const mark = createHash('sha256').update(lock).update(JSON.stringify(neededModules)).digest('hex')
  const markFile = path.join(target, '.copied-for')
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return
  await rm(target, { recursive: true, force: true })
  for (const folder of withDependencies(neededModules)) {
    await cp(path.join(projectRoot, folder), path.join(stage, folder), { recursive: true })
  }
  await writeFile(markFile, mark)
}

/** Folders of the modules and of all they depend on, as npm has laid them out. */
function withDependencies(names) {
  const { packages } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'))
  const found = new Set()
  const visit = (name, parent) => {
    const folder = resolveModule(packages, name, parent)
    if (!folder || found.has(folder) || !existsSync(path.join(projectRoot, folder))) return
    found.add(folder)
    const entry = packages[folder]
    for (const next of Object.keys({ ...entry.dependencies, ...entry.peerDependencies })) visit(next, folder)
  }
  for (const name of names) visit(name, '')
  return found
}

function resolveModule(packages, name, parent) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    const candidate = path.posix.join(folder, 'node_modules', name)
    if (packages[candidate]) return candidate
    if (folder === '') return null
  }
}

/**
 * Brings the runtime to the user; once per version.
 * @param folder the runtime's own folder, whose name tells its version
 */
export async function stageRuntime(user, folder, version) {
  const base = path.join(user.home, 'runtime')
  const target = path.join(base, version)
  if (existsSync(path.join(target, '.complete'))) return target
  await rm(target, { recursive: true, force: true })
  await mkdir(base, { recursive: true })
  chownSync(base, user.uid, user.gid)
  await cp(folder, target, { recursive: true })
  // Where the kernel refuses user namespaces, Chromium falls back on this helper, which must be root's.
  const helper = path.join(target, 'chrome-sandbox')
  if (existsSync(helper)) chmodSync(helper, setuidRoot)
  await writeFile(path.join(target, '.complete'), '')
  return target
}

function giveTo(user, entry, except) {
  if (except.has(entry)) return
  lchownSync(entry, user.uid, user.gid)
  for (const child of readdirSync(entry, { withFileTypes: true })) {
    const file = path.join(entry, child.name)
    if (child.isDirectory()) giveTo(user, file, except)
    else lchownSync(file, user.uid, user.gid)
  }
}
