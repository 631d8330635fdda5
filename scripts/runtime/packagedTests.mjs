// Packages the app, puts it where an ordinary user cannot write, and runs Playwright against it.
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageApp } from '../package/packageApp.mjs'
import { refusalFor } from '../package/systems.ts'
import { buildIfStale } from './buildApp.mjs'
import { openDesk } from './desk.mjs'
import { bringBack } from './endToEnd.mjs'
import { isRoot } from './ordinaryUser.mjs'
import { projectRoot } from './project.mjs'

const resultsFolder = 'test-results'
const setuidRoot = 0o4755
const mayWrite = 0o222
const ownerMayWrite = 0o200

/** Playwright's results of the last run, as JSON. */
export const packagedReport = path.join(projectRoot, resultsFolder, 'packaged.json')

/**
 * @param installed from installPackage(), where one package serves several runs
 * @returns the exit code of Playwright
 */
export async function runPackaged(args, installed = null) {
  await rm(packagedReport, { force: true })
  return withPackagedApp(installed, async (desk, env) => {
    const script = path.join('node_modules', '@playwright', 'test', 'cli.js')
    const config = path.join('tests', 'packaging', 'playwright.config.ts')
    const code = await desk.start(
      desk.node,
      [script, 'test', '--config', config, '--reporter=list,json', ...args],
      { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(desk.appFolder, resultsFolder, 'packaged.json') },
    )
    await bringBack(desk.appFolder, resultsFolder)
    return code
  })
}

/**
 * @param installed from installPackage(), or null for one of this run's own
 * @param work gets the desk and what tests find the app by: DIALOOGMETER_PACKAGED_FOLDER (the app, as it is installed)
 *   and DIALOOGMETER_PACKAGES (what is handed out)
 */
export async function withPackagedApp(installed, work) {
  const { folder, packages, remove } = installed ?? (await installPackage())
  try {
    const desk = await openDesk({ virtualDisplay: true })
    try {
      return await work(desk, { DIALOOGMETER_PACKAGED_FOLDER: folder, DIALOOGMETER_PACKAGES: packages })
    } finally {
      desk.close()
    }
  } finally {
    if (installed === null) await remove()
  }
}

/**
 * Makes the packages, and installs the app where an ordinary user cannot write.
 *
 * @returns {Promise<{folder: string, packages: string, remove: () => Promise<void>}>} folder: the app as it is installed;
 *   packages: what is handed out; remove: takes both away
 */
export async function installPackage() {
  const refusal = refusalFor('linux')
  if (refusal !== null) throw new Error(refusal)
  await buildIfStale()
  const packages = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-package-'))
  const remove = () => rm(packages, { recursive: true, force: true })
  try {
    await chmod(packages, 0o755)
    const folder = await packageApp('linux', packages)
    await closeToUser(folder)
    return { folder, packages, remove: () => openAgain(folder).then(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Without root nobody else may write there either, and so not take it away. */
async function openAgain(folder) {
  if (!isRoot) await changeModes(folder, (mode) => mode | ownerMayWrite)
}

/** As an administrator installs it: root's own, with Chromium's helper. Without root the owner's right to write is taken away. */
async function closeToUser(folder) {
  if (isRoot) await chmod(path.join(folder, 'chrome-sandbox'), setuidRoot)
  else await changeModes(folder, (mode) => mode & ~mayWrite)
}

/** Of the folder and all in it; a folder after what is in it, or before when it gets a right back. */
async function changeModes(folder, change) {
  await chmod(folder, (await stat(folder)).mode | ownerMayWrite)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name)
    if (entry.isDirectory()) await changeModes(inner, change)
    else await chmod(inner, change((await stat(inner)).mode))
  }
  await chmod(folder, change((await stat(folder)).mode))
}
