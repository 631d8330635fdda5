import { BrowserWindow } from 'electron'
import type { WebContents } from 'electron'
import type { Drawing, NotDrawn } from '#shared/contract/envelope.ts'
import type { SheetSession } from './sheetSession.ts'

/** A page sheet, in CSS pixels. */
const sheetPx = { width: 1280, height: 720 }
/** Goes into a PDF as the program that made it; else the whole of Chromium's name stands there, with the system's. */
const userAgent = 'Dialoogmeter'

/** Why nothing was drawn. */
export class DrawingFailed extends Error {
  readonly why: NotDrawn
  constructor(why: NotDrawn) {
    super(why)
    this.name = 'DrawingFailed'
    this.why = why
  }
}

/** As little as a page can have: sandboxed, no preload, no scripts, and never on the screen. */
function openHidden(sheets: SheetSession, drawing: Drawing): BrowserWindow {
  const isPicture = drawing.kind === 'png'
  const size = isPicture
    ? {
        width: Math.ceil(drawing.widthPx * drawing.scale),
        height: Math.ceil(drawing.heightPx * drawing.scale),
      }
    : sheetPx
  const window = new BrowserWindow({
    ...size,
    useContentSize: true,
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session: sheets.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: false,
      // A picture may be larger than the screen, and a window that is not shown may not be painted.
      offscreen: isPicture,
    },
  })
  window.webContents.setUserAgent(userAgent)
  return window
}

async function print(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  })
}

async function capture(contents: WebContents): Promise<Uint8Array> {
  const picture = await contents.capturePage()
  if (picture.isEmpty()) throw new DrawingFailed('empty')
  // In the window's own pixels, however dense the screen is.
  return picture.toPNG({ scaleFactor: 1 })
}

/** Rejects when the page's process is gone; a call to it would never answer. */
function endOf(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    window.webContents.once('render-process-gone', () => reject(new DrawingFailed('crashed')))
    window.once('closed', () => reject(new DrawingFailed('stopped')))
  })
}

/** Rejects as soon as the signal says so. */
function stopOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DrawingFailed(signal.reason === 'tooSlow' ? 'tooSlow' : 'stopped'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/**
 * Draws one page in a window of its own, which is gone afterwards, however it ended. The page is loaded when its style and
 * the letters that it uses are: both hold up the load event.
 *
 * @param html the page, whole
 * @param signal ends it; its reason "tooSlow" is told as such
 * @throws DrawingFailed
 */
export async function drawHidden(
  sheets: SheetSession,
  drawing: Drawing,
  html: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (signal.aborted) throw new DrawingFailed('stopped')
  const page = sheets.offer(html)
  const window = openHidden(sheets, drawing)
  const { webContents } = window
  const work = async (): Promise<Uint8Array> => {
    await webContents.loadURL(page.address).catch(() => {
      throw new DrawingFailed('notLoaded')
    })
    return drawing.kind === 'pdf' ? print(webContents) : capture(webContents)
  }
  try {
    return await Promise.race([work(), endOf(window), stopOf(signal)])
  } finally {
    page.forget()
    if (!window.isDestroyed()) window.destroy()
  }
}
