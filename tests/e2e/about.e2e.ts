import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/accessibility.ts'
import { askData } from '../support/askData.ts'
import { choose, launchApp, newUserData, removeUserData, setWidth } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { words } from '../support/firstRun.ts'
import { readPdf } from '../support/readPdf.ts'

const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
]
const widths = [1366, 683]
/** For the privacy officer to keep. */
const mostSheets = 1

let running: RunningApp

test.beforeAll(async () => {
  running = await launchApp()
})
test.afterAll(async () => {
  await running.close()
  await removeUserData(running.userData)
})

async function openAbout(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/over'
  })
  await expect(page.getByTestId('closed')).toBeVisible()
}

test('the page can be read without a dossier, and the way back leads to the choice of a municipality', async () => {
  const { page } = running
  await page.getByRole('link', { name: 'Over', exact: true }).click()
  await expect(page.getByTestId('closed')).toBeVisible()
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('the page that is open without a dossier is there again when the window is loaded anew', async () => {
  const { page } = running
  await openAbout(page)
  for (let time = 0; time < 5; time += 1) {
    await page.reload()
    await expect(page.getByTestId('closed')).toBeVisible()
  }
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('the help opens without a dossier, by its key and by its link, and leads to no page that needs one', async () => {
  const { page } = running
  await page.keyboard.press('F1')
  const manual = page.getByTestId('manual')
  await expect(manual).toContainText(words.help.chapters.backups.title)
  await expect(manual.getByRole('link')).toHaveCount(1)
  await expect(manual.getByRole('link')).toHaveText(words.help.go(words.app.pages.about))
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
  await expect(page.getByRole('combobox')).toBeVisible()
  await page.getByRole('link', { name: 'Hulp', exact: true }).click()
  await expect(manual).toBeVisible()
})

test('the page tells versions and fuses as they are found in the program that runs', async () => {
  const { page, app } = running
  await openAbout(page)
  const versions = await app.evaluate(() => ({ ...process.versions }))
  const program = page.getByTestId('program')
  for (const version of [versions['electron'], versions['chrome'], versions.node]) {
    await expect(program).toContainText(version ?? 'unknown')
  }
  await expect(program).toContainText('gestart vanuit de broncode')
  const closed = page.getByTestId('closed')
  await expect(closed).toContainText('De pagina draait in de zandbak van Chromium.')
  await expect(closed.getByRole('table')).toBeHidden()
  await closed.getByRole('button', { name: words.about.lists.show }).click()
  await expect(closed).toContainText("default-src 'none'")
  // The runtime of tests has this one on: Playwright needs it.
  await expect(closed.getByRole('row', { name: /EnableNodeCliInspectArguments/ })).toContainText('aan')
  await expect(closed.getByRole('row', { name: /LoadBrowserProcessSpecificV8Snapshot/ })).toContainText('uit')
})

for (const look of looks) {
  test(`the page and its dialog fit and meet WCAG 2.2 AA as far as a program can tell (${look.language}, ${look.theme})`, async () => {
    const { page } = running
    await choose(page, look)
    const faults: string[] = []
    for (const width of widths) {
      await setWidth(running, width)
      await openAbout(page)
      await page.screenshot({
        path: `test-results/about-${look.language}-${look.theme}-${String(width)}.png`,
        fullPage: true,
      })
      faults.push(...(await faultsOf(page)))
      await page.getByTestId('helpdesk').getByRole('button').click()
      await expect(page.getByRole('dialog').getByRole('region')).toBeVisible()
      faults.push(...(await faultsOf(page)))
      await page.screenshot({
        path: `test-results/helpdesk-${look.language}-${look.theme}-${String(width)}.png`,
      })
      await page.keyboard.press('Escape')
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
        faults.push(`wider than ${String(width)}`)
      }
    }
    expect(faults).toEqual([])
  })
}

test('the file for the help desk is saved as it was shown', async () => {
  const { page, app, userData } = running
  await choose(page, { language: 'nl', theme: 'light' })
  await setWidth(running, 1366)
  await askData(page, 'example.load', {})
  await page.reload()
  await openAbout(page)
  const target = path.join(userData, 'helpdesk.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
  }, target)
  await page.getByTestId('helpdesk').getByRole('button', { name: 'Bestand bekijken' }).click()
  const content = page.getByRole('region', { name: 'Inhoud van het bestand' })
  await expect(content).toContainText('Opbouw van het dossier')
  await page.getByRole('checkbox', { name: 'Zet de naam van de gemeente erbij' }).check()
  await expect(content).toContainText('Gemeente: ')
  const shown = await content.evaluate((element) => element.textContent)
  await page.getByRole('button', { name: 'Bestand bewaren' }).click()
  await expect.poll(() => existsSync(target)).toBe(true)
  expect(readFileSync(target, 'utf8').trim()).toBe(shown.trim())
  expect(shown).toContain('"what":"started"')
  await page.keyboard.press('Escape')
})

test('with a dossier the page leads to what it keeps of residents', async () => {
  const { page } = running
  await openAbout(page)
  await page.getByRole('link', { name: words.privacyPage.open }).click()
  await expect(page.getByTestId('privacy-page')).toBeVisible()
})

test('what is closed prints on one sheet, without what can only be clicked', async () => {
  const { page, app } = running
  await openAbout(page)
  // Folded on the screen, whole on paper.
  await expect(page.getByTestId('closed').getByRole('table')).toBeHidden()
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
    return bytes?.toString('base64') ?? ''
  })
  const { pageTexts } = readPdf(Buffer.from(pdf, 'base64'))
  expect(pageTexts.join('\n')).toContain('RunAsNode')
  expect(pageTexts).toHaveLength(mostSheets)
})

test('a failed graphics card is told, and tried again when its user wishes', async () => {
  const userData = await newUserData()
  writeFileSync(path.join(userData, 'without-gpu'), '{"why":"crashed","sinceMs":1793000000000}\n')
  const again = await launchApp({ userData })
  await openAbout(again.page)
  const section = again.page.getByTestId('graphics')
  await expect(section).toContainText('tekent zonder grafische kaart sinds')
  await section.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(section).toContainText('Bij de volgende start')
  expect(existsSync(path.join(userData, 'without-gpu'))).toBe(false)
  await again.close()
  await removeUserData(userData)
})
