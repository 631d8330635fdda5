import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { appPage } from '../security/appProtocol.ts'
import { fatalPageNames } from './fatalPage.ts'
import { knownErrorCode } from '../supervision/errorNames.ts'
import type { Log } from '../supervision/log.ts'

/** A page that hangs or has crashed never answers; its user must not wait for that. */
const longestAnswerMs = 1_000

/** A page that cannot be loaded is told to the log only: whoever reloads meanwhile ends this load. */
export async function showPage(window: BrowserWindow, name: string, log: Log): Promise<void> {
  try {
    await window.loadURL(appPage(name))
  } catch (cause) {
    log.write('pageNotLoaded', { page: name, why: loadErrorCode(cause) })
  }
}

/** In the language of the page that is shown, where that still answers: only the page knows what its user has chosen. */
export async function showFatalPage(window: BrowserWindow, log: Log): Promise<void> {
  const language: unknown = await Promise.race([
    window.webContents.executeJavaScript('document.documentElement.lang').catch(() => null),
    wait(longestAnswerMs, null, { ref: false }),
  ])
  if (window.isDestroyed()) return
  await showPage(window, language === 'en-GB' ? fatalPageNames.en : fatalPageNames.nl, log)
}

/** Of a load that failed: Chromium's code, as "ERR_FAILED"; its message names the address. */
function loadErrorCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return knownErrorCode(code) ?? 'unknown'
}
