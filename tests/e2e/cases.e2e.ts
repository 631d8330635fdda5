import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { words } from '../support/firstRun.ts'

const { cases, corrections, figures } = words
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]
const address = '/overzicht?clock=opening&cases=all&casesTitle=Alle+vragen'

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await running.page.reload()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

async function openList(page: Page, mark = 'all'): Promise<Locator> {
  await goTo(page, '/overzicht')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await goTo(page, address.replace('cases=all', `cases=${mark}`))
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused()
  await expect(rowAt(page, 1)).toHaveAttribute('aria-selected', 'false')
  return grid
}

/** A row by its place in the list, the first is 1. */
function rowAt(page: Page, place: number): Locator {
  return page.getByRole('grid').locator(`[role=row][aria-rowindex="${place + 1}"]`)
}
function topicOf(row: Locator): Locator {
  return row.locator('.topic > span').first()
}
function total(grid: Locator): Promise<number> {
  return grid.getAttribute('aria-rowcount').then((count) => Number(count) - 1)
}

test('the list opens with its title, its count and the filter in words, and back closes it', async () => {
  const { page } = running
  const grid = await openList(page)
  const dialog = page.getByRole('dialog', { name: 'Alle vragen' })
  await expect(dialog).toContainText(cases.count.many((await total(grid)).toLocaleString('nl-NL')))
  await expect(dialog).toContainText(words.app.filter.opening)
  await page.goBack()
  await expect(dialog).toBeHidden()
  await page.goForward()
  await expect(dialog).toBeVisible()
  await page.reload()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('by keyboard alone: to the end, sort, label, undo, the thread, and out again', async () => {
  const { page } = running
  const grid = await openList(page)
  const count = await total(grid)
  await page.keyboard.press('End')
  await expect(rowAt(page, count)).toBeInViewport()
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  await page.keyboard.press('Home')
  await expect(rowAt(page, 1)).toBeInViewport()

  const wait = grid.getByRole('columnheader', { name: cases.grid.columns.wait })
  await wait.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(wait).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Enter')
  await expect(wait).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/casesSort=-wait/)

  await grid.focus()
  await page.keyboard.press('ArrowDown')
  const before = await topicOf(rowAt(page, 2)).innerText()
  const key = before === figures.topics.crisis ? '4' : '6'
  const after = before === figures.topics.crisis ? figures.topics.complaint : figures.topics.crisis
  await page.keyboard.press(key)
  await expect(topicOf(rowAt(page, 2))).toHaveText(after)
  await expect(page.getByRole('status').filter({ hasText: /^Verbeterd/ })).toBeVisible()
  await expect(grid).toHaveAttribute('aria-activedescendant', 'case-row-1')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: /^Ongedaan gemaakt/ })).toBeVisible()
  await expect(topicOf(rowAt(page, 2))).toHaveText(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(topicOf(rowAt(page, 2))).toHaveText(after)
  await page.keyboard.press('Control+z')
  await expect(topicOf(rowAt(page, 2))).toHaveText(before)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: cases.thread.list })).toBeVisible()
  await expect(page.getByText(/^Kalendertijd: /)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
  await expect(grid).toHaveAttribute('aria-activedescendant', 'case-row-1')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('rows are chosen with Space, Shift and Ctrl+A, and many are corrected after a question only', async () => {
  const { page } = running
  const grid = await openList(page)
  const count = await total(grid)
  await page.keyboard.press('Space')
  await expect(rowAt(page, 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(cases.choose.count('3'))).toBeVisible()

  await page.keyboard.press('Control+a')
  await expect(page.getByText(cases.choose.count(count.toLocaleString('nl-NL')))).toBeVisible()
  await page.getByRole('button', { name: corrections.correct, exact: true }).click()
  await page.getByRole('menuitem', { name: corrections.branches.topic }).press('ArrowRight')
  await page.getByRole('menuitem', { name: figures.topics.crisis }).press('Enter')
  const question = page.getByRole('dialog', {
    name: corrections.confirm.title(cases.count.many(count.toLocaleString('nl-NL'))),
  })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: corrections.confirm.yes }).click()
  await expect(question).toBeHidden()
  await expect(topicOf(rowAt(page, 1))).toHaveText(figures.topics.crisis)
  await expect(topicOf(rowAt(page, 3))).toHaveText(figures.topics.crisis)
  await page.getByRole('button', { name: corrections.log.open }).click()
  const log = page.getByRole('dialog', { name: corrections.log.title })
  await expect(log.getByRole('row').nth(1)).toContainText(`‘${figures.topics.crisis}’`)
  await page.keyboard.press('Escape')
  await expect(log).toBeHidden()
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Ongedaan gemaakt/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a message of a thread is left out and counted again', async () => {
  const { page } = running
  const grid = await openList(page, 'outcome:answered')
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: cases.thread.list })
  await expect(list).toBeVisible()
  const reply = list.getByRole('listitem').filter({ hasText: cases.thread.who.out }).first()
  await reply.getByRole('button', { name: /verbeteren$/ }).click()
  await page.getByRole('menuitem', { name: corrections.branches.exclude }).press('ArrowRight')
  await page.getByRole('menuitem', { name: corrections.exclusions.test }).press('Enter')
  await expect(list).toContainText(cases.thread.excluded.test)
  await page.keyboard.press('Control+z')
  await expect(list).not.toContainText(cases.thread.excluded.test)
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Escape')
})

test('a mark of a chart opens its questions; what is left out there leaves the chart, and the keyboard comes back to the mark', async () => {
  const { page } = running
  await goTo(page, '/reactietijd')
  // Not by role: behind an open list the page is hidden from whoever asks for roles.
  const cell = page.locator('[data-testid=week-arrivals] [role=grid] [tabindex="0"]')
  await cell.focus()
  const before = await cell.getAttribute('aria-label')
  await page.keyboard.press('Enter')
  const grid = page.getByRole('dialog').getByRole('grid')
  await expect(grid).toBeFocused()
  const count = await total(grid)
  await expect(cell).toHaveAttribute('aria-label', new RegExp(`: ${count} `))
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: corrections.correct, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: corrections.branches.exclude }).press('ArrowRight')
  await page.getByRole('menuitem', { name: corrections.exclusions.spam }).press('Enter')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count))
  await expect(grid).toBeFocused()
  await expect(cell).toHaveAttribute('aria-label', new RegExp(`: ${count - 1} `))
  await page.keyboard.press('Control+z')
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(cell).toHaveAttribute('aria-label', before ?? '')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
})

for (const look of looks) {
  test(`the list and a thread fit and meet WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const faults: string[] = []
    for (const width of [1366, 683]) {
      await setWidth(running, width)
      const grid = await openList(page)
      for (const fault of await faultsOf(page)) faults.push(`list at ${width}: ${fault}`)
      await page.keyboard.press('Enter')
      await expect(page.locator('.line').first()).toBeVisible()
      for (const fault of await faultsOf(page)) faults.push(`thread at ${width}: ${fault}`)
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      if (isTooWide) faults.push(`wider than the window at ${width}`)
      await page.keyboard.press('Escape')
      await expect(grid).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    expect(faults).toEqual([])
  })
}
