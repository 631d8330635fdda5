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
  readonly language?: 'nl' | 'en'
  readonly colours?: 'light' | 'dark'
}

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
    args: [process.cwd(), `--lang=${options.language ?? 'nl'}`, '--disable-dev-shm-usage'],
    env: { ...definedEnvironment(), DIALOOGMETER_USER_DATA: userData },
    colorScheme: options.colours ?? 'light',
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, userData, close: () => app.close() }
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
