import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const text = words.whatIfGoal
/** A search over some hundreds of covers and two hundred years, on a machine that does more. */
const searchMs = 150_000
let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await beginWith(running.page, 'voorne', 'Voorne aan Zee')
  await goTo(running.page, 'whatIf')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: text.title })
const bar = (page: Page): Locator => dialog(page).getByRole('progressbar')

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.whatIf.goal('80%') }).click()
  await expect(dialog(page)).toBeVisible()
}
/** How far the search says it is, in percent. */
async function progressOf(page: Page): Promise<number> {
  return Number((await bar(page).getAttribute('aria-valuenow')) ?? '0')
}

test('the target is that of the plan, and what is no share or time is said before a search', async () => {
  const { page } = running
  await open(page)
  await expect(dialog(page).getByLabel(text.form.share, { exact: true })).toHaveValue('80')
  await expect(dialog(page).getByLabel(text.form.limit)).toHaveValue('4')
  await expect(dialog(page).getByLabel(text.form.sameDayShare, { exact: true })).toHaveValue('95')
  await dialog(page).getByLabel(text.form.share, { exact: true }).fill('120')
  await expect(dialog(page).getByText(text.form.faultShare)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: text.start })).toBeDisabled()
  await dialog(page).getByLabel(text.form.share, { exact: true }).fill('80')
})

test('a search under way shows how far it is, is stopped at once, and holds nothing up', async () => {
  const { page } = running
  await dialog(page).getByRole('button', { name: text.start }).click()
  await expect.poll(() => progressOf(page)).toBeGreaterThan(0)
  await expect(dialog(page).getByTestId('goal-progress')).toContainText('bezettingen geprobeerd')
  await dialog(page).getByRole('button', { name: text.stop }).click()
  await expect(dialog(page).getByText(text.cancelled)).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  // The data process still answers: another page reads from it.
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await goTo(page, 'data')
  await expect(page.getByTestId('drop-zone')).toBeVisible()
  await goTo(page, 'whatIf')
})

test('a search to its end names the cheapest cover, draws it and lists it', async () => {
  test.setTimeout(searchMs + 60_000)
  const { page } = running
  await open(page)
  await dialog(page).getByRole('button', { name: text.start }).click()
  await expect(dialog(page).getByTestId('goal-result')).toBeVisible({ timeout: searchMs })
  await expect(dialog(page).getByRole('status').first()).toBeAttached()
  await expect(dialog(page).getByTestId('goal-result')).toContainText('De goedkoopste van')
  await expect(dialog(page).getByRole('img')).toBeVisible()
  await expect(dialog(page).getByRole('row', { name: new RegExp(text.table.cheapest) })).toBeVisible()
  await expect(dialog(page).getByText(text.notes.noPrice)).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})

test('it fits in a narrow window, and rows are chosen with the keyboard', async () => {
  const { page } = running
  await setWidth(running, 683)
  const isWider = await dialog(page).evaluate((element) => element.scrollWidth > element.clientWidth)
  expect(isWider).toBe(false)
  await setWidth(running, 1366)
  const chosen = dialog(page).getByRole('radio', { checked: true })
  const before = await chosen.getAttribute('value')
  await chosen.focus()
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toHaveValue(before ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toHaveValue(before ?? '')
})

test('what was found is taken over as a scenario with its hours', async () => {
  const { page } = running
  await dialog(page).getByRole('button', { name: text.take }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('tab', { name: new RegExp(text.takenName('80%')) })).toBeVisible()
  // Who comes beside works until eleven in the evening, on each day.
  const days = page.getByRole('grid', { name: words.whatIfGrid.label }).getByRole('gridcell')
  for (const day of [0, 4, 6]) await expect(days.nth(day)).toHaveAccessibleName(/–23\.00/)
})
