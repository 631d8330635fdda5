import type { BrowserWindow } from 'electron'
import { appPage } from '../security/appProtocol.ts'
import { knownErrorCode } from '../supervision/errorNames.ts'
import type { Log } from '../supervision/log.ts'

/** A page that cannot be loaded is told to the log only: whoever reloads meanwhile ends this load. */
export async function showPage(window: BrowserWindow, name: string, log: Log): Promise<void> {
  try {
    await window.loadURL(appPage(name))
  } catch (cause) {
    log.write('pageNotLoaded', { page: name, why: loadErrorCode(cause) })
  }
}

/** Of a load that failed: Chromium's code, as "ERR_FAILED"; its message names the address. */
function loadErrorCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return knownErrorCode(code) ?? 'unknown'
}
