import type { BrowserWindow } from 'electron'

const waiting = new WeakMap<BrowserWindow, () => void>()

/**
 * The whole screen for a page that presents, or back. A page that is loaded anew, as after a crash, presents nothing: the
 * window is a window again then.
 */
export function setFullScreen(window: BrowserWindow, isWanted: boolean): void {
  const before = waiting.get(window)
  if (before !== undefined) window.webContents.off('did-navigate', before)
  waiting.delete(window)
  if (isWanted) {
    const leave = (): void => window.setFullScreen(false)
    waiting.set(window, leave)
    window.webContents.once('did-navigate', leave)
  }
  window.setFullScreen(isWanted)
}
