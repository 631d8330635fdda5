import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { largeExport, messagesIn, smallExport, writeExport } from '../support/exportFiles.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

let running: RunningApp
let folder: string
let file: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  file = await writeExport(folder, smallExport)
  running = await launchApp()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

test('the first start asks for the municipality, and its name stands in the title bar', async () => {
  await beginWith(running.page, 'utr', 'Utrecht')
  await expect.poll(() => running.page.title()).toContain('Utrecht')
})

test('a dropped export is recognised, read, and reported with what it holds', async () => {
  const { page } = running
  await startImport(page, file)
  const result = page.getByTestId('import-result')
  await expect(result).toHaveAttribute('data-status', 'committed')
  await expect(result).toContainText(
    words.data.result.committed(path.basename(file), `${messagesIn(smallExport)}`),
  )
})

test('the overview then shows the figures that follow from the file', async () => {
  const { page } = running
  await goTo(page, 'overview')
  // One in five stays unanswered, every other one is answered after an hour and a half. The last question came at the
  // file's very end, so nothing is known about it: 160 of 199.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 uur en 30 minuten')
  await expect(page.getByRole('table').first()).toContainText('80,4%')
})

test('a restart finds the dossier and its figures again', async () => {
  const { userData } = running
  await running.close()
  running = await launchApp({ userData })
  await expect(running.page.getByRole('heading', { level: 1 })).toContainText('1 uur en 30 minuten')
  await expect.poll(() => running.page.title()).toContain('Utrecht')
})

test('the same file again adds nothing', async () => {
  const { page } = running
  await goTo(page, 'data')
  await startImport(page, file)
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'duplicate')
  await expect(page.locator('#ingelezen').getByRole('row')).toHaveCount(2)
})

test('undoing the import takes its messages and figures away', async () => {
  const { page } = running
  await page.getByRole('button', { name: words.data.batches.undo }).click()
  await page.getByRole('button', { name: words.data.batches.undoConfirm }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.finding.none)
  await goTo(page, 'overview')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.finding.none)
})

test('an import can be watched and stopped, and nothing of it stays', async () => {
  const { page } = running
  const large = await writeExport(folder, largeExport)
  await goTo(page, 'data')
  await startImport(page, large)
  const progress = page.getByTestId('import-progress')
  await expect(progress).toContainText(path.basename(large))
  await expect(progress).toContainText(/[1-9][\d.]* berichten gelezen/)
  await goTo(page, 'overview')
  await expect(page.getByTestId('importing')).toContainText(path.basename(large))
  await goTo(page, 'data')
  await progress.getByRole('button', { name: words.data.progress.stop }).click()
  await expect(page.getByText(words.data.result.cancelled(path.basename(large)))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.finding.none)
})
