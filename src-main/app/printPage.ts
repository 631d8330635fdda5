import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'

/** What stands between the margins of an A4 sheet (186 mm) in CSS pixels. */
const sheetWidthPx = 703
const sheetHeightPx = 1010
const paperColour = '#ffffff'
/** Charts are drawn anew for the width of the sheet, with their one transition. */
const settleMs = 600

/**
 * Prints the page as the reader sees it, laid out for the sheet first: charts follow the width of the window, not that of
 * the paper. Resolves when the dialog has closed, however it ended.
 */
export async function printPage(window: BrowserWindow): Promise<void> {
  const page = window.webContents
  const colour = window.getBackgroundColor()
  // The margins of the sheet take the window's own colour.
  window.setBackgroundColor(paperColour)
  page.enableDeviceEmulation({
    screenPosition: 'desktop',
    screenSize: { width: sheetWidthPx, height: sheetHeightPx },
    viewPosition: { x: 0, y: 0 },
    viewSize: { width: sheetWidthPx, height: sheetHeightPx },
    deviceScaleFactor: 0,
    scale: 1,
  })
  try {
    await wait(settleMs)
    await new Promise<void>((resolve) => {
      page.print({ silent: false, printBackground: true, pageSize: 'A4' }, () => resolve())
    })
  } finally {
    if (!window.isDestroyed()) {
      page.disableDeviceEmulation()
      window.setBackgroundColor(colour)
    }
  }
}
