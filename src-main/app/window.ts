import { BrowserWindow, app, nativeTheme } from 'electron'
import { listenForKeys } from './keys.ts'
import type { Log } from '../supervision/log.ts'
import { pageColours } from './pageColours.ts'
import { mayRestart } from '../supervision/restartPolicy.ts'
import { showFatalPage, showPage } from './showPage.ts'

// The size of the commonest municipal laptop; below the least size the layout reflows no further.
const preferredSize = { width: 1366, height: 768 }
const leastSize = { width: 700, height: 480 }

/** Opens the one window. It shows itself when the first page has been drawn; its title is the page's. */
export function openWindow(preload: string, log: Log): BrowserWindow {
  const window = new BrowserWindow({
    ...preferredSize,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    useContentSize: true,
    show: false,
    title: 'Dialoogmeter',
    autoHideMenuBar: true,
    backgroundColor: (nativeTheme.shouldUseDarkColors ? pageColours.dark : pageColours.light).paper,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  listenForKeys(window.webContents)
  void showPage(window, 'index.html', log)
  return window
}

/**
 * A page that crashed is loaded again: the data process has kept everything. Gives up like the data process does, with
 * the fatal page; once, for that one may crash as well.
 */
export function reviveCrashedPage(window: BrowserWindow, log: Log): void {
  const endedAtMs: number[] = []
  let hasGivenUp = false
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const nowMs = Date.now()
    endedAtMs.push(nowMs)
    log.write('pageGone', { reason, exitCode, times: endedAtMs.length })
    if (mayRestart(endedAtMs, nowMs)) {
      window.webContents.reload()
    } else if (!hasGivenUp) {
      hasGivenUp = true
      void showFatalPage(window, log)
    }
  })
}

/** Brings a window that is hidden behind others, or minimised, to the front. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
