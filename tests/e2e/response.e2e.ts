import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const { responseCharts: charts, response } = words
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]
const sections = [
  'response-curve',
  'response-shares',
  'week-arrivals',
  'week-response',
  'response-groups',
  'response-series',
  'response-slowest',
]
/** Those with a figure and the same in a table. */
const withTwins = ['response-curve', 'week-arrivals', 'week-response', 'response-groups', 'response-series']

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await expect(running.page.getByRole('link', { name: words.app.pages.response })).toBeVisible()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

/** The page as it opens, whatever was opened or turned over before. */
async function openPage(page: Page): Promise<void> {
  await goTo(page, 'overview')
  await goTo(page, 'response')
  await expect(page.getByTestId('response-shares')).toBeVisible()
}

/** Which cell of a grid the keyboard is on. */
function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}

test('the page shows its finding and every figure of the example', async () => {
  const { page } = running
  await openPage(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('binnen uw normen beantwoord')
  await expect(page.getByText('De helft van de vragen is binnen')).toBeVisible()
  for (const name of sections) await expect(page.getByTestId(name)).toBeVisible()
  await expect(page.getByTestId('response-curve').locator('.curve svg')).toBeVisible()
  // A heading, four fixed times, and the example's two norms under both together.
  await expect(page.getByTestId('response-shares').getByRole('row')).toHaveCount(8)
  await expect(page.getByTestId('response-slowest').locator('tbody tr')).toHaveCount(10)
})

test('the hours of the week are walked with the arrow keys, and left with Tab', async () => {
  const { page } = running
  await openPage(page)
  const grid = page.getByTestId('week-arrivals').getByRole('grid')
  const cells = grid.getByRole('gridcell')
  await expect(cells).toHaveCount(168)
  await grid.locator('[tabindex="0"]').focus()
  expect(await focusedWords(page)).toMatch(/^maandag 9-10 uur: /)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await focusedWords(page)).toMatch(/^dinsdag 10-11 uur: /)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  expect(await focusedWords(page)).toMatch(/^dinsdag 0-1 uur: /)
  await page.keyboard.press('End')
  expect(await focusedWords(page)).toMatch(/^dinsdag 23-24 uur: /)
  // One stop in the whole grid: the next one is outside it.
  await page.keyboard.press('Tab')
  expect(await grid.evaluate((element) => element.contains(document.activeElement))).toBe(false)
  await page.keyboard.press('Shift+Tab')
  expect(await focusedWords(page)).toMatch(/^dinsdag 23-24 uur: /)
})

test('an hour, a period, a group and a row of a table open the questions behind them', async () => {
  const { page } = running
  await openPage(page)
  const dialog = page.getByRole('dialog')
  const closes = async (title: string | RegExp): Promise<void> => {
    await expect(dialog).toContainText(title)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const grid = page.getByTestId('week-arrivals').getByRole('grid')
  await grid.locator('[tabindex="0"]').focus()
  await page.keyboard.press('Enter')
  await closes(response.cases.arrivedAt('maandag 9-10 uur'))

  const series = page.getByTestId('response-series')
  const part = series.getByRole('button', { name: /de helft binnen/ }).last()
  await part.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await closes(/Gesteld in week/)

  await page.getByRole('button', { name: charts.groups.openCases('Facebook') }).click()
  await closes(response.cases.ofGroup('Facebook'))
  await page.getByRole('button', { name: charts.shares.openCases('4 u') }).click()
  await closes(response.cases.within('4 uur'))
})

test('a question that waits longest opens its thread', async () => {
  const { page } = running
  await openPage(page)
  const first = page.getByTestId('response-slowest').locator('tbody').getByRole('button').first()
  const asked = (await first.innerText()).trim()
  await first.click()
  await expect(page.getByRole('dialog')).toContainText(asked.slice(0, 10))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('every figure has the same in a table', async () => {
  const { page } = running
  await openPage(page)
  for (const name of withTwins) {
    const section = page.getByTestId(name)
    const turn = section.getByRole('button', { name: charts.showTable })
    await turn.press('Enter')
    await expect(section.getByRole('table')).toBeVisible()
    await section.getByRole('button', { name: charts.showChart }).press('Enter')
    await expect(turn).toBeVisible()
  }
})

for (const look of looks) {
  test(`the page and its tables fit and meet WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const faults: string[] = []
    for (const width of [1366, 683]) {
      await setWidth(running, width)
      await page.evaluate(() => {
        location.hash = '/reactietijd'
      })
      await expect(page.getByTestId('response-slowest')).toBeVisible()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      for (const isTable of [false, true]) {
        if (isTable)
          for (const name of withTwins)
            await page.getByTestId(name).locator('.title-line .quiet-action').click()
        for (const fault of await faultsOf(page)) faults.push(`${width}, table ${isTable}: ${fault}`)
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        if (isTooWide) faults.push(`${width}, table ${isTable}: wider than the window`)
      }
      await page.reload()
    }
    expect(faults).toEqual([])
  })
}
