import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { choose } from './electronApp.ts'
import type { Look } from './electronApp.ts'

export interface PackagedApp {
  readonly page: Page
  readonly browser: Browser
  /** Process id of the main process. */
  readonly pid: number
  /** The user's home: HOME of the app, and all that it may write to. */
  readonly home: string
  readonly userData: string
  /** All that the app has said on stdout and stderr so far. */
  readonly said: () => string
  /** Closes the window as a user does and waits until the app has ended. Keeps the home. */
  readonly close: () => Promise<void>
}

export interface PackagedLaunch {
  /** The home of an earlier start; a new temporary one when absent. */
  readonly home?: string
  /** Another folder with the app, such as a portable copy. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly look?: Look
}

const startMs = 30_000
const endMs = 20_000
const listening = /DevTools listening on (ws:\/\/\S+)/

/** The folder the app was installed in, which this user cannot write to. */
export function packagedFolder(): string {
  return wanted('DIALOOGMETER_PACKAGED_FOLDER')
}

/** The folder with what is handed out: the archive, the list of parts, the checksums. */
export function packagesFolder(): string {
  return wanted('DIALOOGMETER_PACKAGES')
}

export function packagedProgram(folder: string = packagedFolder()): string {
  return path.join(folder, 'dialoogmeter')
}

export function newHome(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'dialoogmeter-home-'))
}

export async function removeHome(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * Starts the packaged app as it is, sandbox on, and drives it over Chromium's own protocol: the fuse of Node's inspector
 * stays off.
 *
 * @throws when it has not opened a window in time, with what it said
 */
export async function launchPackaged(options: PackagedLaunch = {}): Promise<PackagedApp> {
  const home = options.home ?? (await newHome())
  const child = startPackaged(['--remote-debugging-port=0', ...(options.args ?? [])], {
    home,
    folder: options.folder ?? packagedFolder(),
    env: options.env ?? {},
  })
  const said = listen(child)
  const address = await addressOf(child, said)
  const browser = await chromium.connectOverCDP(address)
  const page = await firstPage(browser)
  await page.waitForLoadState('load')
  await choose(page, options.look ?? { language: 'nl', theme: 'light' })
  return {
    page,
    browser,
    pid: child.pid ?? 0,
    home,
    userData: path.join(home, '.config', 'Dialoogmeter'),
    said,
    close: () => closeWindow(child, page, browser),
  }
}

export interface PackagedStart {
  readonly home: string
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

/** How long the example may take to be there: much more than it needs, for a machine that is busy with other things. */
export const exampleMs = 150_000

/** What the app has said and logged, for a test that did not get what it waited for. */
export function tellOf(app: PackagedApp): string {
  const logs = path.join(app.userData, 'logs')
  const files = existsSync(logs) ? readdirSync(logs).filter((name) => name.endsWith('.log')) : []
  const texts = files.map((name) => `--- ${name}\n${readFileSync(path.join(logs, name), 'utf8')}`)
  return [`--- said\n${app.said()}`, ...texts].join('\n')
}

/** Starts the program and no more: nothing of the surroundings goes along but the display. */
export function startPackaged(args: readonly string[], { home, folder, env }: PackagedStart): ChildProcess {
  return spawn(packagedProgram(folder), ['--lang=nl', '--disable-dev-shm-usage', ...args], {
    cwd: home,
    env: { ...surroundings(home), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function surroundings(home: string): Record<string, string> {
  const { PATH, DISPLAY, LANG, USER } = process.env
  return {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    PATH: PATH ?? '',
    DISPLAY: DISPLAY ?? '',
    LANG: LANG ?? 'C.UTF-8',
    USER: USER ?? '',
  }
}

/** @returns what has been said so far */
export function listen(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

/** @returns the exit code, or the signal's name; after `longestMs` the process is ended */
export function ended(child: ChildProcess, longestMs: number = endMs): Promise<number | string> {
  const already = child.exitCode ?? child.signalCode
  if (already !== null) return Promise.resolve(already)
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      resolve(code ?? signal ?? 'unknown')
    })
  })
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`the packaged app ${why}; it said:\n${said()}`))
    const timer = setTimeout(() => fail('did not start in time'), startMs)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`ended with ${code}`))
    child.stderr?.on('data', () => {
      const address = listening.exec(said())?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the packaged app has no session')
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: startMs }))
}

async function closeWindow(child: ChildProcess, page: Page, browser: Browser): Promise<void> {
  const end = ended(child)
  await page.evaluate(() => window.close()).catch(() => null)
  const how = await end
  await browser.close().catch(() => null)
  if (how !== 0) throw new Error(`the packaged app ended with ${how}`)
}

function wanted(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error('start these with `npm run e2e:packaged`: it makes and installs the app')
  return value
}
