import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const { compare, peerGroup } = words

let running: RunningApp

test.beforeEach(async () => {
  running = await launchApp()
})
test.afterEach(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function openExample(): Promise<Page> {
  const { page } = running
  await askData(page, 'example.load', {})
  await page.reload()
  await goTo(page, 'compare')
  await expect(plotOf(page)).toBeVisible()
  return page
}
function plotOf(page: Page): Locator {
  return page.locator('table.dot-plot')
}
function tab(page: Page, figure: 'within2h' | 'medianMs' | 'dialogueShare'): Locator {
  const tabs = page.getByRole('group', { name: compare.tabs.label, exact: true })
  return tabs.getByRole('button', { name: compare.tabs[figure], exact: true })
}
function peersChoice(page: Page): Locator {
  return page.getByRole('button', { name: new RegExp(`^${peerGroup.choose}:`) })
}
async function faultsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(levels).setLegacyMode(true).analyze()
  expect(passes.length).toBeGreaterThan(10)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('the figure that is compared stands in the address, so that back and forward lead through figures', async () => {
  const page = await openExample()
  await expect(tab(page, 'within2h')).toHaveAttribute('aria-pressed', 'true')
  // Rijnhoven and its fifteen, but for Eikenrade of which nothing is known.
  await expect(plotOf(page).locator('tbody tr')).toHaveCount(15)
  await expect(plotOf(page)).not.toContainText('Eikenrade')
  await tab(page, 'dialogueShare').click()
  await expect(page).toHaveURL(/figure=dialogueShare/)
  await expect(plotOf(page)).toContainText(compare.plot.value.dialogueShare)
  await tab(page, 'medianMs').click()
  await expect(page).toHaveURL(/figure=medianMs/)
  await page.goBack()
  await expect(tab(page, 'dialogueShare')).toHaveAttribute('aria-pressed', 'true')
  await page.goForward()
  await expect(tab(page, 'medianMs')).toHaveAttribute('aria-pressed', 'true')
})

test('a change of the filter keeps the figure', async () => {
  const page = await openExample()
  await tab(page, 'dialogueShare').click()
  await page.getByRole('button', { name: new RegExp(`^${words.app.filter.clock}:`) }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${words.app.filter.opening}`) }).click()
  await expect(page).toHaveURL(/clock=opening/)
  await expect(page).toHaveURL(/figure=dialogueShare/)
})

test('a group is tried out before it is kept, and then holds on the page', async () => {
  const page = await openExample()
  await peersChoice(page).click()
  const dialog = page.getByRole('dialog')
  const rows = dialog.locator('tbody tr')
  await expect(rows).toHaveCount(16)
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('spinbutton').fill('8')
  await expect(rows).toHaveCount(9)
  await dialog.getByRole('button', { name: peerGroup.dialog.cancel }).click()
  await expect(peersChoice(page)).toContainText('15')

  await peersChoice(page).click()
  await dialog.getByRole('spinbutton').fill('8')
  await expect(rows).toHaveCount(9)
  await dialog.getByRole('button', { name: peerGroup.dialog.save }).click()
  await expect(dialog).toBeHidden()
  await expect(peersChoice(page)).toContainText('8')
  // Of one of the eight nothing is known.
  await expect(plotOf(page).locator('tbody tr')).toHaveCount(8)
})

test('an own group is put together by name, from the municipalities it can be compared with', async () => {
  const page = await openExample()
  await peersChoice(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(`^${peerGroup.dialog.own}`) }).check()
  const away = dialog.getByRole('button', { name: /weghalen$/ })
  await expect(away).toHaveCount(15)
  await dialog.getByRole('button', { name: peerGroup.dialog.remove('Ravenkerk') }).click()
  await expect(away).toHaveCount(14)
  await dialog.getByRole('combobox').fill('raven')
  await page.getByRole('option', { name: /^Ravenkerk/ }).click()
  await expect(away).toHaveCount(15)
  await dialog.getByRole('combobox').fill('utrecht')
  await expect(page.getByText(words.start.none)).toBeVisible()
})

test('why these are comparable is explained with what each difference comes from', async () => {
  const page = await openExample()
  await page.getByRole('button', { name: /^Waarom deze vijftien/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(peerGroup.whyNever)
  await expect(dialog.getByRole('row', { name: /^Korenhage/ })).toContainText(/inwoners \d+%/)
  expect(await faultsOf(page)).toEqual([])
})

test('without figures of others the page says how to get them, and still shows the group and where it lies', async () => {
  const { page } = running
  await askData(page, 'dossier.create', { municipalityCode: 'GM0268', name: null })
  await page.reload()
  await goTo(page, 'compare')
  await expect(page.getByRole('heading', { name: compare.fewTitle })).toBeVisible()
  await expect(plotOf(page)).toHaveCount(0)
  await expect(page.getByRole('img', { name: /^Stippenkaart met Nijmegen en 15/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Amersfoort/ })).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: compare.toData }).click()
  await expect(page.getByTestId('exchange')).toBeInViewport()
})
