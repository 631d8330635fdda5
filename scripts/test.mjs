// Every check and every test, and one line at the end. Nothing is skipped: a test that did not run counts as failed.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { buildApp } from './runtime/buildApp.mjs'
import { endToEndReport, runEndToEnd } from './runtime/endToEnd.mjs'
import { explain } from './runtime/explain.mjs'
import { offlineReport, runOffline } from './runtime/offlineTests.mjs'
import { installPackage, packagedReport, runPackaged } from './runtime/packagedTests.mjs'
import { npmCommand, projectRoot } from './runtime/project.mjs'
import { run } from './runtime/run.mjs'

const unitReport = path.join(projectRoot, 'test-results', 'unit.json')

// Made once for the steps that need it; without one each of them makes its own, and fails with the reason.
let installed = null

const steps = [
  { name: 'formatting', run: () => npmRun('format:check') },
  { name: 'lint', run: () => npmRun('lint') },
  { name: 'types', run: () => npmRun('typecheck') },
  { name: 'arrows and cycles', run: () => npmRun('arrows') },
  { name: 'unit and integration tests', run: runUnit, count: countUnit },
  { name: 'build', run: () => buildApp().then(() => 0) },
  { name: 'tests in the real app', run: () => runEndToEnd([]), count: () => countPlaywright(endToEndReport) },
  { name: 'packages', run: makePackages },
  {
    name: 'the packaged app',
    run: () => runPackaged([], installed),
    count: () => countPlaywright(packagedReport),
  },
  {
    name: 'nothing leaves',
    run: () => runOffline([], installed),
    count: () => countPlaywright(offlineReport),
  },
]

const total = { passed: 0, failed: 0 }
const failedSteps = []
for (const step of steps) {
  console.log(`\n=== ${step.name}`)
  const startedAtMs = Date.now()
  const code = await explain(step.run)
  const counted = step.count ? step.count() : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  // A run that ends badly without a failed test (a crash, a file that does not load) is one failure.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  total.passed += counted.passed
  total.failed += counted.failed
  if (counted.failed > 0) failedSteps.push(step.name)
  const seconds = Math.round((Date.now() - startedAtMs) / 1000)
  console.log(`--- ${step.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`)
}
await installed?.remove()
console.log(failedSteps.length > 0 ? `\nfailed: ${failedSteps.join(', ')}` : '')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function npmRun(script) {
  const [command, ...args] = npmCommand()
  return run(command, [...args, 'run', '--silent', script], { cwd: projectRoot })
}

async function makePackages() {
  installed = await installPackage()
  return 0
}

async function runUnit() {
  await mkdir(path.dirname(unitReport), { recursive: true })
  await rm(unitReport, { force: true })
  const [command, ...args] = npmCommand()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  return run(command, [...args, 'run', '--silent', 'unit', '--', ...reporters], { cwd: projectRoot })
}

function countUnit() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(unitReport, 'utf8'))
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

function countPlaywright(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}
