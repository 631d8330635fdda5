import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { catalogues } from '#shared/locale/catalogue.ts'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'

const looks = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const
const widths = [1366, 683]
const passphrase = 'molen fiets regen kantoor'
const longName = `Dossier van de gemeente ${'Zuidwesterkwartierhavenland'.repeat(3)}`

let running: RunningApp
let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'moving-'))
  running = await launchApp()
  await askData(running.page, 'dossier.create', { municipalityCode: 'GM0344', name: longName })
  await running.page.reload()
  await running.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    },
    path.join(folder, `${longName}.dialoogmeter-verhuizing`),
  )
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

async function fitsAt(width: number, name: string, fullPage: boolean): Promise<void> {
  const { page } = running
  await setWidth(running, width)
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(over, `${name} at ${String(width)}`).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `test-results/${name}-${String(width)}.png`, fullPage })
}

for (const look of looks) {
  test(`moving fits with a very long name, also when it fails (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const text = catalogues[look.language].moving
    const name = `${look.language}-${look.theme}`
    await page.evaluate(() => {
      location.hash = '#/instellingen/bewaren'
    })
    const section = page.getByTestId('moving')
    await section.getByLabel(text.passphrase, { exact: true }).fill(passphrase)
    await section.getByLabel(text.again, { exact: true }).fill(passphrase)
    await section.getByRole('button', { name: text.pack }).click()
    await expect(section.getByRole('status')).toContainText('dialoogmeter-verhuizing')
    for (const width of widths) await fitsAt(width, `keeping-${name}`, true)
    expect(await faultsOf(page)).toEqual([])
    await section.getByRole('button', { name: text.unpackOpen }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: text.choose }).click()
    await dialog.getByLabel(text.passphrase, { exact: true }).fill('een heel andere wachtzin')
    await dialog.getByRole('button', { name: text.look }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    for (const width of widths) await fitsAt(width, `unpack-wrong-${name}`, false)
    await dialog.getByLabel(text.passphrase, { exact: true }).fill(passphrase)
    await dialog.getByRole('button', { name: text.look }).click()
    await expect(dialog.getByRole('button', { name: text.replace })).toBeVisible()
    for (const width of widths) await fitsAt(width, `unpack-there-${name}`, false)
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: text.close, exact: true }).click()
  })
}
