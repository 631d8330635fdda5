import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { words } from '../support/firstRun.ts'
import {
  ended,
  exampleMs,
  launchPackaged,
  packagedFolder,
  removeHome,
  startPackaged,
  tellOf,
} from '../support/packagedApp.ts'
import type { PackagedApp } from '../support/packagedApp.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

/** Mode 2 of seccomp: the kernel filters the process's system calls. */
const filtered = 'Seccomp:\t2'

let running: PackagedApp

test.beforeAll(async () => {
  running = await launchPackaged()
})

test.afterEach(() => {
  const { status, expectedStatus } = test.info()
  if (status !== expectedStatus) console.log(tellOf(running))
})

test.afterAll(async () => {
  await running.close()
  await removeHome(running.home)
})

test('the packaged app opens its own page, as a user who cannot write to its folder', async () => {
  expect(process.getuid?.()).not.toBe(0)
  for (const file of ['x', path.join('resources', 'app.asar'), path.join('resources', 'build.json')]) {
    expect(() => writeFileSync(path.join(packagedFolder(), file), '')).toThrow(/EACCES/)
  }
  expect(running.page.url()).toMatch(/^app:\/\/dialoogmeter\/index\.html/)
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
})

test('its page runs inside both layers of Chromium’s sandbox, and no switch weakens it', () => {
  const processes = processesOf(running.pid)
  const pages = processes.filter(({ args }) => args.includes('--type=renderer'))
  expect(pages.length).toBeGreaterThan(0)
  for (const { pid } of pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    expect(status).toContain(filtered)
    // More than one id: the process lives in a namespace of its own, where it sees no other process.
    expect(status).toMatch(/^NSpid:(\t\d+){2,}$/m)
  }
  const weakening = /no-sandbox|disable-.*(sandbox|security)|no-zygote/
  // Chromium gives its own graphics and network processes such switches by itself; they load no page.
  const judged = processes.filter(({ pid, args }) => pid === running.pid || args.includes('--type=renderer'))
  expect(judged.flatMap(({ args }) => args).filter((argument) => weakening.test(argument))).toEqual([])
})

test('the example opens and its figures stand on the overview', async () => {
  const { page } = running
  await page.getByRole('button', { name: words.start.exampleAction }).click()
  await expect(page.getByRole('table').first()).toContainText('%', { timeout: exampleMs })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+\s(uur|uren|minuten|minuut)/)
})

test('the data lie in the user’s own folder, and only the user may read the dossier’s key', () => {
  const files = readdirSync(running.userData, { recursive: true, encoding: 'utf8' })
  const keys = files.filter((name) => name.endsWith('.key'))
  expect(keys.length).toBeGreaterThan(0)
  for (const key of keys) expect(statSync(path.join(running.userData, key)).mode & 0o077).toBe(0)
})

test('the page Over shows the version, a test build as one, and the licences of others', async () => {
  const { page } = running
  const { version, kind } = buildFacts()
  await page.evaluate(() => (location.hash = '/over'))
  await expect(page.getByText(version, { exact: true })).toBeVisible()
  await expect(page.getByText(words.about.builds[kind], { exact: true })).toBeVisible()
  await page.getByRole('button', { name: words.about.showNotices }).click()
  await expect(page.getByText(/better-sqlite3@\d+/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  expect(version.endsWith('-testbuild')).toBe(kind === 'testbuild')
  expect(existsSync(path.join(packagedFolder(), 'TESTBUILD.txt'))).toBe(kind === 'testbuild')
  expect(path.basename(packagedFolder())).toContain(version)
})

test('a second start brings the first to the front, and ends', async () => {
  const second = startPackaged([], { home: running.home, folder: packagedFolder(), env: {} })
  expect(await ended(second)).toBe(0)
  expect(await running.page.title()).toContain('Dialoogmeter')
})

test('after a restart the example is there again', async () => {
  await running.close()
  running = await launchPackaged({ home: running.home })
  await expect(running.page.getByRole('table').first()).toContainText('%')
})

function buildFacts(): { readonly version: string; readonly kind: 'release' | 'testbuild' } {
  return JSON.parse(readFileSync(path.join(packagedFolder(), 'resources', 'build.json'), 'utf8'))
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly args: readonly string[]
}

/** The process and all that it has started. */
function processesOf(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  )
  const found = all.filter(({ pid }) => pid === root)
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid))
  return found
}

function readProcess(pid: number): Process | null {
  try {
    const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
    return { pid, parent: Number(parent), args }
  } catch {
    // It has ended meanwhile.
    return null
  }
}
