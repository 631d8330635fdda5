// Every check and every test, and one line at the end. Nothing is skipped: a test that did not run counts as failed.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { buildApp } from './runtime/buildApp.mjs'
import { endToEndReport, runEndToEnd } from './runtime/endToEnd.mjs'
import { explain } from './runtime/explain.mjs'
import { npmCommand, projectRoot } from './runtime/project.mjs'
import { run } from './runtime/run.mjs'

const unitReport = path.join(projectRoot, 'test-results', 'unit.json')
const rerunReport = path.join(projectRoot, 'test-results', 'unit-again.json')

const steps = [
  { name: 'formatting', run: () => npmRun('format:check') },
  { name: 'lint', run: () => npmRun('lint') },
  { name: 'types', run: () => npmRun('typecheck') },
  { name: 'arrows and cycles', run: () => npmRun('arrows') },
  { name: 'unit and integration tests', run: runUnit, count: countUnit },
  { name: 'build', run: () => buildApp().then(() => 0) },
  { name: 'tests in the real app', run: () => runEndToEnd([]), count: countEndToEnd },
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
console.log(failedSteps.length > 0 ? `\nfailed: ${failedSteps.join(', ')}` : '')
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function npmRun(script) {
  const [command, ...args] = npmCommand()
  return run(command, [...args, 'run', '--silent', script], { cwd: projectRoot })
}

async function runUnit() {
  await mkdir(path.dirname(unitReport), { recursive: true })
  await rm(rerunReport, { force: true })
  const code = await runVitest(unitReport, [])
  const died = filesThatDied()
  if (died.length === 0) return code
  // V8 can die when a thread of its own ends (jit_page.has_value, nodejs/node issue 64500). A file whose process died
  // gets one more run, and that run's results count.
  console.log(`\nthe process of these files died; they run once more: ${died.join(', ')}`)
  return runVitest(rerunReport, died)
}

async function runVitest(report, files) {
  await rm(report, { force: true })
  const [command, ...args] = npmCommand()
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run(command, [...args, 'run', '--silent', 'unit', '--', ...reporters, ...files], {
    cwd: projectRoot,
  })
}

function filesThatDied() {
  return reportedFiles(unitReport)
    .filter(hasDied)
    .map(({ name }) => path.relative(projectRoot, name))
}

/** Tests without an outcome: their process ended before they did. */
function hasDied({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

function countUnit() {
  const files = reportedFiles(unitReport)
  if (files.length === 0) return { passed: 0, failed: 1 }
  const again = existsSync(rerunReport) ? reportedFiles(rerunReport) : []
  const results = [...files.filter((file) => again.every(({ name }) => name !== file.name)), ...again]
  const tests = results.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  return { passed, failed: tests.length - passed }
}

function reportedFiles(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
}

function countEndToEnd() {
  if (!existsSync(endToEndReport)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(endToEndReport, 'utf8')).stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}
