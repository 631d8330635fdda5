import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** Closes the app and keeps its user data, for a restart. */
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** A folder of an earlier start; a new temporary one when absent. */
  readonly userData?: string
  /** Beside the test's own environment. */
  readonly env?: Readonly<Record<string, string>>
  readonly look?: Look
  /** Further switches on the command line. */
  readonly args?: readonly string[]
}

/** What a user may choose under Instellingen; Dutch and light unless said otherwise. */
export interface Look {
  readonly language: 'nl' | 'en'
  readonly theme: 'light' | 'dark'
}

const usualLook: Look = { language: 'nl', theme: 'light' }

/** A new, empty folder for user data. */
export function newUserData(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'dialoogmeter-'))
}

export async function removeUserData(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Starts the built app as a user would, in the runtime that the scripts have chosen, sandbox on. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const program = process.env['DIALOOGMETER_ELECTRON_PROGRAM']
  if (!program) throw new Error('start these with `npm run e2e`: it chooses the Electron to run')
  const userData = options.userData ?? (await newUserData())
  const app = await _electron.launch({
    executablePath: program,
    // Playwright would add --no-sandbox otherwise.
    chromiumSandbox: true,
    args: [process.cwd(), '--lang=nl', '--disable-dev-shm-usage', ...(options.args ?? [])],
    env: { ...definedEnvironment(), ...options.env, DIALOOGMETER_USER_DATA: userData },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await choose(page, options.look ?? usualLook)
  return { app, page, userData, close: () => app.close() }
}

/** Puts the look where the app keeps it between starts, and starts the page again. */
export async function choose(page: Page, look: Look): Promise<void> {
  await page.evaluate(({ language, theme }) => {
    localStorage.setItem('dialoogmeter.language', language)
    localStorage.setItem('dialoogmeter.theme', theme)
  }, look)
  await page.reload()
}

/** Gives the page a width in CSS pixels, as a user does who narrows the window or enlarges the letters. */
export async function setWidth({ app, page }: RunningApp, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(320, 320)
      window?.setContentSize(wide, high)
    },
    [width, 768] as const,
  )
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width)
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
