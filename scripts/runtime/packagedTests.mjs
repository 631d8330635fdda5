// Packages the app, puts it where an ordinary user cannot write, and runs Playwright against it.
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageApp } from '../package/packageApp.mjs'
import { buildIfStale } from './buildApp.mjs'
import { openDesk } from './desk.mjs'
import { bringBack } from './endToEnd.mjs'
import { isRoot } from './ordinaryUser.mjs'
import { projectRoot } from './project.mjs'

const resultsFolder = 'test-results'
const setuidRoot = 0o4755

/** Playwright's results of the last run, as JSON. */
export const packagedReport = path.join(projectRoot, resultsFolder, 'packaged.json')

/** @returns the exit code of Playwright */
export async function runPackaged(args) {
  await rm(packagedReport, { force: true })
  return withPackagedApp(async (desk, env) => {
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
 * @param work gets the desk and what tests find the app by: DIALOOGMETER_PACKAGED_FOLDER (the app, as it is installed)
 *   and DIALOOGMETER_PACKAGES (what is handed out)
 */
export async function withPackagedApp(work) {
  await buildIfStale()
  const packages = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-package-'))
  const desk = await openDesk({ virtualDisplay: true })
  let folder = null
  try {
    await chmod(packages, 0o755)
    folder = await packageApp('linux', packages)
    await closeToUser(folder)
    return await work(desk, { DIALOOGMETER_PACKAGED_FOLDER: folder, DIALOOGMETER_PACKAGES: packages })
  } finally {
    desk.close()
    if (folder !== null && !isRoot) await eachFolder(folder, 0o755)
    await rm(packages, { recursive: true, force: true })
  }
}

/** As an administrator installs it: root's own, with Chromium's helper. Without root the owner's right to write is taken away. */
async function closeToUser(folder) {
  if (isRoot) await chmod(path.join(folder, 'chrome-sandbox'), setuidRoot)
  else await eachFolder(folder, 0o555)
}

async function eachFolder(folder, mode) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const entry of entries.filter((found) => found.isDirectory())) {
    await chmod(path.join(entry.parentPath, entry.name), mode)
  }
  await chmod(folder, mode)
}
