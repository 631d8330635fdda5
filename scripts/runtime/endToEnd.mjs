// Runs Playwright against the real app, where and as whom the desk says.
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openDesk } from './desk.mjs'
import { projectRoot } from './project.mjs'

const resultsFolder = 'test-results'

/** Playwright's results of the last run, as JSON. */
export const endToEndReport = path.join(projectRoot, resultsFolder, 'e2e.json')
/** The same of the tests that nothing leaves. */
export const offlineReport = path.join(projectRoot, resultsFolder, 'offline.json')

/** @returns the exit code of Playwright */
export function runEndToEnd(args) {
  return runPlaywright(endToEndReport, 'playwright.config.ts', args, (desk) => desk.start)
}

/** In a network of its own, where what would leave is recorded. @returns the exit code of Playwright */
export function runOffline(args) {
  return runPlaywright(offlineReport, 'offline.config.ts', args, (desk) => desk.startRecorded)
}

async function runPlaywright(report, configName, args, starterOf) {
  await rm(report, { force: true })
  const desk = await openDesk({ virtualDisplay: true })
  try {
    const script = path.join('node_modules', '@playwright', 'test', 'cli.js')
    const config = path.join('tests', configName)
    const code = await starterOf(desk)(
      desk.node,
      [script, 'test', '--config', config, '--reporter=list,json', ...args],
      {
        // Absolute: a relative one would count from the folder of the configuration.
        PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(desk.appFolder, resultsFolder, path.basename(report)),
      },
    )
    await bringBack(desk.appFolder, resultsFolder)
    return code
  } finally {
    desk.close()
  }
}

/** What was made in an ordinary user's copy would be overlooked there. */
export async function bringBack(appFolder, name) {
  const made = path.join(appFolder, name)
  if (appFolder === projectRoot || !existsSync(made)) return
  await mkdir(path.join(projectRoot, name), { recursive: true })
  await cp(made, path.join(projectRoot, name), { recursive: true })
}
