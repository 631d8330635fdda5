import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const { hours, app, reference } = words
let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  running = await launchApp()
  await beginWith(running.page, 'voorne', 'Voorne aan Zee')
  const before = invent(60, Date.UTC(2022, 10, 7, 8))
  const after = invent(40, Date.UTC(2023, 1, 6, 8), 5001)
  await startImport(running.page, writeTwcs(path.join(folder, 'a.csv'), [...before, ...after]))
  await expect(running.page.getByTestId('import-result')).toBeVisible()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

test('opening hours are filled in with the keyboard alone, and every word about them follows', async () => {
  const { page } = running
  await goTo(page, 'settings')
  const section = page.getByTestId('hours')
  await expect(page.getByTestId('hours-now')).toContainText('maandag t/m vrijdag 9-17 uur, zonder feestdagen')
  await section.getByRole('button', { name: hours.change }).press('Enter')
  await section.getByLabel(hours.editor.closesAt('maandag', '1')).fill('12.30')
  await section.getByRole('button', { name: hours.editor.addBlockOn('maandag') }).press('Enter')
  // The new block has the focus.
  await page.keyboard.type('13')
  await page.keyboard.press('Tab')
  await page.keyboard.type('18')
  await section.getByRole('button', { name: hours.editor.asMonday }).press('Space')
  await section.getByRole('checkbox', { name: hours.holidays.goodFriday }).press('Space')
  await section.getByLabel(hours.editor.closedDay, { exact: true }).fill('2026-05-15')
  await page.keyboard.press('Enter')
  await section.getByRole('button', { name: hours.editor.save }).press('Enter')
  const told = 'maandag t/m vrijdag 9-12.30 en 13-18 uur, zonder feestdagen, zonder 1 andere sluitingsdag'
  await expect(page.getByTestId('hours-now')).toContainText(told)
  await goTo(page, 'overview')
  await page.getByRole('button', { name: new RegExp(`^${app.filter.clock}:`) }).click()
  await expect(page.getByRole('menuitemradio', { name: app.filter.opening })).toContainText(told)
  await page.getByRole('menuitemradio', { name: app.filter.opening }).click()
  await expect(page.getByText(`Openingstijd: ${told}.`)).toBeVisible()
})

test('what cannot be is told in words and not saved', async () => {
  const { page } = running
  await goTo(page, 'settings')
  const section = page.getByTestId('hours')
  await section.getByRole('button', { name: hours.change }).click()
  await section.getByLabel(hours.editor.opensAt('dinsdag', '1')).fill('negen')
  await section.getByRole('button', { name: hours.editor.save }).click()
  await expect(section.getByRole('alert')).toHaveText(hours.editor.faults.notATime('Dinsdag'))
  await section.getByRole('button', { name: hours.editor.cancel }).click()
  await section.getByRole('button', { name: hours.reset }).click()
  await page.getByRole('dialog').getByRole('button', { name: hours.reset }).click()
  await expect(page.getByTestId('hours-now')).toContainText('maandag t/m vrijdag 9-17 uur, zonder feestdagen')
})

test('an account of a former municipality is given to it, and seen apart', async () => {
  const { page } = running
  const section = page.getByTestId('merger')
  await expect(section.getByRole('row', { name: /^Brielle/ })).toContainText('1 januari 2023')
  await section.getByRole('combobox').selectOption('GM0501')
  await goTo(page, 'overview')
  const choice = page.getByRole('button', { name: new RegExp(`^${app.filter.predecessor}:`) })
  await expect(choice).toContainText(app.filter.together)
  await choice.click()
  const brielle = app.filter.formerUntil('Brielle', '1 januari 2023')
  await page.getByRole('menuitemradio', { name: brielle }).click()
  await expect(choice).toContainText(brielle)
})

test('every number of the municipality is told with its source', async () => {
  const { page } = running
  await goTo(page, 'settings')
  await page.getByRole('button', { name: reference.facts.open }).click()
  await expect(page.getByTestId('facts')).toContainText('CBS, bevolking op 1 januari')
  await expect(page.getByTestId('populations')).toContainText('Hellevoetsluis (tot 1 januari 2023)')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('facts')).toHaveCount(0)
})

test('the reference data show their totals; a file that is none is refused with the reason', async () => {
  const { app: electron, page } = running
  const section = page.getByTestId('reference')
  await expect(section).toContainText('18.044.027')
  await expect(section).toContainText('6.898.350')
  const file = path.join(folder, 'geen-editie.json')
  writeFileSync(file, readFileSync(path.join(folder, 'a.csv')))
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await section.getByRole('button', { name: reference.renew }).click()
  await expect(section.getByRole('alert')).toContainText(reference.refusals.notReference)
  await expect(section).toContainText(reference.edition('2026-1'))
})
