import path from 'node:path'
import { BrowserWindow, app, nativeTheme } from 'electron'
import { listenForKeys } from './keys.ts'
import { pageColours } from './pageColours.ts'
import { resourcesFolder } from './paths.ts'

// The size of the commonest municipal laptop; below the least size the layout reflows no further.
const preferredSize = { width: 1366, height: 768 }
const leastSize = { width: 700, height: 480 }

/** Opens the one window, empty as yet. It shows itself when the first page has been drawn; its title is the page's. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...preferredSize,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    useContentSize: true,
    show: false,
    title: 'Dialoogmeter',
    // Windows and macOS take the program's own.
    ...(process.platform === 'linux' ? { icon: path.join(resourcesFolder(), 'icons', '256x256.png') } : {}),
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
  return window
}

/** Brings a window that is hidden behind others, or minimised, to the front. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
