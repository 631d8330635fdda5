// Takes a picture of every page x language x theme x state at the size of a common municipal laptop. Started by
// `npm run screens`; the pictures are for eyes, no test compares them.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { killDataProcess } from '../support/dataProcess.ts'
import { dropFiles } from '../support/dropFiles.ts'
import { choose, launchApp, removeUserData } from '../support/electronApp.ts'
import type { Look, RunningApp } from '../support/electronApp.ts'
import { askData } from '../support/askData.ts'
import { smallExport, writeExport } from '../support/exportFiles.ts'
import { catalogues } from '../../src-shared/locale/catalogue.ts'
import { beginWith, goTo, words } from '../support/firstRun.ts'
import { makeAnswersFail } from './failingAnswers.ts'

const folder = process.argv[2] ?? 'screens'
const settleMs = 400
const startsInAll = 4

const pages = {
  overview: '/overzicht',
  response: '/reactietijd',
  conversation: '/gesprek',
  growth: '/groeipad',
  questionnaire: '/groeipad/vragenlijst',
  outcome: '/groeipad/vragenlijst/uitkomst',
  compare: '/vergelijken',
  whatIf: '/wat-als',
  presentation: '/presentatie',
  data: '/gegevens',
  settings: '/instellingen',
  about: '/over',
  help: '/hulp',
}
const looks: readonly Look[] = [
  { language: 'nl', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
let taken = 0

await withApp(async ({ page }) => {
  await inEveryLook(page, (look) => take(page, 'start', look, 'empty'))
  await askData(page, 'dossier.create', { municipalityCode: 'GM0014', name: null })
  await takeAll(page, 'empty')
  await closeDossier(page)
  await inEveryLook(page, (look) => take(page, 'start', look, 'filled'))
  await makeAnswersFail(page)
  await inEveryLook(page, (look) => take(page, 'start', look, 'error'))
})
await withApp(async ({ page }) => {
  await askData(page, 'example.load', {})
  await takeAll(page, 'filled')
  await takePresentation(page)
  await makeAnswersFail(page)
  await takeAll(page, 'error')
})
await withApp(takeImport)
console.log(`${taken} pictures in ${folder}/`)

async function withApp(work: (app: RunningApp) => Promise<void>): Promise<void> {
  const running = await launchApp()
  try {
    await work(running)
  } finally {
    await running.close()
    await removeUserData(running.userData)
  }
}

async function closeDossier(page: Page): Promise<void> {
  await askData(page, 'dossier.close', {})
  await page.evaluate(() => localStorage.removeItem('dialoogmeter.lastDossier'))
}

/** An own file on its way: what was recognised, what came in, what is refused, and the end of a data process. */
async function takeImport({ app, page, userData }: RunningApp): Promise<void> {
  const [look] = looks
  if (look === undefined) return
  const refused = path.join(userData, 'foto.csv')
  await writeFile(refused, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  const file = await writeExport(userData, smallExport)
  await beginWith(page, 'utr', 'Utrecht')
  await dropFiles(page, '[data-testid=drop-zone]', [file])
  await page.getByRole('button', { name: words.data.inspection.run, exact: true }).waitFor()
  await take(page, 'data', look, 'preview')
  await page.getByRole('button', { name: words.data.inspection.run, exact: true }).click()
  await page.getByTestId('import-result').waitFor()
  await take(page, 'data', look, 'imported')
  await takePackage({ app, page, userData }, look)
  await dropFiles(page, '[data-testid=drop-zone]', [refused])
  await page
    .getByRole('article')
    .filter({ hasText: path.basename(refused) })
    .waitFor()
  await take(page, 'data', look, 'refused')
  await goTo(page, 'overview')
  await take(page, 'overview', look, 'own')
  for (let ended = 0; ended < startsInAll; ended += 1) await killDataProcess(app)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'fatal', look, 'error')
}

/** A presentation as it is composed, checked and shown; the next look finds it among the saved ones. */
async function takePresentation(page: Page): Promise<void> {
  await inEveryLook(page, async (look) => {
    const text = catalogues[look.language].presentation
    await page.evaluate(() => {
      location.hash = '/presentatie'
    })
    await page.getByRole('button', { name: text.start.begin }).click()
    await page.getByTestId('sheet').waitFor()
    await page.locator('li[data-page=residents] button').click()
    await take(page, 'presentation', look, 'composed')
    await page.getByRole('tab', { name: text.tabs.letter }).click()
    await take(page, 'presentation', look, 'letter')
    await page.getByRole('button', { name: text.bar.save }).click()
    await take(page, 'presentation', look, 'check')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F5')
    await page.getByTestId('presenter').waitFor()
    await take(page, 'presentation', look, 'presented')
    await page.keyboard.press('Escape')
  })
}

/** What leaves the house, and the file as whoever gets it sees it. */
async function takePackage({ app, page, userData }: Omit<RunningApp, 'close'>, look: Look): Promise<void> {
  const { make, read } = words.exchange
  const file = path.join(userData, 'pakket.json')
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
  await page.getByRole('button', { name: make.open }).click()
  await page.getByTestId('package-preview').waitFor()
  await take(page, 'data', look, 'package')
  await page.getByRole('button', { name: make.save }).click()
  await page.getByTestId('package-saved').waitFor()
  await page.getByRole('button', { name: make.close, exact: true }).click()
  // The button was further down; what is out of sight cannot be dropped on.
  await page.getByTestId('drop-zone').scrollIntoViewIfNeeded()
  await dropFiles(page, '[data-testid=drop-zone]', [file])
  await page.getByRole('button', { name: read.run, exact: true }).waitFor()
  await take(page, 'data', look, 'packageFile')
  await page.getByRole('button', { name: read.skip }).click()
}

async function takeAll(page: Page, state: string): Promise<void> {
  await inEveryLook(page, async (look) => {
    for (const [name, address] of Object.entries(pages)) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await take(page, name, look, state)
    }
  })
}

async function inEveryLook(page: Page, work: (look: Look) => Promise<void>): Promise<void> {
  for (const look of looks) {
    await choose(page, look)
    await work(look)
  }
}

async function take(page: Page, name: string, look: Look, state: string): Promise<void> {
  await page.waitForLoadState('load')
  // Fonts, and the one transition of a chart.
  await page.waitForTimeout(settleMs)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const file = `${name}-${state}-${look.language}-${look.theme}.png`
  await page.screenshot({ path: path.join(folder, file) })
  taken += 1
}
