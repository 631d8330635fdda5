import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { smallExport, writeExport } from '../support/exportFiles.ts'
import { goTo, startImport, words } from '../support/firstRun.ts'

// One story, told in order: each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
  running = await launchApp()
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

/** Invented; no day is above 12, so that the order of the dates is open. */
const chat = [
  '01/03/2025, 10:15 - Voorbeeldstad: Goedemorgen',
  '02/03/2025, 10:16 - Inwoner Een: Wanneer is het loket open?',
  '03/03/2025, 10:20 - Voorbeeldstad: Vanaf negen uur',
].join('\n')

test('the arrow down steps onto the municipality whose name was typed, not over it', async () => {
  const { page } = running
  await page.getByRole('combobox').pressSequentially('groningen')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.start.create('Groningen'), exact: true }).click()
  await expect(page.getByTestId('drop-zone')).toBeVisible()
})

test('the preview shows no direction and no time before the questions are answered', async () => {
  const { page } = running
  const file = path.join(folder, 'WhatsApp-chat met Inwoner Een.txt')
  writeFileSync(file, chat)
  await dropFiles(page, '[data-testid=drop-zone]', [file])
  const preview = page.getByRole('region', { name: words.data.inspection.preview('3') })
  await expect(preview.getByRole('row').nth(1)).not.toContainText(/gemeente|inwoner|2025/)
  await page.getByRole('checkbox', { name: 'Voorbeeldstad' }).check()
  await page.getByRole('radio', { name: words.data.questions.dateOrders.dmy }).check()
  await expect(preview.getByRole('row').nth(1)).toContainText(words.data.inspection.directions.out)
  await expect(preview.getByRole('row').nth(1)).toContainText('01-03-2025')
  await page.getByRole('button', { name: words.data.inspection.skip }).click()
})

test('refused files are closed together', async () => {
  const { page } = running
  const files = ['een.csv', 'twee.csv'].map((name) => path.join(folder, name))
  for (const file of files) writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  await dropFiles(page, '[data-testid=drop-zone]', files)
  const list = page.getByTestId('chosen-files')
  await expect(list.getByRole('article')).toHaveCount(2)
  await expect(list).toContainText('2 bestanden gekozen: 2 geweigerd.')
  await page.getByRole('button', { name: words.data.inspection.closeAll }).click()
  await expect(list).toHaveCount(0)
})

test('figures of municipalities that are dropped can be matched as such, not as messages only', async () => {
  const { page } = running
  const file = path.join(folder, 'antwoordtijden.csv')
  writeFileSync(file, 'Gemeente;Jaar;Snel beantwoord\nArnhem;2025;41,5\nUtrecht;2025;52,1\nTilburg;2025;38\n')
  await dropFiles(page, '[data-testid=drop-zone]', [file])
  await expect(page.getByRole('button', { name: words.mapping.offerMessages })).toBeVisible()
  await page.getByRole('button', { name: words.mapping.offerFigures }).click()
  await expect(page.getByText(words.mapping.deck.benchmark)).toBeVisible()
  const municipality = page.getByRole('combobox', {
    name: words.mapping.preview.column('Gemeente'),
    exact: true,
  })
  await expect(municipality).toHaveValue('code')
  await page.getByRole('button', { name: words.mapping.back }).last().click()
  await expect(page.getByTestId('benchmark')).toBeFocused()
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
})

test('undoing an import takes its card along', async () => {
  const { page } = running
  await startImport(page, await writeExport(folder, smallExport))
  await expect(page.getByTestId('import-result')).toBeVisible()
  await page.getByRole('button', { name: words.data.batches.undo }).click()
  await page.getByRole('button', { name: words.data.batches.undoConfirm }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data.finding.none)
  await expect(page.getByTestId('import-result')).toHaveCount(0)
})

test('the settings say where the dossier lies, and delete it after a second thought', async () => {
  const { page, userData } = running
  await goTo(page, 'settings')
  await page.getByRole('link', { name: words.privacyPage.open }).click()
  await expect(page.getByTestId('privacy')).toContainText(userData)
  await page.getByRole('button', { name: words.settings.remove.action, exact: true }).click()
  const confirm = page.getByRole('button', { name: words.settings.remove.confirm })
  await expect(confirm).toBeDisabled()
  await page.getByRole('checkbox', { name: words.settings.remove.sure }).check()
  await confirm.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title)
})

test('the example explains the exports and offers nothing that cannot be done in it', async () => {
  const { page } = running
  await askData(page, 'example.load', {})
  await page.reload()
  await goTo(page, 'data')
  await expect(page.getByTestId('export-guide')).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  // The region's file of packages can be undone and taken in again; the example's own messages stay.
  const undo = { name: words.exchange.imports.undo, exact: true }
  await expect(page.getByTestId('imported-packages')).toContainText('Elzenbroek')
  await expect(page.getByTestId('exchange').getByRole('button', undo)).toHaveCount(1)
  await expect(page.getByRole('button', undo)).toHaveCount(1)
  await expect(page.getByTestId('benchmark')).toContainText(words.data.benchmark.exampleFixed)
  await expect(page.getByRole('button', { name: words.data.benchmark.choose })).toHaveCount(0)
})
