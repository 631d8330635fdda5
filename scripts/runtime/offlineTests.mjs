// Runs Playwright against the app, built and packaged, in a network of its own where what would leave is recorded.
import path from 'node:path'
import { runPlaywright } from './endToEnd.mjs'
import { withPackagedApp } from './packagedTests.mjs'
import { projectRoot } from './project.mjs'

/** Playwright's results of the last run, as JSON. */
export const offlineReport = path.join(projectRoot, 'test-results', 'offline.json')

/**
 * @param installed from installPackage(), where one package serves several runs
 * @returns the exit code of Playwright
 */
export function runOffline(args, installed = null) {
  return withPackagedApp(installed, (desk, env) =>
    runPlaywright({
      desk,
      start: (command, parts, extra) => desk.startRecorded(command, parts, { ...env, ...extra }),
      report: offlineReport,
      config: path.join('tests', 'offline.config.ts'),
      args,
    }),
  )
}
