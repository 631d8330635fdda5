import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const { app, savedViews, calendar } = words
const { filter: text } = app

let running: RunningApp
test.beforeEach(async () => {
  running = await launchApp()
  const { page } = running
  await askData(page, 'example.load', {})
  await page.reload()
  await goTo(page, 'overview')
  await expect(choice(page, text.period)).toBeVisible()
})
test.afterEach(async () => {
  await running.close()
  await removeUserData(running.userData)
})

function choice(page: Page, name: string): Locator {
  return page.getByRole('group', { name: text.label }).getByRole('button', { name: new RegExp(`^${name}:`) })
}
function query(page: Page): URLSearchParams {
  return new URLSearchParams(page.url().split('?')[1] ?? '')
}
/** Waits until the address says so; null = not at all. */
async function expectInAddress(page: Page, key: string, value: string | null): Promise<void> {
  await expect.poll(() => query(page).get(key)).toBe(value)
}

test('channels, topics and teams are chosen together with the keyboard alone, and back and forward lead through them', async () => {
  const { page } = running
  await choice(page, text.channel).focus()
  await page.keyboard.press('Enter')
  const all = page.getByRole('menuitemcheckbox', { name: text.allChannels })
  await expect(all).toHaveAttribute('aria-checked', 'true')
  await expect(all).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(all).toHaveAttribute('aria-checked', 'false')
  await expect(page.getByRole('menuitemcheckbox', { checked: true })).toHaveCount(2)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  // The choice holds when the list is closed, and the focus is back at its words.
  await expect(choice(page, text.channel)).toBeFocused()
  await expect(choice(page, text.channel)).toContainText(/2 van \d+ kanalen/)
  await expect.poll(() => query(page).get('channel')?.split(',')).toHaveLength(2)

  await page.keyboard.press('Tab')
  await expect(choice(page, text.topic)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expectInAddress(page, 'topic', 'service')
  await expect(choice(page, text.topic)).toContainText(words.figures.topics.service)

  await page.goBack()
  await expectInAddress(page, 'topic', null)
  await expect(choice(page, text.topic)).toContainText(text.allTopics)
  await expect(choice(page, text.channel)).toContainText(/2 van \d+ kanalen/)
  await page.goBack()
  await expect(choice(page, text.channel)).toContainText(text.allChannels)
  await page.goForward()
  await expect(choice(page, text.channel)).toContainText(/2 van \d+ kanalen/)

  await page.getByRole('button', { name: text.reset }).press('Enter')
  await expect(choice(page, text.channel)).toContainText(text.allChannels)
  await expect(page.getByRole('button', { name: text.reset })).toHaveCount(0)
})

test('a channel stands for its accounts, and a choice that is undone changes nothing', async () => {
  const { page } = running
  const before = page.url()
  await choice(page, text.channel).click()
  const first = page.getByRole('menuitemcheckbox').nth(1)
  await first.click()
  await expect(first).toHaveAttribute('aria-checked', 'true')
  await first.click()
  await page.keyboard.press('Escape')
  await expect(choice(page, text.channel)).toContainText(text.allChannels)
  expect(page.url()).toBe(before)
})

test('a period is chosen from the short list under its headings, or by its kind', async () => {
  const { page } = running
  await choice(page, text.period).click()
  const list = page.getByRole('menu')
  for (const group of ['recent', 'quarters', 'years', 'reports', 'terms', 'everything'] as const)
    await expect(list.getByText(text.periodGroups[group], { exact: true })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('menuitemradio', { name: new RegExp(text.lastWeek) }).click()
  await expect.poll(() => query(page).get('from')).not.toBeNull()
  const week = query(page)
  const days = (Date.parse(week.get('to') ?? '') - Date.parse(week.get('from') ?? '')) / 86_400_000
  expect(days).toBe(6)

  await choice(page, text.period).press('Enter')
  await page.getByRole('menuitem', { name: text.custom }).press('Enter')
  const dialog = page.getByRole('dialog', { name: text.customTitle })
  await dialog.getByLabel(text.kind).selectOption('month')
  await dialog.getByLabel(text.which).selectOption({ index: 1 })
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: text.apply }).press('Enter')
  await expect.poll(() => query(page).get('from')).toMatch(/-01$/)
})

test('the comparison is the one that is chosen, and none says so', async () => {
  const { page } = running
  await expect(page.getByText(text.comparedWith)).toBeVisible()
  await choice(page, text.comparison).press('Enter')
  await page
    .getByRole('menuitemradio', { name: new RegExp(`^${text.comparisons.previousPeriod}`) })
    .press('Enter')
  await expectInAddress(page, 'vs', 'previousPeriod')
  await expect(choice(page, text.comparison)).not.toContainText('dezelfde weken')
  await choice(page, text.comparison).press('Enter')
  await page.getByRole('menuitemradio', { name: text.comparisons.none, exact: true }).press('Enter')
  await expectInAddress(page, 'vs', 'none')
  await expect(choice(page, text.comparison)).toContainText(text.notCompared)
  await choice(page, text.comparison).press('Enter')
  await page.getByRole('menuitemradio', { name: text.usualComparison }).press('Enter')
  await expectInAddress(page, 'vs', null)
})

test('the parts of the time are chosen where there is a time axis, and stay when the page changes', async () => {
  const { page } = running
  await expect(choice(page, text.granularity)).toHaveCount(0)
  await goTo(page, 'response')
  await expect(choice(page, text.granularity)).toContainText(text.granularities.week)
  await choice(page, text.granularity).press('Enter')
  await page.getByRole('menuitemradio', { name: new RegExp(`^${text.granularities.month}`) }).press('Enter')
  await expectInAddress(page, 'by', 'month')
  await expect(choice(page, text.granularity)).toContainText(text.granularities.month)
  await goTo(page, 'overview')
  await expectInAddress(page, 'by', 'month')
})

test('events can be left out once there are any that may be', async () => {
  const { page } = running
  const noted = (await askData(page, 'annotations.list', {})) as readonly { readonly id: number }[]
  for (const { id } of noted) await askData(page, 'annotations.remove', { id })
  await page.reload()
  await expect(choice(page, text.clock)).toBeVisible()
  await expect(choice(page, text.incidents)).toHaveCount(0)
  await askData(page, 'annotations.save', {
    id: null,
    kind: 'storm',
    title: 'Storm',
    from: '2026-08-10',
    to: '2026-08-12',
    isExcludable: true,
  })
  await page.reload()
  await choice(page, text.incidents).press('Enter')
  await page.getByRole('menuitemradio', { name: text.withoutIncidents }).press('Enter')
  await expectInAddress(page, 'incidents', 'out')
  await expect(choice(page, text.incidents)).toContainText(text.withoutIncidents)
})

test('a view is kept under a name, opened from another page, renamed, and removed with a way back', async () => {
  const { page } = running
  await choice(page, text.clock).press('Enter')
  await page.getByRole('menuitemradio', { name: new RegExp(`^${text.opening}`) }).press('Enter')
  await expectInAddress(page, 'clock', 'opening')
  await page.getByRole('button', { name: savedViews.saveTitle, exact: true }).press('Enter')
  const saving = page.getByRole('dialog', { name: savedViews.saveTitle })
  await saving.getByLabel(savedViews.name).fill('Openingstijd')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(saving).toHaveCount(0)

  await goTo(page, 'compare')
  await page.getByRole('button', { name: text.reset }).click()
  await expectInAddress(page, 'clock', null)
  const menu = page.getByRole('button', { name: savedViews.title })
  await menu.press('Enter')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Openingstijd' }).press('Enter')
  await expectInAddress(page, 'clock', 'opening')
  await expect(page).toHaveURL(/\/overzicht/)

  await menu.press('Enter')
  await page.getByRole('menuitem', { name: savedViews.manage }).press('Enter')
  const managing = page.getByRole('dialog', { name: savedViews.manageTitle })
  await managing.getByRole('textbox', { name: savedViews.nameOf('Openingstijd') }).fill('Werkuren')
  await page.keyboard.press('Enter')
  await expect(managing.getByRole('textbox', { name: savedViews.nameOf('Werkuren') })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await managing.getByRole('button', { name: savedViews.removeOf('Werkuren') }).press('Enter')
  await expect(managing).toContainText(savedViews.none)
  await managing.getByRole('button', { name: savedViews.close }).press('Enter')
  await page.getByRole('button', { name: app.notices.undo }).click()
  await menu.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Werkuren' })).toBeVisible()
})

test('council terms and report dates are changed on Instellingen, and the periods on offer follow', async () => {
  const { page } = running
  await goTo(page, 'settings')
  const section = page.getByTestId('calendar')
  await section.getByRole('button', { name: calendar.change }).press('Enter')
  await section.getByRole('button', { name: calendar.removeDay('30 april') }).press('Enter')
  await section.getByLabel(calendar.day, { exact: true }).fill('30')
  await section.getByLabel(calendar.month, { exact: true }).selectOption('6')
  await section.getByRole('button', { name: calendar.addPlanning }).press('Enter')
  expect(await faultsOf(page)).toEqual([])
  await section.getByRole('button', { name: calendar.save }).press('Enter')
  await expect(section.getByRole('button', { name: calendar.reset })).toBeVisible()
  await expect(section).toContainText('30 juni')
  await goTo(page, 'overview')
  await choice(page, text.period).press('Enter')
  await expect(page.getByRole('menuitemradio', { name: /rapportage t\/m 30 juni/ })).toBeVisible()
  await expect(page.getByRole('menuitemradio', { name: /rapportage t\/m 30 april/ })).toHaveCount(0)
})
