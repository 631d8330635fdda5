import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { appOrigin } from './appProtocol.ts'

type Answer = (window: BrowserWindow, ...input: unknown[]) => unknown

/**
 * Answers calls of the app's own page only: the main frame of the app's window, at the app's origin.
 * @param window gives the window, or null when it is gone
 */
export function guardedIpc(window: () => BrowserWindow | null): (channel: string, answer: Answer) => void {
  return (channel, answer) => {
    ipcMain.handle(channel, (event, ...input: unknown[]) => {
      const own = window()
      if (own === null || !isOwnPage(event, own)) throw new Error('refused')
      return answer(own, ...input)
    })
  }
}

function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && frame.origin === appOrigin
}
