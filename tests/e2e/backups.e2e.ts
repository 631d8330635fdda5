import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, newUserData, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { beginWith, startImport, words } from '../support/firstRun.ts'
import { grantByDrop } from '../support/grantByDrop.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const golden = path.join(import.meta.dirname, '..', 'migrations', 'golden')
const text = words.backups
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

let userData: string
let running: RunningApp
let dossierPath: string

async function restart(whileClosed: () => void): Promise<Page> {
  await running.close()
  whileClosed()
  running = await launchApp({ userData })
  return running.page
}
function backupFiles(): string[] {
  return readdirSync(dossierPath.replace(/\.dialoogmeter$/, '-backups')).sort()
}
async function openSafety(page: Page): Promise<void> {
  await page.goto('app://dialoogmeter/index.html#/instellingen/bewaren')
  await expect(page.getByTestId('backups')).toBeVisible()
}
/** As each language and theme shows it, at a full window and at one of half its width. */
async function looksRight(name: string, wait: (page: Page) => Promise<void>): Promise<void> {
  const { page } = running
  for (const look of looks) {
    await choose(page, look)
    for (const width of [1366, 683]) {
      await setWidth(running, width)
      await wait(page)
      expect(await faultsOf(page)).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      const shot = `${name}-${look.language}-${look.theme}-${String(width)}.png`
      await page.screenshot({ path: test.info().outputPath(shot), fullPage: true })
    }
  }
  await setWidth(running, 1366)
  await choose(page, { language: 'nl', theme: 'light' })
}

// Each begins with what the one before has left in the same user's folder.
test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  userData = await newUserData()
  running = await launchApp({ userData })
  const { page } = running
  await beginWith(page, 'utre', 'Utrecht')
  await startImport(page, writeTwcs(path.join(userData, 'a.csv'), invent(20, Date.UTC(2025, 0, 6, 8))))
  await expect(page.getByText('a.csv').first()).toBeVisible()
  const batches = async (): Promise<unknown> => askData(page, 'import.batches', {})
  await expect.poll(async () => ((await batches()) as unknown[]).length).toBe(1)
  const dossier = (await askData(page, 'dossier.current', {})) as { location: { databasePath: string } }
  dossierPath = dossier.location.databasePath
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(userData)
})

test('a backup is made by hand, listed with what it holds, and put back after a second thought', async () => {
  const { page } = running
  await openSafety(page)
  await page.getByRole('button', { name: text.make }).click()
  const table = page.getByTestId('backups').getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText(text.reasons.byHand)
  await expect(table).toContainText(text.files.one)
  await looksRight('backups', async (shown) => {
    await expect(shown.getByTestId('backups').getByRole('table')).toBeVisible()
  })

  await page.getByRole('button', { name: text.restore.action }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Er is daarna niets ingelezen')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: text.restore.confirm }).click()
  await expect(table).toContainText(text.reasons.beforeRestore)
  await page.getByRole('button', { name: text.check }).click()
  await expect(page.getByTestId('backups')).toContainText(text.sound)
})

test('a damaged dossier says what happened, and goes on from a backup; the damaged file is kept', async () => {
  let damaged = Buffer.alloc(0)
  const page = await restart(() => {
    const bytes = readFileSync(dossierPath)
    bytes.fill(0x5a, 4096 * 6, 4096 * 30)
    writeFileSync(dossierPath, bytes)
    damaged = bytes
  })
  const trouble = page.getByTestId('trouble')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.trouble.title('Utrecht'))
  await expect(trouble).toContainText(
    'Het dossierbestand is beschadigd. Er staat een reservekopie klaar van ',
  )
  await looksRight('damaged', async (shown) => {
    await expect(shown.getByTestId('trouble').getByRole('table')).toBeVisible()
  })
  expect(readFileSync(dossierPath).equals(damaged)).toBe(true)
  await trouble.getByRole('button', { name: text.restore.action }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: text.restore.confirm }).click()
  await expect(page).toHaveTitle(/^Utrecht/)
  await openSafety(page)
  await expect(page.getByTestId('backups')).toContainText('-kept-')
  const kept = readdirSync(path.dirname(dossierPath)).find((name) => name.includes('-kept-')) ?? ''
  expect(readFileSync(path.join(path.dirname(dossierPath), kept)).equals(damaged)).toBe(true)
})

test('a dossier of a newer version is left alone; the backup from before opens as a copy', async () => {
  let newer = Buffer.alloc(0)
  const page = await restart(() => {
    const folder = dossierPath.replace(/\.dialoogmeter$/, '-backups')
    const [oldest = ''] = backupFiles()
    const version = /-v(\d+)-/.exec(oldest)?.[1] ?? ''
    const upgraded = `${oldest.slice(0, 20)}999Z-v${version}-beforeMigration-by-9.1.0.dialoogmeter`
    copyFileSync(path.join(folder, oldest), path.join(folder, upgraded))
    newer = readFileSync(dossierPath)
    newer.writeUInt32BE(99, 60)
    writeFileSync(dossierPath, newer)
  })
  const trouble = page.getByTestId('trouble')
  await expect(trouble).toContainText('Nodig is versie 9.1.0 of nieuwer.')
  await expect(trouble).toContainText(text.reasons.beforeMigration)
  await looksRight('newer', async (shown) => {
    await expect(shown.getByTestId('trouble').getByRole('table')).toBeVisible()
  })
  await trouble.getByRole('button', { name: text.copy.action }).first().click()
  await expect(page).toHaveTitle(/^Kopie van /)
  expect(readFileSync(dossierPath).equals(newer)).toBe(true)
})

test('a dossier of the first schema opens, after a backup of it was made', async () => {
  const { page } = running
  const place = path.join(userData, 'oud.sqlite')
  copyFileSync(path.join(golden, 'v1.sqlite'), place)
  copyFileSync(path.join(golden, 'v1.sqlite.key'), `${place}.key`)
  const grantId = await grantByDrop(page, place)
  await askData(page, 'dossier.openGranted', { grantId })
  await expect(page).toHaveTitle(/^Utrecht/)
  const backups = path.join(userData, 'oud-backups')
  expect(existsSync(backups)).toBe(true)
  expect(readdirSync(backups).some((name) => name.includes('-v1-beforeMigration-by-'))).toBe(true)
  await openSafety(page)
  await expect(page.getByTestId('backups')).toContainText(text.reasons.beforeMigration)
})

test('damage that is found while the dossier is open is said on every page, with the way to the backups', async () => {
  const { page } = running
  await openSafety(page)
  const current = (await askData(page, 'dossier.current', {})) as { location: { databasePath: string } }
  const file = current.location.databasePath
  await page.getByRole('button', { name: text.make }).click()
  await expect(page.getByTestId('backups')).toContainText(text.reasons.byHand)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 8 * 4096)
  writeFileSync(file, bytes)
  await page.getByRole('button', { name: text.check }).click()
  await expect(page.getByTestId('backups').getByRole('alert')).toContainText(text.damaged)
  await expect(page.getByTestId('damaged')).toBeHidden()
  await page.goto('app://dialoogmeter/index.html#/instellingen')
  const bar = page.getByTestId('damaged')
  await expect(bar).toContainText(text.damagedBar.text)
  await page.goto('app://dialoogmeter/index.html#/gegevens')
  await expect(bar).toBeVisible()
  await bar.getByRole('link', { name: text.damagedBar.open }).click()
  await expect(page.getByTestId('backups')).toBeVisible()
})
