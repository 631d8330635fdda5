import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { writeExport } from '../support/exportFiles.ts'
import type { ExportPlan } from '../support/exportFiles.ts'
import { beginWith, goTo, startImport, words } from '../support/firstRun.ts'

// One story, told in order: a presentation is made with the keyboard, kept over a restart, and held against newer data.
test.describe.configure({ mode: 'serial' })

const text = words.presentation
const { saving, differences } = text
const hourMs = 3_600_000

/** A year of invented questions, two a day, answered after an hour and a half. */
const first: ExportPlan = {
  fileName: 'eerste bestand.csv',
  questions: 700,
  unansweredEach: 5,
  firstAtMs: Date.UTC(2025, 0, 2, 8),
  stepMs: 12 * hourMs,
  waitMs: 1.5 * hourMs,
}
/** As many, two months on, so that nobody writes twice in a day; answered after half a day. */
const later: ExportPlan = {
  ...first,
  fileName: 'later gevonden.csv',
  firstAtMs: first.firstAtMs + 60.2 * 24 * hourMs,
  waitMs: 12 * hourMs,
  firstId: 500_001,
}

let running: RunningApp
let folder: string
let before: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'presentation-'))
  running = await launchApp()
  await beginWith(running.page, 'nijmegen', 'Nijmegen')
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

const sheet = (page: Page): Locator => page.getByTestId('sheet')
const check = (page: Page): Locator => page.getByTestId('report-check')
const shownRow = (page: Page): Locator => page.locator('li[data-page]:has([aria-current=true])')
const kindsOf = (page: Page): Promise<(string | undefined)[]> =>
  page.locator('li[data-page]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset['page']))

async function expectKept(page: Page): Promise<void> {
  await expect(page.getByTestId('report-saving')).toHaveAttribute('data-saved', 'saved')
}

/** With the Tab key, as somebody without a mouse. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the Tab key does not come there')
}

async function pointAt({ app }: RunningApp, chosen: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, chosen)
}

test('without messages there is nothing to present, and the page says what comes first', async () => {
  const { page } = running
  await goTo(page, 'presentation')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.start.emptyTitle)
  await expect(page.getByRole('button', { name: text.start.begin })).toHaveCount(0)
  await page.getByRole('button', { name: text.start.toData }).click()
  await expect(page.getByTestId('drop-zone')).toBeVisible()
})

test('a presentation is made, ordered, shown and checked with the keyboard alone', async () => {
  const { page } = running
  await startImport(page, await writeExport(folder, first))
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await page.locator('main').focus()
  await page.keyboard.press('7')
  const begin = page.getByRole('button', { name: text.start.begin })
  await expect(begin).toBeVisible()
  await tabTo(page, begin)
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible({ timeout: 60_000 })
  await expectKept(page)

  await page.locator('main').focus()
  await tabTo(page, shownRow(page).getByRole('button'))
  await page.keyboard.press('ArrowDown')
  await expect(shownRow(page)).toHaveAttribute('data-page', 'residents')
  const order = await kindsOf(page)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await kindsOf(page)).indexOf('residents')).toBe(2)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(shownRow(page)).toContainText(text.list.out)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => kindsOf(page)).toEqual(order)
  await expect(shownRow(page)).not.toContainText(text.list.out)

  await page.keyboard.press('F5')
  await expect(page.getByTestId('presenter')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('presenter')).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-report')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('save-report')).toHaveCount(0)
})

test('the list of keys names those of a presentation', async () => {
  const { page } = running
  await page.locator('main').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(text.shortcuts.title)
  await expect(dialog).toContainText(text.shortcuts.present)
  await page.keyboard.press('Escape')
})

test('after a restart the saved presentation opens as it was, and says that nothing differs', async () => {
  await expectKept(running.page)
  const { userData } = running
  await running.close()
  running = await launchApp({ userData })
  const { page } = running
  await goTo(page, 'presentation')
  const rows = page.getByTestId('saved-reports').getByRole('row')
  await expect(rows).toHaveCount(2)
  await rows.nth(1).getByRole('button').first().click()
  await expect(sheet(page)).toBeVisible()
  await expect(check(page)).toContainText(differences.none)
  await page.locator('li[data-page=residents] button').click()
  before = (await sheet(page).textContent()) ?? ''
})

test('newer data are told, and nothing changes unasked', async () => {
  const { page } = running
  await goTo(page, 'data')
  await startImport(page, await writeExport(folder, later))
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await goTo(page, 'presentation')
  await expect(check(page).getByRole('button', { name: differences.renew })).toBeVisible()
  await expect(
    check(page)
      .getByRole('row', { name: new RegExp(text.pageNames.residents) })
      .first(),
  ).toBeVisible()
  await expect(sheet(page)).toHaveText(before)
  await check(page).getByRole('button', { name: differences.keep }).click()
  await expect(check(page)).toContainText(differences.kept)
  await expect(sheet(page)).toHaveText(before)
})

test('renewed when asked, and put back', async () => {
  const { page } = running
  await check(page).getByRole('button', { name: differences.show }).click()
  await check(page).getByRole('button', { name: differences.renew }).click()
  await expect(sheet(page)).not.toHaveText(before)
  await page.getByRole('button', { name: differences.undo, exact: true }).click()
  await expect(sheet(page)).toHaveText(before)
})

test('files that are there are asked about before they are replaced', async () => {
  const { page } = running
  const target = path.join(folder, 'raad')
  mkdirSync(target)
  await pointAt(running, target)
  const dialog = page.getByRole('dialog')
  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: text.bar.save }).click()
    await dialog.getByRole('checkbox', { name: saving.format.text }).check()
    await dialog.getByRole('button', { name: saving.save }).click()
  }
  await save()
  await expect(page.getByTestId('files-saved')).toBeVisible({ timeout: 60_000 })
  const names = readdirSync(target)
  expect(names).toHaveLength(2)
  await page.keyboard.press('Escape')
  for (const name of names) writeFileSync(path.join(target, name), '')
  await save()
  for (const name of names) await expect(page.getByTestId('files-exist')).toContainText(name)
  await dialog.getByRole('button', { name: saving.replace }).click()
  await expect(page.getByTestId('files-saved')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
})

test('a place that cannot be written to is told in words, and nothing is left there', async () => {
  const { page } = running
  const closed = path.join(folder, 'alleen lezen')
  mkdirSync(closed)
  chmodSync(closed, 0o555)
  await pointAt(running, path.join(closed, 'raad.pptx'))
  await page.getByRole('button', { name: text.bar.save }).click()
  await page.getByRole('dialog').getByRole('button', { name: saving.save }).click()
  await expect(page.getByTestId('files-not-saved')).toContainText(words.app.errors.fileNotWritable)
  expect(readdirSync(closed)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: saving.again }).click()
  await expect(page.getByTestId('save-report')).toHaveAttribute('data-stage', 'choosing')
  await page.keyboard.press('Escape')
})

test('a copy is made, and what is removed comes back', async () => {
  const { page } = running
  await page.getByRole('button', { name: text.bar.all }).click()
  const saved = page.getByTestId('saved-reports')
  const name = (await saved.getByRole('row').nth(1).getByRole('button').first().textContent())?.trim() ?? ''
  await saved.getByRole('button', { name: text.start.duplicateOf(name), exact: true }).click()
  await expect(saved.getByRole('row')).toHaveCount(3)
  await saved.getByRole('button', { name: text.start.removeOf(name), exact: true }).click()
  await expect(saved.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: text.start.undoRemove, exact: true }).click()
  await expect(saved.getByRole('row')).toHaveCount(3)
})
