// Runs the tests that drive the real app. Arguments go on to Playwright: `npm run e2e -- security`.
import { cp, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openDesk } from './runtime/desk.mjs'
import { projectRoot } from './runtime/project.mjs'

const desk = await openDesk({ virtualDisplay: true })
try {
  const script = path.join('node_modules', '@playwright', 'test', 'cli.js')
  const code = await desk.start(desk.node, [script, 'test', ...process.argv.slice(2)])
  await bringBackResults()
  process.exitCode = code
} finally {
  desk.close()
}

/** In an ordinary user's copy the traces and pictures of failures would be overlooked. */
async function bringBackResults() {
  const made = path.join(desk.appFolder, 'test-results')
  if (desk.appFolder === projectRoot || !existsSync(made)) return
  await mkdir(path.join(projectRoot, 'test-results'), { recursive: true })
  await cp(made, path.join(projectRoot, 'test-results'), { recursive: true })
}
