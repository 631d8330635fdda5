import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { words } from '../support/firstRun.ts'

const text = words.conversation
const sections = [
  'conversation-sending',
  'conversation-over-time',
  'conversation-figures',
  'conversation-unanswered',
  'conversation-turns',
  'conversation-topics',
]

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
  await askData(running.page, 'example.load', {})
  await choose(running.page, { language: 'nl', theme: 'light' })
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function open(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/gesprek'
  })
  await expect(page.getByTestId('conversation-figures')).toBeVisible()
}

/** The number of questions that a row of bars tells, and the total that the list of cases tells. */
async function countIn(row: Locator): Promise<string> {
  return ((await row.locator('.count').textContent()) ?? '').trim()
}

test('tells whether the municipality sends or converses, beside 2013, within the first screen', async () => {
  const { page } = running
  await setWidth(running, 1366)
  await open(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In 2013 waren dat er bij gemeenten 11')
  const chart = page.getByTestId('conversation-sending').locator('svg').first()
  const box = await chart.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(660)
  await expect(page.getByTestId('conversation-over-time')).toContainText('11% in 2013')
})

test('has a table beside every chart, and meets WCAG 2.2 AA as far as a program can tell', async () => {
  const { page } = running
  await open(page)
  for (const name of sections) {
    const section = page.getByTestId(name)
    await section.getByRole('button', { name: words.compareEvidence.showTable }).click()
    await expect(section.locator('.plain-table tbody tr').first()).toBeVisible()
  }
  expect(await faultsOf(page)).toEqual([])
  for (const name of sections) {
    await page.getByTestId(name).getByRole('button', { name: words.compareEvidence.showChart }).click()
  }
  for (const width of [683, 1366]) {
    await setWidth(running, width)
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
  }
})

test('opens the questions behind a reason, as many as the bar tells', async () => {
  const { page } = running
  await open(page)
  const row = page.getByTestId('conversation-unanswered').getByRole('button', {
    name: new RegExp(`^${text.unanswered.reasons.open}`),
  })
  const count = await countIn(row)
  await row.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(text.unanswered.cases(text.unanswered.reasons.open))
  await expect(dialog).toContainText(new RegExp(`\\b${count}\\b`))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('is walked with the keyboard: along the weeks of a chart, and into the questions of one', async () => {
  const { page } = running
  await open(page)
  const weeks = page.getByTestId('conversation-sending').locator('[data-slot]')
  const last = (await weeks.count()) - 1
  await weeks.nth(last).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(weeks.nth(last - 1)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(weeks.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('shows under a topic what can be told of it, and not what is posted', async () => {
  const { page } = running
  await page.evaluate(() => {
    location.hash = '/gesprek?topic=policy'
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('gaan er')
  await expect(page.getByTestId('conversation-over-time').locator('svg')).toHaveCount(1)
  await expect(page.getByTestId('conversation-figures')).toContainText(text.figures.allTopics)
})

test('explains its figures', async () => {
  const { page } = running
  await open(page)
  await page.getByRole('button', { name: words.definitions.title }).click()
  await expect(page.getByRole('dialog')).toContainText(words.figures.metrics.identicalReplies)
  await page.getByRole('button', { name: words.definitions.showCases }).click()
  await expect(page.getByRole('dialog')).toContainText(words.definitions.allCases)
  await page.keyboard.press('Escape')
})
