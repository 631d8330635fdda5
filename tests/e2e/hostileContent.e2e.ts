import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { askData } from '../support/askData.ts'
import { launchApp, removeUserData, setWidth } from '../support/electronApp.ts'
import type { RunningApp } from '../support/electronApp.ts'
import { smallExport, writeExport } from '../support/exportFiles.ts'
import { beginWith, startImport, words } from '../support/firstRun.ts'
import { hostileTexts } from '../support/hostileTexts.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'

test.describe.configure({ mode: 'serial' })

const addresses = [
  '/overzicht',
  '/reactietijd',
  '/gesprek',
  '/groeipad/vragenlijst/uitkomst',
  '/groeipad',
  '/vergelijken',
  '/wat-als',
  '/presentatie',
  '/gegevens',
  '/instellingen',
  '/instellingen/onderwerpen',
  '/instellingen/bewaren',
  '/instellingen/privacy',
  '/hulp',
  '/over',
]
const day = { from: '2025-03-05', to: '2025-03-06', isExcludable: true }
/** A name of a file as a person may be sent it; everything a file system takes. */
const fileName = `=1+1 '<img src=x onerror=window.isHit=1> \u202Egpj.${'lang'.repeat(30)}.csv`

let running: RunningApp
let folder: string
const complaints: string[] = []

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
  running = await launchApp()
  running.page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  running.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  running.page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
  rmSync(folder, { recursive: true })
})

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** What a text would have made if it had been taken for markup, and whether the page grew sideways. */
function harmIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if ('isHit' in globalThis) found.push('a script ran')
    const made = document.querySelectorAll(
      'img[src="x"], script:not([src]), [onerror], [onload], a[href^="javascript:"], iframe, object, embed',
    )
    for (const element of made) found.push(element.outerHTML.slice(0, 120))
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('wider than the window')
    return found
  })
}

test('an export of which every name and text is hostile is read', async () => {
  const { page } = running
  await beginWith(page, 'utr', 'Utrecht')
  const account = '<img src=x onerror="window.isHit = 1">=1+1\u202E'
  const plain = readFileSync(await writeExport(folder, smallExport), 'utf8')
  const quoted = `"${account.replaceAll('"', '""')}"`
  const text = plain
    .split('\r\n')
    .map((line, index) => {
      const hostile = (hostileTexts[index % hostileTexts.length] ?? '').replace(/[\0\r\n]/g, ' ')
      return line
        .replaceAll(',GemeenteVoorbeeldstad,', () => `,${quoted},`)
        .replace(/@\S+ (Wanneer|Op)[^,]*/, () => `"${hostile.replaceAll('"', '""')} ?"`)
    })
    .join('\r\n')
  const file = path.join(folder, fileName)
  writeFileSync(file, text)
  await startImport(page, file)
  await expect(page.getByTestId('import-result')).toHaveAttribute('data-status', 'committed')
  await expect(page.getByTestId('accounts')).toContainText('<img src=x')
  expect(await harmIn(page)).toEqual([])
})

test('hostile names of everything a person names are taken as names', async () => {
  const { page } = running
  const { plan } = exampleReportFigures()
  for (const text of hostileTexts) {
    const name = text.trim() || 'x'
    await askData(page, 'views.save', { name, path: '/reactietijd', query: '' })
    await askData(page, 'annotations.save', { id: null, kind: 'campaign', title: name, ...day })
    await askData(page, 'staffing.savePlan', { id: null, name, plan: plan?.plan })
    await askData(page, 'growth.startRespondent', { name })
  }
  await askData(page, 'dossier.rename', { name: `${hostileTexts[1] ?? ''}${'w'.repeat(60)}` })
})

for (const width of [1366, 683]) {
  test(`every page shows them as text, and none grows sideways (${width})`, async () => {
    const { page } = running
    await page.reload()
    await setWidth(running, width)
    const harm: string[] = []
    for (const address of addresses) {
      await open(page, address)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      for (const one of await harmIn(page)) harm.push(`${address}: ${one}`)
    }
    expect(harm).toEqual([])
    expect(complaints).toEqual([])
    await setWidth(running, 1366)
  })
}

test('a presentation with hostile titles and remarks shows them as text', async () => {
  const { page } = running
  const text = words.presentation
  await open(page, '/presentatie')
  await page.getByRole('button', { name: text.start.begin }).click()
  await expect(page.getByTestId('sheet')).toBeVisible({ timeout: 60_000 })
  await page.locator('li[data-page=residents] button').click()
  for (const one of hostileTexts) {
    await page.getByLabel(text.fields.title, { exact: true }).fill(one)
    await page.getByLabel(text.fields.remark).fill(one)
    expect(await harmIn(page)).toEqual([])
  }
  await expect(page.getByTestId('sheet')).toContainText('xxxxxxxxxx')
  expect(complaints).toEqual([])
})
