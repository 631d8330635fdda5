import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { goTo, words } from '../support/firstRun.ts'

// One story on two computers, told in order: a dossier leaves the one and goes on at the other.
test.describe.configure({ mode: 'serial' })

const text = words.moving
const passphrase = 'molen fiets regen kantoor'

let old: RunningApp
let next: RunningApp | null = null
let folder: string
let file: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'moving-'))
  file = path.join(folder, 'gemeente.dialoogmeter-verhuizing')
  old = await launchApp()
  await askData(old.page, 'dossier.create', { municipalityCode: 'GM0344', name: 'Dossier van Sanne' })
  await old.page.reload()
})
test.afterAll(async () => {
  for (const running of [old, next]) {
    await running?.close()
    if (running !== null) await removeUserData(running.userData)
  }
  rmSync(folder, { recursive: true })
})

async function pointAt({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
}

test('the page of safe keeping makes one file behind a passphrase, and forgets the passphrase', async () => {
  const { page } = old
  await pointAt(old)
  await goTo(page, 'settings')
  await page.getByRole('link', { name: words.safety.open }).click()
  const section = page.getByTestId('moving')
  const [first, second] = [
    section.getByLabel(text.passphrase, { exact: true }),
    section.getByLabel(text.again, { exact: true }),
  ]
  await first.fill('kort')
  await second.fill('kort')
  await section.getByRole('button', { name: text.pack }).click()
  await expect(section.getByRole('alert')).toContainText(text.faults.short)
  await first.fill(passphrase)
  await second.fill('molen fiets regen kantoren')
  await section.getByRole('button', { name: text.pack }).click()
  await expect(section.getByRole('alert')).toContainText(text.faults.differs)
  expect(existsSync(file)).toBe(false)
  await second.fill(passphrase)
  await section.getByRole('button', { name: text.pack }).click()
  await expect(section.getByText('gemeente.dialoogmeter-verhuizing is gemaakt')).toBeVisible()
  expect(readFileSync(file).subarray(0, 16).toString()).toBe('DIALOOGMETER-MOV')
  await expect(first).toHaveValue('')
  await expect(second).toHaveValue('')
  await expect(page.getByTestId('key')).toContainText(text.key.noKeychain)
  expect(await faultsOf(page)).toEqual([])
  await page.screenshot({ path: 'test-results/moving-page.png', fullPage: true })
})

test('another computer reads it in from its first page, when the passphrase is right', async () => {
  next = await launchApp()
  const { page } = next
  await pointAt(next)
  await page.getByRole('button', { name: text.unpackOpen }).click()
  await page.getByRole('button', { name: text.choose }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.passphrase, { exact: true }).fill('molen fiets regen kantoren')
  await dialog.getByRole('button', { name: text.look }).click()
  await expect(dialog.getByRole('alert')).toContainText(words.app.errors.passphraseWrong)
  await dialog.getByLabel(text.passphrase, { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: text.look }).click()
  await expect(dialog.getByText('Dossier van Sanne, verpakt op')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.screenshot({ path: 'test-results/moving-dialog.png' })
  await dialog.getByRole('button', { name: text.unpack, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Dossier van Sanne').first()).toBeVisible()
})

test('where it is already it is not replaced by mistake', async () => {
  if (next === null) throw new Error('the other computer was not started')
  const { page } = next
  await goTo(page, 'settings')
  await page.getByRole('link', { name: words.safety.open }).click()
  await page.getByTestId('moving').getByRole('button', { name: text.unpackOpen }).click()
  await page.getByRole('button', { name: text.choose }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.passphrase, { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: text.look }).click()
  await expect(dialog.getByText(text.there('Dossier van Sanne'))).toBeVisible()
  await setWidth(next, 480)
  await page.screenshot({ path: 'test-results/moving-there.png' })
  await dialog.getByRole('button', { name: text.replace }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
