// Runs Playwright against the real app, where and as whom the desk says.
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openDesk } from './desk.mjs'
import { projectRoot } from './project.mjs'

const resultsFolder = 'test-results'

/** Playwright's results of the last run, as JSON. */
export const endToEndReport = path.join(projectRoot, resultsFolder, 'e2e.json')

/** @returns the exit code of Playwright */
export async function runEndToEnd(args) {
  const desk = await openDesk({ virtualDisplay: true })
  try {
    const config = path.join('tests', 'playwright.config.ts')
    return await runPlaywright({ desk, start: desk.start, report: endToEndReport, config, args })
  } finally {
    desk.close()
  }
}

/**
 * @param start starts a command on the desk
 * @param report where Playwright's results go, as JSON
 * @returns the exit code of Playwright
 */
export async function runPlaywright({ desk, start, report, config, args }) {
  await rm(report, { force: true })
  const script = path.join('node_modules', '@playwright', 'test', 'cli.js')
  const code = await start(desk.node, [script, 'test', '--config', config, '--reporter=list,json', ...args], {
    // Absolute: a relative one would count from the folder of the configuration.
    PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(desk.appFolder, resultsFolder, path.basename(report)),
  })
  await bringBack(desk.appFolder, resultsFolder)
  return code
}

/** What was made in an ordinary user's copy would be overlooked there. */
export async function bringBack(appFolder, name) {
  const made = path.join(appFolder, name)
  if (appFolder === projectRoot || !existsSync(made)) return
  await mkdir(path.join(projectRoot, name), { recursive: true })
  await cp(made, path.join(projectRoot, name), { recursive: true })
}
