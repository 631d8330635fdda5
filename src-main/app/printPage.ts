import { setTimeout as wait } from 'node:timers/promises'
import type { WebContents } from 'electron'

/** What stands between the margins of an A4 sheet (186 mm) in CSS pixels. */
const sheetWidthPx = 703
const sheetHeightPx = 1010
/** Charts are drawn anew for the width of the sheet, with their one transition. */
const settleMs = 600

/**
 * Prints the page as the reader sees it, laid out for the sheet first: charts follow the width of the window, not that of
 * the paper. Resolves when the dialog has closed, however it ended.
 */
export async function printPage(page: WebContents): Promise<void> {
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
    if (!page.isDestroyed()) page.disableDeviceEmulation()
  }
}
