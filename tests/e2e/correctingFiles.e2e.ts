import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

const { cases, corrections } = words

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  running = await launchApp()
  folder = mkdtempSync(path.join(tmpdir(), 'saved-'))
  await askData(running.page, 'example.load', {})
  await running.page.reload()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

test('a file is moved to another account, stands in the log, and is moved back', async () => {
  const { page } = running
  await goTo(page, 'data')
  const section = page.locator('#verbeteringen')
  await expect(section).toContainText(corrections.section.none)
  await page.getByRole('button', { name: /^WhatsApp-chat\.txt \(nr\. 8.*verbeteren$/ }).click()
  const dialog = page.getByRole('dialog', { name: /^WhatsApp-chat\.txt/ })
  await dialog.getByRole('button', { name: corrections.batch.move }).click()
  await expect(dialog).toContainText(corrections.batch.needsName)
  await dialog.getByRole('combobox', { name: corrections.batch.account }).fill('Dienst Wonen')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: corrections.batch.move }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('#accounts')).toContainText('Dienst Wonen')
  await section.getByRole('button', { name: corrections.log.open }).click()
  const log = page.getByRole('dialog', { name: corrections.log.title })
  await expect(log.getByRole('row').nth(1)).toContainText('Dienst Wonen')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await section.getByRole('button', { name: /^Ongedaan maken/ }).click()
  await expect(page.locator('#accounts')).not.toContainText('Dienst Wonen')
})

test('the list is saved as a workbook and as text, where the user points', async () => {
  const { app, page } = running
  await page.evaluate(() => {
    location.hash = '/overzicht?cases=outcome:open&casesTitle=Open+vragen'
  })
  await expect(page.getByRole('grid')).toBeFocused()
  for (const [format, button] of [
    ['xlsx', cases.save.xlsx],
    ['csv', cases.save.csv],
  ] as const) {
    const file = path.join(folder, `vragen.${format}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('status').filter({ hasText: `vragen.${format}` })).toBeVisible()
    expect(readFileSync(file).length).toBeGreaterThan(1_000)
  }
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  const lines = readFileSync(path.join(folder, 'vragen.csv'), 'utf8').trim().split('\r\n')
  expect(lines.length).toBeGreaterThan(rows)
})
