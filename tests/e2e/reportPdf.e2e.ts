import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { readPdf } from '../support/readPdf.ts'
import type { ReadPdf } from '../support/readPdf.ts'
import { saveReport, takeReport } from '../support/saveReport.ts'

/** A sheet of 13.333 x 7.5 inch, in points. */
const sheetPt = [960, 540]

let running: RunningApp
let figures: unknown

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  figures = await takeReport(running)
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

function windows(): Promise<number> {
  return running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** Names of the files of a kind that stand in a folder. */
function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending))
}

const expected = {
  nl: { tag: 'nl-NL', title: /^Vragen van inwoners aan Rijnhoven, /, text: 'helft van de vragen' },
  en: { tag: 'en-GB', title: /Rijnhoven/, text: 'questions' },
} as const

for (const language of ['nl', 'en'] as const) {
  test(`the PDF is tagged, titled and text, a page a sheet, with charts as lines (${language})`, async ({}, testInfo) => {
    const folder = testInfo.outputPath(language)
    mkdirSync(folder, { recursive: true })
    await saveReport(running, figures, { formats: ['pdf', 'svg'], folder, language })
    const [name = ''] = filesOf(folder, '.pdf')
    const pdf: ReadPdf = readPdf(readFileSync(path.join(folder, name)))
    const { tag, title, text } = expected[language]
    expect(pdf.isTagged).toBe(true)
    expect(pdf.language).toBe(tag)
    expect(pdf.title).toMatch(title)
    expect(pdf.creator).toBe('Dialoogmeter')
    const pages = pdf.pageTexts.length
    expect(pages).toBeGreaterThanOrEqual(8)
    expect(pdf.pageSizes).toEqual(Array.from({ length: pages }, () => sheetPt))
    // A heading for every page, and more below some.
    const headings = (pdf.elements.get('H1') ?? 0) + (pdf.elements.get('H2') ?? 0)
    expect(headings).toBe(pages)
    expect(pdf.outline.length).toBeGreaterThanOrEqual(pages)
    for (const [index, page] of pdf.pageTexts.entries()) {
      expect(page.length, `page ${String(index + 1)}`).toBeGreaterThan(60)
      expect(page, `page ${String(index + 1)}`).not.toMatch(/[\u0000\ufffd]/)
    }
    // No word of a finding runs into the next where its line was broken.
    const words = pdf.pageTexts.join(' ').replaceAll(/ (?=[.,;])/g, '')
    for (const line of pdf.outline) expect(words).toContain(line.replaceAll(/\s+/g, ' ').trim())
    expect(words).toContain(text)
    // Each chart of a page is a figure that says in words what it shows, drawn with lines: no picture is in the file.
    expect(pdf.pictures).toBe(0)
    expect(pdf.alternatives.length).toBe(pdf.elements.get('Figure'))
    expect(pdf.alternatives.length).toBeGreaterThanOrEqual(filesOf(folder, '.svg').length)
    expect(pdf.alternatives.every((words) => words.length > 40)).toBe(true)
    expect(await windows()).toBe(1)
  })
}

/** Width and height as the file tells them. */
function sizeOfPng(bytes: Buffer): readonly [number, number] {
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** How many pixels of the left strip, where the axis has its labels, are darker than the ground. */
function inkAtLeft(png: Buffer): Promise<number> {
  return running.page.evaluate(async (base64) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${base64}`
    await picture.decode()
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    if (context === null) return 0
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, 120, picture.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 140) dark += 1
    return dark
  }, png.toString('base64'))
}

test('each chart is pictured whole, at twice its size, with its letters', async ({}, testInfo) => {
  const folder = testInfo.outputPath('png')
  mkdirSync(folder, { recursive: true })
  await saveReport(running, figures, { formats: ['png', 'svg'], folder, language: 'nl' })
  const pictures = filesOf(folder, '.png')
  expect(pictures.map((name) => name.replace(/png$/, 'svg'))).toEqual(filesOf(folder, '.svg'))
  expect(pictures.length).toBeGreaterThanOrEqual(5)
  for (const name of pictures) {
    const svg = readFileSync(path.join(folder, name.replace(/png$/, 'svg')), 'utf8')
    const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number)
    const png = readFileSync(path.join(folder, name))
    expect(sizeOfPng(png), name).toEqual([2 * width, 2 * height])
    expect(await inkAtLeft(png), name).toBeGreaterThan(100)
  }
  expect(await windows()).toBe(1)
})

test('a hidden window that crashes is an error, leaves no file, and the next one works', async ({}, testInfo) => {
  const folder = testInfo.outputPath('crash')
  mkdirSync(folder, { recursive: true })
  await running.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, window) => {
      window.webContents.once('did-start-loading', () => window.webContents.forcefullyCrashRenderer())
    })
  })
  const order = { formats: ['text', 'pdf'], folder, language: 'nl' } as const
  await expect(saveReport(running, figures, order)).rejects.toThrow('notDrawn')
  expect(readdirSync(folder)).toEqual([])
  expect(await windows()).toBe(1)
  await saveReport(running, figures, order)
  expect(filesOf(folder, '.pdf')).toHaveLength(1)
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the hidden window has no preload, runs no script, and its page is given out once', async ({}, testInfo) => {
  const folder = testInfo.outputPath('closed')
  mkdirSync(folder, { recursive: true })
  await running.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, window) => {
      const { webContents } = window
      webContents.once('did-finish-load', () => {
        const bridge = webContents.executeJavaScriptInIsolatedWorld(5, [
          { code: 'typeof window.dialoogmeter + document.scripts.length' },
        ])
        const script = webContents.executeJavaScript('1').then(
          () => 'ran',
          () => 'refused',
        )
        const again = webContents.session.fetch(webContents.getURL()).then(({ status }) => status)
        void Promise.all([bridge, script, again]).then((seen) => Object.assign(globalThis, { seen }))
      })
    })
  })
  await saveReport(running, figures, { formats: ['pdf'], folder, language: 'nl' })
  const seen = (): Promise<unknown> =>
    running.app.evaluate(() => (globalThis as unknown as { seen?: unknown }).seen ?? null)
  await expect.poll(seen).toEqual(['undefined0', 'refused', 404])
})

test('closing the window while a PDF is made ends the app', async ({}, testInfo) => {
  const folder = testInfo.outputPath('quit')
  mkdirSync(folder, { recursive: true })
  const own = await launchApp()
  await askData(own.page, 'example.load', {})
  const taken = await takeReport(own)
  const ended = own.app.waitForEvent('close')
  await own.app.evaluate(({ app, BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows()
    app.once('browser-window-created', () => main?.close())
  })
  await saveReport(own, taken, { formats: ['png'], folder, language: 'nl' }).catch(() => undefined)
  await ended
  expect(readdirSync(folder)).toEqual([])
  await removeUserData(own.userData)
})
