import type { ChildProcess } from 'node:child_process'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import type { Desk } from './desk.ts'

const listening = /DevTools listening on (ws:\/\/\S+)/
const longestStartMs = 60_000
const longestEndMs = 20_000

export interface Look {
  readonly page: Page
  readonly browser: Browser
  /** Ends the looking; the program runs on. */
  readonly letGo: () => Promise<void>
}

/** An Electron that runs; nothing has looked into it yet. */
export interface StartedProgram {
  readonly pid: number
  /** Just before the process was asked for, in milliseconds since 1970. */
  readonly spawnedAtMs: number
  /** Looks into the one page over Chromium's own protocol. */
  readonly look: () => Promise<Look>
  /** Closes the window as a user does, and waits until the program has ended. */
  readonly close: () => Promise<void>
}

/**
 * Starts the built app or the bare window: the same program, the same switches. The port for looking is open from the
 * start in both; connecting to it is left to `look`, so that a start is not disturbed by being measured.
 */
export function startProgram(
  desk: Desk,
  folder: string,
  env: Readonly<Record<string, string>>,
  switches: readonly string[] = [],
): StartedProgram {
  const spawnedAtMs = nowMs()
  const child = desk.spawn(
    [folder, '--lang=nl', '--disable-dev-shm-usage', '--remote-debugging-port=0', ...switches],
    env,
  )
  const address = addressOf(child)
  // Whoever looks is told; until then it is no unhandled one.
  address.catch(() => null)
  return {
    pid: child.pid ?? 0,
    spawnedAtMs,
    look: async () => look(await address),
    close: () => close(child, address),
  }
}

/** The wall clock, finer than a millisecond. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now()
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string): void => reject(new Error(`Electron ${why}; it said:\n${said}`))
    const timer = setTimeout(() => fail('did not start in time'), longestStartMs)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${String(code)}`)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = listening.exec(said)?.[1]
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}

async function look(address: string): Promise<Look> {
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('this Electron has no session')
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: longestStartMs }))
  return { page, browser, letGo: () => browser.close() }
}

async function close(child: ChildProcess, address: Promise<string>): Promise<void> {
  const hasEnded = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), longestEndMs)
  try {
    const { page, letGo } = await look(await address)
    await page.evaluate(() => window.close()).catch(() => null)
    await hasEnded
    await letGo().catch(() => null)
  } catch {
    child.kill('SIGKILL')
    await hasEnded
  } finally {
    clearTimeout(timer)
  }
}
