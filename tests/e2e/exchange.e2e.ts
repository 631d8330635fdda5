import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { dropFiles } from '../support/dropFiles.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { writeExport } from '../support/exportFiles.ts'
import type { ExportPlan } from '../support/exportFiles.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'

// One story on two computers, told in order: Amersfoort gives a package, Nijmegen takes it.
test.describe.configure({ mode: 'serial' })

const hourMs = 3_600_000
const text = words.exchange

/** Eleven months and a half of invented questions, two a day. */
const giving: ExportPlan = {
  fileName: 'amersfoort.csv',
  questions: 700,
  unansweredEach: 5,
  firstAtMs: Date.UTC(2025, 0, 2, 8),
  stepMs: 12 * hourMs,
  waitMs: 1.5 * hourMs,
}
/** With Amersfoort five of Nijmegen's fifteen nearest: as many as a comparison needs. */
const neighbours = ['Eindhoven', 'Zoetermeer', 'Haarlem', 'Zaanstad']
const taking: ExportPlan = { ...giving, fileName: 'nijmegen.csv', unansweredEach: 4, waitMs: 3 * hourMs }

let giver: RunningApp
let taker: RunningApp
const started: RunningApp[] = []
let folder: string
let saved: string
let region: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'packages-'))
  saved = path.join(folder, 'amersfoort.json')
  region = path.join(folder, 'regio.json')
  giver = await launchApp()
  started.push(giver)
})

test.afterAll(async () => {
  for (const running of started) {
    await running.close()
    await removeUserData(running.userData)
  }
  rmSync(folder, { recursive: true })
})

/** Answers the system's dialogs as a user would who points at this file. */
async function pointAt({ app }: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
}

function readPackages(file: string): { readonly packages: readonly unknown[] } {
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function startWith(running: RunningApp, name: string, plan: ExportPlan): Promise<void> {
  await beginWith(running.page, name.toLowerCase(), name)
  await startImport(running.page, await writeExport(folder, plan))
  await expect(running.page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
}

test('without messages there is nothing to give, and the page says what comes first', async () => {
  await beginWith(giver.page, 'amersfoort', 'Amersfoort')
  await expect(giver.page.getByTestId('exchange')).toContainText(text.make.noData)
  await expect(giver.page.getByRole('button', { name: text.make.open })).toHaveCount(0)
})

test('before anything is saved, the whole package is there to read', async () => {
  const { page } = giver
  await startImport(page, await writeExport(folder, giving))
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await page.getByRole('button', { name: text.make.open }).click()
  const preview = page.getByTestId('package-preview')
  await expect(preview).toContainText('Amersfoort (GM0307)')
  await expect(preview.getByTestId('stratum-all')).toBeVisible()
  await expect(preview.getByTestId('package-fingerprint')).toHaveText(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/)
  const fileText = await preview.getByTestId('package-text').inputValue()
  expect(JSON.parse(fileText)).toMatchObject({ format: 'dialoogmeter-exchange', packages: [{ content: {} }] })
  // No text, no account and no number of a resident of the file that was read.
  expect(fileText).not.toMatch(/oud papier|GemeenteVoorbeeldstad|900\d{3}/)
})

test('the preview can be read by everybody', async () => {
  expect(await faultsOf(giver.page)).toEqual([])
})

test('a shorter period gives another package', async () => {
  const { page } = giver
  const preview = page.getByTestId('package-preview')
  await page.getByLabel(text.make.firstMonth).selectOption('2025-03')
  await page.getByLabel(text.make.lastMonth).selectOption('2025-06')
  await expect(preview).toContainText('maart t/m juni 2025')
  await page.getByLabel(text.make.firstMonth).selectOption('2025-09')
  await expect(page.getByRole('alert')).toHaveText(text.make.wrongOrder)
  await expect(page.getByRole('button', { name: text.make.save })).toBeDisabled()
  // The messages end on 17 December: few questions, and the month goes on after them.
  await page.getByLabel(text.make.lastMonth).selectOption('2025-12')
  await page.getByLabel(text.make.firstMonth).selectOption('2025-12')
  await expect(preview).toContainText(text.exportRemarks.fewCases)
  await expect(preview).toContainText(text.exportRemarks.periodUnfinished)
  await page.getByLabel(text.make.firstMonth).selectOption('2025-01')
  await page.getByLabel(text.make.lastMonth).selectOption('2025-11')
  await expect(preview).toContainText('januari t/m november 2025')
})

test('a place that cannot be written to is told, and the preview stays', async () => {
  const { page } = giver
  const closed = path.join(folder, 'alleen lezen')
  mkdirSync(closed)
  chmodSync(closed, 0o555)
  await pointAt(giver, path.join(closed, 'amersfoort.json'))
  await page.getByRole('button', { name: text.make.save }).click()
  await expect(page.getByTestId('package-not-saved')).toContainText(words.app.errors.fileNotWritable)
  await expect(page.getByTestId('package-preview')).toContainText('Amersfoort (GM0307)')
  expect(readdirSync(closed)).toEqual([])
})

test('what is saved is what was shown, to the letter, and stands in the list of what has left', async () => {
  const { page } = giver
  const shown = await page.getByTestId('package-text').inputValue()
  await pointAt(giver, saved)
  await page.getByRole('button', { name: text.make.save }).click()
  await expect(page.getByTestId('package-saved')).toContainText('amersfoort.json')
  expect(readFileSync(saved, 'utf8')).toBe(shown)
  await page.getByRole('button', { name: text.make.close }).click()
  await expect(page.getByTestId('exported-packages')).toContainText('amersfoort.json')
})

test('the text can be copied', async () => {
  const { app, page } = giver
  await page.getByRole('button', { name: text.make.open }).click()
  const shown = await page.getByTestId('package-text').inputValue()
  await page.getByRole('button', { name: text.raw.copy }).click()
  await expect(page.getByText(text.raw.copied)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.replaceAll('\r\n', '\n')).toBe(shown)
  await page.getByRole('button', { name: text.make.close }).click()
})

/** @returns the package's place */
async function giveFromNewDossier(name: string, plan: ExportPlan): Promise<string> {
  const { page } = giver
  // In this order: a page that hears of the closing opens what it remembers.
  await page.evaluate(() => localStorage.removeItem('dialoogmeter.lastDossier'))
  await askData(page, 'dossier.close', {})
  await page.reload()
  await startWith(giver, name, { ...plan, fileName: `${name}.csv` })
  const file = path.join(folder, `${name}, nieuw dossier.json`)
  await pointAt(giver, file)
  await page.getByRole('button', { name: text.make.open }).click()
  await page.getByRole('button', { name: text.make.save }).click()
  await expect(page.getByTestId('package-saved')).toBeVisible()
  await page.getByRole('button', { name: text.make.close }).click()
  return file
}

test('packages of more municipalities make one file of a region', async () => {
  const packages: unknown[] = []
  for (const [index, name] of neighbours.entries()) {
    const file = await giveFromNewDossier(name, { ...giving, waitMs: (2 + index) * hourMs })
    packages.push(...readPackages(file).packages)
  }
  writeFileSync(region, JSON.stringify({ ...readPackages(saved), packages }))
})

test('on another computer the package is recognised where exports are dropped', async () => {
  taker = await launchApp()
  started.push(taker)
  await startWith(taker, 'Nijmegen', taking)
  await dropFiles(taker.page, '[data-testid=drop-zone]', [saved])
  const file = taker.page.getByTestId('package-file')
  await expect(file).toContainText(text.read.one('amersfoort.json'))
  await expect(file.getByRole('row').nth(1)).toContainText('Amersfoort')
  await expect(file.getByRole('row').nth(1)).toContainText(text.effects.new)
  await expect(taker.page.getByTestId('imported-packages')).toHaveCount(0)
})

test('a package that was changed on the way is refused, and nothing changes', async () => {
  const { page } = taker
  const changed = path.join(folder, 'veranderd.json')
  writeFileSync(changed, readFileSync(saved, 'utf8').replace('"Amersfoort"', '"Amersfoord"'))
  await pointAt(taker, changed)
  await page.getByRole('button', { name: text.read.choose }).click()
  const alert = page.getByTestId('exchange').getByTestId('package-file')
  await expect(alert).toContainText(text.read.refused('veranderd.json'))
  await expect(alert).toContainText(text.refusals.hashDiffers)
  await expect(alert).toContainText(text.refusalActions.hashDiffers)
  await expect(page.getByTestId('imported-packages')).toHaveCount(0)
  await alert.getByRole('button', { name: text.read.close }).click()
  await expect(alert).toHaveCount(0)
})

test('once imported, the package stands in the list, and the comparison waits for more', async () => {
  const { page } = taker
  const file = page.getByTestId('package-file')
  await file.getByRole('button', { name: text.read.run, exact: true }).click()
  await expect(file).toContainText(text.read.doneOne('Amersfoort'))
  await expect(page.getByTestId('imported-packages')).toContainText('Amersfoort')
  await file.getByRole('link', { name: text.read.toCompare }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.dot-plot')).toHaveCount(0)
})

test('with a region’s file the municipalities stand in the dot plot of the comparison', async () => {
  const { page } = taker
  await goTo(page, 'data')
  await pointAt(taker, region)
  await page.getByRole('button', { name: text.read.choose }).click()
  const file = page.getByTestId('exchange').getByTestId('package-file')
  await expect(file).toContainText(text.read.many('regio.json', '4'))
  await file.getByRole('button', { name: text.read.run, exact: true }).click()
  await expect(file).toContainText(text.read.doneMany('4'))
  await file.getByRole('link', { name: text.read.toCompare }).click()
  // One in five stays unanswered, the others get an answer after an hour and a half: within two hours.
  const row = page.locator('.dot-plot').getByRole('row', { name: /^Amersfoort/ })
  await expect(row).toContainText('80,0%')
  for (const name of neighbours)
    await expect(page.locator('.dot-plot').getByRole('row', { name: new RegExp(`^${name}`) })).toBeVisible()
})

test('the same file once more is refused as known', async () => {
  const { page } = taker
  await goTo(page, 'data')
  await pointAt(taker, saved)
  await page.getByRole('button', { name: text.read.choose }).click()
  const file = page.getByTestId('exchange').getByTestId('package-file').last()
  await expect(file).toContainText(text.refusals.alreadyImported)
  await file.getByRole('button', { name: text.read.close }).click()
})

test('a newer package with another key is taken only after a deliberate yes, and replaces the older', async () => {
  const newer = await giveFromNewDossier('Amersfoort', giving)
  const { page } = taker
  await pointAt(taker, newer)
  await page.getByRole('button', { name: text.read.choose }).click()
  const file = page.getByTestId('exchange').getByTestId('package-file').last()
  await expect(file.getByRole('row').nth(1)).toContainText(text.effects.replacesOlder)
  await expect(file.getByTestId('changed-keys')).toContainText(text.read.keyChanged('Amersfoort'))
  const run = file.getByRole('button', { name: text.read.run, exact: true })
  await expect(run).toBeDisabled()
  expect(await faultsOf(page)).toEqual([])
  await file.getByRole('checkbox').check()
  await run.click()
  const list = page.getByTestId('imported-packages')
  await expect(list.getByText(text.imports.replaced)).toHaveCount(1)
  // Taken out again from the line that tells what was done; the older one counts again.
  await file.getByRole('button', { name: text.imports.undo }).click()
  await page.getByRole('button', { name: text.imports.undoConfirm }).click()
  await expect(list.getByText(text.imports.replaced)).toHaveCount(0)
  await expect(list).toContainText('Amersfoort')
})

test('undoing takes the municipality out of the list and of the comparison', async () => {
  const { page } = taker
  const list = page.getByTestId('imported-packages')
  await expect(list.getByRole('button', { name: text.imports.undo })).toHaveCount(2)
  // The region's file is the newer and stands first.
  await list.getByRole('button', { name: text.imports.undo }).last().click()
  await page.getByRole('button', { name: text.imports.undoConfirm }).click()
  await expect(list).not.toContainText('Amersfoort')
  await goTo(page, 'compare')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.dot-plot')).toHaveCount(0)
})
