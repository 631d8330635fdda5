import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { words } from '../support/firstRun.ts'

test.describe.configure({ mode: 'serial' })

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

test('a guide is opened by keyboard, one at a time, and says whether its source was tested', async () => {
  const { page } = running
  const guide = page.getByTestId('export-guide')
  await guide.getByRole('button', { name: 'OBI4wan' }).focus()
  await page.keyboard.press('Enter')
  await expect(guide.locator('[data-guide]')).toHaveCount(1)
  await expect(guide.locator('[data-guide=obi4wan]')).toContainText(words.guides.unverified)
  await expect(guide.locator('[data-guide=obi4wan]')).toContainText(words.figures.supported.responseRate)
  await guide.getByRole('button', { name: 'WhatsApp', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(guide.locator('[data-guide]')).toHaveCount(1)
  await expect(guide.locator('[data-guide=whatsapp]')).toContainText(words.guides.verified)
  expect(await faultsOf(page)).toEqual([])
})

test('searching leaves what fits, opens what is found alone, and says when nothing is', async () => {
  const { page } = running
  const guide = page.getByTestId('export-guide')
  await guide.getByRole('searchbox').fill('spotler')
  await expect(guide.getByRole('status')).toHaveText(words.guides.foundOne)
  await expect(guide.locator('[data-guide=obi4wan]')).toBeVisible()
  await guide.getByRole('searchbox').fill('bestaat niet')
  await expect(guide.getByRole('status')).toHaveText(words.guides.foundNone)
  await guide.getByRole('searchbox').fill('')
  await expect(guide.getByRole('button', { name: 'OBI4wan' })).toBeVisible()
})

test('at twice the size nothing is cut off, and on paper only the open guide stands', async () => {
  const { page } = running
  await setWidth(running, 683)
  const guide = page.getByTestId('export-guide')
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(width).toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: 'print' })
  await expect(guide.locator('[data-guide=whatsapp]')).toBeVisible()
  await expect(guide.getByRole('searchbox')).toBeHidden()
  await expect(guide.getByRole('button')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
})
