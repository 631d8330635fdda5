import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const pages = ['/overzicht', '/groeipad', '/vergelijken', '/gegevens', '/instellingen', '/over']
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function faultsOf(page: Page): Promise<string[]> {
  // The usual way opens a second page, which this app refuses.
  const { violations, passes } = await new AxeBuilder({ page }).withTags(levels).setLegacyMode(true).analyze()
  // A page that was not looked at has no faults either.
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const look of looks) {
  test(`the first page meets WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    await choose(running.page, look)
    await expect(running.page.getByRole('combobox')).toBeVisible()
    expect(await faultsOf(running.page)).toEqual([])
  })
}

for (const look of looks) {
  test(`every page of the example meets WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await askData(page, 'example.load', {})
    await choose(page, look)
    const faults: string[] = []
    for (const address of pages) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      for (const fault of await faultsOf(page)) faults.push(`${address} ${fault}`)
    }
    expect(faults).toEqual([])
  })
}
