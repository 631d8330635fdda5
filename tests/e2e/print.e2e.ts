import { writeFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

/** In place of the system's dialog the page goes to a PDF, which is what a printer would get. */
async function printInsteadToPdf(): Promise<void> {
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const { webContents } = window
    Object.assign(globalThis, { printed: null })
    webContents.print = (options, done) => {
      void webContents
        .printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: options?.printBackground ?? false,
        })
        .then((bytes) => {
          Object.assign(globalThis, { printed: bytes.toString('base64') })
          done?.(true, '')
        })
    }
  })
}

async function printedPdf(): Promise<Buffer> {
  const taken = (): Promise<string | null> =>
    running.app.evaluate(() => (globalThis as unknown as { printed: string | null }).printed)
  await expect.poll(taken).not.toBeNull()
  return Buffer.from((await taken()) ?? '', 'base64')
}

/** Sheets of a PDF and their size in points; enough of its form to tell that it is A4. */
function mediaBoxes(pdf: Buffer): string[] {
  const parts = [pdf.toString('latin1')]
  for (const match of pdf.toString('latin1').matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)) {
    const start = match.index + match[0].length
    try {
      parts.push(inflateSync(pdf.subarray(start)).toString('latin1'))
    } catch {
      // Not compressed this way: its text stands in the file itself.
    }
  }
  return parts.flatMap((part) => [...part.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map((box) => box[1] ?? ''))
}

const addresses = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad',
  '/vergelijken',
  '/gegevens',
  '/instellingen',
  '/hulp',
]

for (const address of addresses) {
  test(`Ctrl+P prints ${address} on A4, light, with the choice in words and the day`, async ({}, testInfo) => {
    const { page } = running
    await choose(page, { language: 'nl', theme: 'dark' })
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await printInsteadToPdf()
    await page.keyboard.press('Control+p')
    const pdf = await printedPdf()
    const boxes = mediaBoxes(pdf)
    expect(boxes.length).toBeGreaterThan(0)
    for (const box of boxes) {
      const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number)
      expect(Math.round(width)).toBe(595)
      expect(Math.round(height)).toBe(842)
    }
    // For eyes: what a colleague gets on paper.
    await writeFile(testInfo.outputPath(`${address.slice(1)}.pdf`), pdf)
    // The screen is as it was.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
}

test('nothing runs off the sheet, and what can only be clicked is not on it', async () => {
  const { page } = running
  await page.setViewportSize({ width: 703, height: 1010 })
  await page.emulateMedia({ media: 'print' })
  const faults: string[] = []
  for (const address of addresses) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForTimeout(300)
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => {
          const { right, width } = element.getBoundingClientRect()
          return (
            width > 0 && right > window.innerWidth + 2 && element.closest('.visually-hidden, svg') === null
          )
        })
        .slice(0, 3)
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
    )
    faults.push(...tooWide.map((element) => `${address}: ${element} is wider than the sheet`))
    if ((await page.locator('.filled:visible, .quiet-action:not(.opens):visible').count()) > 0) {
      faults.push(`${address}: buttons on paper`)
    }
  }
  await page.emulateMedia({ media: null })
  expect(faults).toEqual([])
})
