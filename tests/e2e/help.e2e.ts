import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/locale/catalogue.ts'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'

const words = catalogues.nl
const { help, helpTerms, definitions } = words
const pages = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad',
  '/vergelijken',
  '/gegevens',
  '/instellingen',
]
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
]
const widths = [1366, 683]

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
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
}

function address(page: Page): Promise<string> {
  return page.evaluate(() => location.hash.slice(1))
}

test('F1 opens Hulp from every page, and back leads to the page with its choice', async () => {
  const { page } = running
  await page.reload()
  for (const path of pages) {
    const asked = `${path}?clock=opening`
    await open(page, asked)
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(help.finding)
    expect(await address(page)).toBe('/hulp?clock=opening')
    await page.goBack()
    await expect.poll(() => address(page)).toBe(asked)
  }
})

test('is searched by keyboard', async () => {
  const { page } = running
  await open(page, '/hulp')
  await page.getByLabel(help.search).focus()
  await page.keyboard.type('mediaan')
  await expect(page.getByTestId('terms').getByRole('heading', { level: 3 })).toContainText([
    helpTerms.median.name,
  ])
  await expect(page.getByTestId('manual')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: help.clear })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('terms').locator('article')).toHaveCount(Object.keys(helpTerms).length)
  await page.getByLabel(help.search).fill('xyzzy')
  await expect(page.getByRole('search')).toContainText(help.nothing('xyzzy'))
})

test('a term on Reactietijd explains itself, and leads to its place in Hulp with the choice kept', async () => {
  const { page } = running
  await open(page, '/reactietijd?clock=opening')
  const term = page.getByTestId('response-shares').getByRole('heading').getByRole('button')
  await term.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: helpTerms.within.name })
  await expect(dialog).toContainText(helpTerms.within.cannotSay)
  await page.keyboard.press('Escape')
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('link', { name: help.inHelp }).click()
  await expect(page.locator('#begrip-within')).toBeFocused()
  await expect(page.locator('#begrip-within')).toBeInViewport()
  expect(await address(page)).toBe('/hulp?clock=opening#begrip-within')
})

for (const path of ['/overzicht', '/reactietijd', '/gesprek', '/vergelijken']) {
  test(`the figures of ${path} tell their choice, what counts and what does not, and show the questions`, async () => {
    const { page } = running
    await open(page, `${path}?channel=facebook`)
    await page.getByRole('button', { name: definitions.title }).click()
    const dialog = page.getByRole('dialog', { name: definitions.title })
    await expect(dialog).toContainText(words.figures.channels.facebook)
    await expect(dialog).toContainText(/vragen tellen mee \(n = [\d.]+\)/)
    const told = await dialog.getByText(/vragen tellen mee \(n = /).textContent()
    const n = /n = ([\d.]+)/.exec(told ?? '')?.[1] ?? ''
    await dialog.getByRole('button', { name: definitions.showCases }).click()
    const list = page.getByRole('dialog', { name: definitions.allCases })
    await expect(list).toContainText(n)
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
  })
}

for (const look of looks) {
  test(`Hulp fits and meets WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const faults: string[] = []
    for (const width of widths) {
      await setWidth(running, width)
      await open(page, '/hulp')
      const { finding } = catalogues[look.language].help
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding)
      faults.push(...(await faultsOf(page)))
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        faults.push(`wider than ${width}`)
    }
    await setWidth(running, 1366)
    expect(faults).toEqual([])
  })
}
