import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { hangMessages } from '#shared/locale/fatal.ts'
import type { Language } from '#shared/locale/languages.ts'
import type { Log } from '../supervision/log.ts'

/** Whoever chose to wait is asked again after this long, if the page hangs still. */
const askAgainMs = 60_000
const loadAgainButton = 1

/**
 * Asks what to do while the page does not answer: only the system's own dialog can, for the page draws nothing. The
 * question goes away by itself when the page answers again.
 *
 * @param language of the page
 */
export function watchHanging(window: BrowserWindow, language: () => Language, log: Log): void {
  let question: AbortController | null = null
  let again: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(again)
    question?.abort()
    question = null
  }
  const ask = async (): Promise<void> => {
    if (question !== null || window.isDestroyed()) return
    question = new AbortController()
    const { signal } = question
    log.write('pageHangs')
    const isToLoad = await asked(window, language(), signal)
    if (signal.aborted || window.isDestroyed()) return
    question = null
    clearTimeout(again)
    if (isToLoad) endPage(window, log)
    else again = setTimeout(() => void ask(), askAgainMs)
  }
  window.on('unresponsive', () => void ask())
  window.on('responsive', settle)
  window.webContents.on('render-process-gone', settle)
  window.once('closed', settle)
}

async function asked(window: BrowserWindow, language: Language, signal: AbortSignal): Promise<boolean> {
  const { title, message, detail, wait, loadAgain } = hangMessages[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title,
    message,
    detail,
    buttons: [wait, loadAgain],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  })
  return response === loadAgainButton
}

/** A page that hangs cannot be reloaded; one that is gone is, by whoever watches over crashes. */
function endPage(window: BrowserWindow, log: Log): void {
  log.write('pageEndedByUser')
  window.webContents.forcefullyCrashRenderer()
}
