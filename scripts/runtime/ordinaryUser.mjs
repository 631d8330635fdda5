// As root Chromium refuses its own sandbox. So Electron runs as an ordinary user, in a copy that this user may read and
// write: the built app, its tests, and only those modules that are needed at run time.
import { chmodSync, existsSync, lchownSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { projectRoot } from './project.mjs'
import { capture, mustRun, say } from './run.mjs'

const userName = 'dialoogmeter'
/** Copied for every run: small, and may have changed. */
const copied = [
  'out',
  'resources',
  'scripts',
  'src-shared',
  'tests/e2e',
  'tests/migrations/golden',
  'tests/offline',
  'tests/packaging',
  'tests/pictures',
  'tests/support',
  'tests/playwright.config.ts',
  'tests/offline.config.ts',
  'package.json',
]
/** With everything these need; copied once per lock file. */
const neededModules = [
  ...['better-sqlite3', '@playwright/test', '@axe-core/playwright', '@electron/asar', 'yauzl'],
  // Of the app's own sources, where a test draws what the app should show.
  ...['zod', 'temporal-polyfill'],
]
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

/** Brings the app to the user, in a folder of its own for every run. @returns the folder; removeStage clears it */
export async function stageApp(user) {
  const runs = path.join(user.home, 'runs')
  await mkdir(runs, { recursive: true })
  await removeLeftOvers(runs)
  const stage = await mkdtemp(path.join(runs, `${process.pid}-`))
  for (const name of copied) {
    const source = path.join(projectRoot, name)
    if (existsSync(source)) await cp(source, path.join(stage, name), { recursive: true })
  }
  await symlink(await stageModules(user), path.join(stage, 'node_modules'))
  giveTo(user, stage)
  return stage
}

export function removeStage(stage) {
  rmSync(stage, { recursive: true, force: true })
}

/** A run that was killed could not clear its folder. */
async function removeLeftOvers(runs) {
  for (const name of readdirSync(runs)) {
    if (!isAlive(Number.parseInt(name, 10))) await rm(path.join(runs, name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  return existsSync(`/proc/${pid}`)
}

async function stageModules(user) {
  const lock = readFileSync(path.join(projectRoot, 'package-lock.json'))
  const mark = createHash('sha256').update(lock).update(JSON.stringify(neededModules)).digest('hex')
  const kept = await keepOnce(user, `modules-${mark.slice(0, 16)}`, async (target) => {
    for (const folder of withDependencies(neededModules)) {
      await cp(path.join(projectRoot, folder), path.join(target, folder), { recursive: true })
    }
  })
  return path.join(kept, 'node_modules')
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
 * Brings a runtime to the user; once per version.
 * @param name tells the runtime and its version
 */
export function stageRuntime(user, folder, name) {
  return keepOnce(user, name, async (target) => {
    await cp(folder, target, { recursive: true })
    // Where the kernel refuses user namespaces, Chromium falls back on this helper, which must be root's.
    const helper = path.join(target, 'chrome-sandbox')
    if (existsSync(helper)) chmodSync(helper, setuidRoot)
  })
}

/** A folder the user may read, filled by `fill` once; it takes its name in one step, when it is whole. */
async function keepOnce(user, name, fill) {
  const base = path.join(user.home, 'kept')
  const target = path.join(base, name)
  if (existsSync(target)) return target
  await mkdir(base, { recursive: true })
  const unfinished = `${target}.unfinished-${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished)
  await fill(unfinished)
  await rename(unfinished, target).catch((error) => {
    // Another run was faster.
    if (!existsSync(target)) throw error
  })
  await rm(unfinished, { recursive: true, force: true })
  return target
}

function giveTo(user, entry) {
  lchownSync(entry, user.uid, user.gid)
  for (const child of readdirSync(entry, { withFileTypes: true })) {
    const file = path.join(entry, child.name)
    if (child.isDirectory()) giveTo(user, file)
    else lchownSync(file, user.uid, user.gid)
  }
}
