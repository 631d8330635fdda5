import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

// One story on two computers, told in order: a dossier goes into a shared folder, and two people work on it.
test.describe.configure({ mode: 'serial' })

const text = words.sharedFolder
let first: RunningApp
let second: RunningApp
let root: string
let shared: string
let dossier: string

async function pointAt({ app }: RunningApp, chosen: string): Promise<void> {
  await app.evaluate(({ dialog }, one) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [one] })
  }, chosen)
}

test.beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'gedeeld-'))
  shared = path.join(root, 'afdeling')
  mkdirSync(shared)
  dossier = path.join(shared, 'Utrecht.dialoogmeter')
  process.env['DIALOOGMETER_SHARED_FOLDERS'] = shared
  first = await launchApp()
  await askData(first.page, 'dossier.create', { municipalityCode: 'GM0344', name: 'Utrecht' })
  await first.page.reload()
})
test.afterAll(async () => {
  for (const running of [first, second]) {
    await running.close().catch(() => undefined)
    await removeUserData(running.userData)
  }
  delete process.env['DIALOOGMETER_SHARED_FOLDERS']
  rmSync(root, { recursive: true })
})

test('the page of safe keeping puts the dossier into a folder, and explains once what that means', async ({}, testInfo) => {
  const { page } = first
  await pointAt(first, shared)
  await goTo(page, 'settings')
  await page.getByRole('link', { name: words.safety.open }).click()
  const section = page.getByTestId('shared-folder')
  await expect(section).toContainText(text.section.ownKey)
  await section.getByRole('button', { name: text.section.share }).click()
  await expect(section).toContainText(text.section.nothingToSave)
  expect(existsSync(dossier)).toBe(true)
  await expect(page.getByTestId('shared-explained')).toContainText(text.explained)
  await page.screenshot({ path: testInfo.outputPath('shared.png'), fullPage: true })
  expect(await faultsOf(page)).toEqual([])
  await page.getByTestId('shared-explained').getByRole('button', { name: text.understood }).click()
  await expect(page.getByTestId('shared-explained')).toHaveCount(0)
})

test('work is marked in the frame until it stands in the folder', async ({}, testInfo) => {
  const { page } = first
  await askData(page, 'dossier.rename', { name: 'Utrecht één' })
  const bar = page.getByTestId('shared-unsaved')
  await expect(bar).toContainText(text.unsaved)
  await page.screenshot({ path: testInfo.outputPath('unsaved.png') })
  expect(await faultsOf(page)).toEqual([])
  await bar.getByRole('button', { name: text.save }).click()
  await expect(bar).toHaveCount(0)
})

test('a second person is told who works on it, and looks at a copy', async ({}, testInfo) => {
  second = await launchApp()
  const { page } = second
  await pointAt(second, dossier)
  await page.getByRole('button', { name: words.start.openFile }).click()
  const refused = page.getByTestId('shared-refused')
  await expect(refused).toBeVisible()
  await expect(page.getByRole('alert').first()).toContainText(words.backups.details.inUseNamed('Utrecht'))
  await page.screenshot({ path: testInfo.outputPath('inUse.png') })
  expect(await faultsOf(page)).toEqual([])
  await refused.getByRole('button', { name: text.refused.look }).click()
  await expect(page.getByTestId('shared-look')).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('look.png') })
})

test('closing the window writes the work back first, and says when that cannot be', async ({}, testInfo) => {
  const { page, app } = first
  await askData(page, 'dossier.rename', { name: 'Utrecht twee' })
  await expect(page.getByTestId('shared-unsaved')).toBeVisible()
  renameSync(shared, `${shared}-weg`)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const dialog = page.getByRole('dialog', { name: text.leaving.title })
  await expect(dialog).toContainText(text.leaving.failed)
  await expect(dialog.getByRole('alert')).toContainText(words.app.errors.sharedUnreachable)
  await page.screenshot({ path: testInfo.outputPath('cannotBeReached.png') })
  expect(await faultsOf(page)).toEqual([])
  renameSync(`${shared}-weg`, shared)
  const ended = app.waitForEvent('close')
  await dialog.getByRole('button', { name: text.retry }).click()
  await ended
  expect(existsSync(`${dossier}.in-gebruik.json`)).toBe(false)
})

test('what was written back is what the other computer then opens', async () => {
  const { page } = second
  await askData(page, 'dossier.close', {})
  await pointAt(second, dossier)
  await page.getByRole('button', { name: words.start.openFile }).click()
  await expect(page).toHaveTitle(/^Utrecht twee/)
})
