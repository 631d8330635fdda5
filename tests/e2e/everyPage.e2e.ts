import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'

const pages = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad',
  '/vergelijken',
  '/wat-als',
  '/presentatie',
  '/gegevens',
  '/instellingen',
  '/over',
  '/hulp',
]
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
]
/** A common laptop, and the same one at 200% zoom. */
const widths = [1366, 683]
/** Just above where the navigation moves to the top: the least room beside it. */
const tightWidth = 1181

let running: RunningApp
/** Errors in the console and errors nobody caught, since the start. */
const complaints: string[] = []

test.beforeAll(async () => {
  running = await launchApp()
  running.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  running.page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Something wider than the window makes a reader scroll sideways for every line. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

for (const look of looks) {
  test(`the first page meets WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    await choose(running.page, look)
    await expect(running.page.getByRole('combobox')).toBeVisible()
    const faults: string[] = []
    for (const width of widths) {
      await setWidth(running, width)
      faults.push(...(await faultsOf(running.page)))
      if (await isTooWide(running.page)) faults.push('wider than the window')
    }
    expect(faults).toEqual([])
  })
}

for (const look of looks) {
  test(`every page of the example fits and meets WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await askData(page, 'example.load', {})
    await choose(page, look)
    const faults: string[] = []
    for (const width of widths) {
      await setWidth(running, width)
      for (const address of pages) {
        await open(page, address)
        for (const fault of await faultsOf(page)) faults.push(`${address} at ${width}: ${fault}`)
        if (await isTooWide(page)) faults.push(`${address} at ${width}: wider than the window`)
      }
    }
    expect(faults).toEqual([])
  })
}

test('every page fits where the navigation leaves the least room', async () => {
  const { page } = running
  await setWidth(running, tightWidth)
  const faults: string[] = []
  for (const address of pages) {
    await open(page, address)
    if (await isTooWide(page)) faults.push(address)
  }
  expect(faults).toEqual([])
})

test('no page complains, not when it is left and not when its chart is made anew', async () => {
  const { page } = running
  await setWidth(running, 1366)
  for (const address of pages) {
    await open(page, '/overzicht')
    await expect(page.locator('.curve svg')).toBeVisible()
    await open(page, address)
  }
  await open(page, '/overzicht?clock=opening')
  await expect(page.locator('.curve svg')).toBeVisible()
  await choose(page, { language: 'en', theme: 'light' })
  await expect(page.locator('.curve svg')).toBeVisible()
  await open(page, '/over')
  expect(complaints).toEqual([])
})
