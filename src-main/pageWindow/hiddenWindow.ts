import { setTimeout as wait } from 'node:timers/promises'
import { app, BrowserWindow } from 'electron'
import type { WebContents } from 'electron'
import { z } from 'zod'
import type { Drawing, NotDrawn } from '#shared/contract/envelope.ts'
import type { SheetSession } from './sheetSession.ts'

/** A page sheet, in CSS pixels. */
const sheetPx = { width: 1280, height: 720 }
/** Goes into a PDF as the program that made it; else Chromium's name stands there, with that of the system. */
const programName = 'Dialoogmeter'
/** Main's own look at the page goes from here; the page itself runs no script. */
const ownWorld = 999
const fontsPollMs = 10
/** Where the page cannot be asked, letters that lie on this disk are there by then. */
const fontsUnaskedMs = 1_000

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
  const size = isPicture ? { width: drawing.widthPx, height: drawing.heightPx } : sheetPx
  app.userAgentFallback = programName
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

const capturedSchema = z.object({ data: z.string().min(1) })

/** The debugger's own way: it waits for a frame that is drawn after the question, and enlarges rather than stretches. */
async function capture(
  { debugger: inspector }: WebContents,
  { widthPx, heightPx, scale }: Extract<Drawing, { kind: 'png' }>,
): Promise<Uint8Array> {
  inspector.attach()
  const clip = { x: 0, y: 0, width: widthPx, height: heightPx, scale }
  const captured: unknown = await inspector.sendCommand('Page.captureScreenshot', { format: 'png', clip })
  const parsed = capturedSchema.safeParse(captured)
  if (!parsed.success) throw new DrawingFailed('empty')
  return Buffer.from(parsed.data.data, 'base64')
}

/** The letters are fetched when the page is laid out, which may be after it was loaded. */
async function lettersOf(contents: WebContents, signal: AbortSignal): Promise<void> {
  const code = 'document.body.offsetHeight; document.fonts.status'
  while (!signal.aborted) {
    const status: unknown = await contents
      .executeJavaScriptInIsolatedWorld(ownWorld, [{ code }])
      .catch(() => wait(fontsUnaskedMs, 'loaded'))
    if (status === 'loaded') return
    await wait(fontsPollMs)
  }
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
 * Draws one page in a window of its own, which is gone afterwards, however it ended.
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
    await lettersOf(webContents, signal)
    return drawing.kind === 'pdf' ? print(webContents) : capture(webContents, drawing)
  }
  try {
    return await Promise.race([work(), endOf(window), stopOf(signal)])
  } finally {
    page.forget()
    if (!window.isDestroyed()) window.destroy()
  }
}
